/** Scenarios 13 to 16b of the legal dossier, and what else ownership does to a decision. */

import { describe, expect, test } from 'vitest';
import type { Decision, Hit, Payment } from '@interdict/model';
import type { PolicyOptions } from '../options.ts';
import { createPolicy } from '../policy.ts';
import { agent, bic, day, entry, hit, party, payment } from '../test-support/builders.ts';
import { entity, influence, listing, register, share } from '../test-support/ownership.ts';
import type { OwnershipProvider } from './stake.ts';

const CHAIN = [agent('sender', 'AAAADEFF'), agent('receiver', 'EXMPUS33XXX'), agent('debtorAgent', 'AAAADEFF')];
const to = (name: string, currency = 'USD', country = 'AE'): Payment =>
  payment({
    currency,
    agents: [...(currency === 'USD' ? CHAIN : [agent('debtorAgent', 'AAAADEFF')]), agent('creditorAgent', 'BBBBDEFF')],
    parties: [party('debtor', 'MUELLER HANDEL GMBH', { country: 'DE' }), party('creditor', name, { country })],
  });

const PEOPLE = [entity('X'), entity('Y'), ...listing('X'), ...listing('Y')];
const COMPANIES = ['A', 'H', 'K', 'T'].map((id) => entity(id, { name: `${id} HOLDING LLC` }));
const provider = (...lines: readonly (readonly [string, object?])[]): OwnershipProvider =>
  register(...PEOPLE, ...COMPANIES, ...lines.map(([text, data]) => share(text, { ...data })));

function decide(options: PolicyOptions, on: Payment, hits: readonly Hit[] = []): Decision {
  const input = { payment: on, hits, lists: [], issues: [], asOf: day('2026-03-02'), engine: 'test' };
  return createPolicy(options).decide(input);
}

const OWNERSHIP_CODE = /^(?:OWNERSHIP|SHAM|CAPTA|TRANSACTION_BAN|CAUSING|PROVIDER)/;
function told(decision: Decision): unknown[] {
  const pending = decision.outcome === 'hold' ? [decision.pending] : [];
  const codes = decision.flags.map(({ code }) => code).filter((code) => OWNERSHIP_CODE.test(code));
  const outcome = [decision.outcome, ...pending].join(' ');
  return [outcome, decision.fundsHandling, decision.reasons[0]?.rule, ...codes];
}

const OWN_LIST = "the institution's own list";
/** Z stands on the institution's own list alone. */
const OWN = [entity('Z'), ...listing('Z', { authority: 'operator', programme: undefined })];
const heldBy = (...shares: readonly string[]): OwnershipProvider =>
  register(...PEOPLE, ...OWN, ...COMPANIES, ...shares.map((text) => share(text)));

const TWO = provider(['X 30 -> K'], ['Y 25 -> K']);
const US: PolicyOptions = { profiles: ['us'] };

