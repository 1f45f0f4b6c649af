/** The words of a table by what they may be heard as, letter by letter: what many begin with is compared once for all of them. */

import type { FlatArray, IndexBuffer } from '../index-of-lists/index-buffer.ts';
import { begin, type Compared, distanceAt, enter, type SoundWalk } from './sound-walk.ts';

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
 * A number for each node: its label, the length of the longest single and of the longest glued word that it leads to, whether it is
 * the last of its sisters, and whether it has none. The daughters of a node without sisters stand behind it; for another a second
 * number tells where they do. Sisters stand together, and behind them the daughters of the first with all of theirs: what is
 * looked at together is close by. Behind a node that ends a word stands the text.
 */
const NODE_SIZE = 2;
const LABEL = 0xffff;
const LENGTHS_SHIFT = 16;
const LENGTHS = 0xfff;
const GLUED_SHIFT = 6;
const LENGTH = 0x3f;
const IS_LAST = 1 << 28;
const IS_ONLY = 1 << 29;
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
      const isLast = behind === to;
      const isOnly = isLast && at === from;
      const lengths = longest.single | (longest.glued << GLUED_SHIFT);
      nodes.push(label | (lengths << LENGTHS_SHIFT) | (isLast ? IS_LAST : 0) | (isOnly ? IS_ONLY : 0));
      if (label !== END) families.push({ from: at, to: behind, place: nodes.length });
      if (label === END || !isOnly) nodes.push(sorted[at]?.text ?? 0);
      at = behind;
    }
    for (const { from: first, to: behind, place } of families) {
      // where there is no second number, they stand in its place
      if (place < nodes.length) nodes[place] = nodes.length;
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

/** How far words may be apart, by the longest single and the longest glued word as a node tells them; negative where there is none. */
export type Limits = Int8Array;

/** For how far words may be apart by the length of the listed one. */
export function limitsFor(limitOf: (length: number, glued: boolean) => number): Limits {
  const [single, glued] = [false, true].map((isGlued) =>
    Array.from({ length: LENGTH + 1 }, (_, length) => (length === 0 ? -1 : limitOf(length, isGlued))),
  );
  return new Int8Array(LENGTHS + 1).map((_, lengths) =>
    Math.max(single?.[lengths & LENGTH] ?? 0, glued?.[lengths >> GLUED_SHIFT] ?? 0),
  );
}

export interface Trie {
  readonly nodes: Int32Array;
  /** The node that was entered at each depth of a search. */
  readonly path: Int32Array;
}

export function openTrie(index: IndexBuffer, name: string): Trie {
  // no number is so high that it would have a sign
  return { nodes: index.i32(name), path: new Int32Array(LENGTH) };
}

/** A word of the table that is within its limit, how far it is, and its length. */
export type FoundBySound = (text: number, distance: number, length: number) => void;

/** Gives the sum of all that {@link enter} gave. */
export function searchTrie(
  { nodes, path }: Trie,
  walk: SoundWalk,
  word: Compared,
  limits: Limits,
  found: FoundBySound,
): number {
  if (nodes.length === 0) return 0;
  begin(walk, word, limits[LENGTHS] ?? 0);
  let steps = 0;
  for (let at = 0, depth = 0; ; ) {
    const node = nodes[at] ?? 0;
    const label = node & LABEL;
    const lengths = (node >> LENGTHS_SHIFT) & LENGTHS;
    const limit = limits[lengths] ?? 0;
    if (label === END) {
      const distance = distanceAt(walk, depth);
      if (distance <= limit) found(nodes[at + 1] ?? 0, distance, Math.max(lengths & LENGTH, lengths >> GLUED_SHIFT));
    } else {
      const reached = enter(walk, label, depth + 1, limit);
      if (reached > 0) {
        steps += reached;
        path[depth] = at;
        depth += 1;
        at = (node & IS_ONLY) === 0 ? (nodes[at + 1] ?? 0) : at + 1;
        continue;
      }
    }
    for (; ((nodes[at] ?? 0) & IS_LAST) !== 0; at = path[depth] ?? 0) {
      if (depth === 0) return steps;
      depth -= 1;
    }
    at += NODE_SIZE;
  }
}
