/** What holds for every payment and every set of hits. */

import { array, assert, boolean, constantFrom, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, Hit, Issue, MeasureKind } from '@interdict/model';
import type { Licence, LicenceEvidence } from './licences/licence.ts';
import type { PolicyOptions } from './options.ts';
import { createPolicy } from './policy.ts';
import { agent, day, entry, hit, party, payment } from './test-support/builders.ts';
import { entity, influence, listing, register, share } from './test-support/ownership.ts';

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

function decide(
  hits: readonly Hit[],
  options: PolicyOptions,
  issues: readonly Issue[] = [],
  evidence: readonly LicenceEvidence[] = [],
): Decision {
  const input = { payment: ON, hits, lists: [], issues, asOf: day('2026-03-02'), engine: 'test', evidence };
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

const anyLicence = record({
  law: constantFrom('us', 'eu', 'uk', 'other'),
  programmes: constantFrom(['IRAN'], ['CMIC-EO13959'], ['SDGT'], ['IRAN', 'CRIMEA', 'CMIC-EO13959', 'SDGT']),
  validUntil: constantFrom({}, { validUntil: day('2026-03-02') }, { validUntil: day('2026-03-03') }),
  route: constantFrom({}, { route: { noAccountIn: ['IR'] } }, { route: { noAccountIn: ['FR'] } }),
  funds: constantFrom({}, { funds: 'BLOCKED_ACCOUNT' } as const),
  vouched: constantFrom(undefined, {}, { activity: true }, { activity: false }),
}).map(({ law, programmes, validUntil, route, funds, vouched }) => ({
  licence: {
    issuer: 'OFAC',
    law,
    kind: 'general',
    programmes,
    activity: 'any',
    keywords: ['INVOICE'],
    documents: [],
    verifiedBy: 'A. Reviewer',
    ...validUntil,
    ...route,
    ...funds,
  } as const satisfies Omit<Licence, 'id'>,
  vouched,
}));
const anyLicences = array(anyLicence, { maxLength: 3 }).map((all) =>
  all.map(({ licence, vouched }, at) => ({
    licence: { ...licence, id: `GL ${at}` } satisfies Licence,
    evidence: vouched ? [{ licence: `GL ${at}`, conditions: vouched, by: 'A. Reviewer', documents: [] }] : [],
  })),
);

const OWNERSHIP = [
  ...['DUPONT', 'MUELLER', 'H', 'X', 'Y', 'Z'].map((id) => entity(id, { owners: 'known' })),
  ...listing('X'),
  ...listing('Y', { authority: 'EU', measure: 'processing-ban' }),
  ...listing('Z', { authority: 'operator' }),
];
const anyStake = record({
  holder: constantFrom('X', 'Y', 'Z', 'H'),
  of: constantFrom('H', 'DUPONT', 'MUELLER'),
  held: constantFrom('10', '25', '49.99', '50', '50.01', '20-60', 'control', 'office'),
}).filter(({ holder, of }) => holder !== of);
type AnyStake = { readonly holder: string; readonly of: string; readonly held: string };
const owned = (stakes: readonly AnyStake[]) =>
  register(
    ...OWNERSHIP,
    ...[...new Map(stakes.map((one) => [`${one.holder} ${one.of}`, one])).values()].map(({ holder, of, held }) =>
      held === 'control' || held === 'office' ? influence(holder, held, of) : share(`${holder} ${held} -> ${of}`),
    ),
  );

describe('laws', () => {
  test('one hit more never makes it less severe', () => {
    assert(
      property(anyHits, anyHit, profiles, (hits, more, options) => {
        expect(severity(decide([...hits, more], options))).toBeGreaterThanOrEqual(severity(decide(hits, options)));
      }),
    );
  });

  test('the order of hits makes no difference', () => {
    const ordered = anyHits.chain((hits) =>
      shuffledSubarray(hits, { minLength: hits.length }).map((other) => [hits, other] as const),
    );
    const rulesOf = (decision: Decision): string[] => decision.reasons.map(({ rule }) => rule).sort();
    assert(
      property(ordered, profiles, ([hits, other], options) => {
        const [one, two] = [decide(hits, options), decide(other, options)];
        expect([severity(one), one.fundsHandling, rulesOf(one)]).toEqual([
          severity(two),
          two.fundsHandling,
          rulesOf(two),
        ]);
      }),
    );
  });

  test('one licence more never makes it more severe', () => {
    assert(
      property(anyHits, anyLicences, profiles, (hits, all, options) => {
        const under = (known: typeof all): number =>
          severity(
            decide(
              hits,
              { ...options, licences: known.map(({ licence }) => licence) },
              [],
              known.flatMap(({ evidence }) => evidence),
            ),
          );
        expect(under(all)).toBeLessThanOrEqual(under(all.slice(0, -1)));
      }),
    );
  });

  test('one stake more never makes it less severe', () => {
    assert(
      property(anyHits, array(anyStake, { maxLength: 5 }), anyStake, profiles, (hits, stakes, more, options) => {
        const given = stakes.filter(({ holder, of }) => holder !== more.holder || of !== more.of);
        const without = severity(decide(hits, options));
        const before = severity(decide(hits, { ...options, ownership: owned(given) }));
        const after = severity(decide(hits, { ...options, ownership: owned([...given, more]) }));
        expect([before, after]).toEqual([Math.max(without, before), Math.max(before, after)]);
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