describe('scenarios', () => {
  test.each<[string, PolicyOptions, Payment, OwnershipProvider, unknown[]]>([
    ['13', US, to('K HOLDING LLC'), TWO, ['block', 'BLOCKED_ACCOUNT', 'OW-01', 'OWNERSHIP_50_AGGREGATE']],
    [
      '13-EU',
      { profiles: ['eu'] },
      to('K HOLDING LLC', 'EUR'),
      TWO,
      ['block', 'FREEZE_IN_PLACE', 'OW-10', 'OWNERSHIP_50_AGGREGATE'],
    ],
    [
      '13-UK',
      { profiles: ['uk'], institution: { bic: bic('EXMPGB2L') } },
      payment({ currency: 'GBP', parties: [party('creditor', 'K HOLDING LLC', { country: 'AE' })] }),
      TWO,
      ['hold block', 'PEND', 'OW-14', 'OWNERSHIP_CAUTION'],
    ],
    ['14', US, to('A HOLDING LLC'), provider(['X 49 -> A']), ['pass', 'EXECUTE', 'OW-05', 'OWNERSHIP_CAUTION']],
    [
      '15',
      US,
      to('T HOLDING LLC'),
      provider(['H 40 -> T'], ['Y 10 -> T'], ['X 60 -> H']),
      ['block', 'BLOCKED_ACCOUNT', 'OW-01', 'OWNERSHIP_50_AGGREGATE'],
    ],
    ['16', US, to('NEVER HEARD OF LLC'), TWO, ['pass', 'EXECUTE', 'BR-12']],
    [
      '16b',
      US,
      to('A HOLDING LLC'),
      provider(['X 55 -> A']),
      ['block', 'BLOCKED_ACCOUNT', 'OW-01', 'OWNERSHIP_50_AGGREGATE'],
    ],
    [
      'a range',
      US,
      to('A HOLDING LLC'),
      provider(['X 45-55 -> A']),
      ['hold block', 'PEND', 'OW-02', 'OWNERSHIP_UNCERTAIN'],
    ],
    [
      'a sale after the listing',
      US,
      to('A HOLDING LLC'),
      provider(['X 60 -> A', { asOf: '2025-01-01' }], ['X 49 -> A', { asOf: '2025-06-01' }]),
      ['hold block', 'PEND', 'OW-06', 'SHAM_CHECK'],
    ],
    [
      'a name alone',
      US,
      to('A HOLDING LLC', 'USD', 'FR'),
      provider(['X 55 -> A']),
      ['hold block', 'PEND', 'OW-01', 'OWNERSHIP_50_AGGREGATE'],
    ],
    [
      'law of others',
      { profiles: ['other'] },
      to('A HOLDING LLC', 'EUR'),
      register(...COMPANIES, entity('X'), ...listing('X', { authority: 'UN' }), share('X 55 -> A')),
      ['hold block', 'PEND', 'OW-15', 'OWNERSHIP_50_AGGREGATE'],
    ],
    [
      'owned by those that only the US lists, in dollars',
      { profiles: ['eu'] },
      to('A HOLDING LLC'),
      register(...COMPANIES, entity('X'), ...listing('X', { authority: 'OFAC' }), share('X 55 -> A')),
      ['hold reject', 'PEND', 'NX-04', 'CAUSING_RISK'],
    ],
  ])('%s', (_id, options, on, ownership, expected) => {
    expect(told(decide({ ...options, ownership }, on))).toEqual(expected);
  });

  test.each<[string, NonNullable<PolicyOptions['profiles']>, OwnershipProvider, unknown[]]>([
    ['the own list alone', ['us'], register(...COMPANIES, ...OWN, share('Z 55 -> A')), ['block', ['OW-01', 'own']]],
    [
      'by half, and a listed holder',
      ['us'],
      heldBy('Z 55 -> A', 'X 49 -> A'),
      ['block', ['OW-01', 'own'], ['OW-05', 'law']],
    ],
    ['only together', ['eu'], heldBy('Z 30 -> A', 'X 25 -> A'), ['block', ['OW-10', 'own'], ['OW-14', 'law']]],
    ['a law by itself', ['eu'], heldBy('Z 10 -> A', 'X 55 -> A'), ['block', ['OW-10', 'law']]],
    ['each by itself', ['us'], heldBy('Z 50 -> A', 'X 50 -> A'), ['block', ['OW-01', 'law'], ['OW-01', 'own']]],
    ['under two laws', ['eu', 'us'], heldBy('Z 55 -> A'), ['block', ['OW-01', 'own'], ['OW-10', 'own']]],
  ])('holders on the own list are no law’s: %s', (_id, profiles, ownership, expected) => {
    const { outcome, reasons, flags } = decide({ profiles, ownership }, to('A HOLDING LLC'));
    const ofRules = reasons.filter(({ rule }) => rule.startsWith('OW-'));
    const whose = ({ citation }: { citation: string }): string => (citation === OWN_LIST ? 'own' : 'law');
    expect([outcome, ...ofRules.map((one) => [one.rule, whose(one)])]).toEqual(expected);
    const owned = flags.find(({ code }) => code === 'OWNERSHIP_50_AGGREGATE');
    const isOfLaw = ofRules.some(({ rule, citation }) => /^OW-(?:01|10)$/.test(rule) && citation !== OWN_LIST);
    expect(owned?.basis !== OWN_LIST).toBe(isOfLaw);
  });

  test('a reason tells the stakes, a flag the whole chain', () => {
    const { reasons, flags } = decide(
      { ...US, ownership: provider(['H 40 -> T'], ['Y 10 -> T'], ['X 60 -> H', { asOf: '2026-01-31' }]) },
      to('T HOLDING LLC'),
    );
    expect(reasons[0]?.text).toBe(
      'The creditor "T HOLDING LLC": H HOLDING LLC holds 40 % of the shares, Y (ofac-list:Y, eu-list:Y, uk-list:Y) holds 10 % of the shares: what blocked persons own by half or more, together and through companies they own, is blocked itself.',
    );
    expect(flags.find(({ code }) => code === 'OWNERSHIP_50_AGGREGATE')?.evidence).toEqual([
      'H HOLDING LLC holds 40 % of the shares of the creditor "T HOLDING LLC"',
      'Y (ofac-list:Y, eu-list:Y, uk-list:Y) holds 10 % of the shares of the creditor "T HOLDING LLC"',
      'X (ofac-list:X, eu-list:X, uk-list:X) holds 60 % of the shares (2026-01-31) of H HOLDING LLC',
    ]);
  });
});

