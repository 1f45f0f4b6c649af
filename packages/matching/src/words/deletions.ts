/**
 * Finds the words of a table that are within a few edits of a given one.
 *
 * Two words that are `k` edits apart (swaps of neighbours included) become equal when at most `k` letters are left out of
 * each. So every word is filed under its hash and the hashes of what is left of it, and looked for in the same way: nothing
 * within reach is missed; what shares a hash by chance is thrown out by whoever asked.
 */

import type { FlatArray, IndexBuffer } from '../index-of-lists/index-buffer.ts';
import { HASH_BASE, mixed, type StringArrays } from '../index-of-lists/string-table.ts';

/** Three letters left out of a long word are too many ways: such words are compared one by one. */
export const MOST_DELETIONS = 2;

/** Longer words are not filed: none is glued, and single ones are compared one by one. */
const LONGEST = 64;

export interface Deletions {
  /** Calls `found` with the number of each word that may be within `depth` edits of the first `length` of these; with some more than once. */
  probe(letters: Uint16Array, length: number, depth: number, found: (id: number) => void): void;
}

const POWERS = Int32Array.from({ length: LONGEST }, (_, power) =>
  Array.from({ length: power }).reduce((product: number) => Math.imul(product, HASH_BASE), 1),
);

/** A filed word is its number in the low bits and a part of the hash in the high ones. */
const TAG_SHIFT = 24;
const ID_MASK = 2 ** TAG_SHIFT - 1;
/** Bits of the filter for each filed hash: most hashes that are looked for are not there, and need no look at the table. */
const FILTER_BITS = 8;

/** `depthOf` says how many letters may be left out of a word: up to {@link MOST_DELETIONS}. */
export function deletionSections(
  name: string,
  { first, units }: Pick<StringArrays, 'first' | 'units'>,
  depths: Uint8Array,
): [string, FlatArray][] {
  let count = 0;
  depths.forEach((depth, id) => (count += hashesFor((first[id + 1] ?? 0) - (first[id] ?? 0), depth)));
  const hashes = new Int32Array(count);
  const ids = new Uint32Array(count);
  let next = 0;
  const write = createHasher();
  depths.forEach((depth, id) => {
    if (depth === 0) return;
    const from = next;
    const word = units.subarray(first[id], first[id + 1]);
    next = write(word, word.length, depth, hashes, from);
    ids.fill(id, from, next);
  });
  const buckets = 2 ** Math.max(8, Math.ceil(Math.log2(count / 4 + 1)));
  const starts = new Uint32Array(buckets + 1);
  const filter = new Uint32Array(Math.max(buckets, 2 ** Math.ceil(Math.log2(count * FILTER_BITS + 32))) / 32);
  const filterMask = filter.length * 32 - 1;
  for (const hash of hashes) {
    const bucket = (hash & (buckets - 1)) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
    const bit = hash & filterMask;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const free = starts.slice();
  const filed = new Uint32Array(count);
  hashes.forEach((hash, at) => {
    const bucket = hash & (buckets - 1);
    const place = free[bucket] ?? 0;
    filed[place] = tagOf(hash) | (ids[at] ?? 0);
    free[bucket] = place + 1;
  });
  return [
    [`${name}.starts`, starts],
    [`${name}.filter`, filter],
    [`${name}.filed`, filed],
  ];
}

export function openDeletions(index: IndexBuffer, name: string): Deletions {
  const starts = index.u32(`${name}.starts`);
  const filter = index.u32(`${name}.filter`);
  const filed = index.i32(`${name}.filed`);
  const bucketMask = starts.length - 2;
  const filterMask = filter.length * 32 - 1;
  const write = createHasher();
  const hashes = new Int32Array(hashesFor(LONGEST, MOST_DELETIONS));
  return {
    probe(letters, length, depth, found) {
      const count = write(letters, length, depth, hashes, 0);
      for (let next = 0; next < count; next += 1) {
        const hash = hashes[next] ?? 0;
        const bit = hash & filterMask;
        if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
        const bucket = hash & bucketMask;
        const end = starts[bucket + 1] ?? 0;
        for (let at = starts[bucket] ?? 0; at < end; at += 1) {
          const entry = filed[at] ?? 0;
          if (((entry ^ hash) & ~ID_MASK) === 0) found(entry & ID_MASK);
        }
      }
    },
  };
}

/** The part of a hash that neither chooses a bucket of a small table nor a bit of its filter. */
function tagOf(hash: number): number {
  return hash & ~ID_MASK;
}

/** How many hashes a word has. */
function hashesFor(length: number, depth: number): number {
  return depth === 0 || length > LONGEST ? 0 : 1 + length + (depth > 1 ? (length * (length - 1)) / 2 : 0);
}

type Hasher = (word: Uint16Array, length: number, depth: number, into: Int32Array, from: number) => number;

/** Writes the hashes of a word of so many letters and of what is left without any one or two of its letters; gives back where they end. */
function createHasher(): Hasher {
  const rests = new Int32Array(LONGEST + 1);
  return (word, length, depth, into, from) => {
    if (length > LONGEST) return from;
    // the letters from each place on as a number to the base, and the powers of the base
    rests[length] = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      rests[at] = (Math.imul(word[at] ?? 0, POWERS[length - 1 - at] ?? 0) + (rests[at + 1] ?? 0)) | 0;
    }
    let next = from;
    into[next++] = mixed(rests[0] ?? 0);
    if (depth === 0) return next;
    let before = 0;
    for (let i = 0; i < length; i += 1) {
      into[next++] = mixed((Math.imul(before, POWERS[length - 1 - i] ?? 0) + (rests[i + 1] ?? 0)) | 0);
      if (depth > 1) {
        let between = before;
        for (let j = i + 1; j < length; j += 1) {
          into[next++] = mixed((Math.imul(between, POWERS[length - 1 - j] ?? 0) + (rests[j + 1] ?? 0)) | 0);
          between = (Math.imul(between, HASH_BASE) + (word[j] ?? 0)) | 0;
        }
      }
      before = (Math.imul(before, HASH_BASE) + (word[i] ?? 0)) | 0;
    }
    return next;
  };
}
