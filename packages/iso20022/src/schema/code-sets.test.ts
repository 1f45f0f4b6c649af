import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { countryNamed } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { CURRENCIES, EXTERNAL_CODES } from './code-sets.ts';
import { isExempt } from '../parts/leaves.ts';
import { CODE_TABLE } from './schema-tables.ts';

const LISTS = new URL('../../../../../shared/data/lists/ofac-sdn/2021-07-07-full/', import.meta.url);
const CODES = [...EXTERNAL_CODES, ...Object.values(CODE_TABLE).flatMap((codes) => codes.split(' '))];

test.each<[name: string, text: string, exempt: boolean]>([
  ['ChrgBr', 'SHAR', true],
  ['ChrgBr', 'SALA', false],
  ['ChrgBr', 'IRGC', false],
  ['Cd', 'SALA', true],
  ['Cd', 'AC04', true],
  ['Cd', 'G001', false],
  ['Cd', 'FARC', false],
  ['Cd', 'IRAN', false],
  ['Cd', 'sala', false],
  ['Tp', 'MM01', true],
  ['Tp', 'MM99', false],
  ['Tp', 'ISIL', false],
  ['TxSts', 'RJCT', true],
  ['TxSts', 'ISIS', false],
  ['RptgCd', 'PKK', false],
  ['@Ccy', 'EUR', true],
  ['@Ccy', 'PKK', false],
  ['Nm', 'SALA', false],
])('%s %s is exempt: %s', (name, text, exempt) => expect(isExempt(name, text)).toBe(exempt));

test('a code is made of at most four capitals and digits', () => {
  expect([...CODES, ...CURRENCIES].filter((code) => !/^[A-Z0-9]{2,4}$/.test(code))).toEqual([]);
});

test('no code is the name of a country', () => {
  expect(CODES.filter((code) => countryNamed(code))).toEqual([]);
});

describe.skipIf(!existsSync(LISTS))('names on lists', () => {
  test('hardly any of them is a code, and those are one in the elements that have it', () => {
    const names = ['sdn.csv.gz', 'alt.csv.gz'].flatMap((file) =>
      [
        ...gunzipSync(readFileSync(new URL(file, LISTS)))
          .toString('latin1')
          .matchAll(/"([A-Z0-9]{2,4})"/g),
      ].map(([, name]) => name),
    );
    const codes = new Set(CODES);
    expect(names.length).toBeGreaterThan(50);
    expect([...new Set(names)].filter((name) => name !== undefined && codes.has(name))).toEqual(['NOOR']);
  });
});
