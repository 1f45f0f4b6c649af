/** Texts in the form in which words are looked for. */

const ASCII = /^[\t-~]*$/;

/** Letters that are no letter with a mark, as banks write them whose character set has neither. */
const PLAIN: Readonly<Record<string, string>> = { Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Æ: 'AE', Œ: 'OE', Þ: 'TH' };

/**
 * Upper case, single blanks between words and nothing else; without marks on letters, which one of two messages on the same
 * payment may not be able to write.
 */
export function plainWords(text: string): string {
  // In ASCII, as most texts are, it takes no Unicode to tell letters from marks.
  if (ASCII.test(text))
    return text
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, ' ')
      .trim();
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase();
  return letters
    .replace(/[ØŁĐÐÆŒÞ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The plain words of all texts together: a word, or words in a row, that are not in there are in none of them. */
export function allWords(texts: readonly string[]): string {
  return plainWords(texts.join(' '));
}
