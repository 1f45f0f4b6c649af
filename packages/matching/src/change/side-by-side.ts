/**
 * Lays entries beside those of before: most follow each other as they did, and are told to be the same without a text of their
 * own. What finds nothing like it opposite may have changed, or stand elsewhere.
 */

import type { ListEntry } from '@interdict/model';

/** Entries that are written at once: so many, as strings have a greatest length. */
const CHUNK = 512;

/** How many of before are passed over for one that is the same. */
const AHEAD = 32;

export interface Unlike {
  /** Numbers of those of before that have nothing like them opposite, and of those that are there now. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** @param before - entries as JSON. */
export function unlikeSideBySide(before: readonly string[], is: readonly ListEntry[]): Unlike {
  const unlike: { before: number[]; after: number[] } = { before: [], after: [] };
  let was = 0;
  for (let start = 0; start < is.length; start += CHUNK) {
    const chunk = is.slice(start, start + CHUNK);
    const text = JSON.stringify(chunk);
    let at = '['.length;
    for (const [number, entry] of chunk.entries()) {
      const same = placeOf(before, was, text, at);
      const end = same ?? was;
      for (; was < end; was += 1) unlike.before.push(was);
      if (same === undefined) unlike.after.push(start + number);
      else was += 1;
      at += (same === undefined ? JSON.stringify(entry) : (before[same] ?? '')).length + ','.length;
    }
  }
  for (; was < before.length; was += 1) unlike.before.push(was);
  return unlike;
}

/** The next of `before` that stands in the text at `at`: no object as JSON is the beginning of another. */
function placeOf(before: readonly string[], first: number, text: string, at: number): number | undefined {
  const end = Math.min(first + AHEAD, before.length);
  for (let place = first; place < end; place += 1) if (text.startsWith(before[place] ?? '', at)) return place;
  return undefined;
}
