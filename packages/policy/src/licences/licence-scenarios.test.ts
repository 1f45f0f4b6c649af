/** Scenarios 17a to 19b of the legal dossier and T17: what a licence does to a decision. */

import { describe, expect, test } from 'vitest';
import type { Decision, Hit, Payment } from '@interdict/model';
import { createPolicy } from '../policy.ts';
import type { PolicyOptions } from '../options.ts';
import { agent, bic, day, entry, hit, party, payment } from '../test-support/builders.ts';
import { LICENCES, licence } from '../test-support/licences.ts';
import { entity, listing, register, share } from '../test-support/ownership.ts';
import type { Licence, LicenceEvidence } from './licence.ts';

const NEW_YORK: PolicyOptions = { institution: { bic: bic('EXMPUS33XXX') }, licences: LICENCES };
const CHAIN = [
  agent('sender', 'AAAADEFF'),
  agent('receiver', 'EXMPUS33XXX'),
  agent('debtorAgent', 'AAAADEFF'),
  agent('creditorAgent', 'BBBBAEAD'),
];
const DEBTOR = party('debtor', 'MUELLER HANDEL GMBH', { country: 'DE' });

const NIOC = entry({
  name: 'NATIONAL IRANIAN OIL COMPANY',
  country: 'IR',
  programmes: ['SDGT', 'IRAN'],
  secondary: 'Subject to Secondary Sanctions',
});
const oil = payment({
  agents: CHAIN,
  parties: [DEBTOR, party('creditor', 'NATIONAL IRANIAN OIL COMPANY', { country: 'AE' })],
  text: 'CRUDE',
});
const toNioc = (on: Payment) => [hit(on, 'creditor', NIOC, { for: [['identifier', '1', '1']] })];

const SDN = entry({ name: 'PARS EXPORT', country: 'AE', programmes: ['SDGT'] });
const toSdn = (text?: string) =>
  payment({
    agents: CHAIN,
    parties: [DEBTOR, party('creditor', 'PARS EXPORT', { country: 'AE' })],
    ...(text === undefined ? {} : { text }),
  });
const sdn = (on: Payment) => [hit(on, 'creditor', SDN, { for: [['country', 'AE', 'AE']] })];

const family = payment({
  agents: [
    agent('sender', 'EXMPUS33XXX'),
    agent('debtorAgent', 'EXMPUS33XXX'),
    agent('intermediaryAgent1', 'BBBBAEAD'),
    agent('creditorAgent', 'MELIIRTH'),
  ],
  parties: [
    party('debtor', 'ROYA DOE', { country: 'US' }),
    party('creditor', 'SARA DOE', { town: 'TEHRAN', country: 'IR' }),
  ],
  text: 'FAMILY SUPPORT',
});
const melli =
  (...programmes: string[]) =>
  (on: Payment) => [
    hit(on, 'creditorAgent', entry({ name: 'BANK MELLI', kind: 'bank', programmes }), {
      identifier: ['bic', 'MELIIRTH'],
    }),
  ];

function evidence(id: string, conditions: Readonly<Record<string, boolean>>, spent?: string): LicenceEvidence {
  return {
    licence: id,
    conditions,
    by: 'A. Reviewer',
    documents: ['contract.pdf'],
    ...(spent === undefined ? {} : { spent }),
  };
}

interface Case {
  readonly id: string;
  readonly asOf?: string;
  readonly options?: PolicyOptions;
  readonly payment: Payment;
  readonly hits?: (on: Payment) => Hit[];
  readonly evidence?: readonly LicenceEvidence[];
  readonly expected: readonly unknown[];
}

function decide({ asOf = '2026-03-02', options = NEW_YORK, payment: on, hits, evidence: known = [] }: Case): Decision {
  const input = {
    payment: on,
    hits: hits?.(on) ?? [],
    lists: [],
    issues: [],
    asOf: day(asOf),
    engine: 'test',
    evidence: known,
  };
  return createPolicy(options).decide(input);
}

const X = 'OFAC Iran GL X';
const X1 = 'OFAC Iran GL X1';
const IA = 'OFAC IA-2026-123456';
const CLAIM = 'OFAC LICENCE NO IA-2026-123456';
const COVERED = ['pass', 'EXECUTE', 'LI-03'];
const BLOCKED = ['block', 'BLOCKED_ACCOUNT', 'BR-02'];

