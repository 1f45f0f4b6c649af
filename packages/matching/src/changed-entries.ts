/** Which entries came, went or changed from the lists of an index to others, and what words weigh then. */

import type { ListEntry } from '@interdict/model';
import { keysOf } from './build-names.ts';
import { formsOf, type ListedNames } from './listed-names.ts';
import { openRows, rowAt } from './rows.ts';
import type { ScreeningIndex } from './screening-index.ts';
import { NOT_FOUND, openStrings } from './string-table.ts';
import type { Token } from './tokens.ts';
import { createWeigh, namesSeen, type Weigh } from './weights.ts';

export interface ChangedEntries {
  /** Of the index that are no more, or no more the same. */
  readonly gone: readonly ListEntry[];
  /** Of the other lists that were not there, or not the same. */
  readonly come: readonly ListEntry[];
  /** Ids of the entries of the index, by their numbers. */
  readonly ids: readonly string[];
}

/** Entries are the same where every datum of them is. Of several that are the same as often on both sides none changed. */
export function changedEntries(was: ScreeningIndex, is: readonly ListEntry[]): ChangedEntries {
  const numbers = new Map<string, number[]>();
  entryTexts(was).forEach((text, number) => group(numbers, text).push(number));
  const entries = new Map<string, ListEntry[]>();
  for (const entry of is) group(entries, JSON.stringify(entry)).push(entry);
  const ids: string[] = [];
  const gone: ListEntry[] = [];
  const come: ListEntry[] = [];
  for (const [text, same] of numbers) {
    const [entry = parsed(text)] = entries.get(text) ?? [];
    for (const number of same) ids[number] = entry.id;
    if (entries.get(text)?.length !== same.length) gone.push(...same.map(() => entry));
  }
  for (const [text, same] of entries) if (numbers.get(text)?.length !== same.length) come.push(...same);
  return { gone, come, ids };
}

function entryTexts(index: ScreeningIndex): string[] {
  const first = index.u32('entries.first');
  const bytes = index.u8('entries.bytes').slice(); // decoders take no shared memory
  const decoder = new TextDecoder();
  return Array.from({ length: first.length - 1 }, (_, entry) =>
    decoder.decode(bytes.subarray(first[entry], first[entry + 1])),
  );
}

function parsed(text: string): ListEntry {
  return JSON.parse(text);
}

function group<Item>(groups: Map<string, Item[]>, key: string): Item[] {
  const known = groups.get(key);
  if (known) return known;
  const made: Item[] = [];
  groups.set(key, made);
  return made;
}

/** The weights of the later lists; undefined where every word may weigh otherwise, as so many more or fewer names are listed. */
export function laterWeights(
  was: ScreeningIndex,
  { vocabulary }: ListedNames,
  { gone, come }: ChangedEntries,
): Weigh | undefined {
  const [before = 0] = was.u32('entries.named');
  const changes = new Map<string, number>();
  let named = before;
  for (const [entries, change] of [
    [gone, -1],
    [come, 1],
  ] as const) {
    for (const keys of entries.flatMap((entry) => keysOf(entry) ?? [])) {
      named += change;
      for (const key of keys) changes.set(key, (changes.get(key) ?? 0) + change);
    }
  }
  if (namesSeen(named) !== namesSeen(before)) return undefined;
  return createWeigh((key) => vocabulary.frequencyOf(key) + (changes.get(key) ?? 0), named);
}

/** Numbers of the entries of the index with a name in which one of the words in `changed` weighs otherwise. */
export function reweighedEntries(
  was: ScreeningIndex,
  names: ListedNames,
  changed: ReadonlySet<string>,
  isReweighed: (word: Token) => boolean,
): Set<number> {
  const keys = openStrings(was, 'keys');
  const unitsOfKey = openRows(was, 'unitsOfKey');
  const found = new Set<number>();
  for (const key of changed) {
    const id = keys.find(key);
    for (const unit of id === NOT_FOUND ? [] : rowAt(unitsOfKey, id)) {
      const { text, kind } = names.vocabulary.wordAt(unit);
      if (kind === 'glued' || !isReweighed({ text, key, kind })) continue;
      for (const form of formsOf(names.forms.postings, unit)) {
        for (const name of names.namesOf(form)) found.add(names.nameAt(name).entry);
      }
    }
  }
  return found;
}
