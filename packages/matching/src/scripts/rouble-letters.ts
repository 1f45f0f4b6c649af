/**
 * Russian as SWIFT messages in roubles write it, a letter for a letter: `SEcIN`, `QOiGU`, `aKUNIN` (data table, after the SWIFT-RUR
 * recommendations; as the table was not held against their text, it gives one more reading of a word and takes none away).
 */

const RUSSIAN: ReadonlyMap<string, string> = new Map(
  'AА BБ VВ GГ DД EЕ oЁ JЖ ZЗ IИ iЙ KК LЛ MМ NН OО PП RР SС TТ UУ FФ HХ CЦ cЧ QШ qЩ xЪ YЫ XЬ eЭ uЮ aЯ'
    .split(' ')
    .map(([letter = '', russian = '']) => [letter, russian]),
);

/** A word in capitals but for some letters that stand for others; `REITRua` is two words. */
const IN_ROUBLES =
  /(?<![A-Za-z])(?=[a-z]*[A-Z][a-z]*[A-Z])(?=[A-Z]*[aceioqux])(?![A-Za-z]*[aeioux]{2})[A-Zaceioqux]{3,}(?![A-Za-z])/;
const CAPITALS = /(?<![A-Za-z])[A-Zaceioqux]+(?![A-Za-z])/g;

export function mayBeInRoubles(text: string): boolean {
  return IN_ROUBLES.test(text);
}

/** In Russian letters all that is in capitals, where one word shows that it is meant so. */
export function fromRoubles(text: string): string {
  if (!IN_ROUBLES.test(text)) return text;
  return text.replace(CAPITALS, (word) => Array.from(word, (letter) => RUSSIAN.get(letter) ?? letter).join(''));
}
