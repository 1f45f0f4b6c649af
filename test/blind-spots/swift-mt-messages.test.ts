/** Whole messages, a table of facts: the payments that are read of the fields of a type, and what is odd. */

import { describe, expect, test } from 'vitest';
import { told, type Said } from './swift-mt-said.ts';

type Row = readonly [type: string, fields: string, payments: readonly Said[], issues: readonly string[]];

function read(type: string, fields: string): readonly [readonly Said[], readonly string[]] {
  const { payments, issues } = told(`{1:F01ALFADEFFAXXX0123456789}{2:I${type}BETAUS33XXXXN}{4:\n${fields}\n-}`);
  return [payments, issues];
}

describe('amounts and dates', () => {
  test.each<Row>([
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,5\n:33B:USD2,\n:71F:USD1,\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          amount: 'EUR 1.5 @4/32A <EUR1,5>',
          instructedAmount: 'USD 2 @4/33B <USD2,>',
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      [],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:261301EUR1,\n:33B:US2,\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          passages: [{ kind: 'unrecognised', text: 'US2, @4/33B' }],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlement: 'serial',
        },
      ],
      ['format-violated 4/33B <US2,>', 'date-malformed 4/32A <261301>', 'amount-malformed 4/33B <US2,>'],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,QORBANI\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          passages: [{ kind: 'unrecognised', text: '260401EUR1,QORBANI @4/32A' }],
          otherCurrencies: ['EUR @4/32A'],
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      ['format-violated 4/32A <260401EUR1,QORBANI>', 'amount-malformed 4/32A <260401EUR1,QORBANI>'],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32B:EUR1,\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          amount: 'EUR 1 @4/32B <EUR1,>',
          settlement: 'serial',
        },
      ],
      ['option-not-in-type 4/32B <:32B:>'],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25:12\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      [],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25:12\n:32D:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32D <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      [],
    ],
    [
      '400',
      ':20:A\n:21:B\n:32K:D000FFEUR1,\n:33A:260401EUR1,',
      [{ references: { instruction: 'A @4/20', related: 'B @4/21' }, amount: 'EUR 1 @4/32K <EUR1,>' }],
      [],
    ],
    [
      '210',
      ':20:A\n:30:260401\n:21:B\n:32B:EUR1,\n:52A:ALFADEFF',
      [
        {
          references: { message: 'A @4/20', transaction: 'B @4/loop/21' },
          agents: [{ role: 'debtorAgent', bic: 'ALFADEFF @4/loop/52A/1' }],
          amount: 'EUR 1 @4/loop/32B <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      [],
    ],
    [
      '210',
      ':20:A\n:30:QORBANI\n:21:B\n:32B:EUR1,\n:52A:ALFADEFF',
      [
        {
          references: { message: 'A @4/20', transaction: 'B @4/loop/21' },
          agents: [{ role: 'debtorAgent', bic: 'ALFADEFF @4/loop/52A/1' }],
          passages: [{ kind: 'unrecognised', text: 'QORBANI @4/30' }],
          amount: 'EUR 1 @4/loop/32B <EUR1,>',
          settlement: 'serial',
        },
      ],
      ['format-violated 4/30 <QORBANI>', 'date-malformed 4/30 <QORBANI>'],
    ],
    [
      '300',
      ':15A:\n:20:A\n:22A:NEWT\n:22C:ALFADE0123BETAUS\n:82A:ALFADEFF\n:87A:BETAUS33\n:15B:\n:30T:20260401\n:30V:20260403\n:36:1,\n:32B:EUR1,\n:57A:GAMMSGSG\n:33B:USD1,\n:57A:DELTGRAA',
      [
        {
          references: { instruction: 'A @4/A/20' },
          agents: [
            { role: 'partyA', bic: 'ALFADEFF @4/A/82A/1' },
            { role: 'partyB', bic: 'BETAUS33 @4/A/87A/1' },
            { role: 'receivingAgent', bic: 'GAMMSGSG @4/B1/57A/1' },
            { role: 'receivingAgent', bic: 'DELTGRAA @4/B2/57A/1' },
          ],
          passages: [{ kind: 'unrecognised', text: 'ALFADE0123BETAUS @4/A/22C' }],
          amount: 'EUR 1 @4/B1/32B <EUR1,>',
          otherCurrencies: ['USD @4/B2/33B'],
          settlementDate: '2026-04-03',
        },
      ],
      [],
    ],
    [
      '942',
      ':20:A\n:25:12\n:28C:1/1\n:34F:USD1,\n:13D:2604011200+0100\n:61:260401C1,NTRFREF',
      [
        {
          references: { instruction: 'A @4/20', transaction: 'REF @4/loop/61' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          amount: 'USD 1 @4/loop/61 <1,>',
          settlementDate: '2026-04-01',
        },
      ],
      [],
    ],
    [
      '942',
      ':20:A\n:25:12\n:28C:1/1\n:34F:1USD,\n:13D:2604011200+0100\n:61:260401C1,NTRFREF',
      [
        {
          references: { instruction: 'A @4/20', transaction: 'REF @4/loop/61' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [{ kind: 'unrecognised', text: '1USD, @4/34F' }],
          settlementDate: '2026-04-01',
        },
      ],
      ['format-violated 4/34F <1USD,>'],
    ],
    [
      '950',
      ':20:A\n:25:12\n:28C:1/1\n:61:260401C1,NTRFREF\n:62F:C260401CHF1,',
      [
        {
          references: { instruction: 'A @4/20', transaction: 'REF @4/loop/61' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          amount: 'CHF 1 @4/loop/61 <1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['field-missing 4/60a <undefined>'],
    ],
    [
      '950',
      ':20:A\n:25:12\n:28C:1/1\n:60F:EUR\n:61:260401C1,NTRFREF\n:62M:C260401chf1,',
      [
        {
          references: { instruction: 'A @4/20', transaction: 'REF @4/loop/61' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [
            { kind: 'unrecognised', text: 'EUR @4/60F' },
            { kind: 'unrecognised', text: 'C260401chf1, @4/62M' },
          ],
          amount: 'CHF 1 @4/loop/61 <1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['format-violated 4/60F <EUR>', 'format-violated 4/62M <C260401chf1,>'],
    ],
    [
      '950',
      ':20:A\n:25:12\n:28C:1/1\n:60F:X C260401EUR1,\n:61:260401C1,NTRFREF\n:62F:C26040CHF1,',
      [
        {
          references: { instruction: 'A @4/20', transaction: 'REF @4/loop/61' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [
            { kind: 'unrecognised', text: 'X C260401EUR1, @4/60F' },
            { kind: 'unrecognised', text: 'C26040CHF1, @4/62F' },
          ],
          otherCurrencies: ['CHF @4/62F'],
          settlementDate: '2026-04-01',
        },
      ],
      ['format-violated 4/60F <X C260401EUR1,>', 'format-violated 4/62F <C26040CHF1,>'],
    ],
    [
      '950',
      ':20:A\n:25:12\n:28C:1/1\n:64:C260401USD1,\n:61:260401C1,NTRFREF',
      [
        {
          references: { instruction: 'A @4/20', transaction: 'REF @4/loop/61' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          otherCurrencies: ['USD @4/64'],
          settlementDate: '2026-04-01',
        },
      ],
      ['field-missing 4/60a <undefined>', 'field-missing 4/62a <undefined>'],
    ],
    [
      '950',
      ':20:REFERENCE\n:25:12\n:28C:1/1\n:60F:C260401USD1,\n:61:260401C1,NTRFREF',
      [
        {
          references: { instruction: 'REFERENCE @4/20', transaction: 'REF @4/loop/61' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          amount: 'USD 1 @4/loop/61 <1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['sequence-missing 4/ <undefined>'],
    ],
    [
      '942',
      ':20:REFERENCE\n:25:ALFA\n:28C:1/1\n:34F:USD1,\n:13D:2604011200+0100\n:61:260401C1,NTRFREF',
      [
        {
          references: { instruction: 'REFERENCE @4/20', transaction: 'REF @4/loop/61' },
          parties: [{ role: 'accountOwner', accounts: [{ id: 'ALFA @4/25' }] }],
          amount: 'USD 1 @4/loop/61 <1,>',
          settlementDate: '2026-04-01',
        },
      ],
      [],
    ],
  ])('MT %s %j', (type, fields, payments, issues) => expect(read(type, fields)).toEqual([payments, issues]));
});

describe('accounts and references', () => {
  test.each<Row>([
    [
      '190',
      ':20:A\n:21:B\n:25:/12\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      [],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25: 12 \n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      [],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25:GB33BUKB20201555555555\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [
            {
              role: 'accountOwner',
              accounts: [{ id: 'GB33BUKB20201555555555 @4/25', iban: 'GB33BUKB20201555555555' }],
            },
          ],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      [],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25:12\n34\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [
            { role: 'accountOwner', names: ['34 @4/25/2'], readings: ['34 @4/25/2'], accounts: [{ id: '12 @4/25/1' }] },
          ],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['format-violated 4/25 <12>', 'bic-expected 4/25/2 <34>'],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25:12\nALFADEFF\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          agents: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25/1' }], bic: 'ALFADEFF @4/25/2' }],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['format-violated 4/25 <12>'],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25:NOTPROVIDED\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['dummy-value 4/25 <NOTPROVIDED>'],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25P:12\nALFADEFF\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          agents: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25P/1' }], bic: 'ALFADEFF @4/25P/2' }],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['option-not-in-type 4/25P <:25P:>'],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25P:12\nIRIS KALE\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [
            {
              role: 'accountOwner',
              names: ['IRIS KALE @4/25P/2'],
              readings: ['IRIS KALE @4/25P/2'],
              accounts: [{ id: '12 @4/25P/1' }],
            },
          ],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['format-violated 4/25P <12>', 'option-not-in-type 4/25P <:25P:>', 'bic-expected 4/25P/2 <IRIS KALE>'],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25P:ALFADEFF\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          agents: [{ role: 'accountOwner', bic: 'ALFADEFF @4/25P/1' }],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['format-violated 4/25P <ALFADEFF>', 'option-not-in-type 4/25P <:25P:>'],
    ],
    [
      '190',
      ':20:NONREF\n:21:B\nC\n:25:12\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: {},
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [
            { kind: 'reference', text: 'B C @4/21 <B\nC>', readings: ['B @4/21/1', 'C @4/21/2'] },
            { kind: 'narrative', text: 'X @4/71B' },
          ],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['format-violated 4/21 <B>'],
    ],
    [
      '190',
      ':20: A \n:21:UNKNOWN\n:25:12\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [{ role: 'accountOwner', accounts: [{ id: '12 @4/25' }] }],
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      [],
    ],
    [
      '190',
      ':20:A\n:21:B\n:25:\n:32C:260401EUR1,\n:71B:X',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          passages: [{ kind: 'narrative', text: 'X @4/71B' }],
          amount: 'EUR 1 @4/32C <EUR1,>',
          settlementDate: '2026-04-01',
        },
      ],
      ['field-empty 4/25 <undefined>'],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:70:A\n:70:B\n:99Z:X\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          passages: [
            { kind: 'remittance', text: 'B @4/70[2]' },
            { kind: 'unrecognised', text: 'X @4/99Z' },
            { kind: 'remittance', text: 'A @4/70' },
          ],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      ['field-repeated 4/70[2] <:70:>', 'field-not-in-type 4/99Z <:99Z:>'],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:20:B\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          passages: [{ kind: 'reference', text: 'B @4/20[2]' }],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      ['field-repeated 4/20[2] <:20:>'],
    ],
    [
      '300',
      ':15A:\n:20:A\n:22A:NEWT\n:22C:\n:82A:/\n:87A:/12',
      [
        {
          references: { instruction: 'A @4/A/20' },
          agents: [{ role: 'partyA' }, { role: 'partyB', accounts: [{ id: '12 @4/A/87A/1' }] }],
        },
      ],
      [
        'format-violated 4/A/82A </>',
        'party-missing 4/A/82A </>',
        'format-violated 4/A/87A </12>',
        'sequence-missing 4/B <undefined>',
        'sequence-missing 4/B1 <undefined>',
        'sequence-missing 4/B2 <undefined>',
        'field-empty 4/A/22C <undefined>',
        'name-missing 4/A/82A </>',
      ],
    ],
  ])('MT %s %j', (type, fields, payments, issues) => expect(read(type, fields)).toEqual([payments, issues]));
});

describe('banks that reimburse', () => {
  test.each<Row>([
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:53A:GAMMSGSG\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          agents: [{ role: 'instructingReimbursementAgent', bic: 'GAMMSGSG @4/53A/1' }],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'cover',
        },
      ],
      [],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:53B:/12\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          agents: [{ role: 'instructingReimbursementAgent', accounts: [{ id: '12 @4/53B/1' }] }],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      [],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:53A:ALFADEFFXXX\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          agents: [{ role: 'instructingReimbursementAgent', bic: 'ALFADEFFXXX @4/53A/1' }],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      [],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:54A:BETAUS33XXX\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          agents: [{ role: 'instructedReimbursementAgent', bic: 'BETAUS33XXX @4/54A/1' }],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      [],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:54D:GAMMA BANK\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          agents: [
            { role: 'instructedReimbursementAgent', names: ['GAMMA BANK @4/54D/1'], readings: ['GAMMA BANK @4/54D/1'] },
          ],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'cover',
        },
      ],
      [],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:56A:GAMMSGSG\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          agents: [{ role: 'intermediaryAgent1', bic: 'GAMMSGSG @4/56A/1' }],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'serial',
        },
      ],
      ['rule-violated 4/56A <undefined>'],
    ],
    [
      '103',
      ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:55A:GAMMSGSG\n:50A:ALFADEFF\n:59A:BETAUS33\n:71A:SHA',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'debtor', identifiers: [{ type: 'bic', value: 'ALFADEFF @4/50A/1', country: 'DE @4/50A/1' }] },
            { role: 'creditor', identifiers: [{ type: 'bic', value: 'BETAUS33 @4/59A/1', country: 'US @4/59A/1' }] },
          ],
          agents: [{ role: 'thirdReimbursementAgent', bic: 'GAMMSGSG @4/55A/1' }],
          amount: 'EUR 1 @4/32A <EUR1,>',
          settlementDate: '2026-04-01',
          settlement: 'cover',
        },
      ],
      ['rule-violated 4/55A <undefined>', 'rule-violated 4/55A <undefined>'],
    ],
  ])('MT %s %j', (type, fields, payments, issues) => expect(read(type, fields)).toEqual([payments, issues]));
});

