/** Structured parties, a table of facts: what is written, all that is read of it with its places, and what is odd. */

import { describe, expect, test } from 'vitest';
import { told, type Said } from './swift-mt-said.ts';

type Row = readonly [written: string, party: Said, issues: readonly string[]];

const HEAD = '{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}{4:\n:20:A\n:23B:CRED\n:32A:260401EUR1,\n';

/** The ordering customer in option F. */
function numbered(value: string): readonly [Said, readonly string[]] {
  const { holder, issues } = told(`${HEAD}:50F:${value}\n:59:/1\nTOM ALDER\n:71A:SHA\n-}`);
  return [holder('debtor'), issues];
}

describe('the identifier in front of numbered lines', () => {
  test.each<Row>([
    ['1/IRIS', { names: ['IRIS @4/50F/1'] }, []],
    ['/12\n1/IRIS', { names: ['IRIS @4/50F/2'], accounts: [{ id: '12 @4/50F/1' }] }, []],
    [
      '//FW021000089\n1/IRIS',
      {
        names: ['IRIS @4/50F/2'],
        identifiers: [
          { type: 'clearing', value: '021000089 @4/50F/1', issuer: 'USABA @4/50F/1 <FW>', country: 'US @4/50F/1 <FW>' },
        ],
      },
      [],
    ],
    [
      'ARNU/DE/1\n1/A',
      {
        names: ['A @4/50F/2'],
        identifiers: [{ type: 'alien-registration', value: '1 @4/50F/1', country: 'DE @4/50F/1' }],
      },
      [],
    ],
    [
      'CCPT/DE/12AB\n1/A',
      { names: ['A @4/50F/2'], identifiers: [{ type: 'passport', value: '12AB @4/50F/1', country: 'DE @4/50F/1' }] },
      [],
    ],
    [
      'cust/DE/ALFA/1\n1/A',
      {
        names: ['A @4/50F/2'],
        identifiers: [{ type: 'customer', value: '1 @4/50F/1', issuer: 'ALFA @4/50F/1', country: 'DE @4/50F/1' }],
      },
      [],
    ],
    [
      'DRLC/DE/ALFA/1\n1/A',
      {
        names: ['A @4/50F/2'],
        identifiers: [
          { type: 'driving-licence', value: '1 @4/50F/1', issuer: 'ALFA @4/50F/1', country: 'DE @4/50F/1' },
        ],
      },
      [],
    ],
    [
      'EMPL/DE/ALFA/1\n1/A',
      {
        names: ['A @4/50F/2'],
        identifiers: [{ type: 'employer', value: '1 @4/50F/1', issuer: 'ALFA @4/50F/1', country: 'DE @4/50F/1' }],
      },
      [],
    ],
    [
      'NIDN/DE/ALFA/1\n1/A',
      {
        names: ['A @4/50F/2'],
        readings: ['ALFA/1 @4/50F/1'],
        identifiers: [{ type: 'national-id', value: 'ALFA/1 @4/50F/1', country: 'DE @4/50F/1' }],
      },
      [],
    ],
    [
      'SOSE/DE/1\n1/A',
      {
        names: ['A @4/50F/2'],
        identifiers: [{ type: 'social-security', value: '1 @4/50F/1', country: 'DE @4/50F/1' }],
      },
      [],
    ],
    [
      'TXID/DE/1\n1/A',
      { names: ['A @4/50F/2'], identifiers: [{ type: 'tax-id', value: '1 @4/50F/1', country: 'DE @4/50F/1' }] },
      [],
    ],
    [
      'WXYZ/DE/1\n1/A',
      { names: ['A @4/50F/2'], readings: ['WXYZ/DE/1 @4/50F/1'] },
      ['identifier-code-unknown 4/50F/1 <WXYZ/DE/1>'],
    ],
    [
      'CCPT-DE\n1/A',
      { names: ['A @4/50F/2'], readings: ['CCPT-DE @4/50F/1'] },
      ['identifier-code-unknown 4/50F/1 <CCPT-DE>'],
    ],
    [
      'CCPT/ZZ/1\n1/A',
      { names: ['A @4/50F/2'], identifiers: [{ type: 'passport', value: 'ZZ/1 @4/50F/1' }] },
      ['country-unknown 4/50F/1 <ZZ>', 'country-unknown 4/50F/1 <ZZ/1>'],
    ],
    [
      'CUST/DE/1\n1/A',
      { names: ['A @4/50F/2'], identifiers: [{ type: 'customer', value: '1 @4/50F/1', country: 'DE @4/50F/1' }] },
      [],
    ],
    [
      'CUST/DE//1\n1/A',
      { names: ['A @4/50F/2'], identifiers: [{ type: 'customer', value: '/1 @4/50F/1', country: 'DE @4/50F/1' }] },
      [],
    ],
    [
      'CUST/DE/ ALFA / 1 \n1/A',
      {
        names: ['A @4/50F/2'],
        identifiers: [{ type: 'customer', value: '1 @4/50F/1', issuer: 'ALFA @4/50F/1', country: 'DE @4/50F/1' }],
      },
      [],
    ],
    [
      'CUST/DE/QORBANI/\n1/A',
      {
        names: ['A @4/50F/2'],
        readings: ['QORBANI/ @4/50F/1'],
        identifiers: [{ type: 'customer', value: 'QORBANI/ @4/50F/1', country: 'DE @4/50F/1' }],
      },
      [],
    ],
    ['CCPT/DE/\n1/A', { names: ['A @4/50F/2'] }, []],
    [
      'CCPT/GB/IVANOV\n1/A',
      {
        names: ['A @4/50F/2'],
        readings: ['IVANOV @4/50F/1'],
        identifiers: [{ type: 'passport', value: 'IVANOV @4/50F/1', country: 'GB @4/50F/1' }],
      },
      [],
    ],
    ['\n1/IRIS', { names: ['IRIS @4/50F/2'] }, ['format-violated 4/50F <>']],
  ])('%j', (written, party, issues) => expect(numbered(written)).toEqual([party, issues]));
});