describe('banks', () => {
  const bank = entity('B', { name: 'B BANK', identifiers: [{ type: 'bic', value: 'BBBBDEFF' }] });
  const directive2 = { measure: 'processing-ban', programme: 'RUSSIA-EO14024' };

  test.each<[PolicyOptions['profiles'], readonly Record<string, unknown>[], unknown[]]>([
    [
      ['us'],
      [...listing('X', { authority: 'OFAC', ...directive2 })],
      ['reject', 'RETURN_TO_REMITTER', 'OW-09', 'CAPTA_AFFILIATE'],
    ],
    [
      ['us'],
      [...listing('X', { authority: 'OFAC', measure: 'processing-ban', programme: 'FSE-IR' })],
      ['pass', 'EXECUTE', 'BR-12'],
    ],
    [
      ['uk'],
      [...listing('X', { authority: 'UK', measure: 'processing-ban' })],
      ['hold reject', 'PEND', 'OW-12', 'TRANSACTION_BAN_AFFILIATE'],
    ],
  ])('%s: owned by those under a ban', (profiles, lines, expected) => {
    const ownership = register(bank, entity('X'), ...lines, share('X 51 -> B'));
    expect(told(decide({ ...(profiles ? { profiles } : {}), ownership }, to('CLEAN LLC', 'GBP')))).toEqual(expected);
  });
});

test.each<[string, PolicyOptions['profiles'], string, unknown[]]>([
  ['more than half', ['eu'], 'EU 51', ['hold reject', 'PEND', 'OW-12', 'TRANSACTION_BAN_AFFILIATE']],
  ['half', ['eu'], 'EU 50', ['pass', 'EXECUTE', 'BR-12']],
  ['banks only', ['uk'], 'UK 51', ['pass', 'EXECUTE', 'BR-12']],
  ['banks only', ['us'], 'OFAC 51', ['pass', 'EXECUTE', 'BR-12']],
])('a company that is no bank, owned by those under a ban: %s under %s', (_what, profiles, owned, expected) => {
  const [authority, percent] = owned.split(' ');
  const ban = listing('X', { authority, measure: 'processing-ban', programme: 'RUSSIA-EO14024' });
  const ownership = register(entity('X'), ...COMPANIES, ...ban, share(`X ${percent} -> A`));
  expect(told(decide({ ...(profiles ? { profiles } : {}), ownership }, to('A HOLDING LLC', 'EUR')))).toEqual(expected);
});

