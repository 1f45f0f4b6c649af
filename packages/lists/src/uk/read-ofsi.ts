/** Reads the consolidated list of the UK's Office of Financial Sanctions Implementation, `ConList.csv`, closed in 2026. */

import type { ListSnapshot } from '@interdict/model';
import { parseDayFirstDay } from '../day-first-date.ts';
import type { DatedFile } from '../list-file.ts';
import type { TableRow } from '../table/table.ts';
import type { UkRecord } from './uk-record.ts';
import { NAME_COLUMNS, readUkRows } from './uk-rows.ts';

const HEAD = /^\uFEFF?"?Last Updated"?,/i;

/** Whether a file that begins with `head` is a ConList: the day stands above the header. */
export function isOfsi(head: string): boolean {
  return HEAD.test(head) && /Group ID/i.test(head);
}

/** In the forms of 2014, 2018 and 2022: columns were added, and each is found by its name. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['groupid', 'uniqueid'],
  ['grouptype', 'designationtype'],
  ['aliastype', 'nametype'],
  ['aliasquality', 'aliasstrength'],
  ...[1, 2, 3, 4, 5, 6].map((line) => [`address${line}`, `addressline${line}`] as const),
  ['postzipcode', 'addresspostalcode'],
  ['country', 'addresscountry'],
  ['dob', 'dateofbirth'],
  ['nationality', 'nationalityies'],
  ['regime', 'regimename'],
]);

export function readOfsi(file: DatedFile): ListSnapshot {
  return readUkRows(file, {
    list: 'uk-ofsi',
    format: 'uk-ofsi-csv',
    dayIn: (line) => parseDayFirstDay(line.replaceAll('"', '').split(',')[1] ?? ''),
    required: [...NAME_COLUMNS, 'uniqueid', 'regimename', 'dateofbirth', 'passportdetails', 'otherinformation'],
    synonyms: SYNONYMS,
    // That of 2 April 2014 has none, that of 13 April 2018 has one.
    openBefore: '2018-04-13',
    differing,
  });
}

/** The older forms have the number of a document in its details; each party is on the list for an asset freeze. */
function differing(rows: readonly TableRow[]): Partial<UkRecord> {
  return {
    passports: rows.map(({ cell }) => ({
      text: cell('passportnumber') || cell('passportdetails'),
      details: cell('passportnumber') === '' ? '' : cell('passportdetails'),
    })),
    nationalIds: rows.map(({ cell }) => ({
      text: cell('nationalidentificationnumber') || cell('ninumber'),
      details: cell('nationalidentificationdetails'),
    })),
    sanctions: undefined,
    listedOn: earliest(rows.map(({ cell }) => cell('listedon'))),
  };
}

function sortable(day: string): string {
  return day.split('/').toReversed().join('-');
}

/** The first of days written `13/04/2018`. */
function earliest(days: readonly string[]): string {
  return days.filter((day) => parseDayFirstDay(day)).toSorted((a, b) => (sortable(a) < sortable(b) ? -1 : 1))[0] ?? '';
}
