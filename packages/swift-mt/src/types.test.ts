/** Deals, credits, collections and guarantees: who takes part, and what is paid. */

import { expect, test } from 'vitest';
import { cast, codes, money, read } from './test-support/messages.ts';

test('MT 300: parties by option J, sequences by their marks', () => {
  const reading = read(
    '300',
    `:15A:
:20:A
:22A:NEWT
:22C:ALFAFF1234BETA33
:82A:ALFADEFF
:87J:/ABIC/UKWN/NAME/NORTHWIND TRADE B
ANK/CITY/LONDON, GB
:15B:
:30T:20260401
:30V:20260403
:36:1,1
:32B:EUR1,
:57A:DELTGRAA
:33B:USD1,1
:57D:GAMMA SAVINGS BANK`,
  );
  expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(reading.payments.map(cast)).toEqual([
    [
      'partyA: ALFADEFF',
      'partyB: NORTHWIND TRADE BANK',
      'receivingAgent: DELTGRAA',
      'receivingAgent: GAMMA SAVINGS BANK',
    ],
  ]);
  expect(reading.payments[0]?.agents[3]?.address?.country?.value).toBe('GB');
  expect(reading.payments.map(money)).toEqual(['EUR 1 2026-04-03']);
});

test('other types give one payment for each of their transactions', () => {
  const cases: [type: string, fields: string, payments: number][] = [
    ['110', ':20:A\n:21:1\n:30:260401\n:32B:EUR1,\n:59:IRIS KALE\n:21:2\n:30:260401\n:32B:EUR1,\n:59F:1/TOM ALDER', 2],
    ['201', ':19:2,\n:30:260401\n:20:A\n:32B:EUR1,\n:57A:ALFADEFF\n:20:B\n:32B:EUR1,\n:57A:ALFADEFF', 2],
    ['210', ':20:A\n:30:260401\n:21:1\n:32B:EUR1,\n:52A:ALFADEFF\n:21:2\n:32B:EUR1,\n:50:IRIS KALE', 2],
    ['410', ':20:A\n:21:1\n:32B:EUR1,\n:20:B\n:21:2\n:32B:EUR1,', 2],
    ['920', ':20:A\n:12:940\n:25:1\n:12:950\n:25:2', 2],
    ['935', ':20:A\n:23:CALL\n:30:260401\n:37H:C1,\n:25:1\n:30:260401\n:37H:C1,', 2],
    ['950', ':20:A\n:25:1\n:28C:1\n:60F:C260401EUR1,\n:61:260401C1,NTRFA\n:61:260401C1,NTRFB\n:62F:C260401EUR1,', 2],
    ['941', ':20:A\n:25:1\n:28:1\n:62F:C260401EUR1,', 1],
    ['100', ':20:A\n:32A:260401EUR1,\n:50:IRIS KALE\n:59:TOM ALDER', 1],
    ['256', ':20:A\n:44A:X\n:23E:Y\n:32J:1,\n:44A:X\n:23E:Y\n:32J:1,\n:32A:260401EUR1,', 2],
    ['199', ':20:A\n:79:TEXT', 1],
  ];
  for (const [type, fields, payments] of cases) {
    const reading = read(type, fields);
    expect([type, reading.payments.length, reading.issues.filter(({ severity }) => severity === 'error')]).toEqual([
      type,
      payments,
      [],
    ]);
  }
});

test('the amount of a collection stands behind its maturity', () => {
  const reading = read('400', ':20:A\n:21:B\n:32K:D030STEUR5,25\n:33A:260401EUR4,\n:54B:LISBOA');
  expect(codes(reading)).toEqual([]);
  expect(reading.payments.map(money)).toEqual(['EUR 5.25 -']);
});

const DEAL =
  ':15A:\n:20:A\n:22A:NEWT\n:22C:ALFAFF1234BETA33\n:82A:ALFADEFF\n:87A:BETAUS33\n:15B:\n:30T:20260401\n:30V:20260403';

