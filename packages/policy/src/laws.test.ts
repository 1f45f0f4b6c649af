/** What holds for every payment and every set of hits. */

import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, Hit, Issue, MeasureKind } from '@interdict/model';
import type { PolicyOptions } from './options.ts';
import { createPolicy } from './policy.ts';
import { agent, day, entry, hit, party, payment } from './test-support/builders.ts';

const ON = payment({
  agents: [agent('sender', 'AAAADEFF'), agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', 'BBBBFRPP')],
  parties: [
    party('debtor', 'MUELLER', { country: 'DE' }),
    party('creditor', 'DUPONT', { country: 'FR', related: ['A B'] }),
  ],
  text: 'INVOICE 7',
});
const SURE = { identifier: ['lei', 'X'] } as const;
const UNREAD: Issue = { code: 'unknown-element', severity: 'error', message: 'test' };

function decide(hits: readonly Hit[], options: PolicyOptions, issues: readonly Issue[] = []): Decision {
  const input = { payment: ON, hits, lists: [], issues, asOf: day('2026-03-02'), engine: 'test' };
  return createPolicy(options).decide(input);
}

const ROLES = ['debtor', 'creditor', 'creditorAgent', 'sender', 'creditor.related', 'remittance'] as const;
const MEASURES: readonly (MeasureKind | 'none')[] = [
  'blocking',
  'processing-ban',
  'account-ban',
  'account-conditions',
  'debt-or-equity',
  'special-measure',
  'trade',
  'information',
  'none',
];
const DATA = ['birth-date', 'birth-place', 'country', 'address', 'identifier', 'gender', 'kind'] as const;
const data = array(constantFrom(...DATA), { maxLength: 3 });
const anyHit = record({
  role: constantFrom(...ROLES),
  measure: constantFrom(...MEASURES),
  authority: constantFrom('OFAC', 'EU', 'UN', 'operator'),
  kind: constantFrom('person', 'organisation', 'bank', 'vessel', 'place'),
  programmes: constantFrom([], ['IRAN'], ['CRIMEA'], ['CMIC-EO13959']),
  weak: boolean(),
  secondary: constantFrom({}, { secondary: 'yes' }),
  exact: boolean(),
  identifier: constantFrom({}, {}, SURE, { identifier: ['passport', '1'] } as const),
  supporting: data,
  opposing: data,
}).map(({ role, exact, identifier, supporting, opposing, secondary, ...listed }) =>
  hit(ON, role, entry({ name: `${listed.kind} ${listed.measure}`, ...listed, ...secondary }), {
    exact,
    ...identifier,
    for: supporting.map((datum) => [datum, 'FR', 'FR'] as const),
    against: opposing.map((datum) => [datum, '1990', '1960'] as const),
  }),
);
const profiles = constantFrom<PolicyOptions>(
  {},
  { profiles: ['eu'] },
  { profiles: ['other'] },
  { profiles: ['us', 'uk'] },
  { profiles: ['eu'], rules: { 'OP-07': 'reject', 'NX-04': 'reject', 'NX-07': 'block' } },
);
const SEVERITY = ['pass', 'hold to see', 'hold reject', 'reject', 'hold block', 'block'];
function severity(decision: Decision): number {
  return SEVERITY.indexOf(decision.outcome === 'hold' ? `hold ${decision.pending ?? 'to see'}` : decision.outcome);
}

const anyHits = array(anyHit, { maxLength: 4 });

describe('laws', () => {
  test('one hit more never makes it less severe', () => {
    assert(
      property(anyHits, anyHit, profiles, (hits, more, options) => {
        expect(severity(decide([...hits, more], options))).toBeGreaterThanOrEqual(severity(decide(hits, options)));
      }),
    );
  });

  test('a datum that agrees never makes it less severe', () => {
    assert(
      property(anyHit, constantFrom(...DATA), profiles, (one, datum, options) => {
        const agreeing = { kind: 'corroborates', datum, subject: 'FR', listed: 'FR' } as const;
        const backed: Hit = { ...one, evidence: [...one.evidence, agreeing] };
        expect(severity(decide([backed], options))).toBeGreaterThanOrEqual(severity(decide([one], options)));
      }),
    );
  });

  test('same input, same bytes', () => {
    assert(
      property(anyHits, profiles, (hits, options) => {
        expect(JSON.stringify(decide(hits, options))).toBe(JSON.stringify(decide(structuredClone(hits), options)));
      }),
    );
  });

  test('what does not pass has a reason, and a reason points to hits', () => {
    assert(
      property(anyHits, profiles, (hits, options) => {
        const { outcome, reasons, hits: assessed } = decide(hits, options);
        expect(outcome === 'pass' || reasons.length > 0).toBe(true);
        expect(reasons.every((reason) => reason.hits.every((index) => index < assessed.length))).toBe(true);
      }),
    );
  });

  test('what was not read in full never passes', () => {
    assert(
      property(anyHits, profiles, (hits, options) => {
        expect(decide(hits, options, [UNREAD]).outcome).toBe('hold');
      }),
    );
  });

  test('no name alone blocks a party', () => {
    assert(
      property(anyHits, profiles, (hits, options) => {
        const bare = hits.filter(
          ({ subject, matched, evidence }) =>
            subject.known.agent !== true &&
            matched.kind === 'name' &&
            evidence.every(({ kind }) => kind !== 'corroborates'),
        );
        expect(decide(bare, options).outcome).not.toBe('block');
      }),
    );
  });
});
