import { describe, expect, test } from 'vitest';
import type { Decision, Hit, MeasureKind, Payment } from '@interdict/model';
import type { PolicyOptions } from '../options.ts';
import { createPolicy } from '../policy.ts';
import type { Profile } from '../profile.ts';
import { agent, day, entry, hit, party, payment } from '../test-support/builders.ts';
import { entity, listing, register, share } from '../test-support/ownership.ts';
import { US_FEDERAL } from './business-days.ts';
import { reportsDue } from './reports-due.ts';

const to = (country: string, name = 'PARS EXPORT'): Payment =>
  payment({
    currency: 'EUR',
    agents: [agent('sender', 'AAAADEFF'), agent('creditorAgent', 'BBBBAEAD')],
    parties: [party('debtor', 'MUELLER', { country: 'DE' }), party('creditor', name, { country, lines: ['STREET 1'] })],
  });

function decide(on: Payment, options: PolicyOptions, hits: readonly Hit[] = []): Decision {
  const input = { payment: on, hits, lists: [], issues: [], asOf: day('2022-09-09'), engine: 'test' };
  return createPolicy(options).decide(input);
}

function due(decision: Decision, on: Payment, profiles: readonly Profile[]): string[] {
  return reportsDue(decision, on, { at: day('2022-09-09'), calendar: US_FEDERAL, profiles }).map(
    ({ id, due: last }) => `${id} ${last ?? 'at once'}`,
  );
}

const SURE = { identifier: ['lei', 'X'] } as const;

describe('a listed party', () => {
  test.each<[Profile[], MeasureKind, Parameters<typeof entry>[0]['authority'], string[]]>([
    [['us'], 'blocking', 'OFAC', ['ofac-blocked-property 2022-09-23', 'ofac-annual 2023-09-30']],
    [['us'], 'processing-ban', 'OFAC', ['ofac-rejected-transaction 2022-09-23']],
    [['us'], 'special-measure', 'FINCEN', []],
    [['us'], 'blocking', 'operator', []],
    [['us'], 'processing-ban', 'operator', []],
    [['us'], 'blocking', 'EU', []],
    [['eu'], 'blocking', 'EU', ['eu-frozen-funds at once']],
    [['eu'], 'processing-ban', 'EU', []],
    [['uk'], 'blocking', 'UK', ['uk-frozen-funds at once']],
    [['uk'], 'processing-ban', 'UK', []],
    [['other'], 'blocking', 'UN', []],
    [['us', 'eu'], 'processing-ban', 'EU', []],
    [['us', 'eu'], 'blocking', 'EU', ['eu-frozen-funds at once']],
    [
      ['us', 'uk'],
      'blocking',
      'UN',
      ['ofac-blocked-property 2022-09-23', 'ofac-annual 2023-09-30', 'uk-frozen-funds at once'],
    ],
  ])('under %s with %s by %s', (profiles, measure, authority, expected) => {
    const on = to('AE');
    const listed = entry({ name: 'PARS EXPORT', measure, ...(authority ? { authority } : {}) });
    const decision = decide(on, { profiles }, [hit(on, 'creditor', listed, SURE)]);
    expect(due(decision, on, profiles)).toEqual(expected);
  });
});

test('a territory', () => {
  const on = to('IR');
  expect(due(decide(on, {}), on, ['us'])).toEqual(['ofac-rejected-transaction 2022-09-23']);
});

test('nothing is due for what is held', () => {
  const on = to('AE');
  const decision = decide(on, {}, [hit(on, 'creditor', entry({ name: 'PARS EXPORT' }))]);
  expect([decision.outcome, due(decision, on, ['us'])]).toEqual(['hold', []]);
});

test('a block by two laws is reported under each, by the reasons of each', () => {
  const on = to('AE');
  const hits = (['OFAC', 'EU'] as const).map((authority) =>
    hit(on, 'creditor', entry({ id: `${authority}:1`, name: 'PARS EXPORT', authority }), SURE),
  );
  const profiles = ['us', 'eu'] as const;
  const reports = reportsDue(decide(on, { profiles }, hits), on, {
    at: day('2022-09-09'),
    calendar: US_FEDERAL,
    profiles,
  });
  expect(reports.map(({ id, data }) => [id, data.targets.map((target) => target.entry)])).toEqual([
    ['ofac-blocked-property', ['OFAC:1']],
    ['ofac-annual', ['OFAC:1']],
    ['eu-frozen-funds', ['EU:1']],
  ]);
});