describe('numbered lines and names', () => {
  test.each<Row>([
    [
      '1/A\n-/B',
      {
        names: ['A -/B @4/50F <A\n-/B>'],
        readings: ['A @4/50F/1', '-/B @4/50F/2', 'A -/B @4/50F <A\n-/B>'],
      },
      ['format-violated 4/50F <1/A>', 'line-not-numbered 4/50F/2 <-/B>'],
    ],
    [
      '1/A\n9/B',
      { names: ['A 9/B @4/50F <A\n9/B>'], readings: ['A @4/50F/1', '9/B @4/50F/2', 'A 9/B @4/50F <A\n9/B>'] },
      ['line-not-numbered 4/50F/2 <9/B>'],
    ],
    [
      '1/A\n0/B',
      { names: ['A 0/B @4/50F <A\n0/B>'], readings: ['A @4/50F/1', '0/B @4/50F/2', 'A 0/B @4/50F <A\n0/B>'] },
      ['line-not-numbered 4/50F/2 <0/B>'],
    ],
    [
      '1/A\n1 B',
      { names: ['A 1 B @4/50F <A\n1 B>'], readings: ['A @4/50F/1', '1 B @4/50F/2', 'A 1 B @4/50F <A\n1 B>'] },
      ['format-violated 4/50F <1/A>', 'line-not-numbered 4/50F/2 <1 B>'],
    ],
    ['1/A\n1/B', { names: ['A B @4/50F <A\n1/B>'], readings: ['A @4/50F/1', 'B @4/50F/2', 'A B @4/50F <A\n1/B>'] }, []],
    [
      '1/A\nB\n2/C\nD',
      {
        names: ['A B @4/50F <A\nB>'],
        readings: ['A @4/50F/1', 'B @4/50F/2', 'A B @4/50F <A\nB>', 'C D @4/50F <C\nD>', 'B C @4/50F <B\n2/C>'],
        address: { lines: ['C @4/50F/3', 'D @4/50F/4'] },
      },
      ['format-violated 4/50F <1/A>', 'line-not-numbered 4/50F/2 <B>', 'line-not-numbered 4/50F/4 <D>'],
    ],
    ['2/A\n1/B', { names: ['B @4/50F/2'], address: { lines: ['A @4/50F/1'] } }, ['lines-out-of-order 4/50F/2 <1/B>']],
    ['1/NOTPROVIDED', {}, ['dummy-value 4/50F/1 <NOTPROVIDED>', 'name-missing 4/50F <1/NOTPROVIDED>']],
    [
      '1/NOTPROVIDED\n1/IRIS',
      {
        names: ['NOTPROVIDED IRIS @4/50F <NOTPROVIDED\n1/IRIS>'],
        readings: ['NOTPROVIDED @4/50F/1', 'IRIS @4/50F/2', 'NOTPROVIDED IRIS @4/50F <NOTPROVIDED\n1/IRIS>'],
      },
      [],
    ],
    [
      '1/ABCDEFGHIJKLMNOPQRST\n1/UVW',
      {
        names: [
          'ABCDEFGHIJKLMNOPQRST UVW @4/50F <ABCDEFGHIJKLMNOPQRST\n1/UVW>',
          'ABCDEFGHIJKLMNOPQRSTUVW @4/50F <ABCDEFGHIJKLMNOPQRST\n1/UVW>',
        ],
        readings: [
          'ABCDEFGHIJKLMNOPQRST @4/50F/1',
          'UVW @4/50F/2',
          'ABCDEFGHIJKLMNOPQRST UVW @4/50F <ABCDEFGHIJKLMNOPQRST\n1/UVW>',
          'ABCDEFGHIJKLMNOPQRSTUVW @4/50F <ABCDEFGHIJKLMNOPQRST\n1/UVW>',
        ],
      },
      [],
    ],
    [
      '1/ABCDEFGHIJKLMNOPQRS\n1/TUV',
      {
        names: ['ABCDEFGHIJKLMNOPQRS TUV @4/50F <ABCDEFGHIJKLMNOPQRS\n1/TUV>'],
        readings: [
          'ABCDEFGHIJKLMNOPQRS @4/50F/1',
          'TUV @4/50F/2',
          'ABCDEFGHIJKLMNOPQRS TUV @4/50F <ABCDEFGHIJKLMNOPQRS\n1/TUV>',
        ],
      },
      [],
    ],
  ])('%j', (written, party, issues) => expect(numbered(written)).toEqual([party, issues]));
});

