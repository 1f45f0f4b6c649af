import { describe, expect, test } from 'vitest';
import { addressOf, countryOfPlace, isUnknownCountry, ofacAddress, ofacCountry } from './place.ts';

describe('ofacAddress', () => {
  test.each([
    [[], 'Havana', 'Cuba', { lines: [], town: 'Havana', country: 'CU' }],
    [
      ['Ibex House, The Minories'],
      'London EC3N 1DY',
      'United Kingdom',
      { lines: ['Ibex House, The Minories', 'EC3N 1DY'], town: 'London', country: 'GB' },
    ],
    [
      ['Emerson No. 148'],
      'Mexico, D.F. 11570',
      'Mexico',
      { lines: ['Emerson No. 148', 'D.F. 11570'], town: 'Mexico', country: 'MX' },
    ],
    [
      ['Heimdalsgate 36-V'],
      '0578 Oslo',
      'Norway',
      { lines: ['Heimdalsgate 36-V', '0578'], town: 'Oslo', country: 'NO' },
    ],
    [['9 Haig Avenue'], '438864', 'Singapore', { lines: ['9 Haig Avenue', '438864'], country: 'SG' }],
    [[], '', 'Iran', { lines: [], country: 'IR' }],
    [[], 'Simferopol', 'Region: Crimea', { lines: ['Region: Crimea'], town: 'Simferopol', country: 'UA' }],
    [[], '', 'undetermined', { lines: ['undetermined'] }],
  ])('%j %s %s', (streets, place, country, address) => {
    expect(ofacAddress(streets, place, country)).toEqual(address);
  });
});

test.each([
  ['Palestinian', 'PS'],
  ['Korea, North', 'KP'],
  ['Congo, Democratic Republic of the', 'CD'],
  ['North Macedonia, The Republic of', 'MK'],
  ['Region: Gaza', 'PS'],
  ['Region: Iran', 'IR'],
  ['Region: Kashmir', undefined],
  ['Netherlands Antilles', undefined],
])('the country %s is %s', (name, code) => {
  expect(ofacCountry(name)).toBe(code);
});

test.each([
  ['Ghayenat, South Khorasan Province, Iran', 'IR'],
  ['Pyongyang, Korea, North', 'KP'],
  ['Mexico', 'MX'],
  ['Umm Tuba', undefined],
])('%s lies in %s', (place, code) => {
  expect(countryOfPlace(place)).toBe(code);
});

test('only what should be a country is unknown', () => {
  expect(['', 'undetermined', 'Cuba', 'Atlantis'].map(isUnknownCountry)).toEqual([false, false, false, true]);
});

test('a country that is not understood is reported and kept', () => {
  const unknown: string[] = [];
  expect(addressOf([['CITY', 'Town']], 'Atlantis', (country) => unknown.push(country))).toEqual({
    lines: ['Atlantis'],
    town: 'Town',
  });
  expect(addressOf([], 'Korea, North', (country) => unknown.push(country))).toEqual({ lines: [], country: 'KP' });
  expect(unknown).toEqual(['Atlantis']);
});
