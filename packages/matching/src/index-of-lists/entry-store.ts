/** The list entries of an index as bytes, decoded one by one when they are asked for. */

import type { ListEntry } from '@interdict/model';
import { boundedCache } from '../bounded-cache.ts';
import type { FlatArray, IndexBuffer } from './index-buffer.ts';

/** An entry by its number. */
export type Entries = (entry: number) => ListEntry;

/** Entries that are kept decoded. */
const REMEMBERED = 4096;

export function entrySections(entries: readonly ListEntry[]): [string, FlatArray][] {
  const encoder = new TextEncoder();
  const first = new Uint32Array(entries.length + 1);
  const encoded = entries.map((entry) => encoder.encode(JSON.stringify(entry)));
  encoded.forEach(({ length }, at) => {
    first[at + 1] = (first[at] ?? 0) + length;
  });
  const bytes = new Uint8Array(first[entries.length] ?? 0);
  encoded.forEach((each, at) => bytes.set(each, first[at]));
  return [
    ['entries.first', first],
    ['entries.bytes', bytes],
  ];
}

/** @param renewed - what some of the entries, by their numbers, have become. */
export function openEntries(index: IndexBuffer, renewed?: ReadonlyMap<number, ListEntry>): Entries {
  const first = index.u32('entries.first');
  const bytes = index.u8('entries.bytes');
  const decoder = new TextDecoder();
  const remembered = boundedCache<number, ListEntry>(REMEMBERED);
  return (entry) => {
    const known = renewed?.get(entry) ?? remembered.get(entry);
    if (known) return known;
    // decoders take no shared memory, hence the copy
    const decoded: ListEntry = JSON.parse(decoder.decode(bytes.slice(first[entry], first[entry + 1])));
    remembered.set(entry, decoded);
    return decoded;
  };
}
