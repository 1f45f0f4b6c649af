/** Parties and banks in free lines, a table of facts: what is written, all that is read of it with its places, and what is odd. */

import { describe, expect, test } from 'vitest';
import { told, type Said } from './swift-mt-said.ts';

type Row = readonly [written: string, party: Said, issues: readonly string[]];

const HEAD = '{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}{4:\n:20:A\n:23B:CRED\n:32A:260401EUR1,\n';

/** The ordering customer in option K. */
function customer(value: string): readonly [Said, readonly string[]] {
  const { holder, issues } = told(`${HEAD}:50K:${value}\n:59:/1\nTOM ALDER\n:71A:SHA\n-}`);
  return [holder('debtor'), issues];
}

/** The bank of the beneficiary, with the tag of its field. */
function bank(field: string): readonly [Said, readonly string[]] {
  const { holder, issues } = told(`${HEAD}:50K:/1\nIRIS KALE\n${field}\n:59:/1\nTOM ALDER\n:71A:SHA\n-}`);
  return [holder('creditorAgent'), issues];
}

describe('a name and an address', () => {
  test.each<Row>([
    [
      '/1\nIRIS KALE\n7 MILL LANE\nBATH GB',
      {
        names: ['IRIS KALE @4/50K/2'],
        readings: [
          'IRIS KALE @4/50K/2',
          '7 MILL LANE @4/50K/3',
          'BATH GB @4/50K/4',
          'IRIS KALE 7 MILL LANE BATH GB @4/50K <IRIS KALE\n7 MILL LANE\nBATH GB>',
        ],
        accounts: [{ id: '1 @4/50K/1' }],
        address: { country: 'GB @4/50K/4', lines: ['7 MILL LANE @4/50K/3', 'BATH GB @4/50K/4'] },
      },
      [],
    ],
    [
      'DELTA\nAND SONS\nBATH',
      {
        names: ['DELTA AND SONS @4/50K <DELTA\nAND SONS>', 'DELTA @4/50K/1'],
        readings: [
          'DELTA @4/50K/1',
          'AND SONS @4/50K/2',
          'BATH @4/50K/3',
          'DELTA AND SONS BATH @4/50K <DELTA\nAND SONS\nBATH>',
        ],
        address: { lines: ['BATH @4/50K/3'] },
      },
      [],
    ],
    [
      'DELTA\nAND SONS, IE',
      {
        names: ['DELTA AND SONS, IE @4/50K <DELTA\nAND SONS, IE>', 'DELTA @4/50K/1'],
        readings: ['DELTA @4/50K/1', 'AND SONS, IE @4/50K/2', 'DELTA AND SONS, IE @4/50K <DELTA\nAND SONS, IE>'],
        address: { country: 'IE @4/50K/2' },
      },
      [],
    ],
    ['DELTA SHIPPING, IE', { names: ['DELTA SHIPPING, IE @4/50K/1'], readings: ['DELTA SHIPPING, IE @4/50K/1'] }, []],
    [
      'NOTPROVIDED\nIRIS KALE\nBATH',
      {
        names: ['IRIS KALE @4/50K/2'],
        readings: ['IRIS KALE @4/50K/2', 'BATH @4/50K/3', 'IRIS KALE BATH @4/50K <IRIS KALE\nBATH>'],
        address: { lines: ['BATH @4/50K/3'] },
      },
      ['dummy-value 4/50K/1 <NOTPROVIDED>'],
    ],
    [
      'IRIS KALE\nNOTPROVIDED\nBATH',
      {
        names: ['IRIS KALE @4/50K/1'],
        readings: ['IRIS KALE @4/50K/1', 'BATH @4/50K/3', 'IRIS KALE BATH @4/50K <IRIS KALE\nNOTPROVIDED\nBATH>'],
        address: { lines: ['BATH @4/50K/3'] },
      },
      ['dummy-value 4/50K/2 <NOTPROVIDED>'],
    ],
    ['\nIRIS', { names: ['IRIS @4/50K/2'], readings: ['IRIS @4/50K/2'] }, ['format-violated 4/50K <>']],
    ['/\nIRIS', { names: ['IRIS @4/50K/2'], readings: ['IRIS @4/50K/2'] }, []],
    [
      ' /1\nIRIS',
      {
        names: ['/1 @4/50K/1'],
        readings: ['/1 @4/50K/1', 'IRIS @4/50K/2', '/1 IRIS @4/50K </1\nIRIS>'],
        address: { lines: ['IRIS @4/50K/2'] },
      },
      [],
    ],
    [
      '7 MILL LANE\nBATH',
      {
        names: ['7 MILL LANE @4/50K/1'],
        readings: ['7 MILL LANE @4/50K/1', 'BATH @4/50K/2', '7 MILL LANE BATH @4/50K <7 MILL LANE\nBATH>'],
        address: { lines: ['BATH @4/50K/2'] },
      },
      [],
    ],
    [
      'NORTHWIND+\nBATH',
      {
        names: ['NORTHWIND+ @4/50K/1'],
        readings: ['NORTHWIND+ @4/50K/1', 'BATH @4/50K/2', 'NORTHWIND+ BATH @4/50K <NORTHWIND+\nBATH>'],
        address: { lines: ['BATH @4/50K/2'] },
      },
      ['value-truncated 4/50K/1 <NORTHWIND+>'],
    ],
    [
      'NORTHWIND\nAND SONS+\nBATH',
      {
        names: ['NORTHWIND AND SONS+ @4/50K <NORTHWIND\nAND SONS+>', 'NORTHWIND @4/50K/1'],
        readings: [
          'NORTHWIND @4/50K/1',
          'AND SONS+ @4/50K/2',
          'BATH @4/50K/3',
          'NORTHWIND AND SONS+ BATH @4/50K <NORTHWIND\nAND SONS+\nBATH>',
        ],
        address: { lines: ['BATH @4/50K/3'] },
      },
      ['value-truncated 4/50K/2 <AND SONS+>'],
    ],
    [
      '0735 2743 5478',
      { names: ['0735 2743 5478 @4/50K/1'], readings: ['0735 2743 5478 @4/50K/1'] },
      ['telegraphic-code 4/50K/1 <0735 2743 5478>'],
    ],
    [
      'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD\nEEE\nBATH GB',
      {
        names: [
          'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD EEE @4/50K <AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD\nEEE>',
          'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDEEE @4/50K <AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD\nEEE>',
          'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD @4/50K/1',
        ],
        readings: [
          'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD @4/50K/1',
          'EEE @4/50K/2',
          'BATH GB @4/50K/3',
          'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD EEE BATH GB @4/50K <AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD\nEEE\nBATH GB>',
          'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDEEE BATH GB @4/50K <AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD\nEEE\nBATH GB>',
          'AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDEEE @4/50K <AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDD\nEEE>',
        ],
        address: { country: 'GB @4/50K/3', lines: ['BATH GB @4/50K/3'] },
      },
      [],
    ],
  ])('%j', (written, party, issues) => expect(customer(written)).toEqual([party, issues]));
});

