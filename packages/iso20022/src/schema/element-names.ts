/** The element names of the schemas, found by their characters: nearly every name of a message is one of them. */

import { ELEMENT_TABLE } from './schema-tables.ts';
import { words } from './words.ts';

/** Places for names, a power of two and several times as many as there are names. */
const PLACES = 4096;

/** Names by hash, or at the next free place behind it; `''` is a free one. */
const NAMES: readonly string[] = placed(words(Object.values(ELEMENT_TABLE).join(' ')));

/** Their characters, and where those of a place start: numbers are read several times as fast as a string. */
const CHARACTERS: Uint8Array = new TextEncoder().encode(NAMES.join(''));
const STARTS: Uint16Array = startsOf(NAMES);

/** The hash of a name so far, 0 at its start, and one more character of it. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/**
 * The name of the schemas that is written in `units` from `start` to `end` and has this hash; undefined where it is none.
 * The string is always the same one: it need not be made, and is told from others without a look at its characters.
 */
export function schemaName(units: ArrayLike<number>, start: number, end: number, hash: number): string | undefined {
  for (let place = placeOf(hash); ; place = (place + 1) % PLACES) {
    const name = NAMES[place] ?? '';
    if (name === '') return undefined;
    if (name.length === end - start && isWritten(STARTS[place] ?? 0, units, start, end)) return name;
  }
}

function isWritten(first: number, units: ArrayLike<number>, start: number, end: number): boolean {
  let index = first;
  for (let at = start; at < end; at++) if (CHARACTERS[index++] !== units[at]) return false;
  return true;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 12)) & (PLACES - 1);
}

function placed(names: readonly string[]): readonly string[] {
  const places: string[] = Array.from({ length: PLACES }, () => '');
  for (const name of names) {
    let hash = 0;
    for (let index = 0; index < name.length; index++) hash = hashed(hash, name.charCodeAt(index));
    let place = placeOf(hash);
    while (places[place] !== '') place = (place + 1) % PLACES;
    places[place] = name;
  }
  return places;
}

function startsOf(names: readonly string[]): Uint16Array {
  const starts = new Uint16Array(names.length);
  let start = 0;
  for (const [place, { length }] of names.entries()) {
    starts[place] = start;
    start += length;
  }
  return starts;
}
