/** All units of all listed names, each once, and a search for those that are like a given one. */

import { editDistance } from './edit-distance.ts';
import { editBudget, likeness, type Likeness, lettersOf } from './token-similarity.ts';
import type { Unit } from './units.ts';

export interface Neighbour extends Likeness {
  /** Number of the unit in the vocabulary. */
  readonly id: number;
}

export interface Vocabulary {
  /** Number of a listed unit. */
  idOf(unit: Unit): number | undefined;
  /** Exactly the units for which {@link likeness} is defined. */
  neighbours(unit: Unit): readonly Neighbour[];
}

/** Units of one length, so that a bound on length leaves out whole shelves. */
interface Shelf {
  readonly glued: boolean;
  readonly length: number;
  readonly ids: number[];
  readonly words: string[];
  /** Which letters a unit has, one bit each. */
  readonly masks: number[];
}

export function createVocabulary(units: Iterable<Unit>): Vocabulary {
  const distinct: Unit[] = [];
  const ids = new Map<string, number>();
  const byText = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  for (const unit of units) {
    const name = identity(unit);
    if (ids.has(name)) continue;
    const id = distinct.push(unit) - 1;
    ids.set(name, id);
    add(byText, unit.text, id);
    add(byKey, unit.key, id);
  }
  const shelves = shelve(distinct);
  const neighbours = (unit: Unit): readonly Neighbour[] => {
    const near = new Set([...(byText.get(unit.text) ?? []), ...(byKey.get(unit.key) ?? [])]);
    collect(near, shelves, lettersOf(unit), unit.kind === 'glued');
    const found: Neighbour[] = [];
    for (const id of near) {
      const other = distinct[id];
      const like = other && likeness(unit, other);
      if (like) found.push({ id, ...like });
    }
    return found;
  };
  return { idOf: (unit) => ids.get(identity(unit)), neighbours };
}

/** All that {@link likeness} looks at. */
function identity({ text, key, kind }: Unit): string {
  return `${kind} ${text} ${key}`;
}

function add(numbers: Map<string, number[]>, name: string, id: number): void {
  const known = numbers.get(name);
  if (known) known.push(id);
  else numbers.set(name, [id]);
}

function shelve(units: readonly Unit[]): Shelf[] {
  const shelves = new Map<string, Shelf>();
  units.forEach((unit, id) => {
    const word = lettersOf(unit);
    const glued = unit.kind === 'glued';
    const name = `${glued} ${word.length}`;
    const shelf = shelves.get(name) ?? { glued, length: word.length, ids: [], words: [], masks: [] };
    shelves.set(name, shelf);
    shelf.ids.push(id);
    shelf.words.push(word);
    shelf.masks.push(alphabetOf(word));
  });
  return [...shelves.values()];
}

/** Adds the units within the edit budget. An edit takes at most one letter away and brings at most one in. */
function collect(near: Set<number>, shelves: readonly Shelf[], word: string, glued: boolean): void {
  const mask = alphabetOf(word);
  for (const shelf of shelves) {
    const budget = editBudget(Math.min(word.length, shelf.length), glued || shelf.glued);
    if (budget === 0 || Math.abs(word.length - shelf.length) > budget) continue;
    const { ids, words, masks } = shelf;
    for (let at = 0; at < masks.length; at += 1) {
      const other = masks[at] ?? 0;
      if (bitCount(mask & ~other) > budget || bitCount(other & ~mask) > budget) continue;
      if (editDistance(word, words[at] ?? '', budget) <= budget) near.add(ids[at] ?? 0);
    }
  }
}

function alphabetOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
