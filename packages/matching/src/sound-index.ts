/** Finds the words of a table that sound like a given one; lists are mostly Latin, and payments too. */

import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import { BEFORE_LETTERS, soundsOf, stateAmongLetters, statesAmongSounds } from './sound-moves.ts';
import { type Labelled, type Limits, openTrie, type Trie, trieSections } from './sound-trie.ts';
import { allMovesFrom, type Compared, createSoundWalk, movesFrom } from './sound-walk.ts';
import {
  isOpen,
  likenessAt,
  limitFor,
  LONGEST,
  longestAlike,
  rememberingReadings,
  type Spelt,
  speltOf,
} from './sounds.ts';
import type { Reading } from './spellings.ts';

/** What each label stands for: all that the letters from one on may. */
type Labels = readonly (readonly Reading[])[];

/** The words of other scripts, and those in Latin letters. */
const NAMES = { open: 'sounds.open', latin: 'sounds.latin' };

/** For `texts` in their order, as numbered; `isGlued` tells which only stand for several words written as one. */
export function soundSections(texts: readonly string[], isGlued: (text: number) => boolean): [string, FlatArray][] {
  const words = texts.map((word, text) => ({ spelt: speltOf(word), text, glued: isGlued(text) }));
  const sectionsOf = (name: string, ofOpen: boolean): [string, FlatArray][] => {
    const { labelOf, labels } = createLabelling();
    const labelled = words
      .filter(({ spelt: { letters, isOpen: isOfOpen } }) => isOfOpen === ofOpen && letters.length <= LONGEST)
      .map(({ spelt, text, glued }): Labelled => {
        const codes = Array.from({ length: spelt.letters.length }, (_, at) => labelOf(spelt, at));
        return { labels: String.fromCharCode(...codes), text, length: Math.max(1, spelt.length), glued };
      });
    const written = new TextEncoder().encode(JSON.stringify(labels));
    return [...trieSections(name, labelled), [`${name}.labels`, written]];
  };
  return [...sectionsOf(NAMES.open, true), ...sectionsOf(NAMES.latin, false)];
}

/** Numbers what letters may stand for, from 1. */
function createLabelling(): { readonly labelOf: (word: Spelt, at: number) => number; readonly labels: Labels } {
  const labels: (readonly Reading[])[] = [[]];
  const numbers = new Map<string, number>();
  const labelOf = rememberingReadings((readings) => {
    const written = JSON.stringify(readings);
    const number = numbers.get(written) ?? labels.push(readings) - 1;
    numbers.set(written, number);
    return number;
  });
  return { labelOf, labels };
}

/** How far a word of so many letters, single or glued, may be from others. */
const LIMITS = { single: limitsFor(false), glued: limitsFor(true) };

function limitsFor(isGlued: boolean): readonly Omit<Limits, 'longest'>[] {
  return Array.from({ length: LONGEST + 1 }, (_, letters) => ({
    single: limitsByLength(letters, isGlued),
    glued: limitsByLength(letters, true),
  }));
}

/** By the length of the other word, below 0 where there is none. */
function limitsByLength(letters: number, isGlued: boolean): Int8Array {
  return Int8Array.from({ length: LONGEST + 1 }, (_, length) =>
    length === 0 ? -1 : limitFor(Math.max(letters, length), isGlued),
  );
}

/**
 * Finds each text for which `soundLikeness` to a word is more than 0; `glued`: the word is made of several. With the number of
 * the text goes what its likeness is if that is made of several. Gives how many steps that took, which is a matter of the word
 * and the table alone, and no more for a table than for two that it is made of.
 */
export type SearchBySound = (
  word: string,
  glued: boolean,
  found: (text: number, likeness: (isJoined: boolean) => number) => void,
) => number;

export function openSounds(index: IndexBuffer): SearchBySound {
  const open = openTrie(index, NAMES.open);
  const latin = openTrie(index, NAMES.latin);
  const openLabels = labelsIn(index, NAMES.open);
  const latinLabels = labelsIn(index, NAMES.latin);
  // an open word is labelled with its sounds, each for itself, or at last for none
  const sounds = {
    codes: Uint16Array.from(openLabels, ([reading]) => reading?.sounds.charCodeAt(0) ?? 0),
    missing: Uint8Array.from(openLabels, (readings) => readings.at(-1)?.cost ?? 0),
  };
  const walk = createSoundWalk(LONGEST, LONGEST);
  const movesOf = rememberingReadings((readings) =>
    allMovesFrom(statesAmongSounds(readings, sounds), openLabels.length),
  );
  const [, ...toCome] = movesFrom(BEFORE_LETTERS, latinLabels.length);
  return (word, glued, found) => {
    if (open.isEmpty && !isOpen(word)) return 0;
    const spelt = speltOf(word);
    const { letters, length: written } = spelt;
    const limits = (glued ? LIMITS.glued : LIMITS.single)[written];
    if (!limits || letters.length > LONGEST) return 0;
    const search = (trie: Trie, longest: number, movesAt: Compared['movesAt']): number =>
      trie.search(walk, { letters: letters.length, movesAt }, { ...limits, longest }, (text, distance, length) => {
        const longer = Math.max(written, length);
        found(text, (isJoined) => likenessAt(distance, longer, isJoined));
      });
    let steps = 0;
    if (!open.isEmpty) steps += search(open, longestAlike(spelt), (at) => movesOf(spelt, at));
    if (spelt.isOpen && !latin.isEmpty) {
      const own = soundsOf(spelt);
      steps += search(latin, LONGEST, (at) => [
        ...movesFrom([stateAmongLetters(own, at, latinLabels)], latinLabels.length),
        ...toCome,
      ]);
    }
    return steps;
  };
}

function labelsIn(index: IndexBuffer, name: string): Labels {
  // text decoders take no shared memory
  return JSON.parse(new TextDecoder().decode(index.u8(`${name}.labels`).slice()));
}
