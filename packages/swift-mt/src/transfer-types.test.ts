/** Transfers, and messages about them: who takes part, and what belongs to every transaction. */

import { describe, expect, test } from 'vitest';
import { cast, codes, money, read, references } from './test-support/messages.ts';

test('MT 101: the ordering customer of sequence A belongs to every transaction', () => {
  const reading = read(
    '101',
    `:20:BATCH
:28D:1/1
:50L:GROUP TREASURY DELTA
:50H:/90210
DELTA SHIPPING SA
PIRAEUS
:52A:ALFADEFF
:30:260401
:21:T1
:32B:EUR100,
:57C://CP0988
:59:/1
IRIS KALE
:71A:SHA
:21:T2
:32B:EUR200,50
:59A:/2
DELTGRAA
:70:RENT
:71A:OUR`,
  );
  expect(codes(reading)).toEqual([]);
  expect(reading.payments.map(cast)).toEqual([
    [
      'initiatingParty: GROUP TREASURY DELTA',
      'debtor: DELTA SHIPPING SA',
      'creditor: IRIS KALE',
      'debtorAgent: ALFADEFF',
      'creditorAgent: 0988',
    ],
    ['initiatingParty: GROUP TREASURY DELTA', 'debtor: DELTA SHIPPING SA', 'creditor: 2', 'debtorAgent: ALFADEFF'],
  ]);
  expect(reading.payments.map(money)).toEqual(['EUR 100 -', 'EUR 200.50 -']);
  expect(reading.payments.map(references)).toEqual([
    { message: 'BATCH', endToEnd: 'T1' },
    { message: 'BATCH', endToEnd: 'T2' },
  ]);
});

test('MT 102: settlement data of sequence C belong to every transaction', () => {
  const reading = read(
    '102',
    `:20:B
:23:CREDIT
:50K:DELTA SHIPPING SA
:71A:SHA
:21:T1
:32B:EUR1,
:59:IRIS KALE
:21:T2
:32B:EUR2,
:59:TOM ALDER
:32A:260401EUR3,
:53A:GAMMSGSG
:72:/INS/ALFAGB22`,
  );
  expect(codes(reading)).toEqual([]);
  expect(reading.payments.map(money)).toEqual(['EUR 1 2026-04-01', 'EUR 2 2026-04-01']);
  expect(reading.payments.map(cast)).toEqual(
    ['IRIS KALE', 'TOM ALDER'].map((name) => [
      'debtor: DELTA SHIPPING SA',
      `creditor: ${name}`,
      'previousInstructingAgent1: ALFAGB22',
      'instructingReimbursementAgent: GAMMSGSG',
    ]),
  );
  expect(reading.payments.map(({ settlement }) => settlement)).toEqual(['cover', 'cover']);
});

test('MT 104: field 50 is the creditor and field 59 the debtor', () => {
  const reading = read(
    '104',
    `:20:B
:30:260401
:50K:DELTA SHIPPING SA
:52A:ALFADEFF
:21:T1
:32B:EUR1,
:57A:DELTGRAA
:59:IRIS KALE
:21:T2
:32B:EUR2,
:59:TOM ALDER
:32B:EUR3,
:53A:GAMMSGSG`,
  );
  expect(codes(reading)).toEqual([]);
  expect(reading.payments.map(cast)).toEqual(
    [
      [
        'creditor: DELTA SHIPPING SA',
        'debtor: IRIS KALE',
        'instructingReimbursementAgent: GAMMSGSG',
        'creditorAgent: ALFADEFF',
        'debtorAgent: DELTGRAA',
      ].toSorted(),
      [
        'creditor: DELTA SHIPPING SA',
        'debtor: TOM ALDER',
        'instructingReimbursementAgent: GAMMSGSG',
        'creditorAgent: ALFADEFF',
      ].toSorted(),
    ].map((all) => expect.arrayContaining(all)),
  );
  expect(reading.payments.map(money)).toEqual(['EUR 1 -', 'EUR 2 -']);
});

