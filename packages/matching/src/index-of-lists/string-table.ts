/** Distinct strings in flat arrays, in order of their code units, with an exact search by hash. */

import type { FlatArray, IndexBuffer } from './index-buffer.ts';

export interface StringTable {
  readonly size: number;
  /** String `id` has the code units from `first[id]` up to `first[id + 1]`. */
  readonly first: Uint32Array;
  readonly units: Uint16Array;
  /** Number of a string, {@link NOT_FOUND} where it is not here. */
  find(text: string): number;
  /** Calls `found` with the number of each string of up to `most` letters that `text` goes on with at `from`, and where that ends. */
  eachBeginning(text: string, from: number, most: number, found: (id: number, to: number) => void): void;
  /** The strings of which this is the {@link hashOf}. */
  withHash(hash: number): readonly number[];
  get(id: number): string;
}

export const NOT_FOUND = -1;
const NONE: readonly number[] = [];

/** The hash of a string is the value of its code units as a number to this base, in 32 bits. */
export const HASH_BASE = 0x01000193;

export function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, HASH_BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

/** {@link hashOf} of string `id`. */
export function hashAt({ first, units }: Pick<StringTable, 'first' | 'units'>, id: number): number {
  let hash = 0;
  const end = first[id + 1] ?? 0;
  for (let at = first[id] ?? 0; at < end; at += 1) hash = (Math.imul(hash, HASH_BASE) + (units[at] ?? 0)) | 0;
  return hash;
}

/** So many arguments every engine takes. */
const AT_ONCE = 4096;

/** Spreads a hash over the low bits. */
export function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return whole ^ (whole >>> 16);
}

/** The arrays of a table of `strings`, which are distinct and sorted. */
export interface StringArrays {
  readonly first: Uint32Array;
  readonly units: Uint16Array;
  readonly slots: Uint32Array;
}

export function stringArrays(strings: readonly string[]): StringArrays {
  const first = new Uint32Array(strings.length + 1);
  strings.forEach((text, id) => {
    first[id + 1] = (first[id] ?? 0) + text.length;
  });
  const units = new Uint16Array(first[strings.length] ?? 0);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * strings.length + 2)));
  strings.forEach((text, id) => {
    const start = first[id] ?? 0;
    for (let at = 0; at < text.length; at += 1) units[start + at] = text.charCodeAt(at);
    let slot = mixed(hashOf(text)) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = id + 1;
  });
  return { first, units, slots };
}

export function stringSections(name: string, { first, units, slots }: StringArrays): [string, FlatArray][] {
  return [
    [`${name}.first`, first],
    [`${name}.units`, units],
    [`${name}.slots`, slots],
  ];
}

export function openStrings(index: IndexBuffer, name: string): StringTable {
  const first = index.u32(`${name}.first`);
  const units = index.u16(`${name}.units`);
  const slots = index.u32(`${name}.slots`);
  const equals = (id: number, text: string, from: number, to: number): boolean => {
    const start = first[id] ?? 0;
    if ((first[id + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (units[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  };
  const findPart = (hash: number, text: string, from: number, to: number): number => {
    for (let slot = mixed(hash) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const id = (slots[slot] ?? 0) - 1;
      if (id === NOT_FOUND || equals(id, text, from, to)) return id;
    }
  };
  return {
    size: first.length - 1,
    first,
    units,
    find: (text) => findPart(hashOf(text), text, 0, text.length),
    eachBeginning(text, from, most, found) {
      let hash = 0;
      for (let to = from + 1; to <= Math.min(text.length, from + most); to += 1) {
        hash = (Math.imul(hash, HASH_BASE) + text.charCodeAt(to - 1)) | 0;
        const id = findPart(hash, text, from, to);
        if (id !== NOT_FOUND) found(id, to);
      }
    },
    withHash(hash) {
      let found: number[] | undefined;
      for (let slot = mixed(hash) & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
        const id = (slots[slot] ?? 0) - 1;
        if (hashAt({ first, units }, id) === hash) (found ??= []).push(id);
      }
      return found ?? NONE;
    },
    get(id) {
      const end = first[id + 1] ?? 0;
      let text = '';
      for (let at = first[id] ?? 0; at < end; at += AT_ONCE) {
        text += String.fromCharCode(...units.subarray(at, Math.min(end, at + AT_ONCE)));
      }
      return text;
    },
  };
}

/** Distinct strings numbered in the order of their code units. */
export function numbered(strings: Iterable<string>): {
  readonly sorted: readonly string[];
  idOf(text: string): number;
} {
  const sorted = [...new Set(strings)].sort();
  const ids = new Map(sorted.map((text, id) => [text, id]));
  return { sorted, idOf: (text) => ids.get(text) ?? NOT_FOUND };
}