const CASES: readonly Case[] = [
  {
    id: '17a',
    asOf: '2026-06-30',
    payment: oil,
    hits: toNioc,
    evidence: [evidence(X, { activity: true })],
    expected: COVERED,
  },
  {
    id: '17b',
    asOf: '2026-07-10',
    payment: oil,
    hits: toNioc,
    evidence: [evidence(X, { activity: true }), evidence(X1, { activity: true, 'old-business': true })],
    expected: ['pass', 'EXECUTE_TO_BLOCKED_ACCOUNT', 'LI-03'],
  },
  {
    id: '17c',
    asOf: '2026-07-10',
    payment: oil,
    hits: toNioc,
    evidence: [evidence(X, { activity: true }), evidence(X1, { activity: true, 'old-business': false })],
    expected: BLOCKED,
  },
  {
    id: '17d',
    asOf: '2026-07-20',
    payment: oil,
    hits: toNioc,
    evidence: [evidence(X, { activity: true }), evidence(X1, { activity: true, 'old-business': true })],
    expected: BLOCKED,
  },
  {
    id: '18',
    options: { ...NEW_YORK, licences: [] },
    payment: toSdn(CLAIM),
    hits: sdn,
    expected: ['hold block', 'PEND', 'LC-01'],
  },
  { id: '18b', payment: toSdn(CLAIM), hits: sdn, evidence: [evidence(IA, { activity: true })], expected: COVERED },
  {
    id: '19',
    asOf: '2015-06-01',
    payment: family,
    hits: melli('IRAN'),
    evidence: [evidence('31 CFR 560.550', { activity: true, family: true })],
    expected: COVERED,
  },
  {
    id: '19b',
    asOf: '2015-06-01',
    payment: family,
    hits: melli('IRAN', 'SDGT'),
    evidence: [evidence('31 CFR 560.550', { activity: true, family: true })],
    expected: BLOCKED,
  },
  ...[true, false].map((filed) => ({
    id: `T17, the report ${filed ? 'filed' : 'not filed'}`,
    asOf: '2015-01-15',
    payment: payment({
      agents: CHAIN,
      parties: [DEBTOR, party('creditor', 'KURORT OOO', { lines: ['YALTA'], country: 'RU' })],
    }),
    hits: (on: Payment) => [
      hit(on, 'creditor', entry({ id: 'places:1', name: 'Yalta', kind: 'place', programmes: ['CRIMEA'] }), {
        kind: 'place',
      }),
    ],
    evidence: [evidence('OFAC Ukraine GL 5', { activity: true, ...(filed ? { report: true } : {}) })],
    expected: filed ? COVERED : ['reject', 'RETURN_TO_REMITTER', 'UA-01'],
  })),
];

describe('scenarios', () => {
  test.each(CASES.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const decision = decide(one);
    const outcome = decision.outcome === 'hold' ? `hold ${decision.pending ?? ''}` : decision.outcome;
    expect([outcome, decision.fundsHandling, decision.reasons[0]?.rule]).toEqual(one.expected);
  });

  test('an authorisation is on record', () => {
    const decision = decide({
      id: '',
      payment: toSdn(CLAIM),
      hits: sdn,
      evidence: [evidence(IA, { activity: true })],
      expected: [],
    });
    expect(decision.reasons[0]).toEqual({
      rule: 'LI-03',
      citation: 'OFAC: SDGT',
      text: 'OFAC IA-2026-123456 (specific, 2026-02-01 to 2027-02-01, read by J. Doe) lifts BR-02; A. Reviewer vouches for activity (contract.pdf): a licence lifts what rests on the programmes it names, and nothing else, while all its conditions are met.',
      hits: [0],
    });
    expect(decision.flags.map(({ code }) => code)).toContain('LICENCE_CLAIM_IN_TEXT');
  });
});

const specific = (changes: Parameters<typeof licence>[1]): PolicyOptions => ({
  ...NEW_YORK,
  licences: [licence(IA, changes)],
});

