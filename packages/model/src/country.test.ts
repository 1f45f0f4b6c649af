import { describe, expect, test } from 'vitest';
import { COUNTRY_TABLE } from './country-table.ts';
import { countryName, countryNamed, countryOfAdjective, parseCountryCode, wordsForCountry } from './country.ts';

describe('parseCountryCode', () => {
  test.each([
    ['IR', 'IR'],
    [' ir ', 'IR'],
    ['xk', 'XK'],
  ])('reads %j', (text, code) => expect(parseCountryCode(text)).toBe(code));

  test.each(['', 'I', 'IRN', 'ZZ', 'XX', '1R'])('refuses %j', (text) => expect(parseCountryCode(text)).toBeUndefined());
});

describe('countryNamed', () => {
  test.each([
    ['Iran', 'IR'],
    ['IRAN, ISLAMIC REPUBLIC OF', 'IR'],
    ['Korea, North', 'KP'], // as OFAC writes it
    ['Korea, South', 'KR'],
    ['Russian Federation', 'RU'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['CURACAO', 'CW'],
    ['Saint Barthelemy', 'BL'],
    ['SAO TOME AND PRINCIPE', 'ST'],
    ['Burma', 'MM'],
    ['Trinidad and Tobago', 'TT'],
    ['U.S.A.', 'US'],
  ])('knows %j', (text, code) => expect(countryNamed(text)).toBe(code));

  test.each(['', 'Teheran', 'Iranian', 'Iran Street'])('does not take %j for a country', (text) =>
    expect(countryNamed(text)).toBeUndefined(),
  );
});

test.each([
  ['Iranian', 'IR'],
  ['NORTH KOREAN', 'KP'],
])('countryOfAdjective knows %j', (text, code) => expect(countryOfAdjective(text)).toBe(code));

describe('the table', () => {
  test('has each code once, in order', () => {
    const codes = COUNTRY_TABLE.map(([code]) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test('gives no spelling to two countries', () => {
    for (const [code, name, , ...others] of COUNTRY_TABLE) {
      for (const spelling of [name, ...others]) expect([spelling, countryNamed(spelling)]).toEqual([spelling, code]);
    }
  });

  test('gives every code a name', () => {
    const code = parseCountryCode('kp');
    expect(code && countryName(code)).toBe('North Korea');
  });
});

test.each([
  ['IR', ['iran', 'iranian', 'persia', 'iri']],
  ['AE', ['emirati', 'uae', 'emirates']],
  ['AQ', ['antarctica']],
])('wordsForCountry knows the words for %s', (text, words) => {
  const code = parseCountryCode(text);
  expect(code && wordsForCountry(code)).toEqual(words);
});
