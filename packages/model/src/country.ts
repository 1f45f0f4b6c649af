/** Countries (ISO 3166-1), by code and by the names people write. */

import { COUNTRY_TABLE } from './country-table.ts';

/** An ISO 3166-1 alpha-2 code in upper case, or `XK` for Kosovo. */
export type CountryCode = string & { readonly __brand: 'CountryCode' };

/** Words of plain letters: all there is to do is to write them in lower case. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const ST = /\bst\b/i;

const NAME_BY_CODE: ReadonlyMap<string, string> = new Map(COUNTRY_TABLE.map(([code, name]) => [code, name]));

/** All codes there are. */
export const COUNTRY_CODES: ReadonlySet<CountryCode> = new Set(COUNTRY_TABLE.map(([code]) => code as CountryCode));

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** For any two letters the code that they are, if they are one: looked up without cutting them out of a text. */
const CODES: readonly (CountryCode | undefined)[] = LETTERS.flatMap((first) =>
  LETTERS.map((second) => {
    const code = (first + second) as CountryCode;
    return COUNTRY_CODES.has(code) ? code : undefined;
  }),
);

const CODE_BY_NAME: ReadonlyMap<string, CountryCode> = new Map(
  COUNTRY_TABLE.flatMap(([code, name, , ...others]) =>
    [name, ...others].map((spelling) => [countryKey(spelling), code as CountryCode]),
  ),
);

const FIRST_WORDS: ReadonlySet<string> = new Set(Array.from(CODE_BY_NAME.keys(), (name) => name.split(' ')[0] ?? ''));

const CODE_BY_ADJECTIVE: ReadonlyMap<string, CountryCode> = new Map(
  COUNTRY_TABLE.filter(([, , adjective]) => adjective !== '').map(([code, , adjective]) => [
    countryKey(adjective),
    code as CountryCode,
  ]),
);

const WORDS_BY_CODE: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRY_TABLE.map(([code, ...spellings]) => [
    code,
    spellings.map(countryKey).filter((spelling) => spelling !== '' && !spelling.includes(' ')),
  ]),
);

/** Reads an alpha-2 code, in any case; undefined where `text` is not the code of a country. */
export function parseCountryCode(text: string): CountryCode | undefined {
  const code = text.length === 2 ? countryCodeAt(text, 0) : undefined;
  if (code) return code;
  const regular = text.trim().toUpperCase();
  return regular.length === 2 ? countryCodeAt(regular, 0) : undefined;
}

/** The code in upper case that stands at `at` in a text; undefined where none does. */
export function countryCodeAt(text: string, at: number): CountryCode | undefined {
  const first = text.charCodeAt(at) - LETTER_A;
  const second = text.charCodeAt(at + 1) - LETTER_A;
  return first >= 0 && first < 26 && second >= 0 && second < 26 ? CODES[first * 26 + second] : undefined;
}

const LETTER_A = 0x41;

/** The English short name of a country. */
export function countryName(code: CountryCode): string {
  return NAME_BY_CODE.get(code) ?? code;
}

/** The country that `text` names as a whole, in English or a spelling of the table (`Korea, North`, `Russian Federation`). */
export function countryNamed(text: string): CountryCode | undefined {
  return CODE_BY_NAME.get(countryKey(text));
}

/** Codes of three letters and of three digits, of countries under sanctions: a code of two letters is due. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map(
  [
    ['IR', 'IRN', '364'],
    ['KP', 'PRK', '408'],
    ['CU', 'CUB', '192'],
    ['SY', 'SYR', '760'],
    ['RU', 'RUS', '643'],
    ['BY', 'BLR', '112'],
    ['VE', 'VEN', '862'],
  ].flatMap(([code = '', ...others]) => others.map((other): [string, string] => [other, code])),
);

/** The country that is meant where its code is none: one of another kind, in wide letters or with what does not show, its name. */
export function countryMeant(text: string): CountryCode | undefined {
  const written = text.normalize('NFKC').toUpperCase();
  const signs = written.replace(/[^\p{L}\p{N}]+/gu, '');
  const letters = signs.replace(/\p{N}+/gu, '');
  return parseCountryCode(OTHER_CODES.get(signs) ?? OTHER_CODES.get(letters) ?? letters) ?? countryNamed(text);
}

/** Whether {@link countryNamed} may know a text that begins with this word. */
export function mayBeginCountryName(word: string): boolean {
  const key = countryKey(word);
  return key === '' || FIRST_WORDS.has(key);
}

/** The country whose adjective `text` is (`Iranian`, `North Korean`). */
export function countryOfAdjective(text: string): CountryCode | undefined {
  return CODE_BY_ADJECTIVE.get(countryKey(text));
}

/** The single words, in small letters, that name a country or are its adjective: `iran`, `iranian`, `persia`. */
export function wordsForCountry(code: CountryCode): readonly string[] {
  return WORDS_BY_CODE.get(code) ?? [];
}

function countryKey(text: string): string {
  if (PLAIN.test(text) && !ST.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
