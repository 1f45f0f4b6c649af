/** Finds the words of a table that sound like a given one; lists are mostly Latin, and payments too. */

import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import { movesByLetters, movesBySounds } from './sound-moves.ts';
import { type Labelled, type Limits, openTrie, type Trie, trieSections } from './sound-trie.ts';
import { createSoundWalk, type Moves } from './sound-walk.ts';
import { isOpen, likenessAt, limitFor, LONGEST, readingsOf, type Spelt, speltOf } from './sounds.ts';
import type { Reading } from './spellings.ts';

/** What each label stands for: all that the letters from one on may. */
type Labels = readonly (readonly Reading[])[];

/** The words of other scripts, and those in Latin letters; and what the labels of both stand for. */
const NAMES = { open: 'sounds.open', latin: 'sounds.latin', labels: 'sounds.labels' };

/** What a letter may stand for is told by so many before it, and so many from it on. */
const CONTEXT = { before: 1, from: 5 };

/** For `texts` in their order, as numbered; `isGlued` tells which only stand for several words written as one. */
export function soundSections(texts: readonly string[], isGlued: (text: number) => boolean): [string, FlatArray][] {
  const { labelOf, labels: labelled } = createLabelling();
  const open: Labelled[] = [];
  const latin: Labelled[] = [];
  texts.forEach((word, text) => {
    const spelt = speltOf(word);
    if (spelt.letters.length > LONGEST) return;
    let labels = '';
    for (let at = 0; at < spelt.letters.length; at += 1) labels += String.fromCharCode(labelOf(spelt, at));
    (spelt.isOpen ? open : latin).push({ labels, text, length: spelt.length, glued: isGlued(text) });
  });
  return [
    ...trieSections(NAMES.open, open),
    ...trieSections(NAMES.latin, latin),
    [NAMES.labels, new TextEncoder().encode(JSON.stringify(labelled))],
  ];
}

/** Numbers what letters may stand for, from 1. */
function createLabelling(): { readonly labelOf: (word: Spelt, at: number) => number; readonly labels: Labels } {
  const labels: (readonly Reading[])[] = [[]];
  const numbers = new Map<string, number>();
  const seen = new Map<string, number>();
  const labelOf = (word: Spelt, at: number): number => {
    const before = at === 0 ? '^' : word.letters.slice(at - CONTEXT.before, at);
    const context = `${word.isOpen ? 'open' : ''}${before}${word.letters.slice(at, at + CONTEXT.from)}`;
    const known = seen.get(context);
    if (known !== undefined) return known;
    const readings = readingsOf(word, at);
    const written = JSON.stringify(readings);
    const number = numbers.get(written) ?? labels.push(readings) - 1;
    numbers.set(written, number);
    seen.set(context, number);
    return number;
  };
  return { labelOf, labels };
}

/** How far a word of so many letters, single or glued, may be from others. */
const LIMITS = { single: limitsFor(false), glued: limitsFor(true) };

function limitsFor(isGlued: boolean): readonly Limits[] {
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
  // text decoders take no shared memory
  const readings: Labels = JSON.parse(new TextDecoder().decode(index.u8(NAMES.labels).slice()));
  const open = openTrie(index, NAMES.open);
  const latin = openTrie(index, NAMES.latin);
  // an open word is labelled with its sounds, each for itself, or at last for none
  const sounds = {
    codes: Uint16Array.from(readings, ([reading]) => reading?.sounds.charCodeAt(0) ?? 0),
    missing: Uint8Array.from(readings, (some) => some.at(-1)?.cost ?? 0),
  };
  const walk = createSoundWalk(LONGEST);
  return (word, glued, found) => {
    if (open.isEmpty && !isOpen(word)) return 0;
    const spelt = speltOf(word);
    const limits = (glued ? LIMITS.glued : LIMITS.single)[spelt.length];
    let steps = 0;
    if (!limits || spelt.letters.length > LONGEST) return steps;
    const search = (trie: Trie, moves: Moves): void => {
      walk.begin(moves, readings.length);
      steps += trie.search(walk, limits, (text, distance, length) => {
        const longer = Math.max(spelt.length, length);
        found(text, (isJoined) => likenessAt(distance, longer, isJoined));
      });
    };
    if (!open.isEmpty) search(open, movesBySounds(spelt, sounds));
    if (spelt.isOpen && !latin.isEmpty) search(latin, movesByLetters(spelt, readings));
    return steps;
  };
}
