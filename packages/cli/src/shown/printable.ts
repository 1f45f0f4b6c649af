/** Text that came from outside, as it may be shown on a terminal. */

/** In one line, with signs for line ends; control characters, which could steer the terminal, as dots. */
export function printable(text: string): string {
  return text.replace(/\r\n?|[\n\u2028\u2029]/g, '↵').replace(/[\p{Cc}\p{Cf}]/gu, '·');
}

/** Each line by itself. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