describe('an address in lines 2 and 3', () => {
  test.each<Row>([
    [
      '1/A\n2/B\n2/C',
      {
        names: ['A @4/50F/1'],
        readings: ['B C @4/50F <B\n2/C>', 'A B @4/50F <A\n2/B>'],
        address: { lines: ['B @4/50F/2', 'C @4/50F/3'] },
      },
      [],
    ],
    ['1/A\n3/GB', { names: ['A @4/50F/1'], address: { country: 'GB @4/50F/2' } }, []],
    ['1/A\n3/GB/', { names: ['A @4/50F/1'], address: { country: 'GB @4/50F/2' } }, []],
    ['1/A\n3/ GB / BATH', { names: ['A @4/50F/1'], address: { country: 'GB @4/50F/2', town: 'BATH @4/50F/2' } }, []],
    ['1/A\n3/GB BATH', { names: ['A @4/50F/1'], address: { town: 'GB BATH @4/50F/2' } }, []],
    [
      '1/A\n3/QQ/BATH',
      { names: ['A @4/50F/1'], address: { town: 'QQ/BATH @4/50F/2' } },
      ['country-unknown 4/50F/2 <QQ>'],
    ],
    ['1/A\n3/QQ', { names: ['A @4/50F/1'], address: { town: 'QQ @4/50F/2' } }, []],
    [
      '1/A\n3/UK/BATH',
      { names: ['A @4/50F/1'], address: { country: 'GB @4/50F/2 <UK>', town: 'BATH @4/50F/2' } },
      ['country-in-words 4/50F/2 <UK>'],
    ],
    ['1/A\n3/BATH/SOMERSET', { names: ['A @4/50F/1'], address: { town: 'BATH/SOMERSET @4/50F/2' } }, []],
    ['1/A\n5/IR', { names: ['A @4/50F/1'], birth: { country: 'IR @4/50F/2' } }, []],
    ['1/A\n3/BATH', { names: ['A @4/50F/1'], address: { town: 'BATH @4/50F/2' } }, []],
    [
      '1/A\n3/GB/BATH\n3/SOMERSET',
      {
        names: ['A @4/50F/1'],
        readings: ['BATH SOMERSET @4/50F <BATH\n3/SOMERSET>'],
        address: { lines: ['SOMERSET @4/50F/3'], country: 'GB @4/50F/2', town: 'BATH @4/50F/2' },
      },
      [],
    ],
    [
      '1/A\n3/GB/\n3/BATH',
      {
        names: ['A @4/50F/1'],
        readings: ['BATH @4/50F/3'],
        address: { country: 'GB @4/50F/2', town: 'BATH @4/50F/3' },
      },
      [],
    ],
    [
      '1/A\n2/ABCDEFGHIJKLMNOPQRST\n3/GB/BATH',
      {
        names: ['A @4/50F/1'],
        readings: [
          'ABCDEFGHIJKLMNOPQRST BATH @4/50F <ABCDEFGHIJKLMNOPQRST\n3/GB/BATH>',
          'ABCDEFGHIJKLMNOPQRSTBATH @4/50F <ABCDEFGHIJKLMNOPQRST\n3/GB/BATH>',
          'A ABCDEFGHIJKLMNOPQRST @4/50F <A\n2/ABCDEFGHIJKLMNOPQRST>',
        ],
        address: { lines: ['ABCDEFGHIJKLMNOPQRST @4/50F/2'], country: 'GB @4/50F/3', town: 'BATH @4/50F/3' },
      },
      [],
    ],
    ['1/A\n2/ \n3/ ', { names: ['A @4/50F/1'] }, []],
    [
      '1/ISLAMIC REVOLUTIONARY\n2/GUARD CORPS',
      {
        names: ['ISLAMIC REVOLUTIONARY @4/50F/1'],
        readings: [
          'ISLAMIC REVOLUTIONARY GUARD CORPS @4/50F <ISLAMIC REVOLUTIONARY\n2/GUARD CORPS>',
          'ISLAMIC REVOLUTIONARYGUARD CORPS @4/50F <ISLAMIC REVOLUTIONARY\n2/GUARD CORPS>',
        ],
        address: { lines: ['GUARD CORPS @4/50F/2'] },
      },
      [],
    ],
  ])('%j', (written, party, issues) => expect(numbered(written)).toEqual([party, issues]));
});

