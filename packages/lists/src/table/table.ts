/** Delimited text with a header row, as rows whose cells are found by column name. */

import { parse } from 'csv-parse/sync';
import { ListError } from '../list-error.ts';

export interface TableRow {
  /** Number of the record, the header being 1. */
  readonly line: number;
  /** The trimmed text in a column; '' where the table has no such column. */
  readonly cell: (column: string) => string;
}

export interface TableForm {
  readonly delimiter: string;
  /** Columns without which the table is not what it seems. */
  readonly required: readonly string[];
  /** What a column is called here; headers are compared by it. */
  readonly columnKey?: (written: string) => string;
  /** The last row may be without a line end. */
  readonly mayEndOpen?: boolean;
}

/** @throws {ListError} `rows-malformed`, `column-missing`; `list-incomplete` where the last row has no line end */
export function readTable(path: string, text: string, form: TableForm): readonly TableRow[] {
  const { delimiter, required, columnKey = (written) => written.trim(), mayEndOpen = false } = form;
  const [header = [], ...records] = parseRecords(path, text, delimiter);
  const indexes = new Map<string, number>();
  header.forEach((written, index) => {
    const key = columnKey(written);
    // A header may repeat the column that joins its parts; the first one counts.
    if (!indexes.has(key)) indexes.set(key, index);
  });
  for (const column of required) {
    if (indexes.has(column)) continue;
    throw new ListError('column-missing', `There is no column ${column}.`, { path, line: 1, column });
  }
  if (!mayEndOpen && !text.endsWith('\n')) {
    throw new ListError('list-incomplete', 'The last row has no line end: the file was cut.', { path });
  }
  return records.map((record, index) => ({
    line: index + 2,
    cell: (column) => record[indexes.get(column) ?? -1]?.trim() ?? '',
  }));
}

/** A header by its letters and digits alone, in lower case: blanks and punctuation changed over the years. */
export function plainKey(written: string): string {
  return written.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

/**
 * Rows that belong together, in the order in which each first stands there.
 *
 * @throws {ListError} `value-missing` where a row has no key
 */
export function rowsBy(
  path: string,
  rows: readonly TableRow[],
  keyOf: (row: TableRow) => string,
): ReadonlyMap<string, TableRow[]> {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = groups.get(key);
    if (key === '')
      throw new ListError('value-missing', 'The row has no number of an entry.', { path, line: row.line });
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function parseRecords(path: string, text: string, delimiter: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter, skip_empty_lines: true, relax_quotes: true });
  } catch (cause) {
    const line = cause instanceof Error && 'lines' in cause ? Number(cause.lines) : 1;
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ListError('rows-malformed', detail, { path, line, cause });
  }
}
