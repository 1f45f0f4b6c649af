import { describe, expect, test } from 'vitest';
import type { Decision, Hit, Issue, MeasureKind } from '@interdict/model';
import type { PolicyOptions } from './options.ts';
import { createPolicy } from './policy.ts';
import type { Profile } from './profile.ts';
import { agent, at, bic, day, entry, hit, party, payment } from './test-support/builders.ts';

const CLEAN = payment({
  agents: [agent('sender', 'AAAADEFF'), agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', 'BBBBFRPP')],
  parties: [
    party('debtor', 'MUELLER', { country: 'DE' }),
    party('creditor', 'DUPONT', { country: 'FR', related: ['A B'] }),
  ],
  text: 'INVOICE 7',
});

function decide(hits: readonly Hit[], options?: PolicyOptions, issues: readonly Issue[] = [], on = CLEAN): Decision {
  const input = { payment: on, hits, lists: [], issues, asOf: day('2026-03-02'), engine: 'test' };
  return createPolicy(options).decide(input);
}

function verdict(decision: Decision): string {
  return decision.outcome === 'hold' ? `hold ${decision.pending ?? 'to see'}` : decision.outcome;
}

const SURE = { identifier: ['lei', 'X'] } as const;
const BAD_ISSUE: Issue = { code: 'unknown-element', severity: 'error', message: 'test' };

describe('what a measure means at a place in the payment', () => {
  const roles = ['creditor', 'creditorAgent', 'sender', 'creditor.related', 'remittance'] as const;
  test.each<[MeasureKind | 'none', string[], string[]]>([
    [
      'blocking',
      ['block', 'block', 'block', 'hold reject', 'hold block'],
      ['hold block', 'hold block', 'hold block', 'hold reject', 'hold block'],
    ],
    ['processing-ban', ['reject', 'reject', 'reject', 'hold reject', 'hold reject'], Array(5).fill('hold reject')],
    [
      'account-ban',
      ['hold reject', 'hold reject', 'reject', 'hold reject', 'hold reject'],
      Array(5).fill('hold reject'),
    ],
    ['account-conditions', Array(5).fill('hold reject'), Array(5).fill('hold reject')],
    ['debt-or-equity', Array(5).fill('pass'), Array(5).fill('pass')],
    ['special-measure', ['reject', 'reject', 'reject', 'hold reject', 'hold reject'], Array(5).fill('hold reject')],
    ['trade', Array(5).fill('hold reject'), Array(5).fill('hold reject')],
    ['information', Array(5).fill('pass'), Array(5).fill('pass')],
    ['none', Array(5).fill('hold block'), Array(5).fill('hold block')],
  ])('%s', (measure, confirmed, possible) => {
    const listed = entry({ name: 'X', measure });
    expect(roles.map((role) => verdict(decide([hit(CLEAN, role, listed, SURE)])))).toEqual(confirmed);
    expect(roles.map((role) => verdict(decide([hit(CLEAN, role, listed)])))).toEqual(possible);
  });

  test('money for an account in the name of a blocked person is not sent back, whatever else is forbidden', () => {
    const creditor = (path: string) => ({
      ...party('creditor', 'PARISA EXAMPLE', { country: 'IR' }),
      relatedNames: [at('ESMAIL KHATIB', path)],
    });
    const verdictOn = (path: string): string => {
      const on = payment({ agents: [agent('creditorAgent', 'BBBBFRPP')], parties: [creditor(path)] });
      const listed = entry({ name: 'ESMAIL KHATIB' });
      return verdict(decide([hit(on, 'creditor.related', listed, { for: [['country', 'IR', 'IR']] })], {}, [], on));
    };
    expect(['Tx/CdtrAcct/Nm', 'Tx/Cdtr/CtctDtls/Nm'].map(verdictOn)).toEqual(['hold block', 'reject']);
  });

  test.each([
    ['us', 'OFAC', 'block'],
    ['us', 'EU', 'pass'],
    ['us', 'UK', 'pass'],
    ['us', 'UN', 'block'],
    ['us', 'operator', 'block'],
    ['eu', 'OFAC', 'hold reject'], // dollars: CAUSING_RISK
    ['eu', 'EU', 'block'],
    ['eu', 'UK', 'pass'],
    ['eu', 'UN', 'block'],
    ['uk', 'UK', 'block'],
    ['uk', 'EU', 'pass'],
    ['other', 'UN', 'block'],
    ['other', 'operator', 'block'],
    ['other', 'CH', 'pass'],
  ] as const)('under %s a listing by %s: %s', (profile, authority, expected) => {
    const decision = decide([hit(CLEAN, 'creditor', entry({ name: 'X', authority }), SURE)], { profiles: [profile] });
    const kept = profile === 'us' ? 'BLOCKED_ACCOUNT' : 'FREEZE_IN_PLACE';
    const handling = { block: kept, pass: 'EXECUTE', 'hold reject': 'PEND' }[expected];
    expect([verdict(decision), decision.fundsHandling]).toEqual([expected, handling]);
  });

  test('what the institution lists itself is cited as such', () => {
    const listed = entry({ name: 'X', measure: 'account-ban', authority: 'operator' });
    expect(decide([hit(CLEAN, 'sender', listed, SURE)]).reasons.map(({ rule, citation }) => [rule, citation])).toEqual([
      ['CA-01', "the institution's own list"],
    ]);
  });

  test('authorities of the place bind under the profile other', () => {
    const hits = [hit(CLEAN, 'creditor', entry({ name: 'X', authority: 'CH' }), SURE)];
    expect(verdict(decide(hits, { profiles: ['other'], localAuthorities: ['CH'] }))).toBe('block');
  });

  test('listed only in the US, in euros, under a foreign profile: passes and says so', () => {
    const euros = { ...CLEAN, amount: { currency: 'EUR', amount: '1.00', location: { path: '', start: 0, end: 0 } } };
    const decision = decide([hit(euros, 'creditor', entry({ name: 'X' }), SURE)], { profiles: ['eu'] }, [], euros);
    expect(verdict(decision)).toBe('pass');
    expect(decision.flags.map(({ code }) => code)).toContain('LISTED_UNDER_OTHER_LAW');
  });
});

const PAIRS = ['pars', 'export'].map(
  (word) => ({ subject: word, listed: word, relation: 'equal', similarity: 1, weight: 1 }) as const,
);

describe('a name that runs over a line end', () => {
  const on = payment({
    parties: [{ ...party('creditor', 'PARS'), readings: [at('PARS EXPORT'), at('PARS EXPORT TEHRAN')] }],
  });
  test.each([
    ['block', 'all of the reading', { kind: 'text', value: 'PARS EXPORT' }],
    ['hold block', 'part of the reading', { kind: 'text', value: 'PARS EXPORT TEHRAN' }],
  ] as const)('%s: %s', (expected, _name, how) => {
    const found = hit(on, 'creditor', entry({ name: 'PARS EXPORT' }), { ...how, for: [['address']] });
    const evidence = found.evidence.map((step) => (step.kind === 'name' ? { ...step, pairs: PAIRS } : step));
    expect(verdict(decide([{ ...found, evidence }], {}, [], on))).toBe(expected);
  });
});

describe('precedence', () => {
  const blocked = hit(CLEAN, 'creditor', entry({ name: 'A' }), SURE);
  const perhapsBlocked = hit(CLEAN, 'creditor', entry({ name: 'B' }));
  const banned = hit(CLEAN, 'debtor', entry({ name: 'C', measure: 'processing-ban' }), SURE);
  const perhapsBanned = hit(CLEAN, 'debtor', entry({ name: 'D', measure: 'processing-ban' }));

  test.each([
    ['block', [banned, perhapsBlocked, blocked]],
    ['hold block', [banned, perhapsBlocked]],
    ['reject', [perhapsBanned, banned]],
    ['hold reject', [perhapsBanned]],
    ['pass', []],
  ])('%s', (expected, hits) => {
    const decision = decide(hits);
    expect(verdict(decision)).toBe(expected);
    expect(decision.reasons.flatMap((reason) => reason.hits).length).toBeGreaterThanOrEqual(hits.length);
  });

  test.each([
    ['hold block', [blocked]],
    ['hold reject', [banned]],
    ['hold to see', []],
  ])('what was not read in full is held: %s', (expected, hits) => {
    const decision = decide(hits, {}, [BAD_ISSUE]);
    expect(verdict(decision)).toBe(expected);
    expect(decision.reasons[0]?.rule).toBe('FC-01');
  });

  test('reasons cite what is in force on the day only', () => {
    const listed = entry({ name: 'X', programmes: ['SDGT', 'CYBER2'] });
    const measures = ['SDGT', 'CYBER2'].map((programme) => ({
      kind: 'blocking' as const,
      authority: 'OFAC' as const,
      programme,
      ...(programme === 'CYBER2' ? { effectiveFrom: day('2026-03-03') } : {}),
    }));
    const [reason] = decide([hit(CLEAN, 'creditor', { ...listed, measures }, SURE)]).reasons;
    expect(reason?.text).toBe(
      'The creditor, "DUPONT", is X (ofac-sdn:X), listed by OFAC under SDGT: money by, for, to or through a blocked party is kept, neither executed nor sent back.',
    );
  });

  test('two unrelated countries never block', () => {
    expect(verdict(decide([]))).toBe('pass');
  });

  test('of several laws the strictest decides, and each is reported', () => {
    const decision = decide([hit(CLEAN, 'creditor', entry({ name: 'X', authority: 'EU' }), SURE)], {
      profiles: ['us', 'eu'],
    });
    expect([decision.outcome, decision.fundsHandling]).toEqual(['block', 'FREEZE_IN_PLACE']);
    expect(decision.reasons.map(({ rule, text }) => [rule, text.slice(0, 12)])).toEqual([
      ['BR-02', 'Under EU law'],
      ['PR-01', 'Under US law'],
    ]);
  });
});

describe('a law that asks for nothing beside one that does', () => {
  const profiles = ['us', 'eu'] as const;

  test('says why: a licence or a rule that was seen', () => {
    const sectoral = entry({ name: 'X', measure: 'debt-or-equity', programmes: ['UKRAINE-EO13662'] });
    const frozen = entry({ id: 'eu:X', name: 'X', authority: 'EU' });
    const decision = decide([hit(CLEAN, 'creditor', sectoral, SURE), hit(CLEAN, 'creditor', frozen, SURE)], {
      profiles,
    });
    expect(decision.reasons.map(({ rule, text }) => [rule, text.slice(0, 12)])).toEqual([
      ['BR-02', 'Under EU law'],
      ['SE-01', 'Under US law'],
    ]);
  });
});

describe('a message that carries no money', () => {
  const blocked = entry({ name: 'X' });
  const named = (type: string, role = 'creditor', data = CLEAN, options: PolicyOptions = {}) => {
    const on = { ...data, message: { ...data.message, type } };
    return decide([hit(on, role, blocked, SURE)], options, [], on);
  };

  test.each<[type: string, verdict: string, rule: string]>([
    ['pacs.002.001.10', 'hold block', 'ST-01'],
    ['pain.002.001.10', 'hold block', 'ST-01'],
    ['camt.029.001.09', 'hold block', 'ST-01'],
    ['MT195', 'hold block', 'ST-01'],
    ['MT296', 'hold block', 'ST-01'],
    ['MT999', 'hold block', 'ST-01'],
    ['pacs.028.001.03', 'hold block', 'ST-01'],
    ['camt.026.001.07', 'hold block', 'ST-01'],
    ['camt.027.001.07', 'hold block', 'ST-01'],
    ['camt.110.001.01', 'hold block', 'ST-01'],
    // A request to cancel must not be followed, and statements tell of money that is kept here.
    ['camt.056.001.08', 'block', 'BR-02'],
    ['MT192', 'block', 'BR-02'],
    ['camt.053.001.08', 'block', 'BR-02'],
    ['camt.054.001.08', 'block', 'BR-02'],
    ['MT940', 'block', 'BR-02'],
    ['pacs.008.001.08', 'block', 'BR-02'],
  ])('a blocked party in %s: %s by %s', (type, expected, rule) => {
    const decision = named(type);
    expect([verdict(decision), decision.reasons[0]?.rule]).toEqual([expected, rule]);
  });

  test('a bank that is blocked by its status, too', () => {
    const iranian = payment({ agents: [agent('debtorAgent', 'BKMTIRTH')] });
    const answer = { ...iranian, message: { ...iranian.message, type: 'pacs.002.001.10' } };
    expect(verdict(decide([], {}, [], answer))).toBe('hold block');
  });

  test.each([
    ['MT799', 'hold reject'],
    ['pacs.002.001.10', 'hold reject'],
    ['camt.027.001.07', 'hold reject'],
    ['MT202', 'reject'],
    ['pacs.008.001.08', 'reject'],
    ['camt.087.001.06', 'reject'],
    ['camt.037.001.04', 'reject'],
  ])('a blocked vessel that %s speaks of: %s', (type, expected) => {
    const ship = entry({ name: 'SEA STAR', kind: 'vessel' });
    const on = { ...CLEAN, message: { ...CLEAN.message, type } };
    expect(verdict(decide([hit(on, 'remittance', ship, { identifier: ['imo', '9123456'] })], {}, [], on))).toBe(
      expected,
    );
  });

  test('is blocked where the institution wants it', () => {
    expect(verdict(named('pacs.002.001.10', 'creditor', CLEAN, { rules: { 'ST-01': 'off' } }))).toBe('block');
  });

  test('nor does what a remittance advice is addressed to', () => {
    const advised = payment({
      agents: CLEAN.agents,
      parties: [...CLEAN.parties, party('remittanceLocation', 'X', { country: 'AE' })],
    });
    const decision = named('pacs.008.001.08', 'remittanceLocation', advised);
    expect([verdict(decision), decision.reasons[0]?.rule]).toEqual(['hold block', 'BR-02-ADVICE']);
  });
});

describe('where rejected money goes', () => {
  const banned = entry({ name: 'X', measure: 'processing-ban', authority: 'UN' });
  const ours = { institution: { bic: bic('AAAADEFFXXX') } };
  const told = { rules: { 'ST-01': 'off' } } as const;
  test.each<[string, Decision['fundsHandling'], PolicyOptions, string]>([
    ['in transit', 'RETURN_TO_REMITTER', {}, 'MT103'],
    ['an own customer’s', 'DECLINE_BEFORE_ACCEPTANCE', ours, 'MT103'],
    ['an instruction of a customer', 'DECLINE_BEFORE_ACCEPTANCE', {}, 'pain.001.001.09'],
    ['an order in MT', 'DECLINE_BEFORE_ACCEPTANCE', {}, 'MT101'],
    ['an order of a bank', 'DECLINE_BEFORE_ACCEPTANCE', {}, 'MT207'],
    ['a direct debit', 'DECLINE_BEFORE_ACCEPTANCE', {}, 'pacs.003.001.08'],
    ['a direct debit in MT', 'DECLINE_BEFORE_ACCEPTANCE', {}, 'MT104'],
    ['a bank’s transfer', 'RETURN_TO_REMITTER', {}, 'MT202COV'],
    ['a return', 'RETURN_TO_REMITTER', {}, 'pacs.004.001.09'],
    ['a transfer of liquidity', 'RETURN_TO_REMITTER', {}, 'camt.050.001.05'],
    ['a request to cancel', 'DECLINE_BEFORE_ACCEPTANCE', {}, 'camt.056.001.08'],
    ['a question', 'DECLINE_BEFORE_ACCEPTANCE', told, 'camt.110.001.01'],
    ['a request in MT', 'DECLINE_BEFORE_ACCEPTANCE', {}, 'MT192'],
    ['a status', 'NO_AUTO_RETURN', told, 'pacs.002.001.10'],
    ['a statement', 'NO_AUTO_RETURN', {}, 'camt.053.001.08'],
    ['a notice', 'NO_AUTO_RETURN', {}, 'MT910'],
    ['a notice to receive', 'NO_AUTO_RETURN', {}, 'MT210'],
    ['a letter of credit', 'NO_AUTO_RETURN', {}, 'MT700'],
    ['an exchange', 'NO_AUTO_RETURN', {}, 'MT300'],
    ['an answer', 'NO_AUTO_RETURN', told, 'MT196'],
    ['under EU law', 'NO_AUTO_RETURN', { profiles: ['us', 'eu'] }, 'MT103'],
  ])('%s: %s', (_name, handling, options, type) => {
    const on = { ...CLEAN, message: { ...CLEAN.message, type } };
    expect(decide([hit(on, 'creditor', banned, SURE)], options, [], on).fundsHandling).toBe(handling);
  });
});

describe('options', () => {
  test.each<[string, unknown, string, string]>([
    ['a profile that is none', { profiles: ['mars'] }, 'invalid-option', 'profiles'],
    ['no profile', { profiles: [] }, 'invalid-option', 'profiles'],
    ['a BIC that is none', { institution: { bic: 'X' } }, 'invalid-option', 'institution.bic'],
    ['a threshold out of range', { thresholds: { confirm: 1.5 } }, 'invalid-option', 'thresholds.confirm'],
    ['a threshold that is no number', { thresholds: { confirm: Number.NaN } }, 'invalid-option', 'thresholds.confirm'],
    ['a misspelt option', { profile: 'us' }, 'unknown-option', 'options.profile'],
    ['a misspelt threshold', { thresholds: { confrim: 1 } }, 'unknown-option', 'thresholds.confrim'],
    ['a rule that is none', { rules: { 'XX-99': 'off' } }, 'unknown-rule', 'rules.XX-99'],
    ['a setting that is none', { rules: { 'BR-04': 'maybe' } }, 'invalid-option', 'rules.BR-04'],
    ['a fixed rule', { rules: { 'FC-01': 'off' } }, 'fixed-rule', 'rules.FC-01'],
    ['nothing', null, 'invalid-option', 'options'],
  ])('refuses %s', (_name, options, code, option) => {
    const given: PolicyOptions = JSON.parse(JSON.stringify(options), (key, value: unknown) =>
      key === 'confirm' && value === null ? Number.NaN : value,
    );
    expect(() => createPolicy(given)).toThrow(expect.objectContaining({ code, option }));
  });

  test('the hash stands for what is in effect, not for how it was written', () => {
    expect(createPolicy().hash).toBe(createPolicy({ profiles: ['us', 'us'], thresholds: { confirm: 1 } }).hash);
    expect(createPolicy({ rules: { 'BR-04': 'off', 'BR-05': 'hold' } }).hash).toBe(
      createPolicy({ rules: { 'BR-05': 'hold', 'BR-04': 'off' } }).hash,
    );
    expect(createPolicy().hash).not.toBe(createPolicy({ profiles: ['eu'] }).hash);
    expect(createPolicy().hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('switches rules', () => {
    const toIran = payment({ agents: CLEAN.agents, parties: [party('creditor', 'B', { country: 'IR' })] });
    const setting = (rule?: 'off' | 'hold' | 'block') =>
      verdict(decide([], rule ? { rules: { 'BR-04': rule } } : {}, [], toIran));
    expect([setting(), setting('hold'), setting('off'), setting('block')]).toEqual([
      'reject',
      'hold reject',
      'pass',
      'block',
    ]);
  });

  test('a rule that demands nothing can be made to hold', () => {
    const hits = [hit(CLEAN, 'creditor', entry({ name: 'X', measure: 'debt-or-equity' }))];
    expect(verdict(decide(hits, { rules: { 'SE-01': 'hold' } }))).toBe('hold to see');
  });

  test('a rule switched to block still does not block on a name', () => {
    const hits = [hit(CLEAN, 'remittance', entry({ name: 'X' }))];
    expect(verdict(decide(hits, { rules: { 'BR-01-TEXT': 'block' } }))).toBe('hold block');
  });

  test.each([
    ['OP-07', 'block', 'EUR', 'hold block'],
    ['OP-07', 'reject', 'EUR', 'hold reject'],
    ['NX-07', 'block', 'EUR', 'hold block'],
    ['NX-04', 'reject', 'USD', 'hold reject'],
  ] as const)('nor does what follows from a flag: %s to %s', (rule, setting, currency, expected) => {
    const on = { ...CLEAN, ...payment({ currency, agents: CLEAN.agents, parties: CLEAN.parties }) };
    const listed = entry({ name: 'X', secondary: 'yes' });
    const options = { profiles: ['eu'], rules: { [rule]: setting } } as const;
    expect(verdict(decide([hit(on, 'creditor', listed)], options, [], on))).toBe(expected);
    expect(verdict(decide([hit(on, 'creditor', listed, SURE)], options, [], on))).toBe(setting);
  });

  test('holds unknown parties where the institution asks for it', () => {
    const anonymous = payment({ parties: [party('debtor', 'UNKNOWN'), party('creditor', 'B')] });
    expect(verdict(decide([], {}, [], anonymous))).toBe('pass');
    expect(verdict(decide([], { rules: { 'TR-01': 'hold' } }, [], anonymous))).toBe('hold to see');
  });
});

describe('what is not in force', () => {
  test.each([
    ['before its listing', { listedOn: '2026-03-03' }, 0],
    ['on its day', { listedOn: '2026-03-02' }, 1],
    ['listed but not yet effective', { listedOn: '2026-01-01', effectiveFrom: '2026-03-03' }, 0],
    ['on the last day', { until: '2026-03-03' }, 1],
    ['after it', { until: '2026-03-02' }, 0],
  ])('%s', (_name, dates, hits) => {
    const decision = decide([hit(CLEAN, 'creditor', entry({ name: 'X', ...dates }), SURE)]);
    expect([decision.hits.length, decision.outcome]).toEqual([hits, hits === 1 ? 'block' : 'pass']);
  });

  test('without a day everything is in force', () => {
    const listed = entry({ name: 'X', until: '2020-01-01' });
    const decision = createPolicy().decide({
      payment: CLEAN,
      hits: [hit(CLEAN, 'creditor', listed, SURE)],
      lists: [],
      issues: [],
      engine: 'test',
    });
    expect(decision.outcome).toBe('block');
  });
});

describe('undecided', () => {
  test.each([
    ['PARTIAL_PARSE', []],
    ['PARTIAL_PARSE', [BAD_ISSUE]],
    ['LIST_STALE', [{ ...BAD_ISSUE, code: 'list-stale' }]],
  ])('holds with %s', (code, issues) => {
    const policy = createPolicy();
    const decision = policy.undecided({ issues, lists: [], engine: 'test' });
    expect(decision).toMatchObject({
      outcome: 'hold',
      pending: null,
      fundsHandling: 'PEND',
      issues,
      policy: policy.hash,
    });
    expect(decision.flags.map((flag) => flag.code)).toEqual([code]);
    expect(decision.reasons.length).toBeGreaterThan(0);
  });
});

describe('in the hours in which it is another day at the seat of a law', () => {
  const inSyria = payment({ parties: [party('creditor', 'DAMASCUS SPICES', { country: 'SY' })] });
  const on = (
    asOf: string,
    there: string | undefined,
    hits: readonly Hit[] = [],
    { profiles = ['us'], law = 'us' }: { readonly profiles?: readonly Profile[]; readonly law?: Profile } = {},
  ): string =>
    verdict(
      createPolicy({ profiles }).decide({
        payment: hits.length > 0 ? CLEAN : inSyria,
        hits,
        lists: [],
        issues: [],
        asOf: day(asOf),
        ...(there === undefined ? {} : { dayThere: { [law]: day(there) } }),
        engine: 'test',
      }),
    );
  const listed = (dates: { readonly listedOn?: string; readonly until?: string }): Hit[] => [
    hit(
      CLEAN,
      'creditor',
      { ...entry({ name: 'X', measure: 'blocking', authority: 'operator' }), ...JSON.parse(JSON.stringify(dates)) },
      SURE,
    ),
  ];

  test('an embargo has not ended', () => {
    expect(on('2025-07-01', '2025-06-30')).toBe('reject');
    expect(on('2025-07-01', undefined)).toBe('pass');
  });

  test('a listing has not ended, and one of the new day counts', () => {
    expect(on('2026-03-02', '2026-03-01', listed({ until: '2026-03-02' }))).toBe('block');
    expect(on('2026-03-02', '2026-03-01', listed({ listedOn: '2026-03-02' }))).toBe('block');
    expect(on('2026-03-02', undefined, listed({ until: '2026-03-02' }))).toBe('pass');
  });

  test.each(['eu', 'uk'] as const)(
    'a listing of the new day counts before the day begins by UTC, under %s law',
    (law) => {
      const both = { profiles: [law], law };
      expect(on('2026-03-02', '2026-03-03', listed({ listedOn: '2026-03-03' }), both)).toBe('block');
      expect(on('2026-03-02', '2026-03-03', listed({ until: '2026-03-03' }), both)).toBe('block');
      expect(on('2026-03-02', undefined, listed({ listedOn: '2026-03-03' }), both)).toBe('pass');
    },
  );

  test('nothing of it counts under other laws', () => {
    expect(on('2026-03-02', '2026-03-01', listed({ until: '2026-03-02' }), { profiles: ['eu'] })).toBe('pass');
  });
});
