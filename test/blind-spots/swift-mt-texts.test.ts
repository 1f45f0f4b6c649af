/** Narrative fields, a table of facts: what is written, the text, parties, banks and references read of it, and what is odd. */

import { describe, expect, test } from 'vitest';
import { told, type Said } from './swift-mt-said.ts';

type Row = readonly [written: string, said: Readonly<Record<string, Said>>, issues: readonly string[]];

const HEAD = '{1:F01ALFADEFFAXXX0123456789}{2:I103BETAUS33XXXXN}{4:\n:20:A\n:23B:CRED\n:32A:260401EUR1,\n';
const PARTIES = ':50K:/1\nIRIS\n:59:/1\nTOM\n:71A:SHA\n';

/** What is said besides the fields that stand in every message. */
function payment(fields: string, before = ''): readonly [Row[1], readonly string[]] {
  const {
    payment: { settlement: _, amount, settlementDate, ...said },
    issues,
  } = told(`${HEAD}${before}${PARTIES}${fields}\n-}`);
  expect([amount, settlementDate]).toEqual(['EUR 1 @4/32A <EUR1,>', '2026-04-01']);
  return [said, issues];
}

const DEBTOR = {
  role: 'debtor',
  names: ['IRIS @4/50K/2'],
  readings: ['IRIS @4/50K/2'],
  accounts: [{ id: '1 @4/50K/1' }],
};
const CREDITOR = {
  role: 'creditor',
  names: ['TOM @4/59/2'],
  readings: ['TOM @4/59/2'],
  accounts: [{ id: '1 @4/59/1' }],
};
const BASE = { references: { instruction: 'A @4/20' }, parties: [DEBTOR, CREDITOR] };

