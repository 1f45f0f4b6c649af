/** British lists as tables: a line with the day, a header, and rows that are every name of a party with every address and date. */

import type { CalendarDate, Issue, ListSnapshot } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { type DatedFile, decodedLoosely, digestOf } from '../list-file.ts';
import { snapshotOf } from '../snapshot.ts';
import { plainKey, readTable, rowsBy, type TableRow } from '../table/table.ts';
import { ukEntry } from './uk-entry.ts';
import { ukNameType, type UkRecord, ukStrength } from './uk-record.ts';

export interface UkForm {
  readonly list: string;
  readonly format: string;
  /** The day in the line above the header. */
  readonly dayIn: (line: string) => CalendarDate | undefined;
  /** Columns by the names that the UK Sanctions List has for them. */
  readonly required: readonly string[];
  /** What columns are called otherwise, as {@link plainKey} gives it. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Publications before this day may have no line end behind their last row. */
  readonly openBefore?: string;
  /** What is not as on the UK Sanctions List. */
  readonly differing?: (rows: readonly TableRow[]) => Partial<UkRecord>;
}

const GIVEN: readonly string[] = ['name1', 'name2', 'name3', 'name4', 'name5'];
/** Without which a name would be another. */
export const NAME_COLUMNS: readonly string[] = [...GIVEN, 'name6', 'nametype'];
const OPEN_END = 'The last row has no line end: the file may have been cut, even in that row.';
const LINES: readonly string[] = [1, 2, 3, 4, 5, 6].map((line) => `addressline${line}`).concat('addresspostalcode');

export function readUkRows(file: DatedFile, form: UkForm): ListSnapshot {
  const { list, format, dayIn, required, synonyms, openBefore = '', differing } = form;
  const { text, replaced } = decodedLoosely(file);
  const end = text.indexOf('\n');
  const columnKey = (written: string): string => synonyms.get(plainKey(written)) ?? plainKey(written);
  const issues: Issue[] = replaced ? [listIssue('text-not-utf-8', { path: file.name })] : [];
  const dated = dayIn(text.slice(0, end));
  const mayEndOpen = dated !== undefined && dated < openBefore;
  if (mayEndOpen && !text.endsWith('\n')) {
    issues.push(listIssue('end-mark-missing', { path: file.name, message: OPEN_END }));
  }
  const table = readTable(file.name, text.slice(end + 1), {
    delimiter: ',',
    required,
    columnKey,
    mayEndOpen,
  });
  const parties = rowsBy(file.name, table, ({ cell }) => cell('uniqueid'));
  return snapshotOf({
    ...file,
    list,
    format,
    dated,
    sha256: digestOf([file]),
    entries: [...parties].map(([id, rows]) => ukEntry({ ...recordOf(list, id, rows), ...differing?.(rows) }, issues)),
    issues,
  });
}

function recordOf(list: string, id: string, rows: readonly TableRow[]): UkRecord {
  const [first] = rows;
  const texts = (...columns: readonly string[]): readonly string[] =>
    rows.flatMap(({ cell }) => columns.map(cell)).filter((text) => text !== '');
  return {
    list,
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
