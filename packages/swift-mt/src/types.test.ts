import type { Payment, Reading, Transfer } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { readMt } from './read.ts';

function read(type: string, fields: string, flag = ''): Reading {
  const head = `{1:F01ALFADEFFAXXX0123456789}{2:I${type}BETAUS33XXXXN}${flag === '' ? '' : `{3:{119:${flag}}}`}`;
  return readMt(new TextEncoder().encode(`${head}{4:\n${fields.trim()}\n-}`.replaceAll('\n', '\r\n')));
}

/** Who plays which role: `debtor: IRIS KALE`, `creditorAgent: ALFADEFF`; sender and receiver left out. */
function cast({ parties, agents }: Transfer): string[] {
  return [
    ...parties.map(({ role, names, accounts, identifiers }) => {
      const value = names[0]?.value ?? accounts[0]?.id?.value ?? identifiers[0]?.value.value ?? '';
      return `${role}: ${value}`;
    }),
    ...agents.slice(2).map(({ role, bic, names, accounts, address, identifiers }) => {
      const text = names[0]?.value ?? accounts[0]?.id?.value ?? address?.lines[0]?.value ?? identifiers[0]?.value.value;
      return `${role}: ${bic?.value ?? text ?? ''}`;
    }),
  ];
}

function money(payment: Payment): string {
  const { amount, instructedAmount, settlementDate } = payment;
  return (
    [amount ?? instructedAmount].map((sum) => (sum ? `${sum.currency} ${sum.amount}` : '-'))[0] +
    ` ${settlementDate ?? '-'}`
  );
}

function references({ references: slots }: Payment): Record<string, string> {
  return Object.fromEntries(Object.entries(slots).map(([slot, { value }]) => [slot, value]));
}

function codes({ issues }: Reading): string[] {
  return issues.map(({ code }) => code);
}

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

function statement(entries: string): Reading {
  return read(
    '940',
    `:20:S\n:25P:123\nGAMMSGSGXXX\n:28C:1/1\n:60F:C260401EUR10,\n${entries}\n:62F:C260401EUR10,\n:86:NOTE OF THE STATEMENT`,
  );
}