describe('field 70', () => {
  test.each<Row>([
    [':70:FOR GOODS', { ...BASE, passages: [{ kind: 'remittance', text: 'FOR GOODS @4/70' }] }, []],
    [':70: FOR GOODS ', { ...BASE, passages: [{ kind: 'remittance', text: 'FOR GOODS @4/70' }] }, []],
    [
      ':70:FOR\nGOODS',
      {
        ...BASE,
        passages: [
          { kind: 'remittance', text: 'FOR GOODS @4/70 <FOR\nGOODS>', readings: ['FOR @4/70/1', 'GOODS @4/70/2'] },
        ],
      },
      [],
    ],
    [
      ':70:INVOICE OF THE THIRD OF MARCH 2026\nQORBANI',
      {
        ...BASE,
        passages: [
          {
            kind: 'remittance',
            text: 'INVOICE OF THE THIRD OF MARCH 2026 QORBANI @4/70 <INVOICE OF THE THIRD OF MARCH 2026\nQORBANI>',
            readings: [
              'INVOICE OF THE THIRD OF MARCH 2026 @4/70/1',
              'QORBANI @4/70/2',
              'INVOICE OF THE THIRD OF MARCH 2026QORBANI @4/70 <INVOICE OF THE THIRD OF MARCH 2026\nQORBANI>',
            ],
          },
        ],
      },
      [],
    ],
    [
      ':70:/ROC/1',
      {
        ...BASE,
        passages: [{ kind: 'remittance', text: '/ROC/1 @4/70/1', readings: ['1 @4/70/1'] }],
        references: { ...BASE.references, endToEnd: '1 @4/70/1' },
      },
      [],
    ],
    [
      ':70:/ROC/1\n2',
      {
        ...BASE,
        passages: [
          {
            kind: 'remittance',
            text: '/ROC/1 2 @4/70 </ROC/1\n2>',
            readings: ['/ROC/1 @4/70/1', '2 @4/70/2', '1 2 @4/70 <1\n2>'],
          },
        ],
        references: { ...BASE.references, endToEnd: '1 2 @4/70 <1\n2>' },
      },
      [],
    ],
    [':70:/ROC/', { ...BASE, passages: [{ kind: 'remittance', text: '/ROC/ @4/70/1' }] }, []],
    [
      ':70:/ROC/1/ROC/2',
      {
        ...BASE,
        passages: [{ kind: 'remittance', text: '/ROC/1/ROC/2 @4/70/1', readings: ['1 @4/70/1', '2 @4/70/1'] }],
        references: { ...BASE.references, endToEnd: '1 @4/70/1' },
      },
      [],
    ],
    [
      ':70:A /INV/1/ROC/2',
      {
        ...BASE,
        passages: [{ kind: 'remittance', text: 'A /INV/1/ROC/2 @4/70/1', readings: ['1 @4/70/1', '2 @4/70/1'] }],
        references: { ...BASE.references, endToEnd: '2 @4/70/1' },
      },
      [],
    ],
    [
      ':70:/ULTD/IRIS KALE\nBATH GB',
      {
        ...BASE,
        parties: [
          DEBTOR,
          CREDITOR,
          {
            role: 'ultimateDebtor',
            names: ['IRIS KALE @4/70/1'],
            readings: ['IRIS KALE @4/70/1', 'BATH GB @4/70/2', 'IRIS KALE BATH GB @4/70 <IRIS KALE\nBATH GB>'],
            address: { country: 'GB @4/70/2', lines: ['BATH GB @4/70/2'] },
          },
        ],
        passages: [
          {
            kind: 'remittance',
            text: '/ULTD/IRIS KALE BATH GB @4/70 </ULTD/IRIS KALE\nBATH GB>',
            readings: ['/ULTD/IRIS KALE @4/70/1', 'BATH GB @4/70/2', 'IRIS KALE BATH GB @4/70 <IRIS KALE\nBATH GB>'],
          },
        ],
      },
      [],
    ],
    [
      ':70:/ULTB/ALFADEFF',
      {
        ...BASE,
        parties: [
          DEBTOR,
          CREDITOR,
          {
            role: 'ultimateCreditor',
            identifiers: [{ type: 'bic', value: 'ALFADEFF @4/70/1', country: 'DE @4/70/1' }],
          },
        ],
        agents: [{ role: 'mentioned', bic: 'ALFADEFF @4/70' }],
        passages: [{ kind: 'remittance', text: '/ULTB/ALFADEFF @4/70/1', readings: ['ALFADEFF @4/70/1'] }],
      },
      [],
    ],
    [
      ':70:/ULTB/ALFADEFF\nTOM',
      {
        ...BASE,
        parties: [
          DEBTOR,
          CREDITOR,
          {
            role: 'ultimateCreditor',
            names: ['TOM @4/70/2'],
            readings: ['TOM @4/70/2'],
            identifiers: [{ type: 'bic', value: 'ALFADEFF @4/70/1', country: 'DE @4/70/1' }],
          },
        ],
        agents: [{ role: 'mentioned', bic: 'ALFADEFF @4/70' }],
        passages: [
          {
            kind: 'remittance',
            text: '/ULTB/ALFADEFF TOM @4/70 </ULTB/ALFADEFF\nTOM>',
            readings: ['/ULTB/ALFADEFF @4/70/1', 'TOM @4/70/2', 'ALFADEFF TOM @4/70 <ALFADEFF\nTOM>'],
          },
        ],
      },
      [],
    ],
    [':70:/ULTD/', { ...BASE, passages: [{ kind: 'remittance', text: '/ULTD/ @4/70/1' }] }, []],
    [
      ':70:/URI/A',
      { ...BASE, passages: [{ kind: 'remittance', text: '/URI/A @4/70/1', readings: ['A @4/70/1'] }] },
      [],
    ],
    [
      ':70:/ROC/1//ULTB/TOM',
      {
        ...BASE,
        parties: [DEBTOR, CREDITOR, { role: 'ultimateCreditor', names: ['TOM @4/70/1'], readings: ['TOM @4/70/1'] }],
        passages: [{ kind: 'remittance', text: '/ROC/1//ULTB/TOM @4/70/1', readings: ['1 @4/70/1', 'TOM @4/70/1'] }],
        references: { ...BASE.references, endToEnd: '1 @4/70/1' },
      },
      [],
    ],
    [':70:NO CODE/1', { ...BASE, passages: [{ kind: 'remittance', text: 'NO CODE/1 @4/70' }] }, []],
  ])('%j', (written, said, issues) => expect(payment(written)).toEqual([said, issues]));
});

