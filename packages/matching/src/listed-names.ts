/** All names of all lists, prepared, and the search for those that a text may resemble. */

import type { ListEntry, ListedName } from '@interdict/model';
import { freeWeight, type Prepared, prepareTokens, weightOf } from './prepared.ts';
import { type Token, tokensOf } from './tokens.ts';
import { createVocabulary, type Neighbour, type Vocabulary } from './vocabulary.ts';
import type { Unit } from './units.ts';
import { createWeigh, type Weigh } from './weights.ts';

export interface ListedText extends Prepared {
  readonly entry: ListEntry;
  readonly name: ListedName;
  readonly unitIds: readonly number[];
}

export interface ListedNames {
  readonly weigh: Weigh;
  readonly vocabulary: Vocabulary;
  readonly names: readonly ListedText[];
  /** Tokens of the longest name. */
  readonly longest: number;
  /**
   * Names of whose weight `neighbours` match a share of `leastCover`, or `leastWeight` nats, at the most generous count:
   * every pair counts, though a word could be in one only. All others cannot reach the score.
   */
  candidates(neighbours: Iterable<readonly Neighbour[]>, leastCover: number, leastWeight: number): ListedText[];
}

interface Posting {
  readonly name: number;
  readonly weight: number;
}

export function indexNames(entries: readonly ListEntry[]): ListedNames {
  const named = entries
    .filter(({ kind }) => kind !== 'place')
    .flatMap((entry) =>
      entry.names
        .filter(({ strength }) => strength === 'strong')
        .map((name) => ({ entry, name, tokens: tokensOf(name.value, entry.kind === 'person') })),
    );
  const weigh = createWeigh(...frequencies(named));
  const prepared = named.map((name) => ({ ...name, ...prepareTokens(name.tokens, weigh, true) }));
  const vocabulary = createVocabulary(allUnits(prepared));
  const names = prepared.map((text): ListedText => {
    const unitIds = text.units.map((unit) => vocabulary.idOf(unit) ?? -1);
    return { ...text, unitIds };
  });
  const postings = postingsOf(names);
  const matched = new Float64Array(names.length);
  const total = Float64Array.from(names, ({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  const free = Float64Array.from(names, freeWeight);

  return {
    weigh,
    vocabulary,
    names,
    longest: names.reduce((most, { tokens }) => Math.max(most, tokens.length), 0),
    candidates(neighbours, leastCover, leastWeight) {
      matched.fill(0);
      for (const group of neighbours) {
        for (const { id, similarity } of group) {
          for (const { name, weight } of postings[id] ?? []) matched[name] = (matched[name] ?? 0) + similarity * weight;
        }
      }
      const found: ListedText[] = [];
      for (let at = 0; at < matched.length; at += 1) {
        const least = Math.min(leastCover * (total[at] ?? 0), leastWeight);
        const name = (matched[at] ?? 0) + (free[at] ?? 0) >= least ? names[at] : undefined;
        if (name) found.push(name);
      }
      return found;
    },
  };
}

function* allUnits(names: readonly Prepared[]): Iterable<Unit> {
  for (const { units } of names) yield* units;
}

/** In how many entries each word stands, and how many entries there are. */
function frequencies(names: readonly NamedTokens[]): [ReadonlyMap<string, number>, number] {
  const entriesWith = new Map<string, Set<ListEntry>>();
  for (const { entry, tokens } of names) {
    for (const { key } of tokens) {
      const having = entriesWith.get(key);
      if (having) having.add(entry);
      else entriesWith.set(key, new Set([entry]));
    }
  }
  const frequency = new Map([...entriesWith].map(([key, having]) => [key, having.size]));
  return [frequency, new Set(names.map(({ entry }) => entry)).size];
}

interface NamedTokens {
  readonly entry: ListEntry;
  readonly tokens: readonly Token[];
}

function postingsOf(names: readonly ListedText[]): Posting[][] {
  const postings: Posting[][] = [];
  names.forEach(({ units, unitIds, weights }, name) => {
    units.forEach((unit, at) => {
      (postings[unitIds[at] ?? 0] ??= []).push({ name, weight: weightOf({ weights }, unit) });
    });
  });
  return postings;
}
