/** What holds for every structure of ownership. */

import { array, assert, constantFrom, property, shuffledSubarray, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entity, listing, register, share } from '../test-support/ownership.ts';
import { reachOf, stakesOn, type Bound } from './reach.ts';
import type { OwnershipProvider, Stake } from './stake.ts';
import { yardstick, type Yardstick } from './yardsticks.ts';

const IDS = ['X', 'Y', 'A', 'B', 'C', 'D', 'E', 'F'] as const;
const SEEDS = ['X', 'Y'];
const LAWS: readonly Yardstick[] = (['us', 'eu', 'uk'] as const).flatMap(
  (profile) => yardstick(profile, 'freeze', undefined) ?? [],
);

interface Edge {
  readonly holder: string;
  readonly of: string;
  readonly percent: string;
}
const edge: Arbitrary<Edge> = constantFrom(...IDS).chain((holder) =>
  constantFrom(...IDS).chain((of) =>
    constantFrom('0.01', '10', '25', '25.5', '49.99', '50', '50.01').map((percent) => ({ holder, of, percent })),
  ),
);
/** One stake of each holder in each entity. */
const edges = array(edge, { maxLength: 14 }).map((all) => [
  ...new Map(all.map((one) => [one.holder + one.of, one])).values(),
]);

function reached(all: readonly Edge[], by: Yardstick, bound: Bound = 'least'): string[] {
  const provider = register(
    ...IDS.map((id) => entity(id)),
    ...SEEDS.flatMap((id) => listing(id)),
    ...all.map(({ holder, of, percent }) => share(`${holder} ${percent} -> ${of}`)),
  );
  const stakes = new Map<string, readonly Stake[]>(IDS.map((id) => [id, stakesIn(provider, id)]));
  return [...reachOf(SEEDS, stakesOn({ stakes }, undefined), by, bound)].sort();
}

function stakesIn(provider: OwnershipProvider, id: string): readonly Stake[] {
  const answer = provider.stakesIn({ id, names: [], identifiers: [], countries: [] });
  return answer.status === 'known' ? answer.stakes : [];
}

describe.each(LAWS.map((by, at) => [['us', 'eu', 'uk'][at], by] as const))('under %s', (_name, by) => {
  test('one stake more never frees anyone', () => {
    assert(
      property(edges, edge, (all, more) => {
        const isNew = all.every(({ holder, of }) => holder !== more.holder || of !== more.of);
        const after = reached(isNew ? [...all, more] : all, by);
        expect(after).toEqual(expect.arrayContaining(reached(all, by)));
      }),
      { numRuns: 60 },
    );
  });

  test('the order of stakes does not matter', () => {
    const ordered = edges.chain((all) => shuffledSubarray(all, { minLength: all.length }).map((other) => [all, other]));
    assert(
      property(ordered, ([all = [], other = []]) => {
        expect(reached(other, by)).toEqual(reached(all, by));
      }),
      { numRuns: 60 },
    );
  });

  test('what is certain is possible', () => {
    assert(
      property(edges, (all) => {
        expect(reached(all, by, 'most')).toEqual(expect.arrayContaining(reached(all, by)));
      }),
      { numRuns: 30 },
    );
  });

  test('a ring of companies that own each other proves nothing', () => {
    const ring = ['A', 'B', 'C', 'D'].map((holder, at, all) => ({
      holder,
      of: all[(at + 1) % 4] ?? 'A',
      percent: '100',
    }));
    expect(reached(ring, by)).toEqual(SEEDS);
    expect(reached([...ring, { holder: 'X', of: 'C', percent: '51' }], by)).toEqual(['A', 'B', 'C', 'D', ...SEEDS]);
  });
});