describe('field 72', () => {
  test.each<Row>([
    [
      ':72:/INS/ALFADEFF',
      {
        ...BASE,
        agents: [{ role: 'previousInstructingAgent1', bic: 'ALFADEFF @4/72/1' }],
        passages: [{ kind: 'instruction', text: '/INS/ALFADEFF @4/72/1', readings: ['ALFADEFF @4/72/1'] }],
      },
      [],
    ],
    [
      ':72:/INS/ALFA BANK\n//CORK IE',
      {
        ...BASE,
        agents: [
          {
            role: 'previousInstructingAgent1',
            names: ['ALFA BANK @4/72/1'],
            readings: ['ALFA BANK @4/72/1', 'CORK IE @4/72/2', 'ALFA BANK CORK IE @4/72 <ALFA BANK\n//CORK IE>'],
            address: { country: 'IE @4/72/2', lines: ['CORK IE @4/72/2'] },
          },
        ],
        passages: [
          {
            kind: 'instruction',
            text: '/INS/ALFA BANK CORK IE @4/72 </INS/ALFA BANK\n//CORK IE>',
            readings: ['/INS/ALFA BANK @4/72/1', 'CORK IE @4/72/2', 'ALFA BANK CORK IE @4/72 <ALFA BANK\n//CORK IE>'],
          },
        ],
      },
      [],
    ],
    [
      ':72:/INS/ALFADEFF\n/INS/BETAUS33\n/INS/GAMMSGSG',
      {
        ...BASE,
        agents: [
          { role: 'previousInstructingAgent1', bic: 'ALFADEFF @4/72/1' },
          { role: 'previousInstructingAgent2', bic: 'BETAUS33 @4/72/2' },
          { role: 'previousInstructingAgent3', bic: 'GAMMSGSG @4/72/3' },
        ],
        passages: [
          {
            kind: 'instruction',
            text: '/INS/ALFADEFF /INS/BETAUS33 /INS/GAMMSGSG @4/72 </INS/ALFADEFF\n/INS/BETAUS33\n/INS/GAMMSGSG>',
            readings: [
              '/INS/ALFADEFF @4/72/1',
              '/INS/BETAUS33 @4/72/2',
              '/INS/GAMMSGSG @4/72/3',
              'ALFADEFF @4/72/1',
              'BETAUS33 @4/72/2',
              'GAMMSGSG @4/72/3',
            ],
          },
        ],
      },
      [],
    ],
    [
      ':72:/INTA/ALFADEFF\n/INTA/BETAUS33',
      {
        ...BASE,
        agents: [
          { role: 'intermediaryAgent1', bic: 'ALFADEFF @4/72/1' },
          { role: 'intermediaryAgent2', bic: 'BETAUS33 @4/72/2' },
        ],
        passages: [
          {
            kind: 'instruction',
            text: '/INTA/ALFADEFF /INTA/BETAUS33 @4/72 </INTA/ALFADEFF\n/INTA/BETAUS33>',
            readings: ['/INTA/ALFADEFF @4/72/1', '/INTA/BETAUS33 @4/72/2', 'ALFADEFF @4/72/1', 'BETAUS33 @4/72/2'],
          },
        ],
      },
      [],
    ],
    [
      ':72:/FIN53/ALFADEFF\n/FIN53/BETAUS33',
      {
        ...BASE,
        agents: [
          { role: 'instructingReimbursementAgent', bic: 'ALFADEFF @4/72/1' },
          { role: 'instructingReimbursementAgent', bic: 'BETAUS33 @4/72/2' },
        ],
        passages: [
          {
            kind: 'instruction',
            text: '/FIN53/ALFADEFF /FIN53/BETAUS33 @4/72 </FIN53/ALFADEFF\n/FIN53/BETAUS33>',
            readings: ['/FIN53/ALFADEFF @4/72/1', '/FIN53/BETAUS33 @4/72/2', 'ALFADEFF @4/72/1', 'BETAUS33 @4/72/2'],
          },
        ],
      },
      [],
    ],
    [
      ':72:/ACC/ALFADEFF',
      {
        ...BASE,
        agents: [{ role: 'mentioned', bic: 'ALFADEFF @4/72' }],
        passages: [{ kind: 'instruction', text: '/ACC/ALFADEFF @4/72/1', readings: ['ALFADEFF @4/72/1'] }],
      },
      [],
    ],
    [
      ':72:/ACC/A\n//B\nC',
      {
        ...BASE,
        passages: [
          {
            kind: 'instruction',
            text: '/ACC/A B C @4/72 </ACC/A\n//B\nC>',
            readings: ['/ACC/A @4/72/1', 'B @4/72/2', 'C @4/72/3', 'A B C @4/72 <A\n//B\nC>'],
          },
        ],
      },
      [],
    ],
    [':72:/INS/', { ...BASE, passages: [{ kind: 'instruction', text: '/INS/ @4/72/1' }] }, []],
    [
      ':72:FREE TEXT\n//MORE',
      {
        ...BASE,
        passages: [
          {
            kind: 'instruction',
            text: 'FREE TEXT MORE @4/72 <FREE TEXT\n//MORE>',
            readings: ['FREE TEXT @4/72/1', 'MORE @4/72/2'],
          },
        ],
      },
      [],
    ],
    [
      ':72:/BNF/THE INVOICES OF APRIL AND OF MAY\n//QORBANI',
      {
        ...BASE,
        passages: [
          {
            kind: 'instruction',
            text: '/BNF/THE INVOICES OF APRIL AND OF MAY QORBANI @4/72 </BNF/THE INVOICES OF APRIL AND OF MAY\n//QORBANI>',
            readings: [
              '/BNF/THE INVOICES OF APRIL AND OF MAY @4/72/1',
              'QORBANI @4/72/2',
              '/BNF/THE INVOICES OF APRIL AND OF MAYQORBANI @4/72 </BNF/THE INVOICES OF APRIL AND OF MAY\n//QORBANI>',
              'THE INVOICES OF APRIL AND OF MAY QORBANI @4/72 <THE INVOICES OF APRIL AND OF MAY\n//QORBANI>',
            ],
          },
        ],
      },
      ['format-violated 4/72 </BNF/THE INVOICES OF APRIL AND OF MAY>'],
    ],
    [
      ':72:/REC/PAY BETAUS33 NOW',
      {
        ...BASE,
        agents: [{ role: 'mentioned', bic: 'BETAUS33 @4/72' }],
        passages: [
          { kind: 'instruction', text: '/REC/PAY BETAUS33 NOW @4/72/1', readings: ['PAY BETAUS33 NOW @4/72/1'] },
        ],
      },
      [],
    ],
  ])('%j', (written, said, issues) => expect(payment(written)).toEqual([said, issues]));
});

