import { describe, expect, test } from 'vitest';
import { asParty, emptyHolder } from './holder.ts';
import { hasWord, readAccount, readIban, readPartyIdentifier } from './party-identifier.ts';
import type { Source } from '../syntax/source.ts';
import { wireBytes } from '../syntax/wire-text.ts';

const PATH = '4/57A/1';

function sourceOf(value: string): Source {
  const text = `/1${value}//`;
  return { bytes: wireBytes(text), text, ascii: true, issues: [] };
}

/** What a line says: accounts, then clearing numbers with system and country, then readings; each with its place. */
function read(value: string): { said: string[]; codes: string[] } {
  const source = sourceOf(value);
  const holder = emptyHolder();
  readPartyIdentifier(source, { path: PATH, start: 2, end: 2 + value.length }, holder);
  const { accounts, identifiers, readings } = asParty('creditor', holder);
  const place = ({ start, end, path }: { start: number; end: number; path: string }): string =>
    path === PATH ? `@${start}-${end}` : path;
  return {
    said: [
      ...accounts.map(({ id, iban }) => `${id?.value}${id ? place(id.location) : ''}${iban ? ` IBAN ${iban}` : ''}`),
      ...identifiers.map(
        ({ type, value: number, issuer, country }) =>
          `${type} ${number.value}${place(number.location)} ${issuer ? issuer.value + place(issuer.location) : '-'} ${
            country ? country.value + place(country.location) : '-'
          }`,
      ),
      ...readings.map((reading) => `reading ${reading.value}${place(reading.location)}`),
    ],
    codes: source.issues.map(({ code, offset, received }) => `${code} ${offset} ${received}`),
  };
}

describe('the first line of a party', () => {
  test.each([
    ['/12345', ['12345@3-8']],
    ['/ 12345 ', ['12345@4-9']],
    ['/C/12345', ['12345@5-10']],
    ['/d/12345', ['12345@5-10']],
    ['/c/12345', ['12345@5-10']],
    ['/C-1/2', ['C-1/2@3-8']],
    ['/C-1', ['C-1@3-6']],
    ['/D1/FW021', ['D1/FW021@3-11']],
    ['/D', []],
    ['/C ', []],
    ['/', []],
    ['/CD/1', ['CD/1@3-7']],
    ['/CHF1', ['CHF1@3-7']],
    ['/1/C/2', ['1/C/2@3-8']],
    ['/CD/D/1', ['CD/D/1@3-9']],
    ['/CD//FW021', ['CD//FW021@3-12']],
    ['//123', ['/123@3-7']],
    ['/GB33BUKB20201555555555', ['GB33BUKB20201555555555@3-25 IBAN GB33BUKB20201555555555']],
    ['/GB34BUKB20201555555555', ['GB34BUKB20201555555555@3-25']],
    ['//FW021000089', ['clearing 021000089@6-15 USABA@4-6 US@4-6']],
    ['//fw021000089', ['clearing 021000089@6-15 USABA@4-6 US@4-6']],
    ['/C//FW021000089', ['clearing 021000089@8-17 USABA@6-8 US@6-8']],
    ['//SC 123456 ', ['clearing 123456@7-13 GBDSC@5-7 GB@5-7'].map((text) => text.replaceAll('5-7', '4-6'))],
    ['//SC12345', ['clearing SC12345@4-11 GBDSC@4-6 GB@4-6']],
    ['//RU044525225.30101810400000000225', ['30101810400000000225@16-36', 'clearing 044525225@6-15 RUCBC@4-6 RU@4-6']],
    ['//RU0445252251', ['clearing RU0445252251@4-16 RUCBC@4-6 RU@4-6']],
    ['//RT', ['clearing RT@4-6 RTGS@4-6 -']],
    ['//CHAPEL', ['clearing CHAPEL@4-10 CH@4-6 US@4-6', 'reading CHAPEL@4-10']],
  ])('%j', (value, said) => expect(read(value)).toEqual({ said, codes: [] }));

  test.each([
    ['//ZZ12', ['clearing ZZ12@4-8 - -'], ['clearing-code-unknown 4 ZZ']],
    ['//IR054', ['clearing IR054@4-9 - IR@4-6'], ['clearing-code-unknown 4 IR']],
    ['//IRENE', ['clearing IRENE@4-9 - -', 'reading IRENE@4-9'], ['clearing-code-unknown 4 IR']],
    ['//ZZTOP', ['clearing ZZTOP@4-9 - -', 'reading ZZTOP@4-9'], ['clearing-code-unknown 4 ZZ']],
    ['/NOTPROVIDED', [], ['dummy-value 3 NOTPROVIDED']],
  ])('%j, and says what is odd', (value, said, codes) => expect(read(value)).toEqual({ said, codes }));
});

test('an account is the trimmed number', () => {
  const account = (value: string) => readAccount(sourceOf(value), { path: PATH, start: 2, end: 2 + value.length });
  expect(account(' 1 2 ')).toEqual({ id: { value: '1 2', location: { path: PATH, start: 3, end: 6 } } });
  expect(account('  ')).toBeUndefined();
});

test.each([
  ['GB33 BUKB 2020 1555 5555 55', 'GB33BUKB20201555555555'],
  [' gb33-BUKB20201555555555', 'GB33BUKB20201555555555'],
  ['G B 33BUKB20201555555555', 'GB33BUKB20201555555555'],
  ['GB33BUKB20201555555556', undefined],
  ['1GB33BUKB20201555555555', undefined],
  ['GB33.BUKB.2020.1555.5555.55', 'GB33BUKB20201555555555'],
  ['GB33BUKB20201555555555EUR', 'GB33BUKB20201555555555'],
  ['GB33 BUKB 2020 1555 5555 55 / eur', 'GB33BUKB20201555555555'],
  ['IBANGB33BUKB20201555555555', 'GB33BUKB20201555555555'],
  ['IBAN: GB33BUKB20201555555555EUR', 'GB33BUKB20201555555555'],
  ['MT94MALT01100000000000000000EUR', 'MT94MALT01100000000000000000EUR'],
  ['GB33BUKB20201555555555EURO', undefined],
  ['GB33BUKB20201555555556EUR', undefined],
  ['IBAN', undefined],
  ['', undefined],
])('%j as an IBAN', (text, iban) => expect(readIban(text)).toBe(iban));

test.each([
  ['ABC', true],
  ['12abC1', true],
  ['AB1CD', false],
  ['ÄÖÜ', true],
  ['123', false],
])('%j has a word: %j', (text, expected) => expect(hasWord(text)).toBe(expected));
