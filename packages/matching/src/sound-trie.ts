/** The words of a table by what they may be heard as, letter by letter: what many begin with is compared once for all of them. */

import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import type { SoundWalk } from './sound-walk.ts';

/** A word as labels, one code unit for each letter, none of them 0. */
export interface Labelled {
  readonly labels: string;
  /** Its number in the table. */
  readonly text: number;
  /** How many letters or sounds are written in it. */
  readonly length: number;
  /** Whether it only stands for several words written as one. */
  readonly glued: boolean;
}

/**
 * Two numbers for each node: its label, the length of the longest single and of the longest glued word that it leads to, and
 * whether it is the last beside its sisters; then its first daughter, or the text. Sisters stand together, those of one depth
 * behind those of the depth before: most of what is looked at in a search is close by.
 */
const NODE = { label: 0, behind: 1, size: 2 };
const LABEL = 0xffff;
const SINGLE_SHIFT = 16;
const GLUED_SHIFT = 22;
const LENGTH = 0x3f;
const LAST_SHIFT = 28;
/** The label behind the last letter of each word. */
const END = 0;

/** Some words that begin alike, in order, and the place for their first node. */
interface Sisters {
  readonly from: number;
  readonly to: number;
  readonly place: number;
}

export function trieSections(name: string, words: readonly Labelled[]): [string, FlatArray][] {
  const sorted = words.toSorted((a, b) => (a.labels < b.labels ? -1 : a.labels > b.labels ? 1 : a.text - b.text));
  const nodes: number[] = [];
  let sisters: Sisters[] = sorted.length === 0 ? [] : [{ from: 0, to: sorted.length, place: NONE }];
  for (let depth = 0; sisters.length > 0; depth += 1) {
    const daughters: Sisters[] = [];
    for (const { from, to, place } of sisters) {
      if (place !== NONE) nodes[place] = nodes.length / NODE.size;
      for (let at = from; at < to; ) {
        const label = labelOf(sorted[at], depth);
        const behind = behindAlike(sorted, at, to, depth);
        const longest = { single: 0, glued: 0 };
        for (const { length, glued } of sorted.slice(at, behind)) {
          const sort = glued ? 'glued' : 'single';
          longest[sort] = Math.max(longest[sort], length);
        }
        const last = behind === to ? 1 : 0;
        const head = label | (longest.single << SINGLE_SHIFT) | (longest.glued << GLUED_SHIFT) | (last << LAST_SHIFT);
        nodes.push(head, sorted[at]?.text ?? 0);
        if (label !== END) daughters.push({ from: at, to: behind, place: nodes.length - NODE.size + NODE.behind });
        at = behind;
      }
    }
    sisters = daughters;
  }
  return [[name, Uint32Array.from(nodes)]];
}

const NONE = -1;

/** The number behind the last of some words that goes on with the same label; words that end there are nodes of their own. */
function behindAlike(words: readonly Labelled[], first: number, to: number, depth: number): number {
  const label = labelOf(words[first], depth);
  for (let at = first + 1; at < to; at += 1) if (label === END || labelOf(words[at], depth) !== label) return at;
  return to;
}

function labelOf(word: Labelled | undefined, depth: number): number {
  return word === undefined || depth === word.labels.length ? END : word.labels.charCodeAt(depth);
}

/** How far words may be apart, by the length of the listed one, which is single or glued; negative for length 0, where there is none. */
export interface Limits {
  readonly single: Int8Array;
  readonly glued: Int8Array;
}

/** A word of the table that is within its limit, how far it is, and its length. */
export type FoundBySound = (text: number, distance: number, length: number) => void;

export interface Trie {
  readonly isEmpty: boolean;
  /** Gives the sum of all that {@link SoundWalk.enter} gave. */
  search(walk: SoundWalk, limits: Limits, found: FoundBySound): number;
}

export function openTrie(index: IndexBuffer, name: string): Trie {
  const nodes = index.u32(name);
  return {
    isEmpty: nodes.length === 0,
    search(walk, limits, found) {
      const searchFrom = (first: number, depth: number): number => {
        let steps = 0;
        for (let at = NODE.size * first, isLast = nodes.length === 0; !isLast; at += NODE.size) {
          const head = nodes[at] ?? 0;
          const behind = nodes[at + NODE.behind] ?? 0;
          const label = head & LABEL;
          const single = (head >>> SINGLE_SHIFT) & LENGTH;
          const glued = (head >>> GLUED_SHIFT) & LENGTH;
          const limit = Math.max(limits.single[single] ?? 0, limits.glued[glued] ?? 0);
          isLast = head >>> LAST_SHIFT === 1;
          if (label === END) {
            const distance = walk.distanceAt(depth);
            if (distance <= limit) found(behind, distance, Math.max(single, glued));
            continue;
          }
          const reached = walk.enter(label, depth + 1, limit);
          if (reached > 0) steps += reached + searchFrom(behind, depth + 1);
        }
        return steps;
      };
      return searchFrom(0, 0);
    },
  };
}
