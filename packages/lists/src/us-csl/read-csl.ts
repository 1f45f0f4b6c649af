/** Reads the US Consolidated Screening List, `consolidated.csv` of trade.gov. */

import type { Issue, ListEntry, ListSnapshot } from '@interdict/model';
import { distinct } from '../distinct.ts';
import { type DatedFile, decoded, digestOf } from '../list-file.ts';
import { snapshotOf } from '../snapshot.ts';
import { readTable } from '../table/table.ts';
import { CSL_LIST, cslEntry } from './csl-entry.ts';

const HEAD = /^\uFEFF?"?(?:_id"?,"?)?source"?,"?entity_number"?,/;

/** Whether a file that begins with `head` is the list; older copies have no column `_id`. */
export function isCsl(head: string): boolean {
  return HEAD.test(head);
}

const REQUIRED: readonly string[] = [
  'source',
  'type',
  'programs',
  'name',
  'alt_names',
  'addresses',
  'remarks',
  'dates_of_birth',
  'ids',
];

/** The list pools others, lags behind them and has lost weak aliases: it is for checking, not for screening alone. */
export function readCsl(file: DatedFile): ListSnapshot {
  const issues: Issue[] = [];
  const rows = readTable(file.name, decoded(file), { delimiter: ',', required: REQUIRED });
  return snapshotOf({
    ...file,
    list: CSL_LIST,
    format: 'us-csl-csv',
    dated: undefined,
    sha256: digestOf([file]),
    entries: numbered(distinct(rows.map((row) => cslEntry(row, issues)))),
    issues,
  });
}

/** Rows that differ in what is not read are one entry; others of one id are told apart by a number. */
function numbered(entries: readonly ListEntry[]): readonly ListEntry[] {
  const counts = new Map<string, number>();
  return entries.map((entry): ListEntry => {
    const count = (counts.get(entry.id) ?? 0) + 1;
    counts.set(entry.id, count);
    return count === 1 ? entry : { ...entry, id: `${entry.id}-${count}` };
  });
}
