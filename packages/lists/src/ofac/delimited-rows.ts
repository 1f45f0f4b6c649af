/**
 * Reads OFAC's flat files into rows: `sdn.csv`, `alt.csv`, `add.csv`, `sdn_comments.csv` and their `cons_` kin, also in
 * the older forms delimited by `@` and `|`.
 *
 * There is no header; what a file is shows in the number of its fields. Null is `-0- `. The last line is one byte, 0x1A.
 */

import { ListError } from '../list-error.ts';
import { type DatedFile, decoded } from '../list-file.ts';
import { splitRows } from './split-rows.ts';

/** One kind of file each, by its number of fields. */
const ROLES = new Map([
  [12, 'primary'],
  [6, 'addresses'],
  [5, 'aliases'],
  [2, 'comments'],
] as const);

export type DelimitedRole = 'primary' | 'addresses' | 'aliases' | 'comments';

export interface DelimitedFile {
  readonly name: string;
  readonly role: DelimitedRole;
  /** The fields of each row; null is ''. The first is the number of the entry. */
  readonly rows: readonly (readonly string[])[];
  /** False where the byte 0x1A at the end is missing. */
  readonly endMark: boolean;
}

const FIRST_FIELD = /^\uFEFF?\d{1,10}([,@|])/;

/** Whether a file that begins with `head` is one of OFAC's flat files. */
export function isDelimited(head: string): boolean {
  return FIRST_FIELD.test(head);
}

export function readDelimited(file: DatedFile): DelimitedFile {
  const text = decoded(file).trimEnd();
  const endMark = text.endsWith('\u001A');
  const rows = rowsOf(endMark ? text.slice(0, -1) : text, FIRST_FIELD.exec(text)?.[1] ?? ',', file.name);
  const width = rows[0]?.length ?? 0;
  const [, role] = [...ROLES].find(([fields]) => fields === width) ?? [];
  if (!role) throw malformed(file.name, 1, `A row has ${width} fields, which no file of OFAC has.`);
  rows.forEach(([id = ''], index) => {
    if (!/^\d{1,10}$/.test(id)) throw malformed(file.name, index + 1, `Row ${index + 1} does not begin with a number.`);
  });
  return { name: file.name, role, rows, endMark };
}

function rowsOf(text: string, delimiter: string, name: string): readonly (readonly string[])[] {
  const { rows, fault } = splitRows(text, delimiter);
  if (fault) throw malformed(name, fault.line, fault.detail);
  // Blanks are kept: remarks may have been cut after one.
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) if (row[at] === '-0- ' || row[at] === '-0-') row[at] = '';
  }
  return rows;
}

function malformed(path: string, line: number, detail: string): ListError {
  return new ListError('rows-malformed', detail, { path, line });
}