describe('statements: one payment for each entry', () => {
  test('numbered field 86, names over two elements, ultimate parties in the purpose', () => {
    const reading = statement(`:61:2604010401C100,50NTRFREF1//SERV1
MORE
:86:166?00CREDIT?20SVWZ+RENT APRIL ABWA+TOM?21 ALDER?30ALFADEFF?31DE02100100109307118603?32NORTHWIND TRA?33DING COMPANY
:61:260402D7,NMSCNONREF
:86:005?20X?32IRIS KALE`);
    expect(codes(reading).filter((code) => code !== 'format-violated')).toEqual([]);
    expect(reading.payments.map(money)).toEqual(['EUR 100.50 2026-04-01', 'EUR 7 2026-04-02']);
    const [first, second] = reading.payments;
    expect(first?.parties.flatMap(({ role, names }) => names.map(({ value }) => `${role}: ${value}`))).toEqual([
      'debtor: NORTHWIND TRA DING COMPANY',
      'debtor: NORTHWIND TRADING COMPANY',
      'debtor: NORTHWIND TRA',
      'debtor: DING COMPANY',
      'ultimateDebtor: TOM ALDER',
    ]);
    expect(first?.agents.slice(2).map(({ role, bic }) => [role, bic?.value])).toEqual([
      ['debtorAgent', 'ALFADEFF'],
      ['accountOwner', 'GAMMSGSGXXX'],
    ]);
    expect(first && references(first)).toEqual({ instruction: 'S', transaction: 'REF1' });
    expect(second?.parties.map(({ role, names }) => [role, names[0]?.value])).toEqual([['creditor', 'IRIS KALE']]);
    expect(second?.passages.at(-1)?.text.value).toContain('IRIS KALE');
    expect(first?.passages.some(({ text }) => text.value === 'NOTE OF THE STATEMENT')).toBe(true);
  });

  test('field 86 with slash codes that break over lines', () => {
    const reading = statement(`:61:260401C1,NTRFA
:86:/EREF/E1/ORDP//NAME/NORTHWIND TRADING COMPANY OF THE FAR AND WIDE NO
RTH/ADDR/7 HARBOUR ROAD/BENM//NAME/IRIS KALE/ORDB//BIC/ALFADEFF/ULTB//NAME/TOM ALDER`);
    const [payment] = reading.payments;
    expect(payment?.parties.map(({ role, names }) => [role, names[0]?.value])).toEqual([
      ['debtor', 'NORTHWIND TRADING COMPANY OF THE FAR AND WIDE NORTH'],
      ['creditor', 'IRIS KALE'],
      ['ultimateCreditor', 'TOM ALDER'],
    ]);
    expect(payment?.parties[0]?.address?.lines[0]?.value).toBe('7 HARBOUR ROAD');
    expect(payment?.agents.map(({ role, bic }) => `${role}: ${bic?.value}`)).toEqual([
      'sender: ALFADEFFXXX',
      'receiver: BETAUS33XXX',
      'debtorAgent: ALFADEFF',
      'accountOwner: GAMMSGSGXXX',
    ]);
  });

  test.each([
    ['166?00X?30ALFADEFFAXXX', 'debtorAgent ALFADEFFXXX'],
    ['166?00X?30ALFADEFFX', 'debtorAgent ALFADEFF'],
    ['166?00X?31ALFADEFFX', undefined],
    ['/BIC/ALFADEFFAXXX', 'debtorAgent ALFADEFFXXX'],
    ['/BENM//NAME/IRIS KALE/BENB//BIC/ALFADEFFX', 'creditorAgent ALFADEFF'],
    ['/CNTP/123/ALFADEFFAXXX/IRIS KALE', 'debtorAgent ALFADEFFXXX'],
    ['/CNTP/ALFADEFFX/', undefined],
  ])('the bank in field 86 written as %j', (details, bank) => {
    const agents = statement(`:61:260401C1,NTRFA\n:86:${details}`).payments[0]?.agents ?? [];
    expect(agents.map(({ role, bic }) => `${role} ${bic?.value}`).find((name) => name.includes('Agent '))).toBe(bank);
  });

  test.each([
    ['/ORDB/BANKSEPAH/', ['BANKSEPAH']],
    ['/ORDB/BANKSEPA/', ['BANKSEPA']],
    ['/BENB/BANKSEPADEF/', ['BANKSEPADEF']],
    ['/ORDB/ALFADE22/', []],
    ['/ORDB/ALFADEFFXXX/', []],
    ['/BIC/BANKSEPAH/', ['BANKSEPAH']],
    ['/BIC/ALFADEFF/', []],
    ['/CNTP/123/BANKSEPAH/IRIS KALE/', ['BANKSEPAH']],
    ['166?00X?30BANKSEPAH', ['BANKSEPAH']],
    ['166?00X?30ALFADEFF', []],
  ])('the names of the bank in field 86 written as %j', (details, names) => {
    const [payment] = statement(`:61:260401C1,NTRFA\n:86:${details}`).payments;
    const bank = payment?.agents.find(({ role }) => role === 'debtorAgent' || role === 'creditorAgent');
    expect(bank?.names.map(({ value }) => value)).toEqual(names);
    expect(payment?.parties.flatMap(({ accounts }) => accounts.map(({ id }) => id?.value))).not.toContain(
      names[0] ?? '',
    );
  });

  test('a second field 86 belongs to the statement, which has not ended', () => {
    const reading = statement(':61:260401C1,NTRFA\n:86:FIRST\n:86:SECOND\n:61:260401C1,NTRFB');
    expect(codes(reading)).toEqual([]);
    expect(
      reading.payments.map((payment) => payment.passages.map(({ text }) => [text.location.path, text.value])),
    ).toEqual([
      [
        ['4/86', 'SECOND'],
        ['4/86[2]', 'NOTE OF THE STATEMENT'],
        ['4/loop/86', 'FIRST'],
      ],
      [
        ['4/86', 'SECOND'],
        ['4/86[2]', 'NOTE OF THE STATEMENT'],
      ],
    ]);
  });

  test.each([
    ['260401    RD1,NTRFLONGER THAN SIXTEEN CHARACTERS', '2026-04-01', 'LONGER THAN SIXTEEN CHARACTERS'],
    ['2604010401CR1,NTRFA', '2026-04-01', 'A'],
    ['2604010401C\n1,NTRFA', '2026-04-01', 'A'],
    ['260401C1,FMSCA//B', '2026-04-01', 'A'],
  ])('field 61 written as %j', (line, date, reference) => {
    const [payment] = statement(`:61:${line}`).payments;
    expect([payment?.settlementDate, payment?.amount?.amount, payment?.references.transaction?.value]).toEqual([
      date,
      '1',
      reference,
    ]);
  });
});

test('MT 910 says for whom money came in', () => {
  const reading = read(
    '910',
    ':20:A\n:21:B\n:25:123\n:32A:260401EUR1,\n:50F:CCPT/GB/123456789\n1/MARGOT QUILL\n3/GB/BATH\n4/19700131\n5/GB/BATH\n:56A:DELTGRAA',
  );
  expect(codes(reading)).toEqual([]);
  const debtor = reading.payments[0]?.parties.find(({ role }) => role === 'debtor');
  expect(debtor?.identifiers.map(({ type, value, country }) => [type, value.value, country?.value])).toEqual([
    ['passport', '123456789', 'GB'],
  ]);
  expect(debtor?.birth).toMatchObject({
    date: { range: { from: '1970-01-31' } },
    town: { value: 'BATH' },
    country: { value: 'GB' },
  });
});

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

test('the amount of a guarantee is not that of the local undertaking', () => {
  const fields = (amount: string): string =>
    `:22D:DGAR\n:40C:URDG\n:23B:FIXD\n:50:IRIS KALE\n:59:TOM ALDER\n:32B:${amount}`;
  const reading = read(
    '760',
    `:15A:\n:27:1/1\n:22A:ISCO\n:15B:\n:20:A\n:30:260401\n:52A:ALFADEFF\n${fields('EUR1,')}\n:77U:X\n:15C:\n:22K:X\n:45L:X\n${fields('USD2,')}`,
  );
  expect(reading.payments.map(money)).toEqual(['EUR 1 -']);
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
