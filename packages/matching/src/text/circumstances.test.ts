import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountryCode, countryNamed, parseCountryCode } from '@interdict/model';
import { entry, listOf, subjectOf } from '../../fixtures/listing.ts';
import { buildIndex } from '../index-of-lists/build-index.ts';
import { countriesOfTowns, openSurroundings } from './circumstances.ts';
import { createLexicon } from '../words/lexicon.ts';
import { openNames } from '../index-of-lists/listed-names.ts';
import { indexPlaces } from '../places/places.ts';
import { createReader } from './read-text.ts';

function inCountry(code: string, town?: string): { lines: []; country: CountryCode; town?: string }[] {
  const country = parseCountryCode(code);
  return country ? [{ lines: [], country, ...(town === undefined ? {} : { town }) }] : [];
}

const ENTRIES = [
  entry({ kind: 'place', names: ['Tehran'], addresses: inCountry('IR') }),
  entry({ kind: 'place', names: ['Havana', 'AB Havana'], addresses: inCountry('CU') }),
  entry({ names: ['Jose'], addresses: inCountry('CR', 'San Jose') }),
  entry({ names: ['Ltd'], addresses: inCountry('LT', 'Ltd Town') }),
  entry({ names: ['Six'], addresses: inCountry('EG', '6th October') }),
];
const index = buildIndex([listOf(...ENTRIES)]);
const lexicon = createLexicon(openNames(index));
const read = createReader(lexicon);
const places = indexPlaces(ENTRIES, lexicon);
const towns = countriesOfTowns(ENTRIES);
const surroundings = openSurroundings(index, places, read, lexicon);

const NOWHERE = { ofAddress: () => [], ofLine: () => [] };

describe('mayNamePlace', () => {
  it.each([
    ['VALIASR AVE TEHRAN', true],
    ['JOSE MARTI, SAN JOSE', true],
    ['12 NORTH KOREA', true],
    ['NORTH4KOREA', true],
    ['TEHRANHAVANA', true],
    ['ACME CO., LTD TOWN', true],
    ['JOSE MARTI', false],
    ['ACME LTD', true],
    ['REF 8B562C67 12', false],
    ['', false],
  ])('%s: %s', (text, may) => {
    expect(surroundings.mayNamePlace(read(text))).toBe(may);
  });

  it('is true wherever a country, a town or a listed place stands', () => {
    const words =
      'north korea 4 12 iran ltd co limited st lucia tehran tehranhavana san jose 6th october x north4korea ab kırım isle of man 4iran';
    const text = fc
      .array(fc.tuple(fc.constantFrom(...words.split(' ')), fc.constantFrom(' ', ', ', '-', '')), { maxLength: 6 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (written) => {
        const line = read(written);
        if (surroundings.mayNamePlace(line)) return;
        expect(places.find(subjectOf('place', written), line, NOWHERE)).toEqual([]);
        const all = line.normalised.split(' ');
        for (let start = 0; start < all.length; start += 1) {
          for (let end = start + 1; end <= all.length; end += 1) {
            const name = all.slice(start, end).join(' ');
            expect([name, countryNamed(name), towns.get(name)]).toEqual([name, undefined, undefined]);
          }
        }
      }),
    );
  });
});