describe('data that fail', () => {
  const failing: OwnershipProvider = {
    version: '1',
    stakesIn: () => {
      throw new Error('no connection');
    },
  };
  const endless: OwnershipProvider = {
    version: '1',
    stakesIn: ({ id = '0' }) => ({
      status: 'known',
      id,
      identity: 'confirmed',
      stakes: [{ holder: { id: `${id}1`, name: 'N', listings: [] }, interest: 'shares', least: '100', most: '100' }],
    }),
  };
  test.each([
    ['a provider that throws', failing],
    ['a structure without end', endless],
  ])('%s holds', (_what, ownership) => {
    const decision = decide({ ...US, ownership }, to('A HOLDING LLC'));
    expect(told(decision)).toEqual(['hold ', 'PEND', 'FC-03', 'PROVIDER_UNAVAILABLE']);
    expect(decision.issues[0]?.code).toBe('ownership-provider-failed');
  });

  const answering = (answer: unknown): OwnershipProvider =>
    Object.assign({ version: '1', stakesIn: () => ({ status: 'unknown' as const }) }, { stakesIn: () => answer });
  const known = (stake: object): object => ({ status: 'known', id: 'A', identity: 'confirmed', stakes: [stake] });
  const anybody = { id: 'X', name: 'X', listings: [] };
  test.each<[string, unknown, string]>([
    ['later', Promise.resolve({ status: 'unknown' }), 'status must be one of not-looked-up, unknown, known'],
    ['nothing', undefined, 'The whole must be an object'],
    ['another status', { status: 'KNOWN' }, 'status must be'],
    ['another interest', known({ holder: anybody, interest: 'Shares' }), 'stakes[0].interest must be'],
    ['no bounds', known({ holder: anybody, interest: 'shares', percent: '60' }), 'stakes[0].least must be a text'],
    [
      'a holder without listings',
      known({ holder: { id: 'X', name: 'X' }, interest: 'control' }),
      'stakes[0].holder.listings must be a list',
    ],
  ])('a provider that answers %s holds', (_what, answer, message) => {
    const decision = decide({ ...US, ownership: answering(answer) }, to('A HOLDING LLC'));
    expect(told(decision)).toEqual(['hold ', 'PEND', 'FC-03', 'PROVIDER_UNAVAILABLE']);
    expect(decision.issues[0]?.message).toContain(message);
  });

  test('a share that cannot be read may be all or nothing', () => {
    const ownership: OwnershipProvider = {
      version: '1',
      stakesIn: ({ id }) => {
        if (id !== undefined) return { status: 'unknown' };
        const listed = entry({ name: 'X' });
        const holder = { id: 'X', name: 'X', listings: [listed] };
        return {
          status: 'known',
          id: 'A',
          identity: 'confirmed',
          stakes: [{ holder, interest: 'shares', least: 'half', most: 'half' }],
        };
      },
    };
    expect(told(decide({ ...US, ownership }, to('A')))[2]).toBe('OW-02');
  });
});

test('an office of a listed person only asks for caution', () => {
  const ownership = register(...PEOPLE, ...COMPANIES, influence('X', 'office', 'A'));
  expect(told(decide({ ...US, ownership }, to('A HOLDING LLC')))).toEqual([
    'pass',
    'EXECUTE',
    'OW-05',
    'OWNERSHIP_CAUTION',
  ]);
});

test('a hit decides beside ownership as it does alone', () => {
  const on = to('A HOLDING LLC');
  const hits = [hit(on, 'creditor', entry({ name: 'A HOLDING LLC' }), { identifier: ['lei', 'X'] })];
  expect(decide({ ...US, ownership: TWO }, on, hits).outcome).toBe('block');
});

test('the hash of a policy tells ownership data by their version', () => {
  const hash = (version: string) =>
    createPolicy({ ownership: { version, stakesIn: () => ({ status: 'unknown' }) } }).hash;
  expect([hash('1') === hash('1'), hash('1') === hash('2'), hash('1') === createPolicy().hash]).toEqual([
    true,
    false,
    false,
  ]);
});

