/** The words of a table by what they may be heard as, letter by letter: what many begin with is compared once for all of them. */

import type { FlatArray, IndexBuffer } from './index-buffer.ts';
import type { Compared, SoundWalk } from './sound-walk.ts';

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
 * whether it is the last of its sisters; then the number of its first daughter, or the text. Sisters stand together, and behind
 * them the daughters of the first with all of theirs: what is looked at together is close by.
 */
const NODE_SIZE = 2;
const BEHIND = 1;
const LABEL = 0xffff;
const SINGLE_SHIFT = 16;
const GLUED_SHIFT = 22;
const LENGTH = 0x3f;
const LAST_SHIFT = 28;
/** The label behind the last letter of each word. */
const END = 0;

export function trieSections(name: string, words: readonly Labelled[]): [string, FlatArray][] {
  const sorted = words.toSorted((a, b) => (a.labels < b.labels ? -1 : a.labels > b.labels ? 1 : a.text - b.text));
  const nodes: number[] = [];
  /** Writes the nodes for some words that have as many labels in common. */
  const write = (from: number, to: number, depth: number): void => {
    const families: { readonly from: number; readonly to: number; readonly place: number }[] = [];
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
      if (label !== END) families.push({ from: at, to: behind, place: nodes.length + BEHIND });
      nodes.push(head, sorted[at]?.text ?? 0);
      at = behind;
    }
    for (const { from: first, to: behind, place } of families) {
      nodes[place] = nodes.length / NODE_SIZE;
      write(first, behind, depth + 1);
    }
  };
  write(0, sorted.length, 0);
  return [[name, Uint32Array.from(nodes)]];
}

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
  /** Gives the sum of all that {@link SoundWalk.enter} gave. Words beyond `longest` are known to be too far apart. */
  search(walk: SoundWalk, word: Compared, limits: Limits, longest: number, found: FoundBySound): number;
}

export function openTrie(index: IndexBuffer, name: string): Trie {
  const nodes = index.u32(name);
  const isEmpty = nodes.length === 0;
  // the node that was entered at each depth
  const path = new Uint32Array(LENGTH);
  return {
    isEmpty,
    search(walk, word, { single, glued }, longest, found) {
      if (isEmpty) return 0;
      const limitOf = (head: number): number =>
        Math.max(
          single[Math.min(longest, (head >>> SINGLE_SHIFT) & LENGTH)] ?? 0,
          glued[Math.min(longest, (head >>> GLUED_SHIFT) & LENGTH)] ?? 0,
        );
      walk.begin(word, limitOf(-1), single[1] ?? 0);
      let steps = 0;
      for (let at = 0, depth = 0; ; at += NODE_SIZE) {
        const head = nodes[at] ?? 0;
        const label = head & LABEL;
        if (label === END) {
          const distance = walk.distanceAt(depth);
          const length = Math.max((head >>> SINGLE_SHIFT) & LENGTH, (head >>> GLUED_SHIFT) & LENGTH);
          if (distance <= limitOf(head)) found(nodes[at + BEHIND] ?? 0, distance, length);
        } else if (walk.mayEnter(label, depth)) {
          const reached = walk.enter(label, depth + 1, limitOf(head));
          if (reached > 0) {
            steps += reached;
            path[depth] = at;
            depth += 1;
            at = NODE_SIZE * (nodes[at + BEHIND] ?? 0) - NODE_SIZE;
            continue;
          }
        }
        for (; (nodes[at] ?? 0) >>> LAST_SHIFT === 1; at = path[depth] ?? 0) {
          if (depth === 0) return steps;
          depth -= 1;
        }
      }
    },
  };
}