describe('birth in lines 4 and 5', () => {
  test.each<Row>([
    [
      '1/A\n4/19700131',
      { names: ['A @4/50F/1'], birth: { date: '{"from":"1970-01-31","to":"1970-01-31"} @4/50F/2 <19700131>' } },
      [],
    ],
    [
      '1/A\n4/ 19700131 ',
      { names: ['A @4/50F/1'], birth: { date: '{"from":"1970-01-31","to":"1970-01-31"} @4/50F/2 < 19700131 >' } },
      [],
    ],
    ['1/A\n4/197001311', { names: ['A @4/50F/1'], birth: {} }, ['date-malformed 4/50F/2 <197001311>']],
    ['1/A\n4/119700131', { names: ['A @4/50F/1'], birth: {} }, ['date-malformed 4/50F/2 <119700131>']],
    ['1/A\n4/1970', { names: ['A @4/50F/1'], birth: {} }, ['date-malformed 4/50F/2 <1970>']],
    [
      '1/A\n4/IRIS',
      { names: ['A @4/50F/1'], readings: ['IRIS @4/50F/2'], birth: {} },
      ['date-malformed 4/50F/2 <IRIS>'],
    ],
    ['1/A\n4/19701331', { names: ['A @4/50F/1'], birth: {} }, ['date-malformed 4/50F/2 <19701331>']],
    [
      '1/A\n4/19700131\n4/19700201',
      { names: ['A @4/50F/1'], birth: { date: '{"from":"1970-01-31","to":"1970-01-31"} @4/50F/2 <19700131>' } },
      ['date-malformed 4/50F/3 <19700201>'],
    ],
    ['1/A\n5/IR/TEHRAN', { names: ['A @4/50F/1'], birth: { country: 'IR @4/50F/2', town: 'TEHRAN @4/50F/2' } }, []],
    ['1/A\n5/TEHRAN', { names: ['A @4/50F/1'], birth: { town: 'TEHRAN @4/50F/2' } }, []],
    [
      '1/A\n5/IR/TEHRAN\n5/SHIRAZ',
      {
        names: ['A @4/50F/1'],
        readings: ['SHIRAZ @4/50F/3'],
        birth: { country: 'IR @4/50F/2', town: 'TEHRAN @4/50F/2' },
      },
      [],
    ],
    [
      '1/A\n5/IR/TEHRAN\n5/GB/BATH',
      {
        names: ['A @4/50F/1'],
        readings: ['GB/BATH @4/50F/3'],
        birth: { country: 'IR @4/50F/2', town: 'TEHRAN @4/50F/2' },
      },
      [],
    ],
    ['1/A\n5/IR\n5/BATH', { names: ['A @4/50F/1'], birth: { country: 'IR @4/50F/2', town: 'BATH @4/50F/3' } }, []],
    [
      '1/A\n5/QQ/BATH',
      { names: ['A @4/50F/1'], birth: { town: 'QQ/BATH @4/50F/2' } },
      ['country-unknown 4/50F/2 <QQ>'],
    ],
    [
      '1/A\n4/19700131\n5/IR/TEHRAN',
      {
        names: ['A @4/50F/1'],
        birth: {
          date: '{"from":"1970-01-31","to":"1970-01-31"} @4/50F/2 <19700131>',
          country: 'IR @4/50F/3',
          town: 'TEHRAN @4/50F/3',
        },
      },
      [],
    ],
  ])('%j', (written, party, issues) => expect(numbered(written)).toEqual([party, issues]));
});

