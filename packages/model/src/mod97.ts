/** The check of ISO 7064 MOD 97-10, shared by IBAN and LEI. */

const [ZERO, NINE, A] = [0x30, 0x39, 0x41];

/** Remainder by 97 of `code` (A-Z, 0-9) read as a number in which A is 10 and Z is 35. */
export function mod97(code: string): number {
  let remainder = 0;
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charCodeAt(at);
    const digit = character <= NINE ? character - ZERO : character - A + 10;
    remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return remainder;
}