describe('one directive owns under it', () => {
  const ssi = (of: string, text: string) =>
    listing(of, { authority: 'OFAC', measure: 'debt-or-equity', programme: 'UKRAINE-EO13662' }).map((line) => ({
      ...line,
      programme: `UKRAINE-EO13662 Directive ${text}`,
    }));
  const under = (first: string, second: string, programme = '') =>
    register(
      entity('X'),
      entity('Y'),
      ...COMPANIES,
      ...(programme === ''
        ? [...ssi('X', first), ...ssi('Y', second)]
        : ['X', 'Y'].flatMap((of) => listing(of, { authority: 'OFAC', measure: 'debt-or-equity', programme }))),
      share('X 30 -> A'),
      share('Y 25 -> A'),
    );
  const speaking = (text: string): Payment => ({
    ...to('A HOLDING LLC'),
    ...payment({ text, agents: CHAIN, parties: to('A HOLDING LLC').parties }),
  });

  test.each<[string, OwnershipProvider, string, string, string | undefined, boolean]>([
    ['the same directive', under('2', '2'), 'PIPES', 'pass', 'OW-09-SECTOR', true],
    ['the same directive, and a note', under('2', '2'), '120-DAY NOTE', 'hold', 'OW-09-DEBT', true],
    ['two directives', under('1', '2'), '120-DAY NOTE', 'pass', undefined, false],
    ['menu-based measures', under('', '', 'CAATSA - RUSSIA'), '120-DAY NOTE', 'pass', undefined, false],
  ])('%s', (_what, ownership, text, outcome, rule, flagged) => {
    const decision = decide({ ...US, ownership }, speaking(text));
    const reason = decision.reasons.find((one) => one.rule !== 'BR-12');
    expect([decision.outcome, reason?.rule, decision.flags.some(({ code }) => code === 'SECTORAL_PARTY')]).toEqual([
      outcome,
      rule,
      flagged,
    ]);
  });
});

describe('holders are screened against the lists of the day', () => {
  const data = register(
    entity('X', {
      name: 'Ivan EXAMPLE',
      aliases: ['Iwan EXAMPLE'],
      countries: ['RU'],
      identifiers: [{ type: 'lei', value: 'X' }],
    }),
    ...COMPANIES,
    share('X 60 -> A'),
  );
  const policy = createPolicy({ ...US, ownership: data });
  const on = to('A HOLDING LLC');
  const owner = entry({ name: 'Ivan EXAMPLE', kind: 'person', programmes: ['SDGT'], listedOn: '2026-03-02' });
  const UNSTATED = { ...owner, measures: [] };
  const found = (how: Partial<Hit>, evidence: Hit['evidence'][number][] = []): Hit => {
    const [subject] = policy.holdersOf(on);
    if (!subject) throw new Error('no holder');
    const like = hit(on, 'creditor', owner);
    return { ...like, subject, evidence: [...like.evidence, ...evidence], ...how };
  };
  const sure: Hit['evidence'][number] = {
    kind: 'corroborates',
    datum: 'country',
    subject: 'RU (address)',
    listed: 'RU',
  };

  test('by all their names and numbers', () => {
    expect(policy.holdersOf(on).map(({ kind, value, role }) => [kind, value, role])).toEqual([
      ['name', 'Ivan EXAMPLE', 'holder X'],
      ['name', 'Iwan EXAMPLE', 'holder X'],
      ['identifier', 'X', 'holder X'],
    ]);
    expect(createPolicy(US).holdersOf(on)).toEqual([]);
  });

  test.each([
    ['nobody is listed', [], '2026-03-02', ['pass']],
    ['surely listed', [found({}, [sure])], '2026-03-02', ['block', 'OW-01']],
    ['listed from tomorrow', [found({}, [sure])], '2026-03-01', ['pass']],
    ['perhaps listed', [found({})], '2026-03-02', ['hold block', 'OW-02']],
    [
      'listed without a word on what that requires',
      [found({ entry: UNSTATED }, [sure])],
      '2026-03-02',
      ['hold block', 'OW-02'],
    ],
    ['a place of that name', [found({ entry: { ...owner, kind: 'place' } })], '2026-03-02', ['pass']],
  ])('%s', (_what, hits, asOf, [outcome, rule]) => {
    const decision = policy.decide({ payment: on, hits, lists: [], issues: [], asOf: day(asOf), engine: 'test' });
    const verdict = decision.outcome === 'hold' ? `hold ${decision.pending ?? ''}` : decision.outcome;
    expect([verdict, decision.reasons[0]?.rule === 'BR-12' ? undefined : decision.reasons[0]?.rule]).toEqual([
      outcome,
      rule,
    ]);
    const identity = hits[0]?.evidence.includes(sure) ? 'confirmed' : 'possible';
    const held = { subject: { role: 'creditor' }, entry: hits[0]?.entry, identity };
    expect(decision.hits).toMatchObject(outcome === 'pass' ? [] : [held]);
  });
});