describe('a licence lifts no more than it says', () => {
  const vouched = [evidence(IA, { activity: true })];
  test.each<[string, PolicyOptions, readonly LicenceEvidence[], string]>([
    ['all is well', specific({}), vouched, 'pass'],
    ['another programme', specific({ programmes: ['IRAN'] }), vouched, 'block'],
    ['a programme in another spelling', specific({ programmes: ['sdgt'] }), vouched, 'pass'],
    ['another law', specific({ law: 'uk' }), vouched, 'block'],
    ['another party', specific({ parties: ['ofac-sdn:7'] }), vouched, 'block'],
    ['an excluded party', specific({ excludedParties: ['ofac-sdn:PARS-EXPORT'] }), vouched, 'block'],
    ['another applicant', specific({ applicants: ['SOMEBODY'] }), vouched, 'block'],
    ['the institution as applicant', specific({ applicants: ['EXMPUS33XXX'] }), vouched, 'pass'],
    ['another currency', specific({ currencies: ['EUR'] }), vouched, 'block'],
    ['above the cap', specific({ cap: { amount: '999.99', currency: 'USD', per: 'transaction' } }), vouched, 'block'],
    [
      'a cap in another currency',
      specific({ cap: { amount: '1', currency: 'EUR', per: 'transaction' } }),
      vouched,
      'hold',
    ],
    [
      'a cap of a period, nothing known',
      specific({ cap: { amount: '1500', currency: 'USD', per: 'period' } }),
      vouched,
      'hold',
    ],
    [
      'a cap of a period, room left',
      specific({ cap: { amount: '1500', currency: 'USD', per: 'period' } }),
      [evidence(IA, { activity: true }, '500')],
      'pass',
    ],
    [
      'a cap of a period, spent',
      specific({ cap: { amount: '1500', currency: 'USD', per: 'period' } }),
      [evidence(IA, { activity: true }, '500.01')],
      'block',
    ],
    ['no bank in a third country', specific({ route: { throughBankOutside: ['US', 'DE', 'AE'] } }), vouched, 'block'],
    ['an account where none may be', specific({ route: { noAccountIn: ['AE'] } }), vouched, 'block'],
    ['no account where none may be', specific({ route: { noAccountIn: ['IR'] } }), vouched, 'pass'],
    ['not yet', specific({ validFrom: day('2026-03-03') }), vouched, 'block'],
    ['revoked this day', specific({ revokedOn: day('2026-03-02') }), vouched, 'block'],
    [
      'revoked, to be wound down',
      specific({ revokedOn: day('2026-03-01'), windDownUntil: day('2026-04-01') }),
      vouched,
      'hold',
    ],
    [
      'winding down',
      specific({ revokedOn: day('2026-03-01'), windDownUntil: day('2026-04-01') }),
      [evidence(IA, { activity: true, 'wind-down': true })],
      'pass',
    ],
    [
      'superseded',
      {
        ...NEW_YORK,
        licences: [licence(IA, { supersededBy: 'B' }), licence(IA, { id: 'B', validFrom: day('2026-03-02') })],
      },
      vouched,
      'block',
    ],
    [
      'to be superseded',
      {
        ...NEW_YORK,
        licences: [licence(IA, { supersededBy: 'B' }), licence(IA, { id: 'B', validFrom: day('2026-03-03') })],
      },
      vouched,
      'pass',
    ],
    [
      'superseded by one without a first day',
      { ...NEW_YORK, licences: [licence(IA, { supersededBy: 'B' }), undated('B')] },
      vouched,
      'block',
    ],
    ['one who says yes and one who says no', specific({}), [...vouched, evidence(IA, { activity: false })], 'block'],
    ['one who says no and one who says yes', specific({}), [evidence(IA, { activity: false }), ...vouched], 'block'],
    [
      'two who vouch for a part each',
      specific({ conditions: [{ id: 'family', kind: 'fact', text: 'is it for the family' }] }),
      [...vouched, evidence(IA, { family: true })],
      'pass',
    ],
    [
      'two who know of different amounts',
      specific({ cap: { amount: '1500', currency: 'USD', per: 'period' } }),
      [evidence(IA, { activity: true }, '9'), evidence(IA, { activity: true }, '500.01')],
      'block',
    ],
    ['read by nobody', { ...NEW_YORK, licences: [withoutReader()] }, vouched, 'hold'],
    ['nothing vouched for', specific({}), [evidence(IA, {})], 'hold'],
    ['another purpose', specific({}), [evidence(IA, { activity: false })], 'block'],
    ['no evidence and no claim', specific({}), [], 'block'],
    ['evidence of a licence nobody knows', { ...NEW_YORK, licences: [] }, vouched, 'block'],
  ])('%s', (_what, options, known, outcome) => {
    expect(decide({ id: '', options, payment: toSdn(), hits: sdn, evidence: known, expected: [] }).outcome).toBe(
      outcome,
    );
  });

  test.each(['ATTN GL-8A', 'gl 8 a', 'under OFAC Iran GL 8A', 'MEDICINE'])(
    '%j makes one think of it and holds',
    (text) => {
      const options = { ...NEW_YORK, licences: [licence('OFAC Iran GL 8A', { id: 'OFAC GL 8A' })] };
      const decision = decide({ id: '', options, payment: toSdn(text.replace('Iran ', '')), hits: sdn, expected: [] });
      expect([decision.outcome, decision.reasons.map(({ rule }) => rule)]).toEqual([
        'hold',
        expect.arrayContaining(['LI-03-OPEN', 'BR-02']),
      ]);
      expect(decision.reasons.find(({ rule }) => rule === 'LI-03-OPEN')?.text).toContain(
        'open: is the payment for this: humanitarian trade',
      );
    },
  );

  test.each<[string, readonly string[], readonly LicenceEvidence[], readonly unknown[]]>([
    ['is blocked where a licence lifts that, and leaves a ground to reject', ['SDGT'], vouched, BLOCKED],
    ['passes where licences lift all of it', ['SDGT', 'IRAN'], vouched, COVERED],
    ['is held where a question is open', ['SDGT', 'IRAN'], [evidence(IA, {})], ['hold', 'PEND', 'LI-03-OPEN']],
  ])('money of the blocked in Iran %s', (_what, programmes, known, expected) => {
    const on = payment({
      agents: CHAIN,
      parties: [DEBTOR, party('creditor', 'PARS EXPORT', { town: 'SHIRAZ', country: 'IR' })],
    });
    const listed = entry({ name: 'PARS EXPORT', country: 'IR', programmes: ['SDGT'] });
    const decision = decide({
      id: '',
      options: specific({ programmes }),
      payment: on,
      hits: () => [hit(on, 'creditor', listed, { for: [['country', 'IR', 'IR']] })],
      evidence: known,
      expected: [],
    });
    expect([decision.outcome, decision.fundsHandling, decision.reasons[0]?.rule]).toEqual(expected);
  });

  test.each<[string, readonly LicenceEvidence[], string]>([
    ['is asked', vouched, 'hold'],
    ['is vouched for', [evidence(IA, { activity: true, route: true })], 'pass'],
    ['is where none may be an account', [evidence(IA, { activity: true, route: false })], 'block'],
  ])('where a bank is that the message only names %s', (_what, known, outcome) => {
    const agents = [...CHAIN.slice(0, 3), agent('creditorAgent', { name: 'FIRST BANK' })];
    const on = { ...toSdn(), agents };
    const options = specific({ route: { noAccountIn: ['IR'] } });
    expect(decide({ id: '', options, payment: on, hits: sdn, evidence: known, expected: [] }).outcome).toBe(outcome);
  });

  test('the list of the institution itself is lifted by no licence', () => {
    const on = toSdn();
    const own = entry({ id: 'own:1', name: 'PARS EXPORT', authority: 'operator', programmes: ['SDGT'] });
    const { parties: _parties, ...general } = licence(IA);
    const options = { ...NEW_YORK, licences: [general] };
    const hits = () => [...sdn(on), hit(on, 'creditor', own, { for: [['country', 'AE', 'AE']] })];
    const decision = decide({ id: '', options, payment: on, hits, evidence: vouched, expected: [] });
    expect([decision.outcome, decision.reasons.map(({ rule, citation }) => [rule, citation])]).toEqual([
      'block',
      [
        ['BR-02', "the institution's own list"],
        ['LI-03', 'OFAC: SDGT'],
      ],
    ]);
  });

  test('a doubt about identity is lifted too, another hit is not', () => {
    const on = toSdn();
    const input = { payment: on, lists: [], issues: [], asOf: day('2026-03-02'), engine: 'test', evidence: vouched };
    const policy = createPolicy(NEW_YORK);
    expect(policy.decide({ ...input, hits: [hit(on, 'creditor', SDN)] }).outcome).toBe('pass');
    const other = hit(on, 'debtor', entry({ name: 'MUELLER', programmes: ['CYBER2'] }), { score: 0.9 });
    expect(policy.decide({ ...input, hits: [...sdn(on), other] }).outcome).toBe('hold');
  });
});

