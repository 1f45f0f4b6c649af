/** Texts in the form in which words are looked for. */

const ASCII = /^[\t-~]*$/;
const PLAIN = /^(?:[A-Z0-9]+(?: [A-Z0-9]+)*)?$/;

/** Letters that are no letter with a mark, as banks write them whose character set has neither. */
const UNMARKED: Readonly<Record<string, string>> = { Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Æ: 'AE', Œ: 'OE', Þ: 'TH' };

/** Upper case, without marks on letters, which one of two messages on the same payment may not be able to write. */
export function capitals(text: string): string {
  // In ASCII, as most texts are, it takes no Unicode.
  if (ASCII.test(text)) return text.toUpperCase();
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase();
  return letters.replace(/[ØŁĐÐÆŒÞ]/g, (letter) => UNMARKED[letter] ?? letter);
}

/** {@link capitals}, single blanks between words and nothing else. */
export function plainWords(text: string): string {
  if (PLAIN.test(text)) return text;
  const letters = capitals(text);
  return letters.replace(ASCII.test(letters) ? /[^A-Z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}
