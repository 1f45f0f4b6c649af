/** Finds the words of a table that sound like a given one; lists are mostly Latin, and payments too. */

import { type BoundedCache, boundedCache } from './bounded-cache.ts';
import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import { eachInRow, openRows, rowsByValue, rowsSections } from './rows.ts';
import { isOpen, keysOf, likenessOf, type Spelt, speltOf } from './sounds.ts';
import { numbered, openStrings, stringArrays, stringSections, type StringTable } from './string-table.ts';

/** Of the words of other scripts, and of those in Latin letters, which have each key. */
const TABLES = { open: 'sounds.open', latin: 'sounds.latin' };

/** For `texts` in their order, as numbered. */
export function soundSections(texts: readonly string[]): [string, FlatArray][] {
  const spelt = texts.map(speltOf);
  const keysOfEach = spelt.map(keysOf);
  const keys = numbered(keysOfEach.flat());
  const rowsFor = (ofOpen: boolean): [string, FlatArray][] => {
    const pairs = spelt.flatMap((each, text) =>
      each.isOpen === ofOpen ? (keysOfEach[text] ?? []).map((key) => ({ text, key: keys.idOf(key) })) : [],
    );
    const { first, items } = rowsByValue(
      pairs.map(({ key }) => key),
      keys.sorted.length,
    );
    const name = ofOpen ? TABLES.open : TABLES.latin;
    return rowsSections(name, { first, items: items.map((at) => pairs[at]?.text ?? 0) });
  };
  return [...stringSections('sounds', stringArrays(keys.sorted)), ...rowsFor(true), ...rowsFor(false)];
}

/** Words in Latin letters that are kept ready to be compared; those of other scripts are few, and all kept. */
const REMEMBERED = 32_768;

/**
 * Finds each text for which `soundLikeness` to a word is more than 0; `glued`: the word is made of several. With the number of
 * the text goes what its likeness is if that is made of several.
 */
export type Sounds = (
  word: string,
  glued: boolean,
  found: (text: number, likeness: (isJoined: boolean) => number) => void,
) => void;

export function openSounds(index: IndexBuffer, texts: StringTable): Sounds {
  const keys = openStrings(index, 'sounds');
  const tables = [
    { rows: openRows(index, TABLES.open), ready: new Map<number, Spelt>() },
    { rows: openRows(index, TABLES.latin), ready: boundedCache<number, Spelt>(REMEMBERED) },
  ];
  const readied = (text: number, ready: BoundedCache<number, Spelt>): Spelt => {
    const known = ready.get(text);
    if (known) return known;
    const spelt = speltOf(texts.get(text));
    ready.set(text, spelt);
    return spelt;
  };
  return (word, glued, found) => {
    const asked = isOpen(word) ? tables : tables.slice(0, 1);
    if (asked.every(({ rows }) => rows.items.length === 0)) return;
    const spelt = speltOf(word);
    const seen = new Set<number>();
    for (const key of keysOf(spelt)) {
      const id = keys.find(key);
      for (const { rows, ready } of asked) {
        eachInRow(rows, id, (text) => {
          if (seen.has(text)) return;
          seen.add(text);
          const other = readied(text, ready);
          const likeness = likenessOf(spelt, other, glued);
          if (likeness > 0) found(text, (isJoined) => (isJoined === glued ? likeness : likenessOf(spelt, other, true)));
        });
      }
    }
  };
}
