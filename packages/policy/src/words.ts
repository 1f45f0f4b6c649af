/** Texts in the form in which words are looked for. */

const ASCII = /^[\t-~]*$/;
const PLAIN = /^(?:[A-Z0-9]+(?: [A-Z0-9]+)*)?$/;

/** Upper case, single blanks between words and nothing else. */
export function plainWords(text: string): string {
  if (PLAIN.test(text)) return text;
  const letters = text.toUpperCase();
  // In ASCII, as most texts are, it takes no Unicode to tell letters from marks.
  return letters.replace(ASCII.test(letters) ? /[^A-Z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}