test('MT 200 has no party but the banks', () => {
  const reading = read('200', ':20:A\n:32A:260401EUR1,\n:53B:/123\n:57A:GAMMSGSG');
  expect(codes(reading)).toEqual([]);
  expect(reading.payments.map(cast)).toEqual([['instructingReimbursementAgent: 123', 'creditorAgent: GAMMSGSG']]);
});

test('MT 203 and 204: one payment for each transaction', () => {
  const loop = ':20:T1\n:21:R1\n:32B:EUR1,\n:58A:GAMMSGSG\n:20:T2\n:21:R2\n:32B:EUR2,\n:58D:NORTHWIND TRADE BANK';
  const multiple = read('203', `:19:3,\n:30:260401\n:52A:ALFADEFF\n${loop}`);
  expect(codes(multiple)).toEqual([]);
  expect(multiple.payments.map(cast)).toEqual([
    ['debtor: ALFADEFF', 'creditor: GAMMSGSG'],
    ['debtor: ALFADEFF', 'creditor: NORTHWIND TRADE BANK'],
  ]);
  expect(multiple.payments.map(money)).toEqual(['EUR 1 2026-04-01', 'EUR 2 2026-04-01']);
  const debit = read(
    '204',
    ':20:A\n:19:1,\n:30:260401\n:58A:GAMMSGSG\n:20:T1\n:32B:EUR1,\n:53A:DELTGRAA\n:20:T2\n:32B:EUR1,\n:53A:ALFADEFF',
  );
  expect(codes(debit)).toEqual([]);
  expect(debit.payments.map(cast)).toEqual([
    ['debtor: DELTGRAA', 'creditor: GAMMSGSG'],
    ['debtor: ALFADEFF', 'creditor: GAMMSGSG'],
  ]);
});

test('banks named in field 72 come behind those before them', () => {
  const reading = read(
    '103',
    ':20:A\n:23B:CRED\n:32A:260401EUR1,\n:50K:IRIS KALE\n:56A:ALFADEFF\n:57A:BETAUS33\n:59:TOM ALDER\n:71A:SHA\n:72:/INS/DELTGRAA\n/INS/GAMMSGSG\n/INTA/OMEGFRPP',
  );
  expect(reading.payments[0]?.agents.slice(2).map(({ role, bic }) => `${role} ${bic?.value}`)).toEqual([
    'previousInstructingAgent1 DELTGRAA',
    'previousInstructingAgent2 GAMMSGSG',
    'intermediaryAgent1 ALFADEFF',
    'intermediaryAgent2 OMEGFRPP',
    'creditorAgent BETAUS33',
  ]);
});

const FRONT_101 = ':20:A\n:28D:1/1\n:50H:/1\nIRIS\n:30:260401';

test.each([
  ['101', `${FRONT_101}\n:32B:IRR1,\n:21:B\n:59:TOM\n:71A:SHA`],
  ['101', `${FRONT_101}\n:32B:IRR1,\n:21:B\n:32B:USD1,\n:59:TOM\n:71A:SHA`],
  ['102', ':20:A\n:23:CREDIT\n:50K:IRIS\n:71A:SHA\n:32B:IRR1,\n:21:B\n:59:TOM\n:32A:260401IRR1,'],
  ['104', ':20:A\n:30:260401\n:50K:IRIS\n:32B:IRR1,\n:21:B\n:59:TOM'],
  ['110', ':20:A\n:32A:260401IRR1,\n:21:B\n:30:260401\n:59:TOM'],
  ['201', ':19:1,\n:30:260401\n:32B:IRR1,\n:20:A\n:57D:ALFA'],
  ['203', ':19:1,\n:30:260401\n:52A:ALFADEFF\n:32B:IRR1,\n:20:A\n:21:B\n:58A:BETAUS33'],
  ['204', ':20:A\n:19:1,\n:30:260401\n:58A:ALFADEFF\n:32B:IRR1,\n:20:B\n:53A:BETAUS33'],
  ['210', ':20:A\n:30:260401\n:32B:IRR1,\n:21:B\n:50:IRIS\n:52A:ALFADEFF'],
  ['410', ':32A:260401IRR1,\n:20:A\n:21:B'],
])('MT %s %j: an amount outside of its transaction holds the message, its currency is known', (type, fields) => {
  const { issues, payments } = read(type, fields);
  const [first] = payments;
  expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
  expect([first?.amount?.currency, ...(first?.otherCurrencies ?? []).map(({ value }) => value)]).toContain('IRR');
});

