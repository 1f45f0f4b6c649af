/** Statements and advices: one payment for each entry. */

import type { Reading } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { codes, money, read, references } from './test-support/messages.ts';

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