describe('a first line that may be an account number', () => {
  test.each<Row>([
    [
      '12345678\nIRIS',
      {
        names: ['IRIS @4/50K/2'],
        readings: ['12345678 @4/50K/1', 'IRIS @4/50K/2', '12345678 IRIS @4/50K <12345678\nIRIS>'],
        accounts: [{ id: '12345678 @4/50K/1' }],
      },
      ['account-without-slash 4/50K/1 <12345678>'],
    ],
    [
      '1234567\nIRIS',
      {
        names: ['1234567 @4/50K/1'],
        readings: ['1234567 @4/50K/1', 'IRIS @4/50K/2', '1234567 IRIS @4/50K <1234567\nIRIS>'],
        address: { lines: ['IRIS @4/50K/2'] },
      },
      [],
    ],
    [
      '12.345.678-9\nIRIS',
      {
        names: ['IRIS @4/50K/2'],
        readings: ['12.345.678-9 @4/50K/1', 'IRIS @4/50K/2', '12.345.678-9 IRIS @4/50K <12.345.678-9\nIRIS>'],
        accounts: [{ id: '12.345.678-9 @4/50K/1' }],
      },
      ['account-without-slash 4/50K/1 <12.345.678-9>'],
    ],
    [
      'GB33 BUKB 2020 1555 5555 55\nIRIS',
      {
        names: ['IRIS @4/50K/2'],
        readings: [
          'GB33 BUKB 2020 1555 5555 55 @4/50K/1',
          'IRIS @4/50K/2',
          'GB33 BUKB 2020 1555 5555 55 IRIS @4/50K <GB33 BUKB 2020 1555 5555 55\nIRIS>',
          'GB33 BUKB 2020 1555 5555 55IRIS @4/50K <GB33 BUKB 2020 1555 5555 55\nIRIS>',
        ],
        accounts: [{ id: 'GB33 BUKB 2020 1555 5555 55 @4/50K/1', iban: 'GB33BUKB20201555555555' }],
      },
      [
        'account-without-slash 4/50K/1 <GB33 BUKB 2020 1555 5555 55>',
        'telegraphic-code 4/50K/1 <GB33 BUKB 2020 1555 5555 55>',
      ],
    ],
    [
      'gb33bukb20201555555555\nIRIS',
      {
        names: ['IRIS @4/50K/2'],
        readings: [
          'gb33bukb20201555555555 @4/50K/1',
          'IRIS @4/50K/2',
          'gb33bukb20201555555555 IRIS @4/50K <gb33bukb20201555555555\nIRIS>',
          'gb33bukb20201555555555IRIS @4/50K <gb33bukb20201555555555\nIRIS>',
        ],
        accounts: [{ id: 'gb33bukb20201555555555 @4/50K/1', iban: 'GB33BUKB20201555555555' }],
      },
      ['account-without-slash 4/50K/1 <gb33bukb20201555555555>'],
    ],
    [
      'ABC12345678\nIRIS',
      {
        names: ['IRIS @4/50K/2'],
        readings: ['ABC12345678 @4/50K/1', 'IRIS @4/50K/2', 'ABC12345678 IRIS @4/50K <ABC12345678\nIRIS>'],
        accounts: [{ id: 'ABC12345678 @4/50K/1' }],
      },
      ['account-without-slash 4/50K/1 <ABC12345678>'],
    ],
    [
      'ABCD12345678\nIRIS',
      {
        names: ['ABCD12345678 @4/50K/1'],
        readings: ['ABCD12345678 @4/50K/1', 'IRIS @4/50K/2', 'ABCD12345678 IRIS @4/50K <ABCD12345678\nIRIS>'],
        address: { lines: ['IRIS @4/50K/2'] },
      },
      [],
    ],
    [
      'no 12345678\nIRIS',
      {
        names: ['no 12345678 @4/50K/1'],
        readings: ['no 12345678 @4/50K/1', 'IRIS @4/50K/2', 'no 12345678 IRIS @4/50K <no 12345678\nIRIS>'],
        address: { lines: ['IRIS @4/50K/2'] },
      },
      [],
    ],
    [
      '12345678#\nIRIS',
      {
        names: ['12345678# @4/50K/1'],
        readings: ['12345678# @4/50K/1', 'IRIS @4/50K/2', '12345678# IRIS @4/50K <12345678#\nIRIS>'],
        address: { lines: ['IRIS @4/50K/2'] },
      },
      ['charset 4/50K <#>'],
    ],
    [
      '#12345678\nIRIS',
      {
        names: ['#12345678 @4/50K/1'],
        readings: ['#12345678 @4/50K/1', 'IRIS @4/50K/2', '#12345678 IRIS @4/50K <#12345678\nIRIS>'],
        address: { lines: ['IRIS @4/50K/2'] },
      },
      ['charset 4/50K <#>'],
    ],
    [
      '/1\n12345678\nIRIS',
      {
        names: ['12345678 @4/50K/2'],
        readings: ['12345678 @4/50K/2', 'IRIS @4/50K/3', '12345678 IRIS @4/50K <12345678\nIRIS>'],
        accounts: [{ id: '1 @4/50K/1' }],
        address: { lines: ['IRIS @4/50K/3'] },
      },
      [],
    ],
    ['12345678', { names: ['12345678 @4/50K/1'], readings: ['12345678 @4/50K/1'] }, []],
    [
      '0735 2743 5478\nBATH',
      {
        names: ['BATH @4/50K/2'],
        readings: ['0735 2743 5478 @4/50K/1', 'BATH @4/50K/2', '0735 2743 5478 BATH @4/50K <0735 2743 5478\nBATH>'],
        accounts: [{ id: '0735 2743 5478 @4/50K/1' }],
      },
      ['account-without-slash 4/50K/1 <0735 2743 5478>', 'telegraphic-code 4/50K/1 <0735 2743 5478>'],
    ],
    [
      '1234567 A\nIRIS',
      {
        names: ['1234567 A @4/50K/1'],
        readings: ['1234567 A @4/50K/1', 'IRIS @4/50K/2', '1234567 A IRIS @4/50K <1234567 A\nIRIS>'],
        address: { lines: ['IRIS @4/50K/2'] },
      },
      [],
    ],
    [
      '12345678 AND SONS\nBATH',
      {
        names: ['12345678 AND SONS @4/50K/1'],
        readings: [
          '12345678 AND SONS @4/50K/1',
          'BATH @4/50K/2',
          '12345678 AND SONS BATH @4/50K <12345678 AND SONS\nBATH>',
        ],
        address: { lines: ['BATH @4/50K/2'] },
      },
      [],
    ],
  ])('%j', (written, party, issues) => expect(customer(written)).toEqual([party, issues]));
});