test.each([
  ['300', `${DEAL}\n:36:1,1\n:32B:USD1,\n:57A:DELTGRAA\n:33B:IRR1,\n:57A:DELTGRAA`, [['IRR']]],
  ['101', ':20:A\n:28D:1/1\n:50H:/1\nIRIS\n:30:260401\n:21:B\n:32B:USD1,\n:59:TOM\n:33B:IRR1,\n:71A:SHA', [['IRR']]],
  ['103', ':20:A\n:23B:CRED\n:32A:260401USD1,\n:50K:IRIS\n:59:TOM\n:71A:BEN\n:71F:USD1,\n:71F:irr 1,', [['IRR']]],
  ['103', ':20:A\n:23B:CRED\n:32A:260401USD1,\n:32A:260401IRR1,\n:50K:IRIS\n:59:TOM\n:71A:SHA', [['IRR']]],
  ['103', ':20:A\n:23B:CRED\n:32A:260401USD1,\n:33B:EUR1,\n:50K:IRIS\n:59:TOM\n:71A:SHA\n:71G:EUR1,', [[]]],
  ['400', ':20:A\n:21:B\n:32K:D001STUSD1,\n:33A:260401IRR1,', [['IRR']]],
  ['940', ':20:A\n:25:1\n:28C:1\n:60F:C260401IRR1,\n:62F:C260401IRR1,', [['IRR']]],
  ['941', ':20:A\n:25:1\n:28:1\n:90D:12IRR1,\n:62F:C260401USD1,', [['IRR', 'USD']]],
  ['942', ':20:A\n:25:1\n:28C:1\n:34F:IRRD1,\n:13D:2604011200+0100', [['IRR']]],
  ['950', ':20:A\n:25:1\n:28C:1\n:60F:C260401EUR1,\n:61:260401C1,NTRFA\n:62F:C260401EUR1,', [[]]],
  [
    '102',
    ':20:A\n:23:CREDIT\n:50K:IRIS\n:71A:SHA\n:21:B\n:32B:USD1,\n:59:TOM\n:21:C\n:32B:IRR1,\n:59:TOM\n:32A:260401IRR1,',
    [['IRR'], []],
  ],
  ['103', ':20:A\n:23B:CRED\n:32A:260401USD1,\n:50K:IRIS\n:59:TOM\n:71A:BEN\n:71F:CHF1,\n:71F:IRR1,', [['CHF', 'IRR']]],
  ['103', ':20:A\n:23B:CRED\n:32A:260401USD1,\n:33B:CHF1,\n:33B:IRR1,\n:33B:CHF1,\n:59:TOM', [['IRR']]],
  ['940', ':20:A\n:25:1\n:28C:1\n:60F:C260401CHF1,\n:62F:C260401EUR1,\n:64:C260401IRR1,', [['CHF', 'EUR', 'IRR']]],
  [
    '102',
    ':20:A\n:23:CREDIT\n:50K:IRIS\n:71A:SHA\n:21:B\n:32B:USD1,\n:59:TOM\n:71F:CHF1,\n:71F:IRR1,\n:21:C\n:32B:IRR1,\n:59:TOM\n:32A:260401EUR1,\n:71G:CHF1,',
    [
      ['CHF', 'EUR', 'IRR'],
      ['CHF', 'EUR'],
    ],
  ],
])('MT %s %j: the currencies that are neither settled nor ordered', (type, fields, currencies) => {
  const { payments } = read(type, fields);
  expect(payments.map(({ otherCurrencies = [] }) => otherCurrencies.map(({ value }) => value))).toEqual(currencies);
  for (const { value, location } of payments.flatMap(({ otherCurrencies = [] }) => otherCurrencies))
    expect(location.end - location.start).toBe(value.length);
});

