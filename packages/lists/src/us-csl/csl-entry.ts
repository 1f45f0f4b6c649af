/** Makes an entry of a row of the US Consolidated Screening List. */

import { createHash } from 'node:crypto';
import {
  type CountryCode,
  countryName,
  type EntryId,
  type Issue,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedName,
  type Measure,
  parseCalendarDate,
  parseCountryCode,
} from '@interdict/model';
import { distinct } from '../distinct.ts';
import { listIssue } from '../issue-codes.ts';
import { parseListedDate } from '../ofac/listed-date.ts';
import { measuresOf } from '../ofac/measures.ts';
import { countryOfPlace } from '../ofac/place.ts';
import { readRemarkSegments, type RemarkFacts } from '../ofac/remark-facts.ts';
import { remarkSegments } from '../ofac/remark-segments.ts';
import { spokenName } from '../ofac/spoken-name.ts';
import { kindCalled } from '../ofac/words.ts';
import type { TableRow } from '../table/table.ts';
import { type CslSource, cslSource } from './csl-sources.ts';

export const CSL_LIST = 'us-csl';

/** What stands in columns of its own under the names it has in OFAC's remarks. */
const COLUMN_KEYS: readonly (readonly [key: string, column: string])[] = [
  ['Title:', 'title'],
  ['Vessel Call Sign', 'call_sign'],
  ['Vessel Type', 'vessel_type'],
  ['Vessel Tonnage', 'gross_tonnage'],
  ['Vessel Gross Registered Tonnage', 'gross_registered_tonnage'],
  ['Vessel Flag', 'vessel_flag'],
  ['Vessel Owner', 'vessel_owner'],
];

/** Columns that are kept as text. */
const KEPT: readonly string[] = ['federal_register_notice', 'standard_order', 'license_requirement', 'license_policy'];

export function cslEntry({ cell }: TableRow, issues: Issue[]): ListEntry {
  const source = cslSource(cell('source'));
  const id: EntryId = `${CSL_LIST}:${source?.slug ?? 'other'}-${rowNumber(cell)}`;
  if (!source) issues.push(listIssue('source-unknown', { path: id, received: cell('source') }));
  const written = kindCalled(cell('type'));
  const kind = written === 'unknown' && cell('type') !== '' ? 'organisation' : written;
  const person = kind === 'person';
  const segments = [
    ...COLUMN_KEYS.flatMap(([key, column]) => (cell(column) === '' ? [] : [`${key} ${cell(column)}`])),
    ...values(cell('ids')).map(idSegment),
    ...remarkSegments(cell('remarks').replaceAll('(Linked To: ', 'Linked To: ')).map(withoutLinkBracket),
  ];
  const facts = readRemarkSegments(segments, person);
  const programmes = values(cell('programs'));
  // The start of an order is its day of listing; Treasury's rows give the day a directive came into force, if any.
  const listedOn = source?.set ? undefined : parseCalendarDate(cell('start_date'));
  const until = source?.set ? undefined : parseCalendarDate(cell('end_date'));
  return {
    id,
    list: CSL_LIST,
    kind: kind === 'organisation' && facts.financialInstitution ? 'bank' : kind,
    names: distinct([
      nameOf(cell('name'), 'primary', person),
      ...values(cell('alt_names')).map((alias) => nameOf(alias, 'aka', person)),
      ...facts.names,
    ]),
    addresses: values(cell('addresses')).map(addressOf),
    identifiers: facts.identifiers,
    births: [
      ...values(cell('dates_of_birth')).flatMap((text) => bornOn(text, id, issues)),
      ...values(cell('places_of_birth')).map(bornIn),
    ],
    nationalities: distinct([
      ...countries(cell('nationalities')),
      ...countries(cell('citizenships')),
      ...facts.nationalities,
    ]),
    ...(facts.gender ? { gender: facts.gender } : {}),
    programmes,
    measures: source ? measuresBy(source, programmes, facts, id, issues) : [{ kind: 'trade', authority: 'BIS' }],
    relations: [
      ...facts.linkedTo.map((target) => ({ type: 'linked-to' as const, target })),
      ...facts.operatedBy.map((target) => ({ type: 'owned-or-controlled-by' as const, target })),
    ],
    ...(listedOn ? { listedOn } : {}),
    ...(until ? { until } : {}),
    remarks: [...facts.remarks, ...KEPT.map(cell).filter((text) => text !== '')],
  };
}

/** The list's own number; else OFAC's; else one made of the row, which lasts as long as the row stays as it is. */
function rowNumber(cell: TableRow['cell']): string {
  const number = cell('_id') || cell('entity_number');
  if (number !== '') return number;
  const parts = ['source', 'name', 'addresses', 'start_date', 'federal_register_notice'].map(cell);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function measuresBy(
  { set, authority }: CslSource,
  programmes: readonly string[],
  facts: RemarkFacts,
  path: string,
  issues: Issue[],
): readonly Measure[] {
  if (set) return measuresOf({ ...facts, set, programmes, effects: [] }, path, issues);
  return programmes.length === 0
    ? [{ kind: 'trade', authority }]
    : programmes.map((programme) => ({ kind: 'trade', authority, programme }));
}

function values(cell: string): readonly string[] {
  return cell
    .split('; ')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** `IR, 2025-03-31, A1, Passport` as `Passport A1 (IR)`: country and dates stand before the number, the type at the end. */
function idSegment(id: string): string {
  const parts = id.split(', ');
  const key = parts.pop() ?? '';
  const country =
    parts.length > 1 && /^[A-Z]{2}$/.test(parts[0] ?? '') ? parseCountryCode(parts.shift() ?? '') : undefined;
  while (parts.length > 1 && /^\d{4}-\d{2}-\d{2}$/.test(parts[0] ?? '')) parts.shift();
  return `${key} ${parts.join(', ')}${country ? ` (${countryName(country)})` : ''}`;
}

/** `(Linked To: A; Linked To: B)`: the last name keeps the bracket, if it does not close one of its own. */
function withoutLinkBracket(segment: string): string {
  const open = segment.split('(').length < segment.split(')').length;
  return open && segment.startsWith('Linked To: ') && segment.endsWith(')') ? segment.slice(0, -1) : segment;
}

function nameOf(written: string, type: ListedName['type'], person: boolean): ListedName {
  return person ? spokenName(written, { type, strength: 'strong' }) : { value: written, type, strength: 'strong' };
}

/** The last part is a country's code, as a rule. */
function addressOf(text: string): ListedAddress {
  const parts = text.split(', ');
  const country = parseCountryCode(/^[A-Z]{2}$/.test(parts.at(-1) ?? '') ? (parts.at(-1) ?? '') : '');
  const lines = (country ? parts.slice(0, -1) : parts).join(', ');
  return { lines: lines === '' ? [] : [lines], ...(country ? { country } : {}) };
}

function bornOn(text: string, path: string, issues: Issue[]): readonly ListedBirth[] {
  const range = parseListedDate(text);
  if (!range) issues.push(listIssue('value-not-understood', { path, received: text }));
  return range ? [{ range }] : [];
}

function bornIn(place: string): ListedBirth {
  const country = countryOfPlace(place);
  return { place, ...(country ? { country } : {}) };
}

function countries(cell: string): readonly CountryCode[] {
  return values(cell).flatMap((code) => parseCountryCode(code) ?? []);
}
