/** The snapshot of a list whose entries have been read. */

import type { CalendarDate, ListEntry, ListSnapshot } from '@interdict/model';
import { ListError } from './list-error.ts';

export interface SnapshotParts extends Omit<ListSnapshot, 'publishedOn' | 'demonstration'> {
  /** Name of the file. */
  readonly name: string;
  /** The day the list itself gives. */
  readonly dated: CalendarDate | undefined;
  /** The day that the file's name or folder gives. */
  readonly datedOn?: CalendarDate;
}

/** @throws {ListError} `id-duplicate` where two entries have one id */
export function snapshotOf(parts: SnapshotParts): ListSnapshot {
  const { name, list, format, publication, dated, datedOn, sha256, entries, issues } = parts;
  refuseDuplicateIds(entries, name);
  const publishedOn = dated ?? datedOn;
  return {
    list,
    format,
    ...(publication === undefined ? {} : { publication }),
    ...(publishedOn ? { publishedOn } : {}),
    sha256,
    entries,
    issues,
  };
}

function refuseDuplicateIds(entries: readonly ListEntry[], path: string): void {
  const ids = new Set<string>();
  for (const { id } of entries) {
    if (ids.has(id)) throw new ListError('id-duplicate', `Two entries have the id ${id}.`, { path });
    ids.add(id);
  }
}
