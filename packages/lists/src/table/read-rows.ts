/** Reads a file of records of the institution's own: CSV with a header row, or one JSON object a line, with the same names. */

import { isUtf8 } from 'node:buffer';
import { jsonLines, type Row } from '@interdict/model';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';

const Csv = v.array(v.object({ record: v.array(v.string()), info: v.object({ lines: v.number() }) }));

/** @throws {Error} where the bytes are no UTF-8, or no CSV whose columns have one name each. */
export function readRows(bytes: Uint8Array): readonly Row[] {
  if (!isUtf8(bytes)) throw new TypeError('It is not UTF-8.');
  const content = new TextDecoder().decode(bytes);
  if (content.trimStart().startsWith('[')) throw new TypeError('It is a JSON list: write one object a line.');
  return content.trimStart().startsWith('{') ? jsonLines(content) : csvRows(content);
}

/** Texts by column; of a row with more or fewer cells than the header nobody knows which is which: it stays text. */
function csvRows(content: string): Row[] {
  const options = { bom: true, info: true, relax_column_count: true, skip_records_with_empty_values: true } as const;
  const [header, ...rows] = v.parse(Csv, parse(content, options));
  const columns = header?.record.map((column) => column.trim()) ?? [];
  const twice = columns.find((column, index) => columns.indexOf(column) < index);
  if (twice !== undefined) throw new TypeError(`The column ${twice} is there twice.`);
  return rows.map(({ record, info }) => ({
    line: info.lines - record.join('').split('\n').length + 1,
    row:
      record.length === columns.length
        ? Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']))
        : record.join(','),
  }));
}