describe('a licence to deal with somebody, and what he owns', () => {
  const ownership = register(
    entity('X'),
    entity('Y'),
    entity('K', { name: 'KAMA TRADING' }),
    entity('L', { name: 'LUX TRADING' }),
    entity('M', { name: 'MIR TRADING' }),
    ...listing('X', { authority: 'OFAC' }),
    ...listing('Y', { authority: 'OFAC' }),
    share('X 60 -> K'),
    share('X 60 -> L'),
    share('Y 10 -> L'),
    share('X 30 -> M'),
    share('Y 30 -> M'),
  );
  const toCompany = (name: string, country = 'AE') =>
    payment({ agents: CHAIN, parties: [DEBTOR, party('creditor', name, { country })] });
  const { parties: _parties, ...GENERAL } = licence(IA);
  const X_ONLY: Partial<Licence> = { parties: ['ofac-list:X'] };
  const WITH_OWNED: Partial<Licence> = { ...X_ONLY, includesOwned: true };

  test.each<[what: string, changes: Partial<Licence>, company: string, outcome: string]>([
    ['covers what he owns where it names nobody', {}, 'KAMA TRADING', 'pass'],
    ['does not cover it where it names him', X_ONLY, 'KAMA TRADING', 'block'],
    ['covers it where it says so', WITH_OWNED, 'KAMA TRADING', 'pass'],
    ['does not, where another listed one has a part', WITH_OWNED, 'LUX TRADING', 'block'],
    ['does not, where another listed one makes it owned', WITH_OWNED, 'MIR TRADING', 'block'],
    ['does, where it names both', { ...WITH_OWNED, parties: ['ofac-list:X', 'ofac-list:Y'] }, 'MIR TRADING', 'pass'],
    [
      'does not cover what somebody owns whom it excludes',
      { excludedParties: ['ofac-list:X'] },
      'KAMA TRADING',
      'block',
    ],
  ])('%s', (_what, changes, company, outcome) => {
    const options = { ...NEW_YORK, ownership, licences: [{ ...GENERAL, ...changes }] };
    const known = [evidence(IA, { activity: true })];
    const decision = decide({ id: '', options, payment: toCompany(company), evidence: known, expected: [] });
    expect(decision.outcome).toBe(outcome);
  });

  test.each([
    ['has most of it', '60', '10'],
    ['and he have it together', '30', '30'],
  ])('does not, where a government blocked by its status %s', (_what, theirs, his) => {
    const options = {
      ...NEW_YORK,
      ownership: register(
        entity('X'),
        entity('G', { government: 'IR' }),
        entity('K', { name: 'KAMA TRADING' }),
        ...listing('X', { authority: 'OFAC' }),
        share(`G ${theirs} -> K`),
        share(`X ${his} -> K`),
      ),
      licences: [{ ...GENERAL, ...WITH_OWNED, programmes: ['SDGT', 'IRAN'] }],
    };
    const known = [evidence(IA, { activity: true })];
    const on = toCompany('KAMA TRADING');
    expect(decide({ id: '', options, payment: on, evidence: known, expected: [] }).outcome).toBe('block');
  });

  test.each<[Partial<Licence>, string]>([
    [WITH_OWNED, 'pass'],
    [X_ONLY, 'block'],
  ])('in a territory under embargo: %j', (changes, outcome) => {
    const options = {
      ...NEW_YORK,
      ownership: register(
        entity('X'),
        entity('K', { name: 'KAMA TRADING', countries: ['IR'] }),
        ...listing('X', { authority: 'OFAC' }),
        share('X 60 -> K'),
      ),
      licences: [{ ...GENERAL, ...changes, programmes: ['SDGT', 'IRAN'] }],
    };
    const known = [evidence(IA, { activity: true })];
    const on = toCompany('KAMA TRADING', 'IR');
    expect(decide({ id: '', options, payment: on, evidence: known, expected: [] }).outcome).toBe(outcome);
  });
});

function undated(id: string): Licence {
  const { validFrom: _from, ...rest } = licence(IA, { id });
  return rest;
}

function withoutReader(): ReturnType<typeof licence> {
  const { verifiedBy: _, ...rest } = licence(IA);
  return rest;
}