describe('field 77B', () => {
  test.each<Row>([
    [
      ':77B:/ORDERRES/BE//MEILAAN 1',
      {
        ...BASE,
        parties: [{ ...DEBTOR, countryOfResidence: 'BE @4/77B/1' }, CREDITOR],
        passages: [
          { kind: 'regulatory', text: '/ORDERRES/BE//MEILAAN 1 @4/77B/1', readings: ['BE//MEILAAN 1 @4/77B/1'] },
        ],
      },
      [],
    ],
    [
      ':77B:/BENEFRES/IR',
      {
        ...BASE,
        parties: [DEBTOR, { ...CREDITOR, countryOfResidence: 'IR @4/77B/1' }],
        passages: [{ kind: 'regulatory', text: '/BENEFRES/IR @4/77B/1', readings: ['IR @4/77B/1'] }],
      },
      [],
    ],
    [
      ':77B:/BENEFRES/IR MORE',
      {
        ...BASE,
        parties: [DEBTOR, { ...CREDITOR, countryOfResidence: 'IR @4/77B/1' }],
        passages: [{ kind: 'regulatory', text: '/BENEFRES/IR MORE @4/77B/1', readings: ['IR MORE @4/77B/1'] }],
      },
      [],
    ],
    [
      ':77B:/BENEFRES/IRX',
      { ...BASE, passages: [{ kind: 'regulatory', text: '/BENEFRES/IRX @4/77B/1', readings: ['IRX @4/77B/1'] }] },
      [],
    ],
    [
      ':77B:/BENEFRES/IR1',
      { ...BASE, passages: [{ kind: 'regulatory', text: '/BENEFRES/IR1 @4/77B/1', readings: ['IR1 @4/77B/1'] }] },
      [],
    ],
    [
      ':77B:/BENEFRES/ir',
      {
        ...BASE,
        parties: [DEBTOR, { ...CREDITOR, countryOfResidence: 'IR @4/77B/1 <ir>' }],
        passages: [{ kind: 'regulatory', text: '/BENEFRES/ir @4/77B/1', readings: ['ir @4/77B/1'] }],
      },
      [],
    ],
    [
      ':77B:/BENEFRES/ZZ//A',
      { ...BASE, passages: [{ kind: 'regulatory', text: '/BENEFRES/ZZ//A @4/77B/1', readings: ['ZZ//A @4/77B/1'] }] },
      [],
    ],
    [':77B:/BENEFRES/', { ...BASE, passages: [{ kind: 'regulatory', text: '/BENEFRES/ @4/77B/1' }] }, []],
    [
      ':77B:/OTHER/IR',
      { ...BASE, passages: [{ kind: 'regulatory', text: '/OTHER/IR @4/77B/1', readings: ['IR @4/77B/1'] }] },
      [],
    ],
    [
      ':77B:/ORDERRES/BE\n/BENEFRES/IR',
      {
        ...BASE,
        parties: [
          { ...DEBTOR, countryOfResidence: 'BE @4/77B/1' },
          { ...CREDITOR, countryOfResidence: 'IR @4/77B/2' },
        ],
        passages: [
          {
            kind: 'regulatory',
            text: '/ORDERRES/BE /BENEFRES/IR @4/77B </ORDERRES/BE\n/BENEFRES/IR>',
            readings: ['/ORDERRES/BE @4/77B/1', '/BENEFRES/IR @4/77B/2', 'BE @4/77B/1', 'IR @4/77B/2'],
          },
        ],
      },
      [],
    ],
    [
      ':77B:/BENEFRES/IR\n//BENEFICIARY',
      {
        ...BASE,
        parties: [DEBTOR, { ...CREDITOR, countryOfResidence: 'IR @4/77B/1' }],
        agents: [{ role: 'mentioned', bic: 'BENEFICIARY @4/77B' }],
        passages: [
          {
            kind: 'regulatory',
            text: '/BENEFRES/IR BENEFICIARY @4/77B </BENEFRES/IR\n//BENEFICIARY>',
            readings: ['/BENEFRES/IR @4/77B/1', 'BENEFICIARY @4/77B/2', 'IR BENEFICIARY @4/77B <IR\n//BENEFICIARY>'],
          },
        ],
      },
      [],
    ],
  ])('%j', (written, said, issues) => expect(payment(written)).toEqual([said, issues]));
});

