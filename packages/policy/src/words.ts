/** Texts in the form in which words are looked for. */

const ASCII = /^[\t-~]*$/;
const PLAIN = /^(?:[A-Z0-9]+(?: [A-Z0-9]+)*)?$/;

/** Letters that are no letter with a mark, as banks write them whose character set has neither. */
const UNMARKED: Readonly<Record<string, string>> = { Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Æ: 'AE', Œ: 'OE', Þ: 'TH' };

/**
 * Upper case, single blanks between words and nothing else; without marks on letters, which one of two messages on the same
 * payment may not be able to write.
 */
export function plainWords(text: string): string {
  if (PLAIN.test(text)) return text;
  // In ASCII, as most texts are, it takes no Unicode to tell letters from marks.
  if (ASCII.test(text)) return words(text.toUpperCase(), /[^A-Z0-9]+/g);
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase();
  return words(
    letters.replace(/[ØŁĐÐÆŒÞ]/g, (letter) => UNMARKED[letter] ?? letter),
    /[^\p{L}\p{N}]+/gu,
  );
}

function words(text: string, between: RegExp): string {
  return text.replace(between, ' ').trim();
}