describe('owned by one whose listing binds others, under secondary sanctions', () => {
  const row = { kind: 'organisation', programmes: ['RUSSIA-EO14024'], secondary: 'yes', country: 'RU' } as const;
  const owner = entry({ name: 'VOSTOKMASH', ...row });
  const owners = (percent: string) =>
    register(entity('V', { name: 'VOSTOKMASH', countries: ['RU'] }), ...COMPANIES, share(`V ${percent} -> K`));
  const on = to('K HOLDING LLC', 'EUR');
  const decided = (options: PolicyOptions, percent = '100', listed = owner): Decision => {
    const policy = createPolicy({ ...options, ownership: owners(percent) });
    const hits = policy.holdersOf(on).map(
      (subject): Hit => ({
        ...hit(on, 'creditor', listed, { for: [['country', 'RU (address)', 'RU']] }),
        subject,
      }),
    );
    return policy.decide({ payment: on, hits, lists: [], issues: [], asOf: day('2026-03-02'), engine: 'test' });
  };

  test('a bank that deals with it is exposed as with its owner', () => {
    const { outcome, reasons, flags } = decided({ profiles: ['other'] });
    expect([outcome, reasons[0]?.rule, reasons[0]?.text]).toEqual([
      'hold',
      'NX-07',
      'The debtor agent "AAAADEFF" deals directly with the creditor, owned by VOSTOKMASH: a foreign bank that deals with such a party risks its own US accounts.',
    ]);
    expect(flags.map(({ code, text }) => [code, text])).toContainEqual([
      'LISTED_UNDER_OTHER_LAW',
      'The creditor is owned by VOSTOKMASH (ofac-sdn:VOSTOKMASH): it is listed only under a law that does not bind this institution.',
    ]);
  });

  test.each<[string, PolicyOptions, string | undefined, ReturnType<typeof entry> | undefined]>([
    ['by less than half', { profiles: ['other'] }, '49.99', undefined],
    ['where the listing binds, too', { profiles: ['eu'] }, undefined, entry({ ...row, name: 'V', authority: 'EU' })],
  ])('not %s', (_what, options, percent, listed) => {
    const codes = decided(options, percent, listed).flags.map(({ code }) => code);
    expect(codes.filter((code) => /^SECONDARY|OTHER_LAW/.test(code))).toEqual([]);
  });
});

test('on a rail where payer and payee are not screened their owners are not either, but those of banks', () => {
  const owners = register(
    entity('K'),
    entity('LUNAFRPP', { identifiers: [{ type: 'bic', value: 'LUNAFRPP' }] }),
    ...['X', 'Y'].flatMap((id) => [entity(id), ...listing(id, { authority: id === 'X' ? 'EU' : 'UN' })]),
    share('X 60 -> K'),
    share('X 60 -> LUNAFRPP'),
  );
  const outcomeTo = (creditor: string, bank: string, rail?: 'sepa-instant'): string => {
    const parties = [party('creditor', creditor, { country: 'AE' })];
    const on = payment({ currency: 'EUR', parties, agents: [agent('creditorAgent', bank)] });
    const input = { payment: on, hits: [], lists: [], issues: [], asOf: day('2026-03-02'), engine: 'test' };
    return createPolicy({ profiles: ['eu'], ownership: owners }).decide({ ...input, ...(rail ? { rail } : {}) })
      .outcome;
  };
  expect(outcomeTo('K', 'HAVNDEHH')).toBe('block');
  expect(outcomeTo('K', 'HAVNDEHH', 'sepa-instant')).toBe('pass');
  expect(outcomeTo('M', 'LUNAFRPP', 'sepa-instant')).toBe('block');
});