describe('a bank', () => {
  test.each<Row>([
    [':57A:ALFADEFF', { bic: 'ALFADEFF @4/57A/1' }, []],
    [':57A: ALFADEFF ', { bic: 'ALFADEFF @4/57A/1' }, ['format-violated 4/57A < ALFADEFF >']],
    [':57A:\n \nALFADEFF', { bic: 'ALFADEFF @4/57A/3' }, ['format-violated 4/57A <>']],
    [
      ':57A:ALFADEFF\nIRIS KALE',
      { names: ['IRIS KALE @4/57A/2'], readings: ['IRIS KALE @4/57A/2'], bic: 'ALFADEFF @4/57A/1' },
      ['format-violated 4/57A <ALFADEFF>'],
    ],
    [
      ':57A:/1\nALFADEFF\nIRIS',
      {
        names: ['IRIS @4/57A/3'],
        readings: ['IRIS @4/57A/3'],
        accounts: [{ id: '1 @4/57A/1' }],
        bic: 'ALFADEFF @4/57A/2',
      },
      ['format-violated 4/57A </1>'],
    ],
    [':57A:/\nALFADEFF', { bic: 'ALFADEFF @4/57A/2' }, ['format-violated 4/57A </>']],
    [
      ':57A:ALFA BANK\nBATH',
      {
        names: ['ALFA BANK @4/57A/1'],
        readings: ['ALFA BANK @4/57A/1', 'BATH @4/57A/2', 'ALFA BANK BATH @4/57A <ALFA BANK\nBATH>'],
        address: { lines: ['BATH @4/57A/2'] },
      },
      ['format-violated 4/57A <ALFA BANK>', 'bic-expected 4/57A/1 <ALFA BANK>'],
    ],
    [
      ':57A:\nIRIS\nALFADEFF',
      {
        names: ['IRIS @4/57A/2'],
        readings: ['IRIS @4/57A/2', 'ALFADEFF @4/57A/3', 'IRIS ALFADEFF @4/57A <IRIS\nALFADEFF>'],
        address: { lines: ['ALFADEFF @4/57A/3'] },
      },
      ['format-violated 4/57A <>', 'bic-expected 4/57A/2 <IRIS>'],
    ],
    [
      ':57B:/1\nFRANKFURT',
      {
        readings: ['FRANKFURT @4/57B/2'],
        accounts: [{ id: '1 @4/57B/1' }],
        address: { lines: ['FRANKFURT @4/57B/2'] },
      },
      [],
    ],
    [
      ':57B:FRANKFURT\nGERMANY',
      {
        readings: ['FRANKFURT @4/57B/1', 'GERMANY @4/57B/2', 'FRANKFURT GERMANY @4/57B <FRANKFURT\nGERMANY>'],
        address: { country: 'DE @4/57B/2 <GERMANY>', lines: ['FRANKFURT @4/57B/1', 'GERMANY @4/57B/2'] },
      },
      ['format-violated 4/57B <FRANKFURT>'],
    ],
    [':57B:/1\n ', { accounts: [{ id: '1 @4/57B/1' }] }, []],
    [
      ':57B:IRELAND\nCORK',
      {
        readings: ['IRELAND @4/57B/1', 'CORK @4/57B/2', 'IRELAND CORK @4/57B <IRELAND\nCORK>'],
        address: { lines: ['IRELAND @4/57B/1', 'CORK @4/57B/2'] },
      },
      ['format-violated 4/57B <IRELAND>'],
    ],
    [':57C:/12', { accounts: [{ id: '12 @4/57C/1' }] }, []],
    [
      ':57C:IRIS',
      { names: ['IRIS @4/57C/1'], readings: ['IRIS @4/57C/1'] },
      ['format-violated 4/57C <IRIS>', 'bic-expected 4/57C/1 <IRIS>'],
    ],
    [
      ':57D:/1\nALFA BANK\nCORK IE',
      {
        names: ['ALFA BANK @4/57D/2'],
        readings: ['ALFA BANK @4/57D/2', 'CORK IE @4/57D/3', 'ALFA BANK CORK IE @4/57D <ALFA BANK\nCORK IE>'],
        accounts: [{ id: '1 @4/57D/1' }],
        address: { country: 'IE @4/57D/3', lines: ['CORK IE @4/57D/3'] },
      },
      [],
    ],
    [':57D:\nALFA BANK', { names: ['ALFA BANK @4/57D/2'], readings: ['ALFA BANK @4/57D/2'] }, []],
    [
      ':57D://FW021000089\nALFA BANK',
      {
        names: ['ALFA BANK @4/57D/2'],
        readings: ['ALFA BANK @4/57D/2'],
        identifiers: [
          { type: 'clearing', value: '021000089 @4/57D/1', issuer: 'USABA @4/57D/1 <FW>', country: 'US @4/57D/1 <FW>' },
        ],
      },
      [],
    ],
    [
      ':57G:/1\nALFADEFF',
      { accounts: [{ id: '1 @4/57G/1' }], bic: 'ALFADEFF @4/57G/2' },
      ['option-not-in-type 4/57G <:57G:>'],
    ],
    [
      ':57H:/1\nALFADEFF',
      { names: ['ALFADEFF @4/57H/2'], readings: ['ALFADEFF @4/57H/2'], accounts: [{ id: '1 @4/57H/1' }] },
      ['option-not-in-type 4/57H <:57H:>'],
    ],
    [
      ':57:ALFADEFF',
      { names: ['ALFADEFF @4/57/1'], readings: ['ALFADEFF @4/57/1'] },
      ['option-not-in-type 4/57 <:57:>'],
    ],
    [
      ':57A:ALFADEFF\nIRIS\nKALE',
      {
        names: ['IRIS @4/57A/2'],
        readings: ['IRIS @4/57A/2', 'KALE @4/57A/3', 'IRIS KALE @4/57A <IRIS\nKALE>'],
        bic: 'ALFADEFF @4/57A/1',
        address: { lines: ['KALE @4/57A/3'] },
      },
      ['format-violated 4/57A <ALFADEFF>'],
    ],
    [
      ':57A:\nALFADEFF\nIRIS',
      { names: ['IRIS @4/57A/3'], readings: ['IRIS @4/57A/3'], bic: 'ALFADEFF @4/57A/2' },
      ['format-violated 4/57A <>'],
    ],
    [
      ':57B:A\nB\nIRELAND',
      {
        readings: ['A @4/57B/1', 'B @4/57B/2', 'IRELAND @4/57B/3', 'A B IRELAND @4/57B <A\nB\nIRELAND>'],
        address: { country: 'IE @4/57B/3 <IRELAND>', lines: ['A @4/57B/1', 'B @4/57B/2', 'IRELAND @4/57B/3'] },
      },
      ['format-violated 4/57B <A>'],
    ],
    [
      ':57P:NOTPROVIDED\nALFADEFF',
      { bic: 'ALFADEFF @4/57P/2' },
      ['option-not-in-type 4/57P <:57P:>', 'dummy-value 4/57P/1 <NOTPROVIDED>'],
    ],
    [
      ':57P:12\nALFADEFF',
      { accounts: [{ id: '12 @4/57P/1' }], bic: 'ALFADEFF @4/57P/2' },
      ['option-not-in-type 4/57P <:57P:>'],
    ],
    [':57P:ALFADEFF', { bic: 'ALFADEFF @4/57P/1' }, ['option-not-in-type 4/57P <:57P:>']],
  ])('%j', (written, party, issues) => expect(bank(written)).toEqual([party, issues]));
});