describe('identifiers in lines 6 to 8', () => {
  test.each<Row>([
    [
      '1/A\n6/DE/ALFA/1',
      {
        names: ['A @4/50F/1'],
        identifiers: [{ type: 'customer', value: '1 @4/50F/2', issuer: 'ALFA @4/50F/2', country: 'DE @4/50F/2' }],
      },
      [],
    ],
    [
      '1/A\n6/DE/1',
      { names: ['A @4/50F/1'], identifiers: [{ type: 'customer', value: '1 @4/50F/2', country: 'DE @4/50F/2' }] },
      [],
    ],
    [
      '1/A\n6/1',
      { names: ['A @4/50F/1'], identifiers: [{ type: 'customer', value: '1 @4/50F/2' }] },
      ['country-unknown 4/50F/2 <1>'],
    ],
    ['1/A\n6/DE/', { names: ['A @4/50F/1'] }, []],
    [
      '1/A\n6/DE//1',
      { names: ['A @4/50F/1'], identifiers: [{ type: 'customer', value: '/1 @4/50F/2', country: 'DE @4/50F/2' }] },
      [],
    ],
    [
      '1/A\n6/DE/QORBANI/',
      {
        names: ['A @4/50F/1'],
        readings: ['QORBANI/ @4/50F/2'],
        identifiers: [{ type: 'customer', value: 'QORBANI/ @4/50F/2', country: 'DE @4/50F/2' }],
      },
      [],
    ],
    [
      '1/A\n6/QQ/ALFA/1',
      {
        names: ['A @4/50F/1'],
        readings: ['ALFA/1 @4/50F/2'],
        identifiers: [{ type: 'customer', value: 'ALFA/1 @4/50F/2', issuer: 'QQ @4/50F/2' }],
      },
      ['country-unknown 4/50F/2 <QQ>', 'country-unknown 4/50F/2 <QQ/ALFA/1>'],
    ],
    [
      '1/A\n7/DE/A/1',
      { names: ['A @4/50F/1'], identifiers: [{ type: 'national-id', value: 'A/1 @4/50F/2', country: 'DE @4/50F/2' }] },
      [],
    ],
    [
      '1/A\n7/DE/IVANOV',
      {
        names: ['A @4/50F/1'],
        readings: ['IVANOV @4/50F/2'],
        identifiers: [{ type: 'national-id', value: 'IVANOV @4/50F/2', country: 'DE @4/50F/2' }],
      },
      [],
    ],
    ['1/A\n8/1', { names: ['A @4/50F/1'], readings: ['1 @4/50F/2'] }, []],
    [
      '1/A\n7/ES/1\n8/2\n8/3',
      {
        names: ['A @4/50F/1'],
        readings: ['2 @4/50F/3', '3 @4/50F/4'],
        identifiers: [{ type: 'national-id', value: '123 @4/50F <1\n8/2\n8/3>', country: 'ES @4/50F/2' }],
      },
      [],
    ],
    [
      '1/A\n7/ES/1\n8/2\n8/3\n8/4',
      {
        names: ['A @4/50F/1'],
        readings: ['2 @4/50F/3', '3 @4/50F/4', '4 @4/50F/5'],
        identifiers: [{ type: 'national-id', value: '1234 @4/50F <1\n8/2\n8/3\n8/4>', country: 'ES @4/50F/2' }],
      },
      [],
    ],
    [
      '1/A\n6/DE/A/1\n7/ES/1\n8/2',
      {
        names: ['A @4/50F/1'],
        readings: ['2 @4/50F/4'],
        identifiers: [
          { type: 'customer', value: '1 @4/50F/2', issuer: 'A @4/50F/2', country: 'DE @4/50F/2' },
          { type: 'national-id', value: '12 @4/50F <1\n8/2>', country: 'ES @4/50F/3' },
        ],
      },
      [],
    ],
    [
      '1/A\n7/ES/1\n8/ ',
      { names: ['A @4/50F/1'], identifiers: [{ type: 'national-id', value: '1 @4/50F/2', country: 'ES @4/50F/2' }] },
      [],
    ],
  ])('%j', (written, party, issues) => expect(numbered(written)).toEqual([party, issues]));
});

