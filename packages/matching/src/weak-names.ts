/** Weak aliases: they hit only where they are the whole field. */

import type { ListEntry } from '@interdict/model';
import type { NameEvidence } from './comparison.ts';
import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import { normaliseName } from './normalise.ts';
import { openRows, rowAt, rowsByValue, rowsSections } from './rows.ts';
import { NOT_FOUND, numbered, openStrings, stringArrays, stringSections } from './string-table.ts';
import { tokensOf } from './tokens.ts';

export interface WeakName {
  /** Number of the entry, and of the name in it. */
  readonly entry: number;
  readonly name: number;
}

export interface WeakNames {
  /** The weak aliases that all of a normalised text is. */
  find(normalised: string): readonly WeakName[];
}

export function weakNameSections(entries: readonly ListEntry[]): [string, FlatArray][] {
  const weak = entries.flatMap(({ kind, names }, entry) =>
    names.flatMap(({ strength, value }, name) =>
      strength === 'weak' && kind !== 'place' ? [{ entry, name, text: normaliseName(value) }] : [],
    ),
  );
  const texts = numbered(weak.map(({ text }) => text));
  return [
    ...stringSections('weak', stringArrays(texts.sorted)),
    ...rowsSections(
      'weak.names',
      rowsByValue(
        weak.map(({ text }) => texts.idOf(text)),
        texts.sorted.length,
      ),
    ),
    ['weak.entry', Uint32Array.from(weak, ({ entry }) => entry)],
    ['weak.number', Uint32Array.from(weak, ({ name }) => name)],
  ];
}

export function openWeakNames(index: IndexBuffer): WeakNames {
  const texts = openStrings(index, 'weak');
  const namesOfText = openRows(index, 'weak.names');
  const entries = index.u32('weak.entry');
  const numbers = index.u32('weak.number');
  return {
    find(normalised) {
      const id = texts.find(normalised);
      if (id === NOT_FOUND) return [];
      return Array.from(rowAt(namesOfText, id), (at) => ({ entry: entries[at] ?? 0, name: numbers[at] ?? 0 }));
    },
  };
}

/** What a weak alias shows: it is equal, word for word. */
export function evidenceOfWeak(name: string): NameEvidence {
  const pairs = tokensOf(name).map(({ text }) => ({
    subject: text,
    listed: text,
    relation: 'equal' as const,
    similarity: 1,
    weight: 1,
  }));
  return { kind: 'name', pairs, unmatchedSubject: [], unmatchedListed: [], exact: true };
}