/** The bank with which a credit is available, with the tag of its field; the issues are those of the field. */
function availableWith(field: string): readonly [Said, readonly string[]] {
  const { holder, issues } = told(`{1:F01ALFADEFFAXXX0123456789}{2:I700BETAUS33XXXXN}{4:\n:27:1/1\n${field}\n-}`);
  return [holder('availableWith'), issues.filter((line) => line.includes('4/41'))];
}

describe('a bank and the means of payment', () => {
  test.each<Row>([
    [':41A:ALFADEFF\nBY PAYMENT', { readings: ['BY PAYMENT @4/41A/2'], bic: 'ALFADEFF @4/41A/1' }, []],
    [
      ':41D:ANY BANK\nBATH\nBY NEGOTIATION',
      {
        names: ['ANY BANK @4/41D/1'],
        readings: [
          'BY NEGOTIATION @4/41D/3',
          'ANY BANK @4/41D/1',
          'BATH @4/41D/2',
          'ANY BANK BATH @4/41D <ANY BANK\nBATH>',
        ],
        address: { lines: ['BATH @4/41D/2'] },
      },
      [],
    ],
    [
      ':41D:BY PAYMENT',
      { names: ['BY PAYMENT @4/41D/1'], readings: ['BY PAYMENT @4/41D/1'] },
      ['format-violated 4/41D <BY PAYMENT>'],
    ],
    [':41A:ALFADEFF', { bic: 'ALFADEFF @4/41A/1' }, ['format-violated 4/41A <ALFADEFF>']],
  ])('%j', (written, party, issues) => expect(availableWith(written)).toEqual([party, issues]));
});
