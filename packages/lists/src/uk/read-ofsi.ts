/** Reads the consolidated list of the UK's Office of Financial Sanctions Implementation, `ConList.csv`, closed in 2026. */

import type { Issue, ListSnapshot } from '@interdict/model';
import { parseDayFirstDay } from '../day-first-date.ts';
import { listIssue } from '../issue-codes.ts';
import { type DatedFile, decodedLoosely, digestOf } from '../list-file.ts';
import { snapshotOf } from '../snapshot.ts';
import { plainKey, readTable, rowsBy, type TableRow } from '../table/table.ts';
import { ukEntry } from './uk-entry.ts';
import { ukNameType, type UkRecord, ukStrength } from './uk-record.ts';

const HEAD = /^\uFEFF?"?Last Updated"?,/i;

/** Whether a file that begins with `head` is a ConList: the day stands above the header. */
export function isOfsi(head: string): boolean {
  return HEAD.test(head) && /Group ID/i.test(head);
}

const GIVEN: readonly string[] = ['name1', 'name2', 'name3', 'name4', 'name5'];
const LINES: readonly string[] = [
  'address1',
  'address2',
  'address3',
  'address4',
  'address5',
  'address6',
  'postzipcode',
];

/** The forms of 2014, 2018 and 2022: columns were added, and each is found by its name. */
export function readOfsi(file: DatedFile): ListSnapshot {
  const { text, replaced } = decodedLoosely(file);
  const end = text.indexOf('\n');
  const [, day = ''] = text.slice(0, end).replaceAll('"', '').split(',');
  const form = { delimiter: ',', required: ['name6', 'groupid', 'aliastype', 'regime'], columnKey: plainKey };
  const groups = rowsBy(readTable(file.name, text.slice(end + 1), form), ({ cell }) => cell('groupid'));
  const issues: Issue[] = replaced ? [listIssue('text-not-utf-8', { path: file.name })] : [];
  return snapshotOf({
    ...file,
    list: 'uk-ofsi',
    format: 'uk-ofsi-csv',
    dated: parseDayFirstDay(day),
    sha256: digestOf([file]),
    entries: [...groups].map(([id, rows]) => ukEntry(ofsiRecord(id, rows), issues)),
    issues,
  });
}

/** A row is one name, with one address and one birth; all rows of the group together are the party. */
function ofsiRecord(id: string, rows: readonly TableRow[]): UkRecord {
  const texts = (...columns: readonly string[]): readonly string[] =>
    rows.flatMap(({ cell }) => columns.map(cell)).filter((text) => text !== '');
  return {
    list: 'uk-ofsi',
    id,
    type: rows[0]?.cell('grouptype') ?? '',
    names: rows.map(({ cell }) => ({
      given: GIVEN.map(cell),
      last: cell('name6'),
      type: ukNameType(cell('aliastype')),
      strength: ukStrength(cell('aliasquality')),
    })),
    nonLatinNames: texts('namenonlatinscript'),
    addresses: rows.map(({ cell }) => ({ lines: LINES.map(cell), country: cell('country') })),
    birthDates: texts('dob', 'dateofbirth'),
    birthPlaces: rows.map(({ cell }) => [cell('townofbirth'), cell('countryofbirth')]),
    nationalities: texts('nationality'),
    genders: texts('gender'),
    passports: rows.map(({ cell }) => ({
      text: cell('passportnumber') || cell('passportdetails'),
      details: cell('passportnumber') === '' ? '' : cell('passportdetails'),
    })),
    nationalIds: rows.map(({ cell }) => ({
      text: cell('nationalidentificationnumber') || cell('ninumber'),
      details: cell('nationalidentificationdetails'),
    })),
    registrations: [],
    imoNumbers: [],
    phones: [],
    emails: [],
    websites: [],
    parents: [],
    subsidiaries: [],
    regimes: texts('regime'),
    sanctions: undefined,
    listedOn: earliest(rows.map(({ cell }) => cell('listedon'))),
    remarks: texts('title', 'position', 'otherinformation'),
  };
}

function sortable(day: string): string {
  return day.split('/').toReversed().join('-');
}

/** The first of days written `13/04/2018`. */
function earliest(days: readonly string[]): string {
  return days.filter((day) => parseDayFirstDay(day)).toSorted((a, b) => (sortable(a) < sortable(b) ? -1 : 1))[0] ?? '';
}
