/** The snapshot of a list whose entries have been read. */

import type { CalendarDate, ListEntry, ListSnapshot } from '@interdict/model';
import { ListError } from './list-error.ts';

export type SnapshotParts = Omit<ListSnapshot, 'publishedOn'> & {
  readonly name: string;
  /** The day the list itself gives. */
  readonly dated: CalendarDate | undefined;
  /** The day that the file's name or folder gives. */
  readonly datedOn?: CalendarDate;
};

/** @throws {ListError} `id-duplicate` where two entries have one id */
export function snapshotOf({ name, dated, datedOn, ...rest }: SnapshotParts): ListSnapshot {
  refuseDuplicateIds(rest.entries, name);
  const publishedOn = dated ?? datedOn;
  return { ...rest, ...(publishedOn ? { publishedOn } : {}) };
}

function refuseDuplicateIds(entries: readonly ListEntry[], path: string): void {
  const ids = new Set<string>();
  for (const { id } of entries) {
    if (ids.has(id)) throw new ListError('id-duplicate', `Two entries have the id ${id}.`, { path });
    ids.add(id);
  }
}
