/** All names of all lists, prepared, and the search for those that a text may resemble. */

import type { ListEntry, ListedName } from '@interdict/model';
import { freeWeight, type Prepared, prepareTokens, weightOf } from './prepared.ts';
import { rememberingTokens, type Token } from './tokens.ts';
import { type Neighbour, type Vocabulary, vocabularyBuilder } from './vocabulary.ts';
import { createWeigh, type Weigh } from './weights.ts';

export interface ListedText extends Prepared {
  readonly entry: ListEntry;
  readonly name: ListedName;
  /** Number of each unit in the vocabulary. */
  readonly unitIds: Int32Array;
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

export function indexNames(entries: readonly ListEntry[]): ListedNames {
  const tokensOf = rememberingTokens();
  const named = entries
    .filter(({ kind }) => kind !== 'place')
    .flatMap((entry) =>
      entry.names
        .filter(({ strength }) => strength === 'strong')
        .map((name) => ({ entry, name, tokens: tokensOf(name.value, entry.kind === 'person') })),
    );
  const weigh = createWeigh(...frequencies(named));
  const builder = vocabularyBuilder();
  const names = named.map(({ entry, name, tokens }): ListedText => {
    const prepared = prepareTokens(tokens, weigh, true);
    return { entry, name, ...prepared, unitIds: Int32Array.from(prepared.units, (unit) => builder.idOf(unit)) };
  });
  const vocabulary = builder.build();
  return {
    weigh,
    vocabulary,
    names,
    longest: names.reduce((most, { tokens }) => Math.max(most, tokens.length), 0),
    candidates: candidateSearch(names, vocabulary.size),
  };
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

function candidateSearch(names: readonly ListedText[], units: number): ListedNames['candidates'] {
  const postings = postingsOf(names, units);
  const total = Float64Array.from(names, ({ weights }) => weights.reduce((sum, weight) => sum + weight, 0));
  const free = Float64Array.from(names, freeWeight);
  const matched = new Float64Array(names.length);
  return (neighbours, leastCover, leastWeight) => {
    const touched: number[] = [];
    for (const group of neighbours) {
      for (const { id, similarity } of group) {
        const end = postings.first[id + 1] ?? 0;
        for (let at = postings.first[id] ?? 0; at < end; at += 1) {
          const name = postings.names[at] ?? 0;
          const before = matched[name] ?? 0;
          if (before === 0) touched.push(name);
          matched[name] = before + similarity * (postings.weights[at] ?? 0);
        }
      }
    }
    const found = touched.filter((name) => {
      const least = Math.min(leastCover * (total[name] ?? 0), leastWeight);
      return (matched[name] ?? 0) + (free[name] ?? 0) >= least;
    });
    for (const name of touched) matched[name] = 0;
    return found.sort((a, b) => a - b).flatMap((name) => names[name] ?? []);
  };
}

/** In which names each unit stands and what it weighs there: those of unit `id` from `first[id]` up to `first[id + 1]`. */
interface Postings {
  readonly first: Int32Array;
  readonly names: Int32Array;
  readonly weights: Float64Array;
}

function postingsOf(names: readonly ListedText[], units: number): Postings {
  const first = new Int32Array(units + 1);
  for (const { unitIds } of names) for (const id of unitIds) first[id + 1] = (first[id + 1] ?? 0) + 1;
  for (let id = 0; id < units; id += 1) first[id + 1] = (first[id + 1] ?? 0) + (first[id] ?? 0);
  const free = first.slice();
  const postings = { first, names: new Int32Array(first[units] ?? 0), weights: new Float64Array(first[units] ?? 0) };
  names.forEach((text, name) => {
    text.units.forEach((unit, at) => {
      const id = text.unitIds[at] ?? 0;
      const place = free[id] ?? 0;
      free[id] = place + 1;
      postings.names[place] = name;
      postings.weights[place] = weightOf(text, unit);
    });
  });
  return postings;
}