test('the amount of a guarantee is not that of the local undertaking', () => {
  const fields = (amount: string): string =>
    `:22D:DGAR\n:40C:URDG\n:23B:FIXD\n:50:IRIS KALE\n:59:TOM ALDER\n:32B:${amount}`;
  const reading = read(
    '760',
    `:15A:\n:27:1/1\n:22A:ISCO\n:15B:\n:20:A\n:30:260401\n:52A:ALFADEFF\n${fields('EUR1,')}\n:77U:X\n:15C:\n:22K:X\n:45L:X\n${fields('USD2,')}`,
  );
  expect(reading.payments.map(money)).toEqual(['EUR 1 -']);
});

test('MT 320: a deposit, its banks by sequence, and the currency of its interest', () => {
  const reading = read(
    '320',
    `:15A:
:20:A
:22A:NEWT
:94A:BILA
:22B:CONF
:22C:ALFAFF0450BETA33
:82A:ALFADEFF
:87A:BETAUS33
:15B:
:17R:L
:30T:20260401
:30V:20260403
:30P:20260703
:32B:USD5000,
:34E:NCHF57,5
:37G:4,5
:14D:ACT/360
:15C:
:57A:DELTGRAA
:15D:
:86A:EPSIFRPP
:57D:GAMMA SAVINGS BANK
:15H:
:88D:ZETA BROKERS`,
  );
  expect(codes(reading)).toEqual([]);
  const [payment] = reading.payments;
  expect(payment && [money(payment), payment.otherCurrencies?.map(({ value }) => value)]).toEqual([
    'USD 5000 2026-04-03',
    ['CHF'],
  ]);
  expect(payment && cast(payment)).toEqual([
    'intermediaryAgent2: EPSIFRPP',
    'partyA: ALFADEFF',
    'partyB: BETAUS33',
    'receivingAgent: DELTGRAA',
    'receivingAgent: GAMMA SAVINGS BANK',
    'broker: ZETA BROKERS',
  ]);
});

test.each([
  [
    '707',
    `:27:1/1
:20:A
:21:B
:23:C
:50B:NORTHWIND TRADE LTD
7 HARBOUR ROAD
CORK IE
:31C:260101
:26E:1
:30:260302
:22A:ISSU
:59:TOM ALDER
:32B:USD5,
:44E:SANTOS
:45B:/REPALL/
20 MT COFFEE
:72Z:/REC/ALL ELSE UNCHANGED`,
    ['issuer: NORTHWIND TRADE LTD', 'beneficiary: TOM ALDER'],
    'USD 5 -',
  ],
  [
    '710',
    `:27:1/1
:40B:IRREVOCABLE
WITHOUT OUR CONFIRMATION
:20:A
:21:B
:31C:260101
:40E:UCP LATEST VERSION
:31D:260601SANTOS
:52A:ALFADEFF
:50:IRIS KALE
:59:TOM ALDER
:32B:USD5,
:41D:ANY BANK
BY NEGOTIATION
:42C:AT SIGHT
:42A:DELTGRAA
:49:WITHOUT`,
    [
      'applicant: IRIS KALE',
      'beneficiary: TOM ALDER',
      'issuer: ALFADEFF',
      'availableWith: ANY BANK',
      'drawee: DELTGRAA',
    ],
    'USD 5 -',
  ],
  [
    '742',
    `:20:A
:21:B
:52A:ALFADEFF
:32B:USD5,
:34A:260401USD6,
:57A:DELTGRAA
:58A:GAMMSGSG`,
    ['creditorAgent: DELTGRAA', 'creditor: GAMMSGSG', 'issuer: ALFADEFF'],
    'USD 6 2026-04-01',
  ],
])('MT %s: who takes part in a documentary credit', (type, fields, expected, sum) => {
  const reading = read(type, fields);
  expect(codes(reading)).toEqual([]);
  expect(reading.payments.map(cast)).toEqual([expected]);
  expect(reading.payments.map(money)).toEqual([sum]);
});