test.each([
  ['101', `${FRONT_101}\n:71A:SHA\n:21:B\n:32B:USD1,\n:59:TOM\n:71A:SHA`, ['field-not-in-type']],
  ['101', `${FRONT_101}\n:57A:GAMMSGSG\n:21:B\n:32B:USD1,\n:59:TOM\n:71A:SHA`, ['field-outside-transaction']],
  ['202', ':20:A\n:21:B\n:32A:260401USD1,\n:33B:IRR1,\n:58A:ALFADEFF', ['field-not-in-type']],
])('MT %s %j: a field that stands outside of the transactions makes none', (type, fields, said) => {
  const reading = read(type, fields);
  expect(codes(reading)).toEqual(said);
  expect(reading.payments.map(money)).toEqual([expect.stringMatching(/^USD 1 /)]);
});

test.each([
  [
    '101',
    ':20:A\n:28D:1/1\n:50L:AGENT\n:52A:ALFADEFF\n:30:260401\n:21:B\n:32B:EUR1,\n:59:TOM ALDER\n:71A:SHA',
    ':50H:/1\nIRIS KALE',
  ],
  [
    '102',
    ':20:A\n:23:CREDIT\n:52A:ALFADEFF\n:71A:SHA\n:21:B\n:32B:EUR1,\n:59:TOM ALDER\n:32A:260401EUR1,',
    ':50K:IRIS KALE',
  ],
  ['104', ':20:A\n:30:260401\n:50C:DELTGRAA\n:52A:ALFADEFF\n:21:B\n:32B:EUR1,\n:59:TOM ALDER', ':50K:IRIS KALE'],
  ['107', ':20:A\n:30:260401\n:52A:ALFADEFF\n:21:B\n:32B:EUR1,\n:59:TOM ALDER\n:32B:EUR1,', ':50A:DELTGRAA'],
])('MT %s has an ordering customer: no bank or agent stands for it', (type, fields, customer) => {
  expect(codes(read(type, fields))).toEqual(['party-missing']);
  expect(codes(read(type, fields.replace(':52A:', `${customer}\n:52A:`)))).toEqual([]);
});

describe('MT n92, n95 and n96: copied fields are parties of the original', () => {
  test('with the type in field 11', () => {
    const reading = read(
      '192',
      `:20:C1
:21:ORIG
:11S:103
260401
:79:/FRAD/
:20:ORIG
:32A:260401EUR1,
:50K:IRIS KALE
:52A:ALFADEFF
:59:/1
TOM ALDER`,
    );
    expect(codes(reading)).toEqual([]);
    const [payment] = reading.payments;
    expect(payment && cast(payment)).toEqual([
      'original.debtor: IRIS KALE',
      'original.creditor: TOM ALDER',
      'original.debtorAgent: ALFADEFF',
    ]);
    expect(payment?.parties[1]?.names[0]?.location.path).toBe('4/original/59/2');
    expect(payment && references(payment)).toEqual({ instruction: 'C1', related: 'ORIG' });
    expect(payment?.amount).toBeUndefined();
  });

  test('of a type nobody knows', () => {
    const reading = read('195', ':20:C1\n:21:O\n:75:/3/\n:20:O\n:59:TOM ALDER');
    expect(codes(reading)).toEqual(['original-type-unknown']);
    expect(reading.payments.map(cast)).toEqual([['original.party: TOM ALDER']]);
  });
});

test('MT n98: fields of the embedded message are read by their numbers', () => {
  const reading = read('198', ':20:A\n:12:101\n:77E:SOMETHING\n:59:TOM ALDER\n:99Z:TEXT');
  expect(codes(reading)).toEqual(['embedded-message']);
  expect(reading.payments.map(cast)).toEqual([['embedded.party: TOM ALDER']]);
});
