/** A sanctions list as it stood at one moment. */

import type { CalendarDate } from './calendar-date.ts';
import type { Issue } from './issue.ts';
import type { ListEntry } from './list-entry.ts';

/** Immutable. Two snapshots with the same `sha256` have the same entries. */
export interface ListSnapshot {
  /** Short name in kebab case: `ofac-sdn`. It stands in front of the colon in every entry id. */
  readonly list: string;
  /** The format it was read from, for people: `ofac-delimited`, `own-csv`, `built-in`. */
  readonly format: string;
  /** The authority's own number or version of the publication. */
  readonly publication?: string;
  /** Day of publication; undated lists are always in force. */
  readonly publishedOn?: CalendarDate;
  /** SHA-256 of what was read, in lower-case hexadecimal. */
  readonly sha256: string;
  /** In the order of the source. */
  readonly entries: readonly ListEntry[];
  /** What was odd in the source. */
  readonly issues: readonly Issue[];
  /** For trying things out only: must not stand behind a live decision. */
  readonly demonstration?: boolean;
}

/** What a decision records of a list it rests on. */
export interface ListReference {
  readonly list: string;
  readonly publishedOn?: CalendarDate;
  readonly sha256: string;
  /** Number of entries. */
  readonly entries: number;
}

/** What to record of a snapshot. */
export function referenceTo({ list, publishedOn, sha256, entries }: ListSnapshot): ListReference {
  return { list, ...(publishedOn ? { publishedOn } : {}), sha256, entries: entries.length };
}
