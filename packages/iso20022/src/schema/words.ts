/** Splits tables written as words parted by blanks. */

/**
 * The words of a text. The engine keeps names of properties once each, so that equal ones are told to be by a look at their
 * addresses: as fast as it gets, for names that are looked up by the million.
 */
export function words(text: string): string[] {
  return Object.keys(Object.fromEntries(text.split(' ').map((word) => [word, true])));
}

/** Whether a text is one word, such as a name has. */
export function isOneWord(text: string): boolean {
  return /^\s*\p{L}[^\s\d]*\s*$/u.test(text);
}
