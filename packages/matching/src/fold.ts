/** The transliteration fold: spellings of one word in different romanisations get one key. */

import { NAME_FAMILIES } from './name-families.ts';

/** What is written in several ways for one sound; applied in this order to a normalised word. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/kh/g, 'h'], // Khatib, Hatib
  [/gh|q|ck/g, 'k'], // Ghasem, Qasem, Kasem
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/tsch|tch/g, 'ch'],
  [/sch/g, 'sh'],
  [/dzh|dj|zh/g, 'j'],
  [/x/g, 'ks'],
  [/c(?!h)/g, 'k'],
  [/w/g, 'v'],
  [/ee|ei|ey|ie|y/g, 'i'], // Esmaeil, Esmail; Demydov, Demidov
  [/ou|oo|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/(.)\1+/g, '$1'],
  [/(?<=[aeiou])h$/, ''], // Abdullah, Abdulla
];

/** Key of a normalised word: equal for spellings that count as variants of each other. */
export function fold(word: string): string {
  const family = FAMILY_KEY.get(word);
  if (family !== undefined) return family;
  const key = foldLetters(word);
  return FAMILY_KEY.get(key) ?? key;
}

function foldLetters(word: string): string {
  return word.length < 3 ? word : RULES.reduce((key, [pattern, by]) => key.replace(pattern, by), word);
}

/** Every spelling of a family, as written and folded by letters, to the folded first spelling. */
const FAMILY_KEY: ReadonlyMap<string, string> = new Map(
  NAME_FAMILIES.flatMap(([first = '', ...others]) =>
    [first, ...others].flatMap((spelling) => [
      [foldLetters(spelling), foldLetters(first)] as const,
      [spelling, foldLetters(first)] as const,
    ]),
  ),
);
