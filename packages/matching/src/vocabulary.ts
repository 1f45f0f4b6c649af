/** All units of all listed names, each once, and a search for those that are like a given one. */

import { createShelf, type Shelf } from './shelf.ts';
import { indexSounds } from './sounds.ts';
import { editBudget, likeness, type Likeness, lettersOf } from './token-similarity.ts';
import type { Unit } from './units.ts';

export interface Neighbour extends Likeness {
  /** Number of the unit in the vocabulary. */
  readonly id: number;
}

export interface Vocabulary {
  /** How many units there are; their numbers are below. */
  readonly size: number;
  /** Exactly the units for which {@link likeness} is defined. */
  neighbours(unit: Unit): readonly Neighbour[];
}

/** Numbers the units of names one by one, and makes a vocabulary of them in the end. */
export interface VocabularyBuilder {
  /** The number of a unit; the same for all that {@link likeness} cannot tell apart. */
  idOf(unit: Unit): number;
  build(): Vocabulary;
}

const NONE = -1;

export function vocabularyBuilder(): VocabularyBuilder {
  const units: Unit[] = [];
  const idByText = new Map<Unit['kind'], Map<string, number>>();
  // Units with one key make a chain: its head by key, and after each unit the next.
  const headByKey = new Map<string, number>();
  const nextWithKey: number[] = [];
  const idOf = (unit: Unit): number => {
    const ids = idByText.get(unit.kind) ?? new Map<string, number>();
    idByText.set(unit.kind, ids);
    const known = ids.get(unit.text); // units of one kind and text have one key

    if (known !== undefined) return known;
    const id = units.push(unit) - 1;
    ids.set(unit.text, id);
    nextWithKey.push(headByKey.get(unit.key) ?? NONE);
    headByKey.set(unit.key, id);
    return id;
  };
  const build = (): Vocabulary => {
    const words = shelve(units.entries(), false);
    const glued = shelve(units.entries(), true);
    const sounds = indexSounds(units);
    const neighbours = (unit: Unit): readonly Neighbour[] => {
      const near = new Set<number>();
      const add = (id: number): void => void near.add(id);
      for (let id = headByKey.get(unit.key) ?? NONE; id !== NONE; id = nextWithKey[id] ?? NONE) add(id);
      for (const ids of idByText.values()) add(ids.get(unit.text) ?? NONE);
      const isGlued = unit.kind === 'glued';
      lookThrough(words, lettersOf(unit), isGlued, add);
      lookThrough(glued, lettersOf(unit), true, add);
      sounds(unit.text, add);
      return [...near].flatMap((id) => {
        const other = units[id];
        const like = other && likeness(unit, other);
        return like ? { id, ...like } : [];
      });
    };
    return { size: units.length, neighbours };
  };
  return { idOf, build };
}

/** One shelf for each length, so that a bound on length leaves out whole shelves. */
function shelve(units: Iterable<[number, Unit]>, glued: boolean): Shelf[] {
  const byLength = new Map<number, { readonly ids: number[]; readonly words: string[] }>();
  for (const [id, unit] of units) {
    if ((unit.kind === 'glued') !== glued) continue;
    const word = lettersOf(unit);
    const shelf = byLength.get(word.length) ?? { ids: [], words: [] };
    byLength.set(word.length, shelf);
    shelf.ids.push(id);
    shelf.words.push(word);
  }
  return [...byLength].map(([length, { ids, words }]) => createShelf(length, ids, words));
}

/** Finds the units within the edit budget. */
function lookThrough(shelves: readonly Shelf[], word: string, glued: boolean, found: (id: number) => void): void {
  for (const shelf of shelves) {
    const budget = editBudget(Math.min(word.length, shelf.length), glued);
    if (budget > 0 && Math.abs(word.length - shelf.length) <= budget) shelf.near(word, budget, found);
  }
}
