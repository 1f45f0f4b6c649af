/** The check of ISO 7064 MOD 97-10, shared by IBAN and LEI. */

/** Remainder by 97 of `code` (A-Z, 0-9) read as a number in which A is 10 and Z is 35. */
export function mod97(code: string): number {
  let remainder = 0;
  for (const character of code) {
    const digit = Number.parseInt(character, 36);
    remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return remainder;
}
