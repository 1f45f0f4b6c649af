/** Reads the EU's list as CSV 1.1 or 1.0: `csvFullSanctionsList_1_1`, `csvFullSanctionsList`. */

import type { Issue, ListSnapshot } from '@interdict/model';
import { parseDayFirstDay } from '../day-first-date.ts';
import { distinct } from '../distinct.ts';
import { listIssue } from '../issue-codes.ts';
import { type DatedFile, decodedLoosely, digestOf } from '../list-file.ts';
import { snapshotOf } from '../snapshot.ts';
import { readTable, rowsBy, type TableRow } from '../table/table.ts';
import { EU_CSV_1_0, EU_CSV_1_1, type EuColumns, type EuPart } from './eu-csv-columns.ts';
import { EU_LIST, euEntry } from './eu-entry.ts';
import type { EuRecord, EuValues } from './eu-record.ts';
import { unwrapped } from './unwrapped.ts';

const HEAD = /^\uFEFF?"?(?:fileGenerationDate;|Date_file\w*;)/;

/** Whether a file that begins with `head` is the EU's list as CSV. */
export function isEuCsv(head: string): boolean {
  return HEAD.test(head);
}

/** The CSV forms do not tell weak aliases from strong ones: all are taken as strong, and an issue says so. */
export function readEuCsv(file: DatedFile): ListSnapshot {
  const { text, replaced } = decodedLoosely(file);
  const columns = text.slice(0, 40).includes('fileGenerationDate') ? EU_CSV_1_1 : EU_CSV_1_0;
  const rows = readTable(file.name, unwrapped(text), {
    delimiter: ';',
    required: [columns.logicalId, columns.reference, columns.own.subjectType, ...chiefColumns(columns)],
    columnKey: (written) => (written.startsWith('Date_file') ? columns.date : written.trim()),
  });
  const issues: Issue[] = [listIssue('weak-aliases-unmarked', { path: file.name })];
  if (replaced) issues.push(listIssue('text-not-utf-8', { path: file.name }));
  const groups = rowsBy(file.name, rows, ({ cell }) => cell(columns.reference) || cell(columns.logicalId));
  return snapshotOf({
    ...file,
    list: EU_LIST,
    format: columns.format,
    dated: parseDayFirstDay(rows[0]?.cell(columns.date) ?? ''),
    sha256: digestOf([file]),
    entries: [...groups].map(([reference, own]) => euEntry(recordOf(reference, own, columns), issues)),
    issues,
  });
}

/** Those of names, and the number of a document. */
function chiefColumns({ parts: { names, identifications } }: EuColumns): readonly string[] {
  return [...names.slice(0, 4), ...identifications.slice(0, 1)].map(([, column]) => column);
}

/** Each row holds one part of the record, and repeats the record itself. */
function recordOf(reference: string, rows: readonly TableRow[], { own, remarks, parts }: EuColumns): EuRecord {
  const [first] = rows;
  const partsOf = (part: EuPart): readonly EuValues[] =>
    distinct(
      rows.map(({ cell }) => parts[part].map(([attribute, column]): [string, string] => [attribute, cell(column)])),
    )
      .filter((values) => values.some(([, value]) => value !== ''))
      .map((values) => new Map(values));
  return {
    reference,
    subjectType: first?.cell(own.subjectType) ?? '',
    designationDate: first?.cell(own.designationDate) ?? '',
    unReference: first?.cell(own.unReference) ?? '',
    regulations: partsOf('regulations'),
    names: partsOf('names'),
    births: partsOf('births'),
    addresses: partsOf('addresses'),
    identifications: partsOf('identifications').map(typedIdentification),
    citizenships: partsOf('citizenships'),
    remarks: rows.flatMap(({ cell }) => remarks.map(cell)),
  };
}

/** The older form has number and type in one: `AD001095 (passport-National passport) ((passport))`. */
function typedIdentification(values: EuValues): EuValues {
  const written = values.get('number') ?? '';
  const open = written.indexOf(' (');
  if (open < 0 || values.has('identificationTypeCode')) return values;
  const [inside = '', ...rest] = written.slice(open + 2).split(')');
  const [code = '', ...description] = inside.split('-');
  return new Map([
    ...values,
    ['number', written.slice(0, open).trim()],
    ['identificationTypeCode', code],
    ['identificationTypeDescription', description.join('-')],
    ['remark', rest.join(')').trim()],
  ]);
}
