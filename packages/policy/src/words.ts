/** Texts in the form in which words are looked for. */

const ASCII = /^[\t-~]*$/;

/** Upper case, single blanks between words and nothing else. */
export function plainWords(text: string): string {
  const letters = text.toUpperCase();
  // In ASCII, as most texts are, it takes no Unicode to tell letters from marks.
  return letters.replace(ASCII.test(letters) ? /[^A-Z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The plain words of all texts together: a word, or words in a row, that are not in there are in none of them. */
export function allWords(texts: readonly string[]): string {
  return plainWords(texts.join(' '));
}
