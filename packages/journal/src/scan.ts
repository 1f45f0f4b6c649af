/** Goes through a whole journal, wherever it is kept, from the first record to the last. */

import type { Damage, Place } from './damage.ts';
import type { Head } from './merkle-tree.ts';
import { scanRows, type Queryable } from './postgres-rows.ts';
import type { JournalRecord } from './record.ts';
import { scanSegments } from './scan-segments.ts';
import type { Opening } from './segment.ts';

/** Folder of a journal of files, or a connection to the database that holds one. */
export type JournalPlace = string | Queryable;

export type Finding =
  | { readonly kind: 'record'; readonly record: JournalRecord; readonly place: Place }
  | { readonly kind: 'damage'; readonly damage: Damage }
  /** Always the last; `state` is undefined after damage. */
  | { readonly kind: 'end'; readonly state: Opening | undefined };

/** @param known - a head kept elsewhere. */
export function scan(place: JournalPlace, known?: Head): AsyncGenerator<Finding> {
  return typeof place === 'string' ? scanSegments(place, known) : scanRows(place, known);
}