test('what a licence lifts is reported to nobody, though another law blocks', () => {
  const on = to('AE');
  const listed = [
    entry({ name: 'PARS EXPORT', programmes: ['SDGT'] }),
    entry({ id: 'eu:1', name: 'PARS EXPORT', authority: 'EU' }),
  ];
  const options: PolicyOptions = {
    profiles: ['us', 'eu'],
    licences: [
      {
        id: 'OFAC GL 1',
        issuer: 'OFAC',
        law: 'us',
        kind: 'general',
        programmes: ['SDGT'],
        activity: 'medicine',
        documents: [],
        verifiedBy: 'A. Reviewer',
      },
    ],
  };
  const decision = createPolicy(options).decide({
    payment: on,
    hits: listed.map((one) => hit(on, 'creditor', one, SURE)),
    lists: [],
    issues: [],
    engine: 'test',
    evidence: [{ licence: 'OFAC GL 1', conditions: { activity: true }, by: 'A. Reviewer', documents: [] }],
  });
  expect(decision.reasons.map(({ rule, text }) => [rule, text.slice(0, 12)])).toEqual([
    ['BR-02', 'Under EU law'],
    ['LI-03', 'Under US law'],
  ]);
  expect(due(decision, on, ['us', 'eu'])).toEqual(['eu-frozen-funds at once']);
});

test('the data for the form', () => {
  const on = {
    ...to('AE'),
    references: { instruction: { value: 'REF1', location: { path: '20', start: 0, end: 4 } } },
  };
  const listed = entry({ name: 'PARS EXPORT', programmes: ['SDGT'] });
  const [report] = reportsDue(decide(on, {}, [hit(on, 'creditor', listed, SURE)]), on, {
    at: day('2022-09-09'),
    calendar: US_FEDERAL,
    profiles: ['us'],
  });
  expect(report?.data).toEqual({
    action: 'blocked',
    on: '2022-09-09',
    message: { type: 'MT103', references: { instruction: 'REF1' } },
    participants: [
      { role: 'debtor', names: ['MUELLER'], address: [], country: 'DE', accounts: [], identifiers: [] },
      { role: 'creditor', names: ['PARS EXPORT'], address: ['STREET 1'], country: 'AE', accounts: [], identifiers: [] },
      { role: 'sender', names: [], address: [], accounts: [], bic: 'AAAADEFF', identifiers: [] },
      { role: 'creditorAgent', names: [], address: [], accounts: [], bic: 'BBBBAEAD', identifiers: [] },
    ],
    targets: [
      {
        entry: 'ofac-sdn:PARS-EXPORT',
        name: 'PARS EXPORT',
        list: 'ofac-sdn',
        programmes: ['SDGT'],
        role: 'creditor',
        matched: 'lei X',
      },
    ],
    amount: { amount: '1000.00', currency: 'EUR' },
    legalAuthorities: [expect.stringContaining('31 CFR chapter V')],
    narrative: [expect.stringMatching(/^BR-02: The creditor/)],
    ownership: [],
    licenceClaims: [],
    lists: [],
    policy: expect.any(String),
    engine: 'test',
  });
});

test('the amount is what was ordered where no bank has settled yet', () => {
  const { amount, ...ordered } = to('AE');
  const on = { ...ordered, ...(amount ? { instructedAmount: { ...amount, amount: '7' } } : {}) };
  const listed = entry({ name: 'PARS EXPORT', programmes: ['SDGT'] });
  const [report] = reportsDue(decide(on, {}, [hit(on, 'creditor', listed, SURE)]), on, {
    at: day('2022-09-09'),
    calendar: US_FEDERAL,
    profiles: ['us'],
  });
  expect(report?.data.amount).toEqual({ amount: '7', currency: 'EUR' });
});

test('ownership is reported with its chain', () => {
  const on = to('AE', 'A');
  const ownership = register(entity('A'), entity('X'), ...listing('X', { authority: 'OFAC' }), share('X 55 -> A'));
  const reports = reportsDue(decide(on, { ownership }), on, {
    at: day('2022-09-09'),
    calendar: US_FEDERAL,
    profiles: ['us'],
  });
  expect(reports[0]?.data.ownership).toEqual(['X (ofac-list:X) holds 55 % of the shares of the creditor "A"']);
});

test('what rests on the institution’s own list alone is reported to nobody', () => {
  const on = to('AE', 'A');
  const ownership = register(entity('A'), entity('X'), ...listing('X', { authority: 'operator' }), share('X 55 -> A'));
  const decision = decide(on, { ownership });
  expect(decision.outcome).toBe('block');
  expect(due(decision, on, ['us'])).toEqual([]);
});
