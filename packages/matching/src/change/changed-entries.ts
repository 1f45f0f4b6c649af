/** Which entries came, went or changed from the lists of an index to others, and what words weigh then. */

import type { ListEntry } from '@interdict/model';
import { rememberingTokens } from '../words/lexicon.ts';
import { formsOf, type ListedNames } from '../index-of-lists/listed-names.ts';
import { readName } from '../text/normalise.ts';
import { openRows, rowAt } from '../index-of-lists/rows.ts';
import type { ScreeningIndex } from '../index-of-lists/screening-index.ts';
import { NOT_FOUND, openStrings } from '../index-of-lists/string-table.ts';
import { unlikeSideBySide } from './side-by-side.ts';
import { type Token, type TokenMaker, tokenOf, tokensOfNormalised } from '../words/tokens.ts';
import { isBesideTokens } from '../words/units.ts';
import { createWeigh, namesSeen, namesWith, type Weigh } from '../words/weights.ts';

export interface ChangedEntries {
  /** Of the index that are no more, or are found by other data. */
  readonly gone: readonly ListEntry[];
  /** Of the other lists that were not there, or are found by other data. */
  readonly come: readonly ListEntry[];
  /** What entries of the index have become that are found by the same data as before, by their numbers there. */
  readonly renewed: ReadonlyMap<number, ListEntry>;
}

/** Entries are the same where every datum of them is. Of several that are the same as often on both sides none changed. */
export function changedEntries(was: ScreeningIndex, is: readonly ListEntry[]): ChangedEntries {
  const texts = entryTexts(was);
  // where several have one id, each is compared with all
  const isEachOne = new Set(is.map(({ id }) => id)).size === is.length;
  const unlike = isEachOne ? unlikeSideBySide(texts, is) : { before: [...texts.keys()], after: [...is.keys()] };
  const before = unlike.before.map((number) => ({ number, text: texts[number] ?? '' }));
  const after = unlike.after
    .flatMap((number) => is[number] ?? [])
    .map((entry) => ({ entry, text: JSON.stringify(entry) }));
  /** How many more there were before. */
  const more = new Map<string, number>();
  for (const { text } of before) more.set(text, (more.get(text) ?? 0) + 1);
  for (const { text } of after) more.set(text, (more.get(text) ?? 0) - 1);
  const isChanged = ({ text }: { readonly text: string }): boolean => more.get(text) !== 0;
  const gone = before.filter(isChanged).map(({ number, text }) => ({ number, entry: parsed(text) }));
  const come = after.filter(isChanged).map(({ entry }) => entry);

  const renewed = new Map<number, ListEntry>();
  const later = groupsOf(come, foundBy);
  for (const [data, [one, ...twins]] of groupsOf(gone, ({ entry }) => foundBy(entry))) {
    const [other, ...others] = later.get(data) ?? [];
    if (one && other && twins.length + others.length === 0) renewed.set(one.number, other);
  }
  const renewals = new Set(renewed.values());
  return {
    gone: gone.flatMap(({ number, entry }) => (renewed.has(number) ? [] : [entry])),
    come: come.filter((entry) => !renewals.has(entry)),
    renewed,
  };
}

/** All that makes hits on an entry: what else it says comes to a hit that is there. Of a place everything says where it is. */
function foundBy(entry: ListEntry): string {
  const { id, list, kind, names, identifiers } = entry;
  return JSON.stringify(kind === 'place' ? entry : [id, list, kind, names, identifiers]);
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

function groupsOf<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export interface LaterWeights {
  readonly weigh: Weigh;
  /** Keys of all words that may weigh otherwise than before: what they stand in are so many more or fewer names. */
  readonly keys: ReadonlySet<string>;
}

/** The weights of the later lists; undefined where every word may weigh otherwise, as so many more or fewer names are listed. */
export function laterWeights(
  was: ScreeningIndex,
  { vocabulary }: ListedNames,
  { gone, come }: ChangedEntries,
): LaterWeights | undefined {
  const [before = 0] = was.u32('entries.named');
  const changes = new Map<string, number>();
  let named = before;
  const tokenFor = rememberingTokens(tokenOf);
  for (const [entries, change] of [
    [gone, -1],
    [come, 1],
  ] as const) {
    for (const keys of entries.flatMap((entry) => keysOf(entry, tokenFor) ?? [])) {
      named += change;
      for (const key of keys) changes.set(key, (changes.get(key) ?? 0) + change);
    }
  }
  if (namesSeen(named) !== namesSeen(before)) return undefined;
  const frequencyOf = (key: string): number => vocabulary.frequencyOf(key) + (changes.get(key) ?? 0);
  const keys = [...changes.keys()].filter(
    (key) => namesWith(frequencyOf(key)) !== namesWith(vocabulary.frequencyOf(key)),
  );
  return { weigh: createWeigh(frequencyOf, named), keys: new Set(keys) };
}

/** Keys of the words in the names by which an entry is found; undefined where there is no such name. */
function keysOf({ kind, names }: ListEntry, tokenFor: TokenMaker): ReadonlySet<string> | undefined {
  const found = kind === 'place' ? [] : names.filter(({ strength }) => strength === 'strong');
  const tokens = found.flatMap(({ value }) => tokensOfNormalised(readName(value), kind === 'person', tokenFor));
  return found.length === 0 ? undefined : new Set(tokens.map(({ key }) => key));
}

/** Numbers of the entries of the index with a name in which one of the words in `keys` weighs otherwise. */
export function reweighedEntries(
  was: ScreeningIndex,
  names: ListedNames,
  keys: ReadonlySet<string>,
  isReweighed: (word: Token) => boolean,
): Set<number> {
  const keyTable = openStrings(was, 'keys');
  const unitsOfKey = openRows(was, 'unitsOfKey');
  const found = new Set<number>();
  for (const key of keys) {
    const id = keyTable.find(key);
    for (const unit of id === NOT_FOUND ? [] : rowAt(unitsOfKey, id)) {
      const { text, kind } = names.vocabulary.wordAt(unit);
      if (isBesideTokens(kind) || !isReweighed({ text, key, kind })) continue;
      for (const form of formsOf(names, unit)) {
        for (const name of names.namesOf(form)) found.add(names.nameAt(name).entry);
      }
    }
  }
  return found;
}
