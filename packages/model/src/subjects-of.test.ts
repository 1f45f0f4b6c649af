import { describe, expect, test } from 'vitest';
import { parseBic } from './bic.ts';
import { parseIban } from './iban.ts';
import type { Located } from './location.ts';
import type { Agent, Party } from './party.ts';
import type { Payment } from './payment.ts';
import { parseCountryCode } from './country.ts';
import { subjectsOf } from './subjects-of.ts';

const at = <T extends string>(value: T, start = 0): Located<T> => ({
  value,
  location: { path: `at ${value}`, start, end: start + value.length },
});

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a fixture is wrong');
  return value;
}

const nothing = { names: [], readings: [], accounts: [], identifiers: [], relatedNames: [] };

const payment = (parts: Partial<Payment>): Payment => ({
  message: { format: 'swift-mt', type: 'MT103' },
  position: 0,
  references: {},
  parties: [],
  agents: [],
  passages: [],
  ...parts,
});

const brief = (parts: Partial<Payment>): string[] =>
  subjectsOf(payment(parts)).map(({ kind, value, role, identifierType }) =>
    [kind, role, value, identifierType].filter((part) => part !== undefined).join(' | '),
  );

describe('subjectsOf', () => {
  test('an IBAN is an account without what is glued to it', () => {
    const iban = required(parseIban('DE02200505501015871393'));
    const accounts = [
      { id: at('DE02 2005 0550 1015 8713 93'), iban },
      { id: at('DE02200505501015871393EUR', 50), iban },
    ];
    expect(
      brief({ parties: [{ ...nothing, role: 'creditor', accounts }] }).filter((line) => line.startsWith('account')),
    ).toEqual([
      'account | creditor | DE02 2005 0550 1015 8713 93',
      'account | creditor | DE02200505501015871393EUR',
      'account | creditor | DE02200505501015871393',
    ]);
  });

  test('a party gives names, texts, places, accounts, identifiers and countries', () => {
    const party: Party = {
      ...nothing,
      role: 'creditor',
      names: [at('MARGOT QUILL')],
      readings: [at('MARGOT QUILL 3 MILL LANE BATH')],
      relatedNames: [at('JOHN CONTACT')],
      address: { lines: [at('3 MILL LANE')], town: at('BATH'), country: at(required(parseCountryCode('GB'))) },
      accounts: [{ id: at('DE02200505501015871393'), iban: required(parseIban('DE02200505501015871393')) }],
      identifiers: [{ type: 'passport', value: at('A123456'), country: at(required(parseCountryCode('FR'))) }],
      birth: { town: at('YORK'), country: at(required(parseCountryCode('IE'))) },
      countryOfResidence: at(required(parseCountryCode('MT'))),
    };
    expect(brief({ parties: [party] })).toEqual([
      'name | creditor | MARGOT QUILL',
      'text | creditor | MARGOT QUILL 3 MILL LANE BATH',
      'name | creditor.related | JOHN CONTACT',
      'text | creditor | 3 MILL LANE',
      'place | creditor | 3 MILL LANE',
      'text | creditor | BATH',
      'place | creditor | BATH',
      'account | creditor | DE02200505501015871393',
      'identifier | creditor | A123456 | passport',
      'country | creditor | GB',
      'country | creditor | DE',
      'country | creditor | FR',
      'country | creditor | MT',
      'country | creditor | IE',
      'text | creditor | YORK',
    ]);
  });

  test('an agent gives its BIC and the country of its BIC', () => {
    const agent: Agent = {
      ...nothing,
      role: 'creditorAgent',
      bic: at(required(parseBic('CKLBCNBJ'))),
      names: [at('BANK OF KUNLUN')],
    };
    expect(brief({ agents: [agent] })).toEqual([
      'bic | creditorAgent | CKLBCNBJ',
      'name | creditorAgent | BANK OF KUNLUN',
      'country | creditorAgent | CN',
    ]);
  });

  test('an account number with words in it is screened as text too', () => {
    const party: Party = { ...nothing, role: 'debtor', accounts: [{ id: at('APT39 HOLDINGS'), proxy: at('x@y.org') }] };
    expect(brief({ parties: [party] })).toEqual([
      'account | debtor | APT39 HOLDINGS',
      'text | debtor | APT39 HOLDINGS',
      'account | debtor | x@y.org',
      'text | debtor | x@y.org',
    ]);
  });

  test('a UETR names nobody; what is no version 4 UUID may', () => {
    const uetr = at('76e6c8ad-1a01-41e9-a921-f6b863035e15');
    expect(brief({ references: { uetr, endToEnd: at('Uetr'.repeat(9)) } })).toEqual([
      `text | reference | ${'Uetr'.repeat(9)}`,
    ]);
  });

  test('passages and references are texts, in every reading', () => {
    expect(
      brief({
        references: { instruction: at('REF1') },
        passages: [{ kind: 'remittance', text: at('A B'), readings: [at('A'), at('B'), at('AB')] }],
      }),
    ).toEqual([
      'text | remittance | A B',
      'text | remittance | A',
      'text | remittance | B',
      'text | remittance | AB',
      'text | reference | REF1',
    ]);
  });

  test('the underlying transfer comes last and says so in its roles', () => {
    const debtor: Party = { ...nothing, role: 'debtor', names: [at('RANA')] };
    expect(
      brief({ parties: [debtor], underlying: { references: {}, parties: [debtor], agents: [], passages: [] } }),
    ).toEqual(['name | debtor | RANA', 'name | underlying.debtor | RANA']);
  });

  test('all subjects of a party share what is known of it', () => {
    const party: Party = { ...nothing, role: 'debtor', names: [at('A'), at('B')] };
    const [first, second] = subjectsOf(payment({ parties: [party] }));
    expect(first?.known).toBe(second?.known);
  });

  test('what stands in one place is given once in each kind and role, what stands in two places twice', () => {
    const line = at('3 MILL LANE');
    const party = (role: string): Party => ({
      ...nothing,
      role,
      readings: [line, at('3 MILL LANE', 40)],
      identifiers: [
        { type: 'passport', value: at('A1') },
        { type: 'tax-id', value: at('A1') },
      ],
      address: { lines: [line] },
    });
    const texts = (role: string): string[] => [
      `text | ${role} | 3 MILL LANE`,
      `text | ${role} | 3 MILL LANE`,
      `place | ${role} | 3 MILL LANE`,
      `identifier | ${role} | A1 | passport`,
      `identifier | ${role} | A1 | tax-id`,
    ];
    const subjects = subjectsOf(payment({ parties: [party('debtor'), party('creditor')] }));
    expect(subjects.filter(({ kind, role }) => kind === 'text' && role === 'debtor')).toMatchObject([
      { location: { start: 0 } },
      { location: { start: 40 } },
    ]);
    expect(brief({ parties: [party('debtor'), party('creditor')] })).toEqual([
      ...texts('debtor'),
      ...texts('creditor'),
    ]);
  });
});
