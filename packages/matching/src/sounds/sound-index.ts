/** Finds the words of a table that sound like a given one; lists are mostly Latin, and payments too. */

import type { FlatArray, IndexBuffer } from '../index-of-lists/index-buffer.ts';
import { type Labels, statesAmongLetters, statesAmongSounds } from './sound-moves.ts';
import { type Labelled, type Limits, limitsFor, openTrie, searchTrie, type Trie, trieSections } from './sound-trie.ts';
import { createSoundWalk, type Place, placeOf } from './sound-walk.ts';
import {
  FROM_SPOKEN,
  isOpen,
  isSpoken,
  likenessAt,
  limitFor,
  LONGEST,
  longestAlike,
  rememberingReadings,
  type Spelt,
  speltOf,
} from './sounds.ts';
import type { Reading } from './spellings.ts';

/** The words of other scripts, those of them with letters that stand for no sound, and the words in Latin letters. */
const NAMES = { open: 'sounds.open', unspoken: 'sounds.unspoken', latin: 'sounds.latin' };

/** For `texts` in their order, as numbered; `isGlued` tells which only stand for several words written as one. */
export function soundSections(texts: readonly string[], isGlued: (text: number) => boolean): [string, FlatArray][] {
  const words = texts.map((word, text) => ({ spelt: speltOf(word), text, glued: isGlued(text) }));
  const sectionsOf = (name: string, belongs: (word: Spelt) => boolean): [string, FlatArray][] => {
    const { labelOf, labels } = createLabelling();
    const labelled = words
      .filter(({ spelt }) => belongs(spelt) && spelt.letters.length <= LONGEST)
      .map(({ spelt, text, glued }): Labelled => {
        const codes = Array.from({ length: spelt.letters.length }, (_, at) => labelOf(spelt, at));
        return { labels: String.fromCharCode(...codes), text, length: Math.max(1, spelt.length), glued };
      });
    const written = new TextEncoder().encode(JSON.stringify(labels));
    return [...trieSections(name, labelled), [`${name}.labels`, written]];
  };
  return [
    ...sectionsOf(NAMES.open, (word) => word.isOpen && isSpoken(word)),
    ...sectionsOf(NAMES.unspoken, (word) => word.isOpen && !isSpoken(word)),
    ...sectionsOf(NAMES.latin, (word) => !word.isOpen),
  ];
}

/** Numbers what letters may stand for, from 1. */
function createLabelling(): { readonly labelOf: (word: Spelt, at: number) => number; readonly labels: Labels } {
  const labels: (readonly Reading[])[] = [[]];
  const numbers = new Map<string, number>();
  const labelOf = rememberingReadings((readings) => {
    const written = JSON.stringify(readings);
    const known = numbers.get(written);
    if (known !== undefined) return known;
    numbers.set(written, labels.length);
    return labels.push(readings) - 1;
  });
  return { labelOf, labels };
}

/** How far a word of so many letters, `glued` or not, may be from others: found out once for all such words. */
function rememberingLimits(): (letters: number, glued: boolean) => Limits {
  const known: Limits[] = [];
  return (letters, glued) =>
    (known[2 * letters + (glued ? 1 : 0)] ??= limitsFor((length, isGlued) =>
      limitFor(Math.max(letters, length), glued || isGlued),
    ));
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
  const [open, unspoken] = [openHeard(index, NAMES.open), openHeard(index, NAMES.unspoken)];
  const latin = openHeard(index, NAMES.latin);
  const walk = createSoundWalk(LONGEST, LONGEST);
  const limitsOf = rememberingLimits();
  return (word, glued, found) => {
    if (isEmpty(open) && isEmpty(unspoken) && !isOpen(word)) return 0;
    const spelt = speltOf(word);
    const { letters, length: written } = spelt;
    if (letters.length > LONGEST) return 0;
    const limits = limitsOf(written, glued);
    const search = ({ trie, placeIn }: Heard): number =>
      searchTrie(
        trie,
        walk,
        { letters: letters.length, placeAt: (at) => placeIn(spelt, at) },
        limits,
        (text, distance, length) => {
          const longer = Math.max(written, length);
          found(text, (isJoined) => likenessAt(distance, longer, isJoined));
        },
      );
    const isFar = limitFor(longestAlike(spelt), glued) < FROM_SPOKEN && !isSpoken(spelt);
    return (isFar ? 0 : search(open)) + search(unspoken) + (spelt.isOpen ? search(latin) : 0);
  };
}

/** Listed words, and the places in a word that is compared with them. */
interface Heard {
  readonly trie: Trie;
  readonly placeIn: (word: Spelt, at: number) => Place;
}

function openHeard(index: IndexBuffer, name: string): Heard {
  const labels = labelsIn(index, name);
  const statesFor = name === NAMES.latin ? statesAmongLetters : statesAmongSounds;
  return {
    trie: openTrie(index, name),
    placeIn: rememberingReadings((readings) => placeOf(statesFor(readings, labels), labels.length)),
  };
}

function labelsIn(index: IndexBuffer, name: string): Labels {
  // text decoders take no shared memory
  return JSON.parse(new TextDecoder().decode(index.u8(`${name}.labels`).slice()));
}

function isEmpty({ trie }: Heard): boolean {
  return trie.nodes.length === 0;
}
