/** A digit or two at a word, which may stand for letters of it or for none: `KHATIB1`, `4KHATIB`, `TEHRAN12`. */

const DIGITS_AT_WORD = /^(?:\d{1,2}\p{L}{4,}\d{0,2}|\p{L}{4,}\d{1,2})$/u;

export function hasDigitsAt(word: string): boolean {
  return DIGITS_AT_WORD.test(word);
}

export function withoutDigitsAt(word: string): string {
  return word.replace(/\d/g, '');
}
