/** Reads the UK Sanctions List as CSV, `UK-Sanctions-List.csv`. */

import type { Issue, ListSnapshot } from '@interdict/model';
import { parseListedDay } from '../ofac/listed-date.ts';
import { listIssue } from '../issue-codes.ts';
import { type DatedFile, decodedLoosely, digestOf } from '../list-file.ts';
import { snapshotOf } from '../snapshot.ts';
import { plainKey, readTable, rowsBy, type TableRow } from '../table/table.ts';
import { ukEntry } from './uk-entry.ts';
import { ukNameType, type UkRecord, ukStrength } from './uk-record.ts';

const HEAD = /^\uFEFF?"?Report Date:/i;

/** Whether a file that begins with `head` is the list: the day of the report stands above the header. */
export function isUkslCsv(head: string): boolean {
  return HEAD.test(head) && /Unique ID/i.test(head);
}

const GIVEN: readonly string[] = ['name1', 'name2', 'name3', 'name4', 'name5'];
const LINES: readonly string[] = [1, 2, 3, 4, 5, 6].map((line) => `addressline${line}`).concat('addresspostalcode');

/** Columns that were called otherwise in some years. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['individualentityship', 'designationtype'],
  ['dob', 'dateofbirth'],
  ['nationality', 'nationalityies'],
  ['businessregistrationnumber', 'businessregistrationnumbers'],
  ['nationalidentificationnumber', 'nationalidentifiernumber'],
  ['nationalidentificationadditionalinformation', 'nationalidentifieradditionalinformation'],
]);

function columnKey(written: string): string {
  const key = plainKey(written);
  return SYNONYMS.get(key) ?? key;
}

export function readUkslCsv(file: DatedFile): ListSnapshot {
  const { text, replaced } = decodedLoosely(file);
  const end = text.indexOf('\n');
  const day = text
    .slice(text.indexOf(':') + 1, end)
    .split(',')[0]
    ?.replaceAll('"', '')
    .replaceAll('-', ' ')
    .trim();
  const form = { delimiter: ',', required: ['uniqueid', 'name6', 'sanctionsimposed'], columnKey };
  const groups = rowsBy(readTable(file.name, text.slice(end + 1), form), ({ cell }) => cell('uniqueid'));
  const issues: Issue[] = replaced ? [listIssue('text-not-utf-8', { path: file.name })] : [];
  return snapshotOf({
    ...file,
    list: 'uk-sl',
    format: 'uk-sl-csv',
    dated: parseListedDay(day ?? ''),
    sha256: digestOf([file]),
    entries: [...groups].map(([id, rows]) => ukEntry(recordOf(id, rows), issues)),
    issues,
  });
}

/** The rows of a party are every name with every address and every date. */
function recordOf(id: string, rows: readonly TableRow[]): UkRecord {
  const [first] = rows;
  const texts = (...columns: readonly string[]): readonly string[] =>
    rows.flatMap(({ cell }) => columns.map(cell)).filter((text) => text !== '');
  return {
    list: 'uk-sl',
    id,
    type: first?.cell('designationtype') ?? '',
    names: rows.map(({ cell }) => ({
      given: GIVEN.map(cell),
      last: cell('name6'),
      type: ukNameType(cell('nametype')),
      strength: ukStrength(cell('aliasstrength')),
    })),
    nonLatinNames: texts('namenonlatinscript'),
    addresses: rows.map(({ cell }) => ({ lines: LINES.map(cell), country: cell('addresscountry') })),
    birthDates: texts('dateofbirth'),
    birthPlaces: rows.map(({ cell }) => [cell('townofbirth'), cell('countryofbirth')]),
    nationalities: texts('nationalityies'),
    genders: texts('gender'),
    passports: rows.map(({ cell }) => ({
      text: cell('passportnumber'),
      details: cell('passportadditionalinformation'),
    })),
    nationalIds: rows.map(({ cell }) => ({
      text: cell('nationalidentifiernumber'),
      details: cell('nationalidentifieradditionalinformation'),
    })),
    registrations: texts('businessregistrationnumbers'),
    imoNumbers: texts('imonumber'),
    phones: texts('phonenumber'),
    emails: texts('emailaddress'),
    websites: texts('website'),
    parents: texts('parentcompany'),
    subsidiaries: texts('subsidiaries'),
    regimes: texts('regimename'),
    sanctions: texts('sanctionsimposed').flatMap((cell) => cell.split('|').map((each) => each.trim())),
    listedOn: first?.cell('datedesignated') ?? '',
    remarks: [
      ...texts('title', 'position', 'typeofentity', 'otherinformation', 'ukstatementofreasons'),
      ...texts(
        'typeofship',
        'currentbelievedflagofship',
        'previousflags',
        'currentownersoperators',
        'hullidentificationnumberhin',
      ),
    ],
  };
}
