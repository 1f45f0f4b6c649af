import { expect, test } from 'vitest';
import type { Decision, Hit } from '@interdict/model';
import type { CheckedHit, GoodGuys, Suppression } from './good-guys.ts';
import { createPolicy } from './policy.ts';
import { day, entry, hit, party, payment, type HitData } from './test-support/builders.ts';

const ON = payment({
  parties: [
    party('debtor', 'ELBE TRADING', { iban: 'DE89370400440532013000' }),
    party('creditor', 'IVAN PETROV', { iban: 'GB82WEST12345698765432', lines: ['C/O PETROV'] }),
  ],
  text: 'FOR IVAN PETROV',
});
const LISTED = entry({ id: 'ofac-sdn:1', name: 'Ivan PETROV', kind: 'person' });
const BY = { author: 'M. Quill', reason: 'Passport seen.', expires: day('2026-06-01') };

function asked(verdict: Suppression): { readonly goodGuys: GoodGuys; readonly hits: CheckedHit[] } {
  const hits: CheckedHit[] = [];
  const goodGuys: GoodGuys = {
    version: '1',
    suppressionOf: (checked, on) => {
      expect(on).toBe('2026-03-02');
      hits.push(checked);
      return checked.subject.role === 'creditor' ? verdict : undefined;
    },
  };
  return { goodGuys, hits };
}

function decide(hits: readonly Hit[], goodGuys: GoodGuys): Decision {
  return createPolicy({ goodGuys }).decide({
    payment: ON,
    hits,
    lists: [],
    issues: [],
    asOf: day('2026-03-02'),
    engine: 'test',
  });
}

const onCreditor = (data: HitData = {}): Hit => hit(ON, 'creditor', LISTED, data);

test('a possible hit that a person found to be false is discounted, and the decision says by whom', () => {
  const { goodGuys } = asked({ kind: 'suppressed', by: BY });
  const { outcome, hits, reasons } = decide([onCreditor()], goodGuys);
  expect([outcome, hits.map(({ identity }) => identity)]).toEqual(['pass', ['discounted']]);
  expect(reasons.filter(({ rule }) => rule.startsWith('ID'))).toEqual([
    {
      rule: 'ID-03',
      citation: "the institution's own finding",
      text: 'The creditor, "IVAN PETROV", is not taken for Ivan PETROV (ofac-sdn:1): a person found that it is another party, and the list says the same of the entry as then (M. Quill, until 2026-06-01: Passport seen).',
      hits: [0],
    },
  ]);
});

test.each<[string, HitData, Suppression, string, string]>([
  ['a number is exact', { identifier: ['lei', 'X'] }, { kind: 'suppressed', by: BY }, 'block', 'agrees'],
  ['a birth date agrees', { for: [['birth-date']] }, { kind: 'suppressed', by: BY }, 'block', 'agrees'],
  ['it is expired', {}, { kind: 'suspended', by: BY, why: 'expired' }, 'hold', 'it has expired'],
  ['the entry changed', {}, { kind: 'suspended', by: BY, why: 'entry-changed' }, 'hold', 'something else'],
])('a finding does not hold, and says so, when %s', (_, data, verdict, outcome, words) => {
  const decision = decide([onCreditor(data)], asked(verdict).goodGuys);
  expect(decision.outcome).toBe(outcome);
  expect(decision.hits.map(({ identity }) => identity)).not.toContain('discounted');
  expect(decision.reasons).toContainEqual(
    expect.objectContaining({ rule: 'ID-04', text: expect.stringContaining(words), hits: [0] }),
  );
});

test('other hits of the payment stay', () => {
  const { goodGuys } = asked({ kind: 'suppressed', by: BY });
  const { outcome, hits } = decide([onCreditor(), hit(ON, 'remittance', LISTED)], goodGuys);
  expect([outcome, hits.map(({ identity }) => identity)]).toEqual(['hold', ['discounted', 'possible']]);
});

test.each<[string, Hit, readonly string[], readonly string[]]>([
  ['the party', onCreditor(), ['GB82WEST12345698765432'], ['ELBE TRADING', 'DE89370400440532013000']],
  ['words in its address', onCreditor({ value: 'C/O' }), [], ['ELBE TRADING', 'DE89370400440532013000']],
  [
    'free text',
    hit(ON, 'remittance', LISTED),
    [],
    ['ELBE TRADING', 'DE89370400440532013000', 'IVAN PETROV', 'GB82WEST12345698765432'],
  ],
])('of %s the finding is asked with the accounts and the others', (_, on, accounts, others) => {
  const { goodGuys, hits } = asked({ kind: 'suppressed', by: BY });
  decide([on], goodGuys);
  expect(hits.map((checked) => [checked.accounts, checked.others])).toEqual([[accounts, others]]);
});

test('nobody is asked about a place', () => {
  const { goodGuys, hits } = asked({ kind: 'suppressed', by: BY });
  decide([hit(ON, 'creditor', entry({ name: 'Tehran', kind: 'place', country: 'IR' }))], goodGuys);
  expect(hits).toEqual([]);
});

test('the findings are part of the policy, by their version', () => {
  const hash = (version: string): string =>
    createPolicy({ goodGuys: { version, suppressionOf: () => undefined } }).hash;
  expect(hash('1')).toBe(hash('1'));
  expect(new Set([hash('1'), hash('2'), createPolicy().hash]).size).toBe(3);
});
