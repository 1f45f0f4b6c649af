/** Numbers of things in words. */

/** `1 payment`, `2 payments`. */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
