/** Reads a list of one's own: a CSV file with a header row. */

import type { ListSnapshot } from '@interdict/model';
import { parse } from 'csv-parse/sync';
import { ListError } from '../list-error.ts';
import { type DatedFile, decoded } from '../list-file.ts';
import { type OwnRow, refuseUnknownColumn } from './own-row.ts';
import { ownSnapshot } from './own-snapshot.ts';

/** Whether a file that begins with `head` has a header row with the two columns a list needs, or is named like a CSV file. */
export function isOwnCsv(head: string, name: string): boolean {
  const [line = ''] = head.replace(/^\uFEFF/, '').split(/[\r\n]/, 1);
  const columns = new Set(line.split(',').map((column) => column.replaceAll('"', '').trim()));
  return (columns.has('id') && columns.has('name')) || name.toLowerCase().endsWith('.csv');
}

export function readOwnCsv(file: DatedFile): ListSnapshot {
  return ownSnapshot(file, readRows(file), 'own-csv');
}

function readRows(file: DatedFile): readonly OwnRow[] {
  const path = file.name;
  const [header, ...records] = parseRecords(file);
  const columns = header?.record.map((column) => column.trim()) ?? [];
  columns.forEach((column, index) => {
    refuseUnknownColumn(column, path, 1);
    if (columns.indexOf(column) < index) {
      throw new ListError('column-duplicate', 'The column is here twice.', { path, line: 1, column });
    }
  });
  for (const column of ['id', 'name']) {
    if (!columns.includes(column)) {
      throw new ListError('column-missing', `There is no column ${column}.`, { path, line: 1, column });
    }
  }
  return records.map(({ record, line }) => ({
    path,
    line,
    cells: new Map(columns.map((column, index) => [column, record[index] ?? ''])),
  }));
}

interface Numbered {
  readonly record: readonly string[];
  /** First line of the record. */
  readonly line: number;
}

function parseRecords(file: DatedFile): readonly Numbered[] {
  const numbered: Numbered[] = [];
  try {
    parse(decoded(file), {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (record: readonly string[], { lines }) => {
        numbered.push({ record, line: lines - record.join('').split('\n').length + 1 });
      },
    });
    return numbered;
  } catch (cause) {
    if (cause instanceof ListError) throw cause;
    const at = cause instanceof Error && 'lines' in cause ? Number(cause.lines) : 1;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ListError('rows-malformed', detail, { path: file.name, line: at, cause });
  }
}
