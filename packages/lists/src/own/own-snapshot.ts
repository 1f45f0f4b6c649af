/** Makes the snapshot of a list of one's own from its rows. */

import type { ListSnapshot } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { ListError } from '../list-error.ts';
import { type DatedFile, digestOf } from '../list-file.ts';
import { ownEntry } from './own-entry.ts';
import { cellError, type OwnRow } from './own-row.ts';

/** The list is named as the file, without folder and ending. Throws at the first thing that is wrong. */
export function ownSnapshot(file: DatedFile, rows: readonly OwnRow[], format: string): ListSnapshot {
  const list = listNameOf(file.name);
  const lineOf = new Map<string, number>();
  const entries = rows.map((row) => {
    const entry = ownEntry(row, list);
    const before = lineOf.get(entry.id);
    if (before !== undefined) throw cellError(row, 'id', 'id-duplicate', `The id is already that of line ${before}.`);
    lineOf.set(entry.id, row.line);
    return entry;
  });
  return {
    list,
    format,
    ...(file.datedOn ? { publishedOn: file.datedOn } : {}),
    sha256: digestOf([file]),
    entries,
    issues: entries.length === 0 ? [listIssue('list-empty', { path: file.name })] : [],
  };
}

function listNameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');
  if (name !== '' && !name.includes(':')) return name;
  throw new ListError('list-name-invalid', 'The name of the list is empty or has a colon.', { path });
}
