/** Reads Australia's consolidated list of the Department of Foreign Affairs and Trade, `regulation8_consolidated`. */

import {
  calendarDate,
  type DateRange,
  type EntryId,
  type EntryKind,
  type Issue,
  type ListEntry,
  type ListedAddress,
  type ListedName,
  type ListSnapshot,
  type Measure,
  type MeasureKind,
} from '@interdict/model';
import { parseDayFirst } from '../day-first-date.ts';
import { distinct } from '../distinct.ts';
import { listIssue } from '../issue-codes.ts';
import { type DatedFile, decoded, digestOf } from '../list-file.ts';
import { listedName, primaryFirst } from '../listed-name.ts';
import { proseIdentifiers } from '../prose-identifiers.ts';
import { snapshotOf } from '../snapshot.ts';
import { plainKey, readTable, rowsBy, type TableRow } from '../table/table.ts';
import { numberedValues } from '../uk/numbered-values.ts';
import { writtenCountry } from '../written-country.ts';

const DFAT_LIST = 'au-dfat';

/** Whether a table that begins with `head` is the list. */
export function isDfat(head: string): boolean {
  return /^\uFEFF?"?Reference"?,"?Name of Individual or Entity"?,/.test(head);
}

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['individual', 'person'],
  ['entity', 'organisation'],
  ['vessel', 'vessel'],
]);

/**
 * What each column of measures comes to: a data table. A maritime restriction is on directions to a ship, and not on
 * payments alone: it takes a person to tell. Nothing here is legal advice.
 */
const MEASURES: readonly (readonly [column: string, kind: MeasureKind, text: string])[] = [
  ['targetedfinancialsanction', 'blocking', 'Targeted Financial Sanction'],
  ['maritimerestriction', 'trade', 'Maritime Restriction'],
  ['armsembargo', 'information', 'Arms Embargo'],
  ['travelban', 'information', 'Travel Ban'],
];

/** A row is one name of a party: the number in its reference is the party. */
export function readDfat(file: DatedFile): ListSnapshot {
  const form = {
    delimiter: ',',
    required: [
      'reference',
      'nameofindividualorentity',
      'type',
      'nametype',
      'aliasstrength',
      'dateofbirth',
      'additionalinformation',
      'imonumber',
      'targetedfinancialsanction',
    ],
    columnKey: plainKey,
  };
  const rows = readTable(file.name, decoded(file), form);
  const parties = rowsBy(file.name, rows, ({ cell }) => /^\d*/.exec(cell('reference'))?.[0] ?? '');
  const issues: Issue[] = [];
  const entries = [...parties].map(([number, own]) => dfatEntry(number, own, issues));
  const sha256 = digestOf([file]);
  return snapshotOf({ ...file, list: DFAT_LIST, format: 'au-dfat', dated: undefined, sha256, entries, issues });
}

function dfatEntry(number: string, rows: readonly TableRow[], issues: Issue[]): ListEntry {
  const id: EntryId = `${DFAT_LIST}:${number}`;
  const texts = (...columns: readonly string[]): readonly string[] =>
    distinct(rows.flatMap(({ cell }) => columns.map(cell)));
  const committees = texts('committees');
  const measures = MEASURES.filter(([column]) => texts(column).some((yes) => /^(?:1|true|yes)$/i.test(yes)));
  const dates = texts('dateofbirth').map((text) => ({ text, ranges: birthRanges(text, id, issues) }));
  const remarks = [
    ...texts('additionalinformation', 'listinginformation', 'instrumentofdesignation'),
    ...dates.flatMap(({ text, ranges }) => (ranges.length === 0 ? [`Date of birth ${text}`] : [])),
  ];
  return {
    id,
    list: DFAT_LIST,
    kind: KINDS.get(texts('type')[0]?.toLowerCase() ?? '') ?? 'unknown',
    names: primaryFirst(distinct(rows.flatMap(nameOf))),
    addresses: texts('address').flatMap(numberedValues).map(addressOf),
    identifiers: distinct([
      ...texts('imonumber').map((value) => ({ type: 'imo' as const, value })),
      ...remarks.flatMap(proseIdentifiers),
    ]),
    births: [
      ...dates.flatMap(({ ranges }) => ranges.map((range) => ({ range }))),
      ...texts('placeofbirth').flatMap(numberedValues).map(birthPlace),
    ],
    nationalities: distinct(
      texts('citizenship').flatMap((cell) => cell.split(';').flatMap((text) => writtenCountry(text) ?? [])),
    ),
    programmes: committees,
    // A listing that names no measure is taken for the strictest.
    measures: (measures.length === 0 ? [['', 'blocking', ''] as const] : measures).map(([, kind, text]) =>
      measureOf(kind, text, committees),
    ),
    relations: [],
    remarks,
  };
}

function measureOf(kind: MeasureKind, text: string, [programme]: readonly string[]): Measure {
  return { kind, authority: 'AU', ...(programme === undefined ? {} : { programme }), ...(text === '' ? {} : { text }) };
}

function nameOf({ cell }: TableRow): readonly ListedName[] {
  const type = cell('nametype').toLowerCase() === 'primary name' ? 'primary' : 'aka';
  return listedName(cell('nameofindividualorentity'), type, cell('aliasstrength') === 'Weak' ? 'weak' : 'strong');
}

/** The country is the last part, where it is one. */
function addressOf(text: string): ListedAddress {
  const country = lastCountry(text);
  return { lines: [text], ...(country ? { country } : {}) };
}

function birthPlace(place: string): ListEntry['births'][number] {
  const country = lastCountry(place);
  return { place, ...(country ? { country } : {}) };
}

function lastCountry(text: string): ReturnType<typeof writtenCountry> {
  return writtenCountry(text.replace(/[.;]$/, '').slice(text.lastIndexOf(',') + 1));
}

const BETWEEN = /between (\d{4}) and (\d{4})/i;
const DATE = /(approximately:? )?(\b\d{1,2}\/\d{1,2}\/\d{4}\b|\b\d{1,2}\/\d{4}\b|\b\d{4}\b)/gi;

/** `1945, 1946`, `Approximately 1963, 30/01/1972`, or one day as a workbook stores it. */
function birthRanges(text: string, path: string, issues: Issue[]): readonly DateRange[] {
  const stored = /^\d{5}$/.test(text) ? storedDay(Number(text)) : undefined;
  if (stored) return [stored];
  const [, first = '', last = ''] = BETWEEN.exec(text) ?? [];
  const [from, to] = [parseDayFirst(first)?.from, parseDayFirst(last)?.to];
  if (from && to) return [{ from, to }];
  const ranges = [...text.matchAll(DATE)].flatMap(([, about, written = '']): readonly DateRange[] => {
    const range = parseDayFirst(written);
    return range ? [about ? { ...range, approximate: true } : range] : [];
  });
  if (ranges.length === 0) issues.push(listIssue('value-not-understood', { path, received: text }));
  return ranges;
}

/** Days since 30 December 1899: so workbooks count, from March 1900 on. */
function storedDay(days: number): DateRange | undefined {
  const day = new Date(Date.UTC(1899, 11, 30 + days));
  const date = calendarDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  return date && { from: date, to: date };
}