describe('fields of another message', () => {
  test.each<Row>([
    [
      '192',
      ':20:A\n:21:B\n:11S:103\n260401\n:20:C\n:32A:260401EUR1,\n:33B:USD1,\n:30:260401\n:25:12\n:25P:12\nALFADEFF\n:50K:/1\nIRIS\n:52A:ALFADEFF\n:53A:GAMMSGSG\n:59:TOM\n:70:/ROC/1/ULTD/ANN\n:72:/INS/ALFADEFF\n/INS/BETAUS33\n:77B:/BENEFRES/IR\n:23B:X\n:99Z:QORBANI',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [
            {
              role: 'original.debtor',
              names: ['IRIS @4/original/50K/2'],
              readings: ['IRIS @4/original/50K/2'],
              accounts: [{ id: '1 @4/original/50K/1' }],
            },
            {
              role: 'original.creditor',
              names: ['TOM @4/original/59/1'],
              readings: ['TOM @4/original/59/1'],
              countryOfResidence: 'IR @4/original/77B/1',
            },
            { role: 'original.ultimateDebtor', names: ['ANN @4/original/70/1'], readings: ['ANN @4/original/70/1'] },
          ],
          agents: [
            { role: 'original.mentioned', bic: 'ALFADEFF @4/original/25P' },
            { role: 'original.debtorAgent', bic: 'ALFADEFF @4/original/52A/1' },
            { role: 'original.instructingReimbursementAgent', bic: 'GAMMSGSG @4/original/53A/1' },
            { role: 'original.previousInstructingAgent1', bic: 'ALFADEFF @4/original/72/1' },
            { role: 'original.previousInstructingAgent2', bic: 'BETAUS33 @4/original/72/2' },
          ],
          passages: [
            { kind: 'reference', text: 'C @4/original/20' },
            { kind: 'unrecognised', text: '260401 @4/original/30' },
            { kind: 'unrecognised', text: '12 @4/original/25' },
            {
              kind: 'unrecognised',
              text: '12 ALFADEFF @4/original/25P <12\nALFADEFF>',
              readings: ['12 @4/original/25P/1', 'ALFADEFF @4/original/25P/2'],
            },
            {
              kind: 'remittance',
              text: '/ROC/1/ULTD/ANN @4/original/70/1',
              readings: ['1 @4/original/70/1', 'ANN @4/original/70/1'],
            },
            {
              kind: 'instruction',
              text: '/INS/ALFADEFF /INS/BETAUS33 @4/original/72 </INS/ALFADEFF\n/INS/BETAUS33>',
              readings: [
                '/INS/ALFADEFF @4/original/72/1',
                '/INS/BETAUS33 @4/original/72/2',
                'ALFADEFF @4/original/72/1',
                'BETAUS33 @4/original/72/2',
              ],
            },
            { kind: 'regulatory', text: '/BENEFRES/IR @4/original/77B/1', readings: ['IR @4/original/77B/1'] },
            { kind: 'unrecognised', text: 'X @4/original/23B' },
            { kind: 'unrecognised', text: 'QORBANI @4/original/99Z' },
          ],
        },
      ],
      [],
    ],
    [
      '192',
      ':20:A\n:21:B\n:11S:515\n260401\n:59:TOM\n:70:FOR\n:70:MORE',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [{ role: 'original.party', names: ['TOM @4/original/59/1'], readings: ['TOM @4/original/59/1'] }],
          passages: [
            { kind: 'unrecognised', text: 'TOM @4/original/59' },
            { kind: 'unrecognised', text: 'FOR @4/original/70' },
            { kind: 'unrecognised', text: 'MORE @4/original/70[2]' },
          ],
        },
      ],
      ['original-type-unknown 4/11 <undefined>'],
    ],
    [
      '192',
      ':20:A\n:21:B\n:11S:103\n260401\n:79:TEXT',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          passages: [{ kind: 'narrative', text: 'TEXT @4/79' }],
        },
      ],
      [],
    ],
    [
      '195',
      ':20:A\n:21:B\n:75:/1/\n:11R:202\n260401\n:20:C\n:50K:IRIS\n:59:TOM\n:58A:ALFADEFF\n:52A:BETAUS33',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [
            { role: 'original.debtor', names: ['IRIS @4/original/B/50K/1'], readings: ['IRIS @4/original/B/50K/1'] },
            { role: 'original.creditor', names: ['TOM @4/original/B/59/1'], readings: ['TOM @4/original/B/59/1'] },
          ],
          agents: [
            { role: 'original.creditor', bic: 'ALFADEFF @4/original/A/58A/1' },
            { role: 'original.debtorAgent', bic: 'BETAUS33 @4/original/B/52A/1' },
          ],
          passages: [
            { kind: 'reference', text: 'C @4/original/A/20' },
            { kind: 'narrative', text: '/1/ @4/75/1' },
          ],
        },
      ],
      [],
    ],
    [
      '195',
      ':20:A\n:21:B\n:75:/1/\n:11R:202\n260401\n:20:C\n:58A:ALFADEFF\n:52A:BETAUS33',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          agents: [
            { role: 'original.creditor', bic: 'ALFADEFF @4/original/58A/1' },
            { role: 'original.debtor', bic: 'BETAUS33 @4/original/52A/1' },
          ],
          passages: [
            { kind: 'reference', text: 'C @4/original/20' },
            { kind: 'narrative', text: '/1/ @4/75/1' },
          ],
        },
      ],
      [],
    ],
    [
      '195',
      ':20:A\n:21:B\n:75:/1/\n:59:TOM',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [{ role: 'original.party', names: ['TOM @4/original/59/1'], readings: ['TOM @4/original/59/1'] }],
          passages: [
            { kind: 'unrecognised', text: 'TOM @4/original/59' },
            { kind: 'narrative', text: '/1/ @4/75/1' },
          ],
        },
      ],
      ['original-type-unknown 4/11 <undefined>'],
    ],
    [
      '196',
      ':20:A\n:21:B\n:76:/1/\n:11S:940\n260401\n:61:260401C1,NTRFREF\n:86:/NAME/IRIS/BIC/ALFADEFF',
      [
        {
          references: { instruction: 'A @4/20', related: 'B @4/21' },
          parties: [{ role: 'original.debtor', names: ['IRIS @4/original/loop/86'] }],
          agents: [{ role: 'original.debtorAgent', bic: 'ALFADEFF @4/original/loop/86' }],
          passages: [
            { kind: 'reference', text: 'REF @4/original/loop/61' },
            {
              kind: 'remittance',
              text: '/NAME/IRIS/BIC/ALFADEFF @4/original/loop/86',
              readings: ['IRIS @4/original/loop/86', 'ALFADEFF @4/original/loop/86'],
            },
            { kind: 'narrative', text: '/1/ @4/76/1' },
          ],
        },
      ],
      [],
    ],
    [
      '198',
      ':20:A\n:12:103\n:77E:\n:20:C\n:59:TOM\n:59:ANN\n:72:/INS/ALFADEFF',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [
            { role: 'embedded.party', names: ['TOM @4/embedded/59/1'], readings: ['TOM @4/embedded/59/1'] },
            { role: 'embedded.party', names: ['ANN @4/embedded/59[2]/1'], readings: ['ANN @4/embedded/59[2]/1'] },
          ],
          agents: [{ role: 'embedded.mentioned', bic: 'ALFADEFF @4/embedded/72' }],
          passages: [
            { kind: 'unrecognised', text: 'C @4/embedded/20' },
            { kind: 'unrecognised', text: 'TOM @4/embedded/59' },
            { kind: 'unrecognised', text: 'ANN @4/embedded/59[2]' },
            { kind: 'unrecognised', text: '/INS/ALFADEFF @4/embedded/72' },
          ],
        },
      ],
      ['field-empty 4/77E <undefined>', 'embedded-message 4 <undefined>'],
    ],
    [
      '198',
      ':20:A\n:12:103\n:77E:TEXT',
      [{ references: { instruction: 'A @4/20' }, passages: [{ kind: 'narrative', text: 'TEXT @4/77E' }] }],
      [],
    ],
    [
      '515',
      ':20:A\n:59:TOM\n:59:ANN\n:59:EVE\n:95P:QORBANI',
      [
        {
          references: {},
          parties: [
            { role: 'party', names: ['TOM @4/59/1'], readings: ['TOM @4/59/1'] },
            { role: 'party', names: ['ANN @4/59[2]/1'], readings: ['ANN @4/59[2]/1'] },
            { role: 'party', names: ['EVE @4/59[3]/1'], readings: ['EVE @4/59[3]/1'] },
          ],
          passages: [
            { kind: 'unrecognised', text: 'A @4/20' },
            { kind: 'unrecognised', text: 'TOM @4/59' },
            { kind: 'unrecognised', text: 'ANN @4/59[2]' },
            { kind: 'unrecognised', text: 'EVE @4/59[3]' },
            { kind: 'unrecognised', text: 'QORBANI @4/95P' },
          ],
        },
      ],
      ['message-type-not-understood 2 <undefined>'],
    ],
    [
      '198',
      ':20:A\n:77E:\n:12:103\n:59:TOM',
      [
        {
          references: { instruction: 'A @4/20' },
          parties: [{ role: 'embedded.party', names: ['TOM @4/embedded/59/1'], readings: ['TOM @4/embedded/59/1'] }],
          passages: [
            { kind: 'unrecognised', text: '103 @4/embedded/12' },
            { kind: 'unrecognised', text: 'TOM @4/embedded/59' },
          ],
        },
      ],
      ['field-missing 4/12 <undefined>', 'field-empty 4/77E <undefined>', 'embedded-message 4 <undefined>'],
    ],
  ])('MT %s %j', (type, fields, payments, issues) => expect(read(type, fields)).toEqual([payments, issues]));
});