/** Party A of a foreign exchange deal in option J; the issues are those of the field. */
function coded(value: string): readonly [Said, readonly string[]] {
  const { holder, issues } = told(
    `{1:F01ALFADEFFAXXX0123456789}{2:I300BETAUS33XXXXN}{4:\n:15A:\n:20:A\n:22A:NEWT\n:22C:ALFADE0123BETAUS\n:82J:${value}\n-}`,
  );
  return [holder('partyA'), issues.filter((line) => line.includes('82J'))];
}

describe('code words of option J', () => {
  test.each<Row>([
    ['/ABIC/ALFADEFF', { bic: 'ALFADEFF @4/A/82J' }, []],
    ['/ABIC/alfadeff', { bic: 'ALFADEFF @4/A/82J <alfadeff>' }, []],
    ['/NAME/ALFADEFF', { names: ['ALFADEFF @4/A/82J'] }, []],
    ['/NAME/5493001KJTIIGC8Y1R12', { names: ['5493001KJTIIGC8Y1R12 @4/A/82J'] }, []],
    ['/ABIC/NOBIC', { readings: ['NOBIC @4/A/82J'] }, []],
    ['/ABIC/UKWN/NAME/IRIS', { names: ['IRIS @4/A/82J'] }, []],
    ['/ACCT/12/NAME/IRIS', { names: ['IRIS @4/A/82J'], accounts: [{ id: '12 @4/A/82J' }] }, []],
    [
      '/ACCT/GB33BUKB20201555555555',
      { accounts: [{ id: 'GB33BUKB20201555555555 @4/A/82J', iban: 'GB33BUKB20201555555555' }] },
      [],
    ],
    [
      '/NAME/IRIS KA\nLE OF CORK/ADD1/7 MILL LANE/ADD2/FLAT 2/CITY/BATH, GB',
      {
        names: ['IRIS KALE OF CORK @4/A/82J <IRIS KA\nLE OF CORK>'],
        address: {
          country: 'GB @4/A/82J <BATH, GB>',
          lines: ['7 MILL LANE @4/A/82J', 'FLAT 2 @4/A/82J', 'BATH, GB @4/A/82J'],
        },
      },
      ['format-violated 4/A/82J </NAME/IRIS KA>'],
    ],
    [
      '/ADD1/7 MILL LANE',
      { address: { lines: ['7 MILL LANE @4/A/82J'] } },
      ['name-missing 4/A/82J </ADD1/7 MILL LANE>'],
    ],
    [
      '/CITY/BATH, IRELAND',
      { address: { country: 'IE @4/A/82J <BATH, IRELAND>', lines: ['BATH, IRELAND @4/A/82J'] } },
      ['name-missing 4/A/82J </CITY/BATH, IRELAND>'],
    ],
    ['/CITY/BATH', { address: { lines: ['BATH @4/A/82J'] } }, ['name-missing 4/A/82J </CITY/BATH>']],
    ['/CITY/BATH,', { address: { lines: ['BATH, @4/A/82J'] } }, ['name-missing 4/A/82J </CITY/BATH,>']],
    [
      '/LEIC/5493001KJTIIGC8Y1R12',
      { lei: '5493001KJTIIGC8Y1R12 @4/A/82J' },
      ['name-missing 4/A/82J </LEIC/5493001KJTIIGC8Y1R12>'],
    ],
    ['/LEIC/1', { readings: ['1 @4/A/82J'] }, []],
    ['/CLRC/12', { identifiers: [{ type: 'clearing', value: '12 @4/A/82J' }] }, []],
    [
      '/GBSC/123456',
      {
        identifiers: [
          {
            type: 'clearing',
            value: '123456 @4/A/82J',
            issuer: 'GBDSC @4/A/82J <123456>',
            country: 'GB @4/A/82J <123456>',
          },
        ],
      },
      [],
    ],
    [
      '/USCH/123456',
      {
        identifiers: [
          {
            type: 'clearing',
            value: '123456 @4/A/82J',
            issuer: 'CH @4/A/82J <123456>',
            country: 'US @4/A/82J <123456>',
          },
        ],
      },
      [],
    ],
    [
      '/USFW/021000089',
      {
        identifiers: [
          {
            type: 'clearing',
            value: '021000089 @4/A/82J',
            issuer: 'USABA @4/A/82J <021000089>',
            country: 'US @4/A/82J <021000089>',
          },
        ],
      },
      [],
    ],
    [
      '/USFW/IVANOV',
      {
        readings: ['IVANOV @4/A/82J'],
        identifiers: [
          {
            type: 'clearing',
            value: 'IVANOV @4/A/82J',
            issuer: 'USABA @4/A/82J <IVANOV>',
            country: 'US @4/A/82J <IVANOV>',
          },
        ],
      },
      [],
    ],
    ['/SSIS/12', { readings: ['12 @4/A/82J'] }, []],
    ['/NETS/12', { readings: ['12 @4/A/82J'] }, []],
    ['TEXT/NAME/IRIS', { names: ['IRIS @4/A/82J'], readings: ['TEXT @4/A/82J'] }, []],
    ['NO CODES', { readings: ['NO CODES @4/A/82J'] }, []],
    ['/NAME/', {}, ['name-missing 4/A/82J </NAME/>']],
    ['/NAME/ IRIS \n/NAME/TOM', { names: ['IRIS @4/A/82J', 'TOM @4/A/82J'] }, []],
    [' ', {}, ['party-missing 4/A/82J < >', 'field-empty 4/A/82J < >']],
  ])('%j', (written, party, issues) => expect(coded(written)).toEqual([party, issues]));
});
