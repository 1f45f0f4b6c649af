/** Countries (ISO 3166-1), by code and by the names people write. */

import { COUNTRY_TABLE } from './country-table.ts';

/** An ISO 3166-1 alpha-2 code in upper case, or `XK` for Kosovo. */
export type CountryCode = string & { readonly __brand: 'CountryCode' };

/** Words of plain letters: all there is to do is to write them in lower case. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const ST = /\bst\b/i;

const NAME_BY_CODE: ReadonlyMap<string, string> = new Map(COUNTRY_TABLE.map(([code, name]) => [code, name]));

const CODES: ReadonlyMap<string, CountryCode> = new Map(COUNTRY_TABLE.map(([code]) => [code, code as CountryCode]));

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

/** All codes there are. */
export const COUNTRY_CODES: ReadonlySet<CountryCode> = new Set(CODES.values());

/** Reads an alpha-2 code, in any case; undefined where `text` is not the code of a country. */
export function parseCountryCode(text: string): CountryCode | undefined {
  return CODES.get(text) ?? CODES.get(text.trim().toUpperCase());
}

/** The English short name of a country. */
export function countryName(code: CountryCode): string {
  return NAME_BY_CODE.get(code) ?? code;
}

/** The country that `text` names as a whole, in English or a spelling of the table (`Korea, North`, `Russian Federation`). */
export function countryNamed(text: string): CountryCode | undefined {
  return CODE_BY_NAME.get(countryKey(text));
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

function countryKey(text: string): string {
  if (PLAIN.test(text) && !ST.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
