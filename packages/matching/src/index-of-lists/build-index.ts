/** Builds the index of some lists: everything that screening needs to know of them, in one buffer. */

import { type ListEntry, type ListSnapshot, referenceTo } from '@interdict/model';
import { nameSections } from './build-names.ts';
import { townSections } from '../text/circumstances.ts';
import { entrySections } from './entry-store.ts';
import { identifierSections } from '../identifiers/identifiers.ts';
import { writeIndexBuffer } from './index-buffer.ts';
import { openIndex, type ScreeningIndex } from './screening-index.ts';
import { weakNameSections } from './weak-names.ts';
import type { Weigh } from '../words/weights.ts';

/** An index of the entries of `snapshots`, whose order does not matter. Takes seconds for large lists. */
export function buildIndex(snapshots: readonly ListSnapshot[]): ScreeningIndex {
  return openIndex(buildIndexBuffer(snapshots));
}

/** What `snapshots` are a part of. */
interface Whole {
  readonly weigh: Weigh;
  readonly entries: readonly ListEntry[];
}

/**
 * @param whole - what weighs the words and knows the towns; the snapshots themselves where absent.
 * @param asksOpen - whether it may be asked about words of scripts that leave sounds open.
 */
export function buildIndexBuffer(
  snapshots: readonly ListSnapshot[],
  whole?: Whole,
  asksOpen: boolean = true,
): SharedArrayBuffer {
  const ordered = inOrderOfNames(snapshots);
  const entries: readonly ListEntry[] = ordered.flatMap((snapshot) => snapshot.entries);
  const places = entries.flatMap(({ kind }, entry) => (kind === 'place' ? [entry] : []));
  const sections = new Map([
    ...entrySections(entries),
    ...nameSections(entries, whole?.weigh, asksOpen),
    ...weakNameSections(entries),
    ...identifierSections(entries),
    ...townSections(whole?.entries ?? entries),
    ['entries.places', Uint32Array.from(places)],
  ]);
  return writeIndexBuffer(ordered.map(referenceTo), sections);
}

export function inOrderOfNames(snapshots: readonly ListSnapshot[]): ListSnapshot[] {
  return snapshots.toSorted((a, b) => compareTexts(a.list, b.list) || compareTexts(a.sha256, b.sha256));
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
