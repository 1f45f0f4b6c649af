import { describe, expect, test } from 'vitest';
import type { Decision } from '@interdict/model';
import type { OwnRule } from './own-rules.ts';
import { createPolicy } from './policy.ts';
import type { PolicyOptions } from './options.ts';
import { agent, day, entry, hit, party, payment } from './test-support/builders.ts';

const ON = payment({ parties: [party('debtor', 'ELBE TRADING'), party('creditor', 'ZORBLAX QUENTIVAR')] });

const LARGE: OwnRule = {
  id: 'OWN-01',
  version: '1',
  citation: 'House rule 7',
  because: 'a person looks at such payments',
  demands: 'review',
  find: ({ payment: { parties } }) => [{ text: `There are ${parties.length} parties` }],
};

const decide = (rules: readonly OwnRule[], options: PolicyOptions = {}): Decision =>
  createPolicy({ ...options, ownRules: rules }).decide({
    payment: ON,
    hits: [hit(ON, 'creditor', entry({ name: 'Zorblax Quentivar' }), { for: [['birth-date']] })],
    lists: [],
    issues: [],
    asOf: day('2026-03-02'),
    engine: 'test',
  });

describe('a rule of one’s own', () => {
  test.each([
    ['review', 'hold', 'PEND'],
    ['reject', 'reject', 'RETURN_TO_REMITTER'],
    ['block', 'block', 'BLOCKED_ACCOUNT'],
  ] as const)('that demands %s decides as one of the law would: %s', (demands, outcome, fundsHandling) => {
    const clean = createPolicy({ ownRules: [{ ...LARGE, demands }] }).decide({
      payment: ON,
      hits: [],
      lists: [],
      issues: [],
      engine: 'test',
    });
    expect(clean).toMatchObject({
      outcome,
      fundsHandling,
      reasons: [
        {
          rule: 'OWN-01',
          citation: 'House rule 7',
          text: 'There are 2 parties: a person looks at such payments.',
          hits: [],
        },
      ],
    });
  });

  test.each([
    [['us'], 'RETURN_TO_REMITTER'],
    [['eu', 'us'], 'NO_AUTO_RETURN'],
    [['us', 'eu'], 'NO_AUTO_RETURN'],
  ] as const)(
    'is no law’s: under %j its reason names none, and the money is handled as all of them allow',
    (profiles, handling) => {
      const decision = createPolicy({ ownRules: [{ ...LARGE, demands: 'reject' }], profiles }).decide({
        payment: ON,
        hits: [],
        lists: [],
        issues: [],
        engine: 'test',
      });
      const reason = decision.reasons.find(({ rule }) => rule === 'OWN-01');
      expect([decision.fundsHandling, reason?.text]).toEqual([
        handling,
        'There are 2 parties: a person looks at such payments.',
      ]);
    },
  );

  test.each([
    [['us'], undefined, ['OWN-01']],
    [['us', 'eu'], undefined, ['OWN-01', 'PR-01', 'PR-01']],
    [['eu', 'us'], undefined, ['OWN-01', 'PR-01', 'PR-01']],
    [['us'], 'CU', ['OWN-01', 'CU-06']],
    [['us', 'eu'], 'CU', ['OWN-01', 'CU-06', 'PR-01']],
  ] as const)('silences no law: of %j, with a payee in %s', (profiles, country, rules) => {
    const on = payment({
      agents: [agent('debtorAgent', 'AAAADEFF'), agent('creditorAgent', 'BBBBFRPP')],
      parties: [party('creditor', 'A', country === undefined ? {} : { country })],
    });
    const bare = { payment: on, hits: [], lists: [], issues: [], engine: 'test' };
    const { reasons } = createPolicy({ ownRules: [LARGE], profiles }).decide(bare);
    expect(reasons.map(({ rule }) => rule)).toEqual(rules);
  });

  test('sees the hits with their identity, and is asked once however many laws bind', () => {
    const asked: string[] = [];
    const rule: OwnRule = {
      ...LARGE,
      find: ({ hits, asOf }) => {
        asked.push(`${hits.map(({ identity }) => identity).join()} on ${asOf}`);
        return [];
      },
    };
    decide([rule], { profiles: ['us', 'eu', 'uk'] });
    expect(asked).toEqual(['confirmed on 2026-03-02']);
  });

  test('that is not sure is held with what it would demand', () => {
    const unsure: OwnRule = { ...LARGE, demands: 'reject', find: () => [{ text: 'It may be', certain: false }] };
    const bare = { payment: ON, hits: [], lists: [], issues: [], engine: 'test' };
    expect(createPolicy({ ownRules: [unsure] }).decide(bare)).toMatchObject({
      outcome: 'hold',
      pending: 'reject',
    });
  });

  test('that throws holds the payment and says so', () => {
    const broken: OwnRule = {
      ...LARGE,
      find: () => {
        throw new Error('no such account');
      },
    };
    const { outcome, reasons } = createPolicy({ ownRules: [broken] }).decide({
      payment: ON,
      hits: [],
      lists: [],
      issues: [],
      engine: 'test',
    });
    expect([outcome, reasons.map(({ text }) => text)]).toEqual([
      'hold',
      ['Rule OWN-01 could not be asked (no such account): what was not judged is not passed.'],
    ]);
  });

  test.each([
    ['block', [true, true], 'block', undefined],
    ['block', [false, true], 'hold', 'block'],
    ['reject', [false, true], 'reject', undefined],
    ['reject', [false, false], 'hold', 'reject'],
    ['review', [false, true], 'reject', undefined],
  ] as const)(
    'that throws where it demands %s beside a sure block and reject, %j: %s',
    (demands, sure, outcome, pending) => {
      const broken: OwnRule = {
        ...LARGE,
        demands,
        find: () => {
          throw new Error('no such account');
        },
      };
      const others = (['block', 'reject'] as const).flatMap((other, at) =>
        sure[at] ? [{ ...LARGE, id: other, demands: other }] : [],
      );
      const bare = { payment: ON, hits: [], lists: [], issues: [], engine: 'test' };
      const decision = createPolicy({ ownRules: [broken, ...others] }).decide(bare);
      expect([decision.outcome, decision.outcome === 'hold' ? decision.pending : undefined]).toEqual([
        outcome,
        pending,
      ]);
    },
  );

  test('does not free of a blocking statute', () => {
    const on = payment({ parties: [party('debtor', 'ELBE TRADING'), party('creditor', 'X', { country: 'CU' })] });
    const { flags } = createPolicy({ profiles: ['eu'], ownRules: [{ ...LARGE, demands: 'block' }] }).decide({
      payment: on,
      hits: [],
      lists: [],
      issues: [],
      engine: 'test',
    });
    expect(flags.map(({ code }) => code)).toContain('BLOCKING_STATUTE_CONFLICT');
  });

  test('nor does an entry of its own list, which is told once and as no law’s', () => {
    const on = payment({ parties: [party('debtor', 'ELBE TRADING'), party('creditor', 'X', { country: 'CU' })] });
    const listed = entry({ name: 'ELBE TRADING', authority: 'operator' });
    const { outcome, flags, reasons } = createPolicy({ profiles: ['eu', 'uk'] }).decide({
      payment: on,
      hits: [hit(on, 'debtor', listed, { identifier: ['lei', 'X'] })],
      lists: [],
      issues: [],
      engine: 'test',
    });
    expect(outcome).toBe('block');
    expect(flags.map(({ code }) => code)).toContain('BLOCKING_STATUTE_CONFLICT');
    expect(reasons.map(({ rule, text }) => [rule, text.split(/(?: law)?[:,] /)[0]])).toEqual([
      ['BR-02', 'The debtor'],
      ['PR-01', 'Under EU'],
      ['PR-01', 'Under UK'],
    ]);
  });

  test('is part of the policy, by its version', () => {
    const hash = (rules: readonly OwnRule[]): string => createPolicy({ ownRules: rules }).hash;
    expect(hash([LARGE])).toBe(hash([{ ...LARGE, find: () => [] }]));
    expect(new Set([hash([]), hash([LARGE]), hash([{ ...LARGE, version: '2' }])]).size).toBe(3);
    expect(hash([])).toBe(createPolicy().hash);
  });

  test.each<[string, object, string]>([
    ['without a version', { version: '' }, 'ownRules.0.version'],
    ['without a function', { find: 'x' }, 'ownRules.0.find'],
    ['without a source', { citation: '' }, 'ownRules.0.citation'],
    ['that demands nothing', { demands: 'nothing' }, 'ownRules.0.demands'],
    ['with the id of another', { id: 'BR-02' }, 'ownRules.0.id'],
  ])('%s is refused', (_what, change, option) => {
    expect(() => createPolicy({ ownRules: [{ ...LARGE, ...change }] })).toThrow(option);
  });

  test('twice is refused', () => {
    expect(() => createPolicy({ ownRules: [LARGE, LARGE] })).toThrow('ownRules.1.id');
  });
});
