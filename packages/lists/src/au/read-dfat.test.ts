import { expect, test } from 'vitest';
import { isDfat, readDfat } from './read-dfat.ts';

const HEADER =
  'Reference,Name of Individual or Entity,Type,Name Type,Alias Strength,Date of Birth,Place of Birth,Citizenship,Address,Additional Information,Listing Information,IMO Number,Committees,Control Date,Instrument of Designation,Targeted Financial Sanction,Travel Ban,Arms Embargo,Maritime Restriction';
const read = (...rows: readonly string[]): ReturnType<typeof readDfat> =>
  readDfat({ name: 'regulation8.xlsx', bytes: new TextEncoder().encode([HEADER, ...rows, ''].join('\n')) });

test('a party has a number, and a row for each of its names', () => {
  const common =
    'Russia;Ukraine,"a) 1 Road, Minsk, Belarus b) Moscow",Helper.,Listed on 1 May 2020,,Autonomous (Russia),46126,Act 1,1,1,0,0';
  const snapshot = read(
    `7,Ivan PRIMER,Individual,Primary Name,,"1958, Approximately 1963, 30/01/1972","Minsk, Belarus",${common}`,
    `7a,Vanya,Individual,Alias,Weak,"1958, Approximately 1963, 30/01/1972","Minsk, Belarus",${common}`,
    `7b,Иван,Individual,Original Script,,"1958, Approximately 1963, 30/01/1972","Minsk, Belarus",${common}`,
    '8,EXAMPLE STAR,Vessel,Primary Name,,,,,,,,1234567,Autonomous (Vessels),46126,Act 2,0,0,0,1',
  );
  expect({ ...snapshot, sha256: '' }).toEqual({
    list: 'au-dfat',
    format: 'au-dfat',
    sha256: '',
    issues: [],
    entries: [
      {
        id: 'au-dfat:7',
        list: 'au-dfat',
        kind: 'person',
        names: [
          { value: 'Ivan PRIMER', type: 'primary', strength: 'strong' },
          { value: 'Vanya', type: 'aka', strength: 'weak' },
          { value: 'Иван', type: 'aka', strength: 'strong', script: 'Cyrl' },
        ],
        addresses: [{ lines: ['1 Road, Minsk, Belarus'], country: 'BY' }, { lines: ['Moscow'] }],
        identifiers: [],
        births: [
          { range: { from: '1958-01-01', to: '1958-12-31' } },
          { range: { from: '1963-01-01', to: '1963-12-31', approximate: true } },
          { range: { from: '1972-01-30', to: '1972-01-30' } },
          { place: 'Minsk, Belarus', country: 'BY' },
        ],
        nationalities: ['RU', 'UA'],
        programmes: ['Autonomous (Russia)'],
        measures: [
          { kind: 'blocking', authority: 'AU', programme: 'Autonomous (Russia)', text: 'Targeted Financial Sanction' },
          { kind: 'information', authority: 'AU', programme: 'Autonomous (Russia)', text: 'Travel Ban' },
        ],
        relations: [],
        remarks: ['Helper.', 'Listed on 1 May 2020', 'Act 1'],
      },
      expect.objectContaining({
        id: 'au-dfat:8',
        kind: 'vessel',
        identifiers: [{ type: 'imo', value: '1234567' }],
        measures: [expect.objectContaining({ kind: 'trade', text: 'Maritime Restriction' })],
      }),
    ],
  });
});

test.each([
  ['21572', [{ from: '1959-01-22', to: '1959-01-22' }], 0],
  ['Approximately: Between 1955 and 1958', [{ from: '1955-01-01', to: '1958-12-31' }], 0],
  ['09/1960', [{ from: '1960-09-01', to: '1960-09-30' }], 0],
  ['unknown', [], 1],
])('the birth date %s', (written, ranges, issues) => {
  const { entries, issues: found } = read(`7,A B,Individual,Primary Name,,${written},,,,,,,R,1,I,1,0,0,0`);
  expect([entries[0]?.births.map(({ range }) => range), found.length]).toEqual([ranges, issues]);
  expect(entries[0]?.remarks).toEqual(issues > 0 ? ['I', `Date of birth ${written}`] : ['I']);
});

test('a party without a measure is taken for the strictest', () => {
  const { entries } = read('7,A B,Entity,Primary Name,,,,,,,,,R,1,I,0,0,0,0');
  expect(entries[0]?.measures).toEqual([{ kind: 'blocking', authority: 'AU', programme: 'R' }]);
});

test('is recognised by its header', () => {
  expect([HEADER, HEADER.replaceAll(/([^,]+)/g, '"$1"'), 'Reference,Name'].map(isDfat)).toEqual([true, true, false]);
});
