/** The vectors of the 50 percent rule under three laws; X and Y are listed by all, Z only on SSI. */

import { describe, expect, test } from 'vitest';
import { subjectsOf, type Authority } from '@interdict/model';
import { participantsIn } from '../participants.ts';
import { PROFILES, LAWS, type Profile } from '../profile.ts';
import { day, party, payment } from '../test-support/builders.ts';
import { entity, influence, listing, register, share } from '../test-support/ownership.ts';
import { traceOwners } from './trace.ts';
import { ownershipUnder } from './verdicts.ts';

type Line = Readonly<Record<string, unknown>>;

const WHO = ['X', 'Y', 'Z', 'A', 'B', 'C', 'H', 'T', 'K', 'M', 'Z1', 'G'];
const COMMON: readonly Line[] = [
  ...WHO.map((id) => entity(id, id === 'G' ? { government: 'IR' } : {})),
  ...listing('X'),
  ...listing('Y'),
  ...listing('Z', { authority: 'OFAC', measure: 'debt-or-equity', programme: 'UKRAINE-EO13662' }),
];

function kindOf(id: string, profile: Profile, lines: readonly Line[], asOf = '2026-03-02'): string {
  const [participant] = participantsIn(subjectsOf(payment({ parties: [party('creditor', id, { country: 'AE' })] })));
  if (!participant) throw new Error('test data');
  const owners = [traceOwners(participant, register(...COMMON, ...lines))];
  const binding: readonly Authority[] = LAWS[profile].binding;
  return ownershipUnder(profile, binding, 'freeze', { owners, asOf: day(asOf) })[0]?.kind ?? 'clean';
}

const shares = (...texts: readonly string[]) => texts.map((text) => share(text));

interface Vector {
  readonly id: string;
  readonly lines: readonly Line[];
  /** Under US, EU and UK law, by entity. */
  readonly expected: Readonly<Record<string, readonly [us: string, eu: string, uk: string]>>;
}

