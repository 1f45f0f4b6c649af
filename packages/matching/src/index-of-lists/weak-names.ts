/** Weak aliases: they hit only where they are the whole field, but for places beside them. */

import type { CountryCode, ListEntry } from '@interdict/model';
import type { NameEvidence } from '../score/comparison.ts';
import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import { normaliseName } from '../text/normalise.ts';
import { openRows, rowAt, rowsByValue, rowsSections } from './rows.ts';
import { NOT_FOUND, numbered, openStrings, stringArrays, stringSections } from './string-table.ts';
import { tokensOf } from '../words/tokens.ts';

export interface WeakName {
  /** Number of the entry, and of the name in it. */
  readonly entry: number;
  readonly name: number;
}

/** A weak alias in a text. */
export interface FoundWeakName extends WeakName {
  /** Countries of the places beside it. */
  readonly countries: readonly CountryCode[];
}

export interface WeakNames {
  /**
   * The weak aliases that all of a normalised text is, or is but for what stands before or behind.
   *
   * @param countriesOf - of the places that something is; undefined where it is more than places. Absent where there are none
   */
  find(normalised: string, countriesOf?: (beside: string) => readonly CountryCode[] | undefined): FoundWeakName[];
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
  const called = (name: string, countriesThere: () => readonly CountryCode[] | undefined): FoundWeakName[] => {
    const id = texts.find(name);
    const countries = id === NOT_FOUND ? undefined : countriesThere();
    if (!countries) return [];
    const rows = Array.from(rowAt(namesOfText, id));
    return rows.map((at) => ({ entry: entries[at] ?? 0, name: numbers[at] ?? 0, countries }));
  };
  const aliases = Array.from({ length: texts.size }, (_, id) => texts.get(id));
  const [firstWords, lastWords] = [new Set(aliases.map(firstWord)), new Set(aliases.map(lastWord))];
  /** Few texts begin or end as one does. */
  const mayGoOn = (text: string): boolean => firstWords.has(firstWord(text)) || lastWords.has(lastWord(text));
  return {
    find: (normalised, countriesOf) => [
      ...called(normalised, () => []),
      ...(countriesOf && mayGoOn(normalised) ? cutInTwo(normalised) : []).flatMap(([name, beside]) =>
        called(name, () => countriesOf?.(beside)),
      ),
    ],
  };
}

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end === -1 ? text : text.slice(0, end);
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

/** A name of so many characters is cut. */
const LONGEST_CUT = 70;

/** A text cut between any two words: either part, and the other beside it. */
function cutInTwo(normalised: string): [name: string, beside: string][] {
  if (normalised.length > LONGEST_CUT) return [];
  return Array.from(normalised.matchAll(/ /g)).flatMap(({ index }): [string, string][] => {
    const [before, behind] = [normalised.slice(0, index), normalised.slice(index + 1)];
    return [
      [before, behind],
      [behind, before],
    ];
  });
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
