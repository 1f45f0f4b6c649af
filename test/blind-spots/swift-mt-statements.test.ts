/** Entries of statements, a table of facts: what is written in fields 61 and 86, all that is read of it, and what is odd. */

import { describe, expect, test } from 'vitest';
import { told, type Said } from './swift-mt-said.ts';

type Row = readonly [written: string, entry: Readonly<Record<string, Said>>, issues: readonly string[]];

const HEAD = '{1:F01ALFADEFFAXXX0123456789}{2:I940BETAUS33XXXXN}{4:\n:28C:1/1\n:60F:C260401EUR1,\n';
const BALANCE = ':62F:C260401EUR1,\n';

/** A statement without account and reference; they are missing, and that is left out of the issues. */
function statement(fields: string): readonly [Row[1], readonly string[]] {
  const { payment, issues } = told(`${HEAD}${fields}-}`);
  return [payment, issues.filter((line) => !line.includes('missing'))];
}

describe('field 61', () => {
  test.each<Row>([
    [
      '2604010401C100,NTRFREF//BANK\nMORE',
      {
        references: { transaction: 'REF @4/loop/61' },
        passages: [
          { kind: 'reference', text: 'BANK @4/loop/61' },
          { kind: 'narrative', text: 'MORE @4/loop/61' },
        ],
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '2604010401C100,NTRFREF//BANK',
      {
        references: { transaction: 'REF @4/loop/61' },
        passages: [{ kind: 'reference', text: 'BANK @4/loop/61' }],
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '2604010401C100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '2604010401C100,NTRF',
      { references: {}, amount: 'EUR 100 @4/loop/61 <100,>', settlementDate: '2026-04-01' },
      ['format-violated 4/loop/61 <2604010401C100,NTRF>'],
    ],
    [
      '260401C100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401D100,5NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100.5 @4/loop/61 <100,5>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401RC100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401ED100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401CR100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C1,NTRFREF',
      { references: { transaction: 'REF @4/loop/61' }, amount: 'EUR 1 @4/loop/61 <1,>', settlementDate: '2026-04-01' },
      [],
    ],
    [
      '260401C1,00NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 1.00 @4/loop/61 <1,00>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C100,FCHGREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C100,N1RFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C100,1TRFREF',
      {
        references: { transaction: 'EF @4/loop/61' },
        amount: 'EUR 100.1 @4/loop/61 <100,1>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C100,NTRFNONREF',
      { references: {}, amount: 'EUR 100 @4/loop/61 <100,>', settlementDate: '2026-04-01' },
      [],
    ],
    [
      '260401C100,NTRF//BANK',
      {
        references: {},
        passages: [{ kind: 'reference', text: 'BANK @4/loop/61' }],
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C100,NTRFREF//',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C100,NTRFREF/ /BANK',
      {
        references: { transaction: 'REF/ /BANK @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C100,NTRFREF\nA//B',
      {
        references: { transaction: 'REF @4/loop/61' },
        passages: [{ kind: 'narrative', text: 'A//B @4/loop/61' }],
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '260401C100,NTRF REF // BANK ',
      {
        references: { transaction: 'REF @4/loop/61' },
        passages: [{ kind: 'reference', text: 'BANK @4/loop/61' }],
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
    [
      '2604010401C100,NTRFR//A//B',
      {
        references: { transaction: 'R @4/loop/61' },
        passages: [{ kind: 'reference', text: 'A//B @4/loop/61' }],
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      [],
    ],
  ])('%j', (written, entry, issues) => expect(statement(`:61:${written}\n${BALANCE}`)).toEqual([entry, issues]));
});

describe('field 61, not as the standard writes it', () => {
  test.each<Row>([
    [
      '260401    C100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <260401    C100,NTRFREF>'],
    ],
    [
      '2604010401 C 100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <2604010401 C 100,NTRFREF>'],
    ],
    [
      '260401\nC100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <260401>'],
    ],
    [
      '260401c100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <260401c100,NTRFREF>'],
    ],
    [
      '260401rc100,NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <260401rc100,NTRFREF>'],
    ],
    [
      '260401C1.000,00NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 1000.00 @4/loop/61 <1.000,00>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <260401C1.000,00NTRFREF>', 'amount-malformed 4/loop/61 <1.000,00>'],
    ],
    [
      '260401C100NTRFREF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <260401C100NTRFREF>', 'amount-malformed 4/loop/61 <100>'],
    ],
    [
      '260401C100,',
      { references: {}, amount: 'EUR 100 @4/loop/61 <100,>', settlementDate: '2026-04-01' },
      ['format-violated 4/loop/61 <260401C100,>'],
    ],
    [
      '260401C100,REF',
      {
        references: { transaction: 'REF @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <260401C100,REF>'],
    ],
    [
      '260401C100,A',
      {
        references: { transaction: 'A @4/loop/61' },
        amount: 'EUR 100 @4/loop/61 <100,>',
        settlementDate: '2026-04-01',
      },
      ['format-violated 4/loop/61 <260401C100,A>'],
    ],
    [
      '260401C12345678901234567890,1NTRFREF',
      {
        references: { transaction: ',1NTRFREF @4/loop/61' },
        amount: 'EUR 12345678901234567890 @4/loop/61 <12345678901234567890>',
        settlementDate: '2026-04-01',
      },
      [
        'format-violated 4/loop/61 <260401C12345678901234567890,1NTRFREF>',
        'amount-malformed 4/loop/61 <12345678901234567890>',
      ],
    ],
    [
      '261301C100,NTRFREF',
      { references: { transaction: 'REF @4/loop/61' }, amount: 'EUR 100 @4/loop/61 <100,>' },
      ['date-malformed 4/loop/61 <261301>'],
    ],
    [
      '26040C100,NTRFREF',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [{ kind: 'unrecognised', text: '26040C100,NTRFREF @4/loop/61' }],
      },
      ['format-violated 4/loop/61 <26040C100,NTRFREF>', 'format-violated 4/loop/61 <26040C100,NTRFREF>'],
    ],
    [
      '2604010C100,NTRFREF',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [{ kind: 'unrecognised', text: '2604010C100,NTRFREF @4/loop/61' }],
      },
      ['format-violated 4/loop/61 <2604010C100,NTRFREF>', 'format-violated 4/loop/61 <2604010C100,NTRFREF>'],
    ],
    [
      '260401X100,NTRFREF',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [{ kind: 'unrecognised', text: '260401X100,NTRFREF @4/loop/61' }],
      },
      ['format-violated 4/loop/61 <260401X100,NTRFREF>'],
    ],
    [
      '2604010401XC100,NTRFREF',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [{ kind: 'unrecognised', text: '2604010401XC100,NTRFREF @4/loop/61' }],
      },
      ['format-violated 4/loop/61 <2604010401XC100,NTRFREF>'],
    ],
    [
      '260401RX100,NTRFREF',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [{ kind: 'unrecognised', text: '260401RX100,NTRFREF @4/loop/61' }],
      },
      ['format-violated 4/loop/61 <260401RX100,NTRFREF>'],
    ],
    [
      '260401CRA100,NTRFREF',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [{ kind: 'unrecognised', text: '260401CRA100,NTRFREF @4/loop/61' }],
      },
      ['format-violated 4/loop/61 <260401CRA100,NTRFREF>'],
    ],
    [
      '260401C,100NTRF',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [{ kind: 'unrecognised', text: '260401C,100NTRF @4/loop/61' }],
      },
      ['format-violated 4/loop/61 <260401C,100NTRF>', 'format-violated 4/loop/61 <260401C,100NTRF>'],
    ],
    [
      'REF 260401C100,NTRFREF',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [{ kind: 'unrecognised', text: 'REF 260401C100,NTRFREF @4/loop/61' }],
      },
      ['format-violated 4/loop/61 <REF 260401C100,NTRFREF>', 'format-violated 4/loop/61 <REF 260401C100,NTRFREF>'],
    ],
    [
      'NO ENTRY\nAT ALL',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [
          {
            kind: 'unrecognised',
            text: 'NO ENTRY AT ALL @4/loop/61 <NO ENTRY\nAT ALL>',
            readings: ['NO ENTRY @4/loop/61/1', 'AT ALL @4/loop/61/2'],
          },
        ],
      },
      ['format-violated 4/loop/61 <NO ENTRY>', 'format-violated 4/loop/61 <NO ENTRY>'],
    ],
  ])('%j', (written, entry, issues) => expect(statement(`:61:${written}\n${BALANCE}`)).toEqual([entry, issues]));
});

