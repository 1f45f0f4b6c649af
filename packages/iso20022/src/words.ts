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

/** Whether a text has words as a name has: a letter, a number, a code of letters and digits, a postal code or an email has none. */
export function isWords(text: string): boolean {
  let [hasOther, hasBlank, hasWord, letters] = [false, false, false, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    letters = isLetter(code) ? letters + 1 : 0;
    hasWord ||= letters === SHORTEST_WORD;
    hasBlank ||= code === BLANK;
    if (hasWord && hasBlank) return true;
    hasOther ||= code === AT_SIGN || (code >= ZERO && code <= NINE);
  }
  return !hasOther && /\p{L}.*\p{L}|\p{Lo}/u.test(text);
}

const BLANK = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const AT_SIGN = 0x40;
/** What stands in a postal code is shorter. */
const SHORTEST_WORD = 3;

/** A letter of ASCII, or whatever is beyond it. */
function isLetter(code: number): boolean {
  return ((code | BLANK) >= 0x61 && (code | BLANK) <= 0x7a) || code >= 0x80;
}
