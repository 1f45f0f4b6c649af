/** The number of a document in words about it. */

/** A Russian passport has its series first: `8208 No. 555627`. */
const RUSSIAN_PASSPORT = /\b(\d{4}) No\. (\d{6})\b/;

/** What words are written onto a number: `no.C00146605`, `IDno.54201-247561-5`, `number:F50859`. */
const WRITTEN_ON = /^(?:ID)?(?:no\.|number)[.:]*|^[(:#]+(?:[a-z]\))?|(?<!\(\w)[).:]+$/gi;

/** The first word with three digits or more, with a series of capitals before it; the whole text where there is none. */
export function documentNumber(text: string): string {
  const [, series = '', rest = ''] = RUSSIAN_PASSPORT.exec(text) ?? [];
  if (series !== '') return `${series} ${rest}`;
  const words = text.split(WORD_ENDS);
  const index = words.findIndex((word) => (word.match(/\d/g)?.length ?? 0) >= 3);
  const number = words[index]?.replace(WRITTEN_ON, '');
  if (number === undefined) return text;
  const before = words[index - 1] ?? '';
  return /^(?!ID$|NO$)[A-Z]{1,3}$/.test(before) ? `${before}${number}` : number;
}

/** A bracket of words may stand on the number itself: `OA454044(Afghan)`; one of a letter or a digit belongs to it. */
const WORD_ENDS = /[\s,;]+|\((?=[A-Za-z]{4,}\b)/;
