/** All names of all lists, prepared, and the search for those that a text may resemble. */

import type { ListEntry, ListedName } from '@interdict/model';
import { freeWeight, prepare, type Prepared } from './prepared.ts';
import { tokensOf } from './tokens.ts';
import { createVocabulary, type Neighbour, type Vocabulary } from './vocabulary.ts';
import type { Unit } from './units.ts';
import { createWeigh, type Weigh } from './weights.ts';

export interface ListedText extends Prepared {
  readonly entry: ListEntry;
  readonly name: ListedName;
  readonly unitIds: readonly number[];
  readonly totalWeight: number;
  /** Weight that can be covered without a counterpart in the text. */
  readonly freeWeight: number;
}

export interface ListedNames {
  readonly weigh: Weigh;
  readonly vocabulary: Vocabulary;
  readonly names: readonly ListedText[];
  /** Names that could reach a score with `leastCover` of their weight matched by `neighbours`. */
  candidates(neighbours: Iterable<readonly Neighbour[]>, leastCover: number, leastWeight: number): ListedText[];
}

interface Posting {
  readonly name: number;
  readonly weight: number;
}

export function indexNames(entries: readonly ListEntry[]): ListedNames {
  const weigh = createWeigh(...frequencies(entries));
  const prepared = entries
    .filter(({ kind }) => kind !== 'place')
    .flatMap((entry) =>
      entry.names
        .filter(({ strength }) => strength === 'strong')
        .map((name) => ({ entry, name, ...prepare(name.value, weigh, true) })),
    );
  const vocabulary = createVocabulary(allUnits(prepared));
  const names = prepared.map((text): ListedText => {
    const unitIds = text.units.map((unit) => vocabulary.idOf(unit) ?? -1);
    const totalWeight = text.weights.reduce((sum, weight) => sum + weight, 0);
    return { ...text, unitIds, totalWeight, freeWeight: freeWeight(text) };
  });
  const postings = postingsOf(names);
  const matched = new Float64Array(names.length);

  return {
    weigh,
    vocabulary,
    names,
    candidates(neighbours, leastCover, leastWeight) {
      const touched = new Set<number>();
      for (const group of neighbours) {
        for (const { id, similarity } of group) {
          for (const { name, weight } of postings[id] ?? []) {
            touched.add(name);
            matched[name] = (matched[name] ?? 0) + similarity * weight;
          }
        }
      }
      const found: ListedText[] = [];
      for (const at of touched) {
        const name = names[at];
        const weight = matched[at] ?? 0;
        matched[at] = 0;
        if (name && weight + name.freeWeight >= Math.min(leastCover * name.totalWeight, leastWeight)) found.push(name);
      }
      return found;
    },
  };
}

function* allUnits(names: readonly Prepared[]): Iterable<Unit> {
  for (const { units } of names) yield* units;
}

/** In how many entries each word stands, and how many entries there are. */
function frequencies(entries: readonly ListEntry[]): [ReadonlyMap<string, number>, number] {
  const frequency = new Map<string, number>();
  for (const { names } of entries) {
    const keys = new Set(names.flatMap(({ value }) => tokensOf(value).map(({ key }) => key)));
    for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  return [frequency, entries.length];
}

function postingsOf(names: readonly ListedText[]): Posting[][] {
  const postings: Posting[][] = [];
  names.forEach(({ units, unitIds, weights }, name) => {
    units.forEach(({ start, length }, at) => {
      const id = unitIds[at] ?? 0;
      const weight = weights.slice(start, start + length).reduce((sum, part) => sum + part, 0);
      (postings[id] ??= []).push({ name, weight });
    });
  });
  return postings;
}
