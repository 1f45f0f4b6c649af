/** The Merkle tree over all records, as in RFC 6962 but for hashes in hexadecimal: what a journal's head and its proofs rest on. */

import { hash } from 'node:crypto';

/** All of a journal up to some moment in one value: keep it elsewhere, and nothing before it can change unseen. */
export interface Head {
  /** How many records it covers. */
  readonly size: number;
  /** SHA-256 in lower-case hexadecimal. */
  readonly root: string;
}

/** Roots of the full subtrees from left to right: one for each 1 in the binary number of leaves. */
export type Peaks = readonly string[];

/** Stands in front of a leaf, of one byte, and keeps it from being taken for a node. */
export const LEAF_MARK = '\u0000';
const LEAF = Buffer.from(LEAF_MARK);

export function leafHash(content: string | Uint8Array): string {
  return hash('sha256', typeof content === 'string' ? `${LEAF_MARK}${content}` : Buffer.concat([LEAF, content]));
}

/** {@link leafHash} of what has the mark in front already. */
export function markedLeafHash(leaf: Uint8Array): string {
  return hash('sha256', leaf);
}

/** Both sides in hexadecimal. */
function nodeHash(left: string, right: string): string {
  return hash('sha256', `\u0001${left}${right}`);
}

/** The peaks of `size` leaves and one more. */
export function withLeaf(peaks: Peaks, size: number, leaf: string): Peaks {
  const grown = [...peaks];
  let root = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) root = nodeHash(grown.pop() ?? '', root);
  return [...grown, root];
}

/** The hash of nothing for a tree without leaves. */
export function rootOf(peaks: Peaks): string {
  return peaks.length === 0 ? hash('sha256', '') : peaks.reduceRight((right, left) => nodeHash(left, right));
}

/** Hashes beside the way from leaf `index` up to the root, the lowest first. */
export function pathTo(index: number, leaves: readonly string[]): string[] {
  if (leaves.length === 1) return [];
  const middle = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle
    ? [...pathTo(index, left), treeHash(right)]
    : [...pathTo(index - middle, right), treeHash(left)];
}

/** The root that `leaf` at `index` and the hashes beside its way give for a tree of `size`; undefined where they do not fit. */
export function rootFrom(leaf: string, index: number, size: number, path: readonly string[]): string | undefined {
  if (index >= size) return undefined;
  const beside = path.at(-1);
  if (size === 1 || beside === undefined) return size === 1 && beside === undefined ? leaf : undefined;
  const middle = splitOf(size);
  const below = path.slice(0, -1);
  if (index < middle) {
    const left = rootFrom(leaf, index, middle, below);
    return left && nodeHash(left, beside);
  }
  const right = rootFrom(leaf, index - middle, size - middle, below);
  return right && nodeHash(beside, right);
}

function treeHash(leaves: readonly string[]): string {
  return rootOf(leaves.reduce<Peaks>((peaks, leaf, at) => withLeaf(peaks, at, leaf), []));
}

/** The left subtree is the largest full one that leaves something to the right. */
function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}