const VECTORS: readonly Vector[] = [
  { id: 'O1', lines: shares('X 50 -> A'), expected: { A: ['owned', 'owned', 'caution'] } },
  { id: 'O2', lines: shares('X 49 -> A'), expected: { A: ['caution', 'caution', 'caution'] } },
  { id: 'O3', lines: shares('X 25 -> A', 'Y 25 -> A'), expected: { A: ['owned', 'owned', 'caution'] } },
  { id: 'O4', lines: shares('X 30 -> K', 'Y 25 -> K'), expected: { K: ['owned', 'owned', 'caution'] } },
  {
    id: 'O5',
    lines: shares('X 50 -> A', 'A 50 -> B'),
    expected: { A: ['owned', 'owned', 'caution'], B: ['chain', 'chain', 'clean'] },
  },
  {
    id: 'O6',
    lines: shares('X 50 -> A', 'X 50 -> B', 'A 25 -> C', 'B 25 -> C'),
    expected: { B: ['owned', 'owned', 'caution'], C: ['chain', 'chain', 'clean'] },
  },
  { id: 'O7', lines: shares('X 50 -> A', 'X 10 -> B', 'A 40 -> B'), expected: { B: ['chain', 'chain', 'clean'] } },
  {
    id: 'O8',
    lines: shares('X 50 -> A', 'X 25 -> B', 'A 25 -> C', 'B 25 -> C'),
    expected: { B: ['caution', 'caution', 'caution'], C: ['caution', 'caution', 'clean'] },
  },
  {
    id: 'O9',
    lines: shares('X 25 -> A', 'X 25 -> B', 'A 50 -> C', 'B 50 -> C'),
    expected: { A: ['caution', 'caution', 'caution'], C: ['clean', 'caution', 'clean'] },
  },
  {
    id: 'O10',
    lines: shares('X 60 -> H', 'H 40 -> T', 'Y 10 -> T'),
    expected: { H: ['owned', 'owned', 'owned'], T: ['chain', 'chain', 'caution'] },
  },
  {
    id: 'O11',
    lines: [...shares('X 20 -> Z1'), influence('X', 'office', 'Z1')],
    expected: { Z1: ['caution', 'caution', 'caution'] },
  },
  {
    id: 'O12',
    lines: [share('X 60 -> A', { asOf: '2020-01-01' }), share('X 49 -> A', { asOf: '2025-06-01' })],
    expected: { A: ['divested', 'divested', 'divested'] },
  },
  { id: 'O13', lines: shares('A 50 -> B', 'B 50 -> A'), expected: { A: ['clean', 'clean', 'clean'] } },
  { id: 'O14', lines: shares('X 49.99 -> A', 'Y 0.01 -> A'), expected: { A: ['owned', 'owned', 'caution'] } },
  { id: 'O15', lines: shares('X 30 -> A', 'Z 30 -> A'), expected: { A: ['caution', 'caution', 'caution'] } },
  {
    id: 'O16',
    lines: [...shares('G 40 -> M'), influence('G', 'control', 'M')],
    expected: { M: ['government', 'clean', 'clean'] },
  },
  {
    id: 'O17',
    lines: shares('X 51 -> A', 'A 51 -> B', 'B 51 -> C'),
    expected: { A: ['owned', 'owned', 'owned'], B: ['chain', 'chain', 'chain'], C: ['chain', 'chain', 'chain'] },
  },
  { id: 'ranges', lines: shares('X 45-55 -> A'), expected: { A: ['uncertain', 'uncertain', 'uncertain'] } },
  { id: 'ranges from half', lines: shares('X 50-60 -> A'), expected: { A: ['owned', 'owned', 'uncertain'] } },
  {
    id: 'an arrangement',
    lines: [share('X 30 -> A', { arrangement: 'pact' }), share('B 25 -> A', { arrangement: 'pact' })],
    expected: { A: ['caution', 'caution', 'owned'] },
  },
  {
    id: 'votes',
    lines: [share('X 51 -> A', { interest: 'votes' })],
    expected: { A: ['caution', 'caution', 'owned'] },
  },
  { id: 'control', lines: [influence('X', 'control', 'A')], expected: { A: ['caution', 'owned', 'owned'] } },
  {
    id: 'control that ended',
    lines: [
      share('B 100 -> A'),
      influence('X', 'control', 'A', { asOf: '2020-01-01' }),
      influence('X', 'control', 'A', { asOf: '2021-01-01', ended: true }),
    ],
    expected: { A: ['clean', 'divested', 'divested'] },
  },
  {
    id: 'what is owned by one that may be controlled',
    lines: shares('X 50 -> A', 'A 100 -> B', 'X 49.99 -> C', 'C 100 -> H', 'H 51 -> K', 'Y 24 -> M', 'M 100 -> T'),
    expected: {
      B: ['chain', 'chain', 'caution'],
      H: ['clean', 'caution', 'caution'],
      K: ['clean', 'caution', 'caution'],
      T: ['clean', 'clean', 'clean'],
    },
  },
  { id: 'a small stake', lines: shares('X 24.99 -> A'), expected: { A: ['clean', 'clean', 'clean'] } },
  { id: 'nothing known', lines: [], expected: { A: ['gap', 'gap', 'gap'] } },
  { id: 'nobody of the name', lines: [], expected: { NOBODY: ['gap', 'gap', 'gap'] } },
];

describe('the 50 percent rule', () => {
  test.each(VECTORS.map((vector) => [vector.id, vector] as const))('%s', (_id, { lines, expected }) => {
    const found = Object.keys(expected).map((id) => [
      id,
      PROFILES.filter((profile) => profile !== 'other').map((profile) => kindOf(id, profile, lines)),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each([
    ['eu', '2024-07-02', 'X 50 -> A', 'caution'],
    ['eu', '2024-07-03', 'X 50 -> A', 'owned'],
    ['us', '2014-08-13', 'X 50 -> A', 'owned'],
  ] as const)('%s on %s: %s is %s', (profile, asOf, text, kind) => {
    expect(kindOf('A', profile, shares(text), asOf)).toBe(kind);
  });

  test('a stake of a day after the payment does not count yet', () => {
    const lines = [share('X 10 -> A', { asOf: '2020-01-01' }), share('X 60 -> A', { asOf: '2026-03-03' })];
    expect([kindOf('A', 'us', lines, '2026-03-02'), kindOf('A', 'us', lines, '2026-03-03')]).toEqual([
      'clean',
      'owned',
    ]);
  });

  test('what was sold before the listing is not divested', () => {
    const lines = [
      ...listing('B', { authority: 'OFAC', from: '2022-01-01' }),
      share('B 60 -> A', { asOf: '2020-01-01' }),
      share('B 0 -> A', { asOf: '2021-12-31' }),
    ];
    expect(kindOf('A', 'us', lines)).toBe('clean');
  });
});
