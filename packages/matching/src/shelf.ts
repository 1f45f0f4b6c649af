/** Words of one length, arranged so that those within a few typing errors of a given word are found fast. */

import { editDistance } from './edit-distance.ts';

export interface Shelf {
  readonly length: number;
  /** Calls `found` with the number of each word that is within `budget` edits of `word`; with some perhaps twice. */
  near(word: string, budget: number, found: (id: number) => void): void;
}

/** Two words of so many letters that are one edit apart begin or end with the same two letters. */
const SHARES_AN_END = 6;

export function createShelf(length: number, ids: readonly number[], words: readonly string[]): Shelf {
  const alphabets = Int32Array.from(words, alphabetOf);
  const starts = bucketsOf(words, startOf);
  const ends = bucketsOf(words, endOf);
  return {
    length,
    near(word, budget, found) {
      const alphabet = alphabetOf(word);
      const check = (at: number): void => {
        const other = alphabets[at] ?? 0;
        // an edit takes at most one letter away and brings at most one in
        if (bitCount(alphabet & ~other) > budget || bitCount(other & ~alphabet) > budget) return;
        if (editDistance(word, words[at] ?? '', budget) <= budget) found(ids[at] ?? 0);
      };
      if (budget === 1 && Math.min(length, word.length) >= SHARES_AN_END) {
        starts.each(startOf(word), check);
        ends.each(endOf(word), check);
      } else {
        for (let at = 0; at < words.length; at += 1) check(at);
      }
    },
  };
}

const BUCKETS = 1024;

function startOf(word: string): number {
  return (word.charCodeAt(0) * 32 + word.charCodeAt(1)) % BUCKETS;
}

function endOf(word: string): number {
  return (word.charCodeAt(word.length - 2) * 32 + word.charCodeAt(word.length - 1)) % BUCKETS;
}

interface Buckets {
  each(bucket: number, visit: (at: number) => void): void;
}

/** The numbers of the words in the order of their buckets. */
function bucketsOf(words: readonly string[], bucketOf: (word: string) => number): Buckets {
  const buckets = Int32Array.from(words, bucketOf);
  const first = new Int32Array(BUCKETS + 1);
  for (const bucket of buckets) first[bucket + 1] = (first[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    first[bucket + 1] = (first[bucket + 1] ?? 0) + (first[bucket] ?? 0);
  }
  const free = first.slice();
  const order = new Int32Array(words.length);
  buckets.forEach((bucket, at) => {
    const place = free[bucket] ?? 0;
    order[place] = at;
    free[bucket] = place + 1;
  });
  return {
    each(bucket, visit) {
      const end = first[bucket + 1] ?? 0;
      for (let place = first[bucket] ?? 0; place < end; place += 1) visit(order[place] ?? 0);
    },
  };
}

/** Which letters a word has, one bit each. */
function alphabetOf(word: string): number {
  let alphabet = 0;
  for (let at = 0; at < word.length; at += 1) alphabet |= 1 << (word.charCodeAt(at) & 31);
  return alphabet;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
