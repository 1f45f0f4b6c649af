/** Reads the UK Sanctions List as CSV, `UK-Sanctions-List.csv`. */

import type { CalendarDate, ListSnapshot } from '@interdict/model';
import type { DatedFile } from '../list-file.ts';
import { parseListedDay } from '../ofac/listed-date.ts';
import { NAME_COLUMNS, readUkRows } from './uk-rows.ts';

const HEAD = /^\uFEFF?"?Report Date:/i;

/** Whether a file that begins with `head` is the list: the day of the report stands above the header. */
export function isUkslCsv(head: string): boolean {
  return HEAD.test(head) && /Unique ID/i.test(head);
}

/** Columns that were called otherwise in some years. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['individualentityship', 'designationtype'],
  ['dob', 'dateofbirth'],
  ['nationality', 'nationalityies'],
  ['businessregistrationnumber', 'businessregistrationnumbers'],
  ['nationalidentificationnumber', 'nationalidentifiernumber'],
  ['nationalidentificationadditionalinformation', 'nationalidentifieradditionalinformation'],
]);

export function readUkslCsv(file: DatedFile): ListSnapshot {
  return readUkRows(file, {
    list: 'uk-sl',
    format: 'uk-sl-csv',
    dayIn,
    required: [...NAME_COLUMNS, 'uniqueid', 'sanctionsimposed', 'dateofbirth', 'passportnumber'],
    synonyms: SYNONYMS,
  });
}

/** `Report Date: 29-Apr-2026`, with empty cells behind it. */
function dayIn(line: string): CalendarDate | undefined {
  const [day = ''] = line.slice(line.indexOf(':') + 1).split(',');
  return parseListedDay(day.replaceAll('"', '').replaceAll('-', ' ').trim());
}