describe('other texts', () => {
  test.each<Row>([
    [
      ':23E:PHON/CALL IRIS',
      { ...BASE, passages: [{ kind: 'instruction', text: 'PHON/CALL IRIS @4/23E', readings: ['CALL IRIS @4/23E'] }] },
      [],
    ],
    [':23E:PHON', BASE, []],
    [
      ':23E:PHON/',
      { ...BASE, passages: [{ kind: 'instruction', text: 'PHON/ @4/23E' }] },
      ['format-violated 4/23E <PHON/>'],
    ],
    [
      ':77T:ABC',
      { ...BASE, passages: [{ kind: 'regulatory', text: 'ABC @4/77T/1' }] },
      ['option-not-in-type 4/77T <:77T:>'],
    ],
    [':79:A', { ...BASE, passages: [{ kind: 'unrecognised', text: 'A @4/79' }] }, ['field-not-in-type 4/79 <:79:>']],
    [':26T:K90', BASE, []],
    [
      ':26T:QORBANI',
      { ...BASE, passages: [{ kind: 'unrecognised', text: 'QORBANI @4/26T' }] },
      ['format-violated 4/26T <QORBANI>'],
    ],
    [
      ':75:A\n//B',
      {
        ...BASE,
        passages: [{ kind: 'unrecognised', text: 'A //B @4/75 <A\n//B>', readings: ['A @4/75/1', '//B @4/75/2'] }],
      },
      ['field-not-in-type 4/75 <:75:>'],
    ],
  ])('%j', (written, said, issues) => expect(payment(written)).toEqual([said, issues]));
});

test('banks of field 72 come behind those of fields 53a and 56a', () => {
  const [{ agents }] = payment(':72:/INTA/ALFADEFF\n/INTA/BETAUS33\n/FIN53/DELTGRAA', ':53A:EPSIITMM\n:56A:GAMMSGSG\n');
  expect(agents).toEqual([
    { role: 'instructingReimbursementAgent', bic: 'EPSIITMM @4/53A/1' },
    { role: 'instructingReimbursementAgent', bic: 'DELTGRAA @4/72/3' },
    { role: 'intermediaryAgent1', bic: 'GAMMSGSG @4/56A/1' },
    { role: 'intermediaryAgent2', bic: 'ALFADEFF @4/72/1' },
    { role: 'intermediaryAgent3', bic: 'BETAUS33 @4/72/2' },
  ]);
});

test('a residence without the party makes one', () => {
  const { payment: said } = told(`${HEAD}:50K:/1\nIRIS\n:77B:/BENEFRES/IR\n-}`);
  expect(said['parties']).toEqual([DEBTOR, { role: 'creditor', countryOfResidence: 'IR @4/77B/1' }]);
});