/** What field 86 says behind an entry. */
function details(mark: string, text: string): readonly [Row[1], readonly string[]] {
  const [{ amount, settlementDate, references, ...said }, issues] = statement(
    `:61:260401${mark}1,NTRFREF\n:86:${text}\n${BALANCE}`,
  );
  expect([amount, settlementDate, references]).toEqual([
    'EUR 1 @4/loop/61 <1,>',
    '2026-04-01',
    { transaction: 'REF @4/loop/61' },
  ]);
  return [said, issues];
}

describe('field 86 in numbered elements', () => {
  test.each<Row>([
    [
      '166?00TEXT?20EREF+1?21SVWZ+FOR\n?22GOODS?30ALFADEFF?31GB33BUKB20201555555555?32IRIS?33KALE?34000?60MORE',
      {
        parties: [
          {
            role: 'debtor',
            names: [
              'IRIS KALE @4/loop/86 <IRIS?33KALE>',
              'IRISKALE @4/loop/86 <IRIS?33KALE>',
              'IRIS @4/loop/86',
              'KALE @4/loop/86',
            ],
            accounts: [{ id: 'GB33BUKB20201555555555 @4/loop/86', iban: 'GB33BUKB20201555555555' }],
          },
        ],
        agents: [{ role: 'debtorAgent', bic: 'ALFADEFF @4/loop/86' }],
        passages: [
          {
            kind: 'remittance',
            text: '166?00TEXT?20EREF+1?21SVWZ+FOR ?22GOODS?30ALFADEFF?31GB33BUKB20201555555555?32IRIS?33KALE?34000?60MORE @4/loop/86 <166?00TEXT?20EREF+1?21SVWZ+FOR\n?22GOODS?30ALFADEFF?31GB33BUKB20201555555555?32IRIS?33KALE?34000?60MORE>',
            readings: [
              '166?00TEXT?20EREF+1?21SVWZ+FOR @4/loop/86/1',
              '?22GOODS?30ALFADEFF?31GB33BUKB20201555555555?32IRIS?33KALE?34000?60MORE @4/loop/86/2',
              'TEXT @4/loop/86',
              'EREF+1 @4/loop/86',
              'SVWZ+FOR @4/loop/86',
              'GOODS @4/loop/86',
              'ALFADEFF @4/loop/86',
              'GB33BUKB20201555555555 @4/loop/86',
              'IRIS @4/loop/86',
              'KALE @4/loop/86',
              '000 @4/loop/86',
              'MORE @4/loop/86',
              'EREF+1SVWZ+FORGOODSMORE @4/loop/86 <EREF+1?21SVWZ+FOR\n?22GOODS?30ALFADEFF?31GB33BUKB20201555555555?32IRIS?33KALE?34000?60MORE>',
              '1 @4/loop/86',
              'FORGOODSMORE @4/loop/86 <FOR\n?22GOODS?30ALFADEFF?31GB33BUKB20201555555555?32IRIS?33KALE?34000?60MORE>',
            ],
          },
        ],
      },
      ['format-violated 4/loop/86 <166?00TEXT?20EREF+1?21SVWZ+FOR>'],
    ],
    [
      '166?20A?20B',
      {
        passages: [
          {
            kind: 'remittance',
            text: '166?20A?20B @4/loop/86',
            readings: ['A @4/loop/86', 'B @4/loop/86', 'AB @4/loop/86 <A?20B>'],
          },
        ],
      },
      [],
    ],
    [
      '166?3012345678?3199',
      {
        parties: [{ role: 'debtor', accounts: [{ id: '12345678 @4/loop/86' }, { id: '99 @4/loop/86' }] }],
        passages: [
          {
            kind: 'remittance',
            text: '166?3012345678?3199 @4/loop/86',
            readings: ['12345678 @4/loop/86', '99 @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '166?32IRIS',
      {
        parties: [{ role: 'debtor', names: ['IRIS @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '166?32IRIS @4/loop/86', readings: ['IRIS @4/loop/86'] }],
      },
      [],
    ],
    [
      '166?33KALE',
      {
        parties: [{ role: 'debtor', names: ['KALE @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '166?33KALE @4/loop/86', readings: ['KALE @4/loop/86'] }],
      },
      [],
    ],
    ['166?32?33 ', { passages: [{ kind: 'remittance', text: '166?32?33 @4/loop/86' }] }, []],
    [
      '166?35TOM?36ALDER?39X',
      {
        parties: [{ role: 'debtor', relatedNames: ['TOM @4/loop/86', 'ALDER @4/loop/86', 'X @4/loop/86'] }],
        passages: [
          {
            kind: 'remittance',
            text: '166?35TOM?36ALDER?39X @4/loop/86',
            readings: ['TOM @4/loop/86', 'ALDER @4/loop/86', 'X @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '166?34TOM?40X?29Y?19Z?64Q?63P?59O?28R?60S',
      {
        passages: [
          {
            kind: 'remittance',
            text: '166?34TOM?40X?29Y?19Z?64Q?63P?59O?28R?60S @4/loop/86',
            readings: [
              'TOM @4/loop/86',
              'X @4/loop/86',
              'Y @4/loop/86',
              'Z @4/loop/86',
              'Q @4/loop/86',
              'P @4/loop/86',
              'O @4/loop/86',
              'R @4/loop/86',
              'S @4/loop/86',
              'YPRS @4/loop/86 <Y?19Z?64Q?63P?59O?28R?60S>',
            ],
          },
        ],
      },
      [],
    ],
    [
      '166>20A>32B',
      {
        parties: [{ role: 'debtor', names: ['B @4/loop/86'] }],
        passages: [
          {
            kind: 'remittance',
            text: '166>20A>32B @4/loop/86',
            readings: ['A @4/loop/86', 'B @4/loop/86', 'A @4/loop/86'],
          },
        ],
      },
      ['charset 4/loop/86 <>>'],
    ],
    [
      '166+20A+32B',
      {
        parties: [{ role: 'debtor', names: ['B @4/loop/86'] }],
        passages: [
          {
            kind: 'remittance',
            text: '166+20A+32B @4/loop/86',
            readings: ['A @4/loop/86', 'B @4/loop/86', 'A @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '166~20A~32B',
      {
        parties: [{ role: 'debtor', names: ['B @4/loop/86'] }],
        passages: [
          {
            kind: 'remittance',
            text: '166~20A~32B @4/loop/86',
            readings: ['A @4/loop/86', 'B @4/loop/86', 'A @4/loop/86'],
          },
        ],
      },
      ['charset 4/loop/86 <~>'],
    ],
    ['166!20A!32B', { passages: [{ kind: 'remittance', text: '166!20A!32B @4/loop/86' }] }, ['charset 4/loop/86 <!>']],
    ['16?20A', { passages: [{ kind: 'remittance', text: '16?20A @4/loop/86' }] }, []],
    ['X166?20A', { passages: [{ kind: 'remittance', text: 'X166?20A @4/loop/86' }] }, []],
    ['166?2A?32B', { passages: [{ kind: 'remittance', text: '166?2A?32B @4/loop/86' }] }, []],
    ['166?A2?32B', { passages: [{ kind: 'remittance', text: '166?A2?32B @4/loop/86' }] }, []],
    [
      '166?20A?B?3C?32D',
      {
        parties: [{ role: 'debtor', names: ['D @4/loop/86'] }],
        passages: [
          {
            kind: 'remittance',
            text: '166?20A?B?3C?32D @4/loop/86',
            readings: ['A?B?3C @4/loop/86', 'D @4/loop/86', 'A?B?3C @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '166?20SVWZ+QOR?21BANI',
      {
        passages: [
          {
            kind: 'remittance',
            text: '166?20SVWZ+QOR?21BANI @4/loop/86',
            readings: [
              'SVWZ+QOR @4/loop/86',
              'BANI @4/loop/86',
              'SVWZ+QORBANI @4/loop/86 <SVWZ+QOR?21BANI>',
              'QORBANI @4/loop/86 <QOR?21BANI>',
            ],
          },
        ],
      },
      [],
    ],
    [
      '166?20ABWA+QORBANI ZADEH?21ABWE+TOM ALDER?22EREF+1',
      {
        parties: [
          { role: 'ultimateDebtor', names: ['QORBANI ZADEH @4/loop/86'] },
          { role: 'ultimateCreditor', names: ['TOM ALDER @4/loop/86'] },
        ],
        passages: [
          {
            kind: 'remittance',
            text: '166?20ABWA+QORBANI ZADEH?21ABWE+TOM ALDER?22EREF+1 @4/loop/86',
            readings: [
              'ABWA+QORBANI ZADEH @4/loop/86',
              'ABWE+TOM ALDER @4/loop/86',
              'EREF+1 @4/loop/86',
              'ABWA+QORBANI ZADEHABWE+TOM ALDEREREF+1 @4/loop/86 <ABWA+QORBANI ZADEH?21ABWE+TOM ALDER?22EREF+1>',
              'QORBANI ZADEH @4/loop/86',
              'TOM ALDER @4/loop/86',
              '1 @4/loop/86',
            ],
          },
        ],
      },
      [],
    ],
    [
      '166?20EREF+12SVWZ+A',
      {
        passages: [
          {
            kind: 'remittance',
            text: '166?20EREF+12SVWZ+A @4/loop/86',
            readings: ['EREF+12SVWZ+A @4/loop/86', 'EREF+12SVWZ+A @4/loop/86', '12 @4/loop/86', 'A @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '166?20XSVWZ+A',
      {
        passages: [
          {
            kind: 'remittance',
            text: '166?20XSVWZ+A @4/loop/86',
            readings: ['XSVWZ+A @4/loop/86', 'XSVWZ+A @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '166?20NO WORDS?21AT ALL',
      {
        passages: [
          {
            kind: 'remittance',
            text: '166?20NO WORDS?21AT ALL @4/loop/86',
            readings: ['NO WORDS @4/loop/86', 'AT ALL @4/loop/86', 'NO WORDSAT ALL @4/loop/86 <NO WORDS?21AT ALL>'],
          },
        ],
      },
      [],
    ],
    ['166?20', { passages: [{ kind: 'remittance', text: '166?20 @4/loop/86' }] }, []],
    [
      '166?20ABWA+?21ABWE+TOM',
      {
        parties: [{ role: 'ultimateCreditor', names: ['TOM @4/loop/86'] }],
        passages: [
          {
            kind: 'remittance',
            text: '166?20ABWA+?21ABWE+TOM @4/loop/86',
            readings: [
              'ABWA+ @4/loop/86',
              'ABWE+TOM @4/loop/86',
              'ABWA+ABWE+TOM @4/loop/86 <ABWA+?21ABWE+TOM>',
              'TOM @4/loop/86',
            ],
          },
        ],
      },
      [],
    ],
  ])('%j', (written, said, issues) => expect(details('C', written)).toEqual([said, issues]));
});

describe('field 86 in code words', () => {
  test.each<Row>([
    [
      '/ORDP//NAME/IRIS KALE/ADDR/BATH/IBAN/GB33BUKB20201555555555/BIC/ALFADEFF',
      {
        parties: [
          {
            role: 'debtor',
            names: ['IRIS KALE @4/loop/86'],
            accounts: [{ id: 'GB33BUKB20201555555555 @4/loop/86', iban: 'GB33BUKB20201555555555' }],
            address: { lines: ['BATH @4/loop/86'] },
          },
        ],
        agents: [{ role: 'debtorAgent', bic: 'ALFADEFF @4/loop/86' }],
        passages: [
          {
            kind: 'remittance',
            text: '/ORDP//NAME/IRIS KALE/ADDR/BATH/IBAN/GB33BUKB20201555555555/BIC/ALFADEFF @4/loop/86',
            readings: [
              'IRIS KALE @4/loop/86',
              'BATH @4/loop/86',
              'GB33BUKB20201555555555 @4/loop/86',
              'ALFADEFF @4/loop/86',
            ],
          },
        ],
      },
      ['format-violated 4/loop/86 </ORDP//NAME/IRIS KALE/ADDR/BATH/IBAN/GB33BUKB20201555555555/BIC/ALFADEFF>'],
    ],
    [
      '/ORDP/IRIS',
      {
        parties: [{ role: 'debtor', names: ['IRIS @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '/ORDP/IRIS @4/loop/86', readings: ['IRIS @4/loop/86'] }],
      },
      [],
    ],
    [
      '/BENM/IRIS',
      {
        parties: [{ role: 'creditor', names: ['IRIS @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '/BENM/IRIS @4/loop/86', readings: ['IRIS @4/loop/86'] }],
      },
      [],
    ],
    [
      '/ULTD/IRIS',
      {
        parties: [{ role: 'ultimateDebtor', names: ['IRIS @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '/ULTD/IRIS @4/loop/86', readings: ['IRIS @4/loop/86'] }],
      },
      [],
    ],
    [
      '/ULTB/IRIS',
      {
        parties: [{ role: 'ultimateCreditor', names: ['IRIS @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '/ULTB/IRIS @4/loop/86', readings: ['IRIS @4/loop/86'] }],
      },
      [],
    ],
    [
      '/ULTC/IRIS',
      {
        parties: [{ role: 'ultimateCreditor', names: ['IRIS @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '/ULTC/IRIS @4/loop/86', readings: ['IRIS @4/loop/86'] }],
      },
      [],
    ],
    [
      '/ORDP/IRIS/ORDP/TOM',
      {
        parties: [{ role: 'debtor', names: ['IRIS @4/loop/86', 'TOM @4/loop/86'] }],
        passages: [
          {
            kind: 'remittance',
            text: '/ORDP/IRIS/ORDP/TOM @4/loop/86',
            readings: ['IRIS @4/loop/86', 'TOM @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '/ORDB/ALFADEFF',
      {
        agents: [{ role: 'debtorAgent', names: ['ALFADEFF @4/loop/86'], bic: 'ALFADEFF @4/loop/86' }],
        passages: [{ kind: 'remittance', text: '/ORDB/ALFADEFF @4/loop/86', readings: ['ALFADEFF @4/loop/86'] }],
      },
      [],
    ],
    [
      '/ORDB/ALFA BANK',
      {
        agents: [{ role: 'debtorAgent', names: ['ALFA BANK @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '/ORDB/ALFA BANK @4/loop/86', readings: ['ALFA BANK @4/loop/86'] }],
      },
      [],
    ],
    [
      '/ORDB/GB33BUKB20201555555555',
      {
        agents: [
          {
            role: 'debtorAgent',
            accounts: [{ id: 'GB33BUKB20201555555555 @4/loop/86', iban: 'GB33BUKB20201555555555' }],
          },
        ],
        passages: [
          {
            kind: 'remittance',
            text: '/ORDB/GB33BUKB20201555555555 @4/loop/86',
            readings: ['GB33BUKB20201555555555 @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '/BENB//BIC/ALFADEFF/NAME/ALFA BANK',
      {
        agents: [{ role: 'creditorAgent', names: ['ALFA BANK @4/loop/86'], bic: 'ALFADEFF @4/loop/86' }],
        passages: [
          {
            kind: 'remittance',
            text: '/BENB//BIC/ALFADEFF/NAME/ALFA BANK @4/loop/86',
            readings: ['ALFADEFF @4/loop/86', 'ALFA BANK @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '/ORDB//NAME/ALFA/ADDR/CORK/ORDP//NAME/IRIS',
      {
        parties: [{ role: 'debtor', names: ['IRIS @4/loop/86'] }],
        agents: [{ role: 'debtorAgent', names: ['ALFA @4/loop/86'], address: { lines: ['CORK @4/loop/86'] } }],
        passages: [
          {
            kind: 'remittance',
            text: '/ORDB//NAME/ALFA/ADDR/CORK/ORDP//NAME/IRIS @4/loop/86',
            readings: ['ALFA @4/loop/86', 'CORK @4/loop/86', 'IRIS @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '/NAME/IRIS/ID/12',
      {
        parties: [{ role: 'debtor', names: ['IRIS @4/loop/86'] }],
        passages: [
          { kind: 'remittance', text: '/NAME/IRIS/ID/12 @4/loop/86', readings: ['IRIS @4/loop/86', '12 @4/loop/86'] },
        ],
      },
      [],
    ],
    [
      '/NAME/ IRIS\n KALE',
      {
        parties: [{ role: 'debtor', names: ['IRIS KALE @4/loop/86 <IRIS\n KALE>'] }],
        passages: [
          {
            kind: 'remittance',
            text: '/NAME/ IRIS KALE @4/loop/86 </NAME/ IRIS\n KALE>',
            readings: ['/NAME/ IRIS @4/loop/86/1', 'KALE @4/loop/86/2', 'IRIS KALE @4/loop/86 <IRIS\n KALE>'],
          },
        ],
      },
      [],
    ],
    [
      'A/NAME/IRIS',
      {
        parties: [{ role: 'debtor', names: ['IRIS @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: 'A/NAME/IRIS @4/loop/86', readings: ['IRIS @4/loop/86'] }],
      },
      [],
    ],
    [
      '/EREF/1/REMI/A',
      {
        passages: [
          { kind: 'remittance', text: '/EREF/1/REMI/A @4/loop/86', readings: ['1 @4/loop/86', 'A @4/loop/86'] },
        ],
      },
      [],
    ],
    [
      '/BIC/NOBIC',
      {
        parties: [{ role: 'debtor', accounts: [{ id: 'NOBIC @4/loop/86' }] }],
        passages: [{ kind: 'remittance', text: '/BIC/NOBIC @4/loop/86', readings: ['NOBIC @4/loop/86'] }],
      },
      [],
    ],
    ['/XXXX/IRIS', { passages: [{ kind: 'remittance', text: '/XXXX/IRIS @4/loop/86' }] }, []],
    ['PLAIN TEXT', { passages: [{ kind: 'remittance', text: 'PLAIN TEXT @4/loop/86' }] }, []],
    [
      '/CNTP/12/ALFADEFF/IRIS/BATH/',
      {
        parties: [
          {
            role: 'debtor',
            names: ['IRIS @4/loop/86'],
            accounts: [{ id: '12 @4/loop/86' }],
            address: { town: 'BATH @4/loop/86' },
          },
        ],
        agents: [{ role: 'debtorAgent', bic: 'ALFADEFF @4/loop/86' }],
        passages: [
          {
            kind: 'remittance',
            text: '/CNTP/12/ALFADEFF/IRIS/BATH/ @4/loop/86',
            readings: ['12/ALFADEFF/IRIS/BATH/ @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '/CNTP/GB33BUKB20201555555555/ALFADEFF/IRIS/BATH/REMI/USTD//FOR GOODS',
      {
        parties: [
          {
            role: 'debtor',
            names: ['IRIS @4/loop/86'],
            accounts: [{ id: 'GB33BUKB20201555555555 @4/loop/86', iban: 'GB33BUKB20201555555555' }],
            address: { town: 'BATH @4/loop/86' },
          },
        ],
        agents: [{ role: 'debtorAgent', bic: 'ALFADEFF @4/loop/86' }],
        passages: [
          {
            kind: 'remittance',
            text: '/CNTP/GB33BUKB20201555555555/ALFADEFF/IRIS/BATH/REMI/USTD//FOR GOODS @4/loop/86',
            readings: ['GB33BUKB20201555555555/ALFADEFF/IRIS/BATH @4/loop/86', 'USTD//FOR GOODS @4/loop/86'],
          },
        ],
      },
      ['format-violated 4/loop/86 </CNTP/GB33BUKB20201555555555/ALFADEFF/IRIS/BATH/REMI/USTD//FOR GOODS>'],
    ],
    [
      '/CNTP///IRIS//',
      {
        parties: [{ role: 'debtor', names: ['IRIS @4/loop/86'] }],
        passages: [{ kind: 'remittance', text: '/CNTP///IRIS// @4/loop/86', readings: ['//IRIS// @4/loop/86'] }],
      },
      [],
    ],
    [
      '/CNTP/12',
      {
        parties: [{ role: 'debtor', accounts: [{ id: '12 @4/loop/86' }] }],
        passages: [{ kind: 'remittance', text: '/CNTP/12 @4/loop/86', readings: ['12 @4/loop/86'] }],
      },
      [],
    ],
    ['/CNTP//', { passages: [{ kind: 'remittance', text: '/CNTP// @4/loop/86', readings: ['/ @4/loop/86'] }] }, []],
    [
      '/CNTP/1//A/B/NAME/C',
      {
        parties: [
          {
            role: 'debtor',
            names: ['A @4/loop/86', 'C @4/loop/86'],
            accounts: [{ id: '1 @4/loop/86' }],
            address: { town: 'B @4/loop/86' },
          },
        ],
        passages: [
          {
            kind: 'remittance',
            text: '/CNTP/1//A/B/NAME/C @4/loop/86',
            readings: ['1//A/B @4/loop/86', 'C @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '/CNTP/12/ALFADEFF/IRIS/BATH/MORE',
      {
        parties: [
          {
            role: 'debtor',
            names: ['IRIS @4/loop/86'],
            accounts: [{ id: '12 @4/loop/86' }],
            address: { town: 'BATH @4/loop/86' },
          },
        ],
        agents: [{ role: 'debtorAgent', bic: 'ALFADEFF @4/loop/86' }],
        passages: [
          {
            kind: 'remittance',
            text: '/CNTP/12/ALFADEFF/IRIS/BATH/MORE @4/loop/86',
            readings: ['12/ALFADEFF/IRIS/BATH/MORE @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      '/ADDR/MILL LANE/CNTP////BATH',
      {
        parties: [{ role: 'debtor', address: { lines: ['MILL LANE @4/loop/86'], town: 'BATH @4/loop/86' } }],
        passages: [
          {
            kind: 'remittance',
            text: '/ADDR/MILL LANE/CNTP////BATH @4/loop/86',
            readings: ['MILL LANE @4/loop/86', '///BATH @4/loop/86'],
          },
        ],
      },
      [],
    ],
    [
      'PAYMENT VIA BETAUS33',
      {
        agents: [{ role: 'mentioned', bic: 'BETAUS33 @4/loop/86' }],
        passages: [{ kind: 'remittance', text: 'PAYMENT VIA BETAUS33 @4/loop/86' }],
      },
      [],
    ],
    [
      '/NAME/IRIS/BIC/ALFADEFF/REMI/VIA ALFADEFF OR BETAUS33',
      {
        parties: [{ role: 'debtor', names: ['IRIS @4/loop/86'] }],
        agents: [
          { role: 'debtorAgent', bic: 'ALFADEFF @4/loop/86' },
          { role: 'mentioned', bic: 'BETAUS33 @4/loop/86' },
        ],
        passages: [
          {
            kind: 'remittance',
            text: '/NAME/IRIS/BIC/ALFADEFF/REMI/VIA ALFADEFF OR BETAUS33 @4/loop/86',
            readings: ['IRIS @4/loop/86', 'ALFADEFF @4/loop/86', 'VIA ALFADEFF OR BETAUS33 @4/loop/86'],
          },
        ],
      },
      [],
    ],
  ])('%j', (written, said, issues) => expect(details('C', written)).toEqual([said, issues]));
});

describe('the other side of an entry', () => {
  test.each([
    ['C', 'debtor'],
    ['D', 'creditor'],
    ['RC', 'debtor'],
    ['RD', 'creditor'],
    ['EC', 'debtor'],
    ['ED', 'creditor'],
  ])('marked %s is the %s', (mark, role) => {
    const numbered = details(mark, '166?30ALFADEFF?31123?32IRIS?38TOM')[0];
    const said = { names: ['IRIS @4/loop/86'], accounts: [{ id: '123 @4/loop/86' }] };
    expect([numbered['parties'], numbered['agents']]).toEqual([
      [{ role, ...said, relatedNames: ['TOM @4/loop/86'] }],
      [{ role: `${role}Agent`, bic: 'ALFADEFF @4/loop/86' }],
    ]);
    expect(details(mark, '/CNTP/123/ALFADEFF/IRIS')[0]['parties']).toEqual([{ role, ...said }]);
  });
});

describe('field 86 of the statement', () => {
  test.each<Row>([
    [
      '/NAME/IRIS',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        parties: [{ role: 'debtor', names: ['IRIS @4/86'] }],
        passages: [{ kind: 'narrative', text: '/NAME/IRIS @4/86', readings: ['IRIS @4/86'] }],
      },
      [],
    ],
    [
      'TEXT\nOF TWO',
      {
        references: {},
        otherCurrencies: ['EUR @4/60F'],
        passages: [
          { kind: 'narrative', text: 'TEXT OF TWO @4/86 <TEXT\nOF TWO>', readings: ['TEXT @4/86/1', 'OF TWO @4/86/2'] },
        ],
      },
      [],
    ],
  ])('%j', (written, said, issues) => expect(statement(`${BALANCE}:86:${written}\n`)).toEqual([said, issues]));
});
