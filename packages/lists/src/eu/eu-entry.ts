/** Makes an entry of a party of the EU's consolidated list of financial sanctions. */

import {
  calendarDate,
  type CountryCode,
  type DateRange,
  type EntryId,
  type Issue,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedIdentifier,
  type ListedName,
  type Measure,
  parseCalendarDate,
  wholeRange,
} from '@interdict/model';
import { countryCoded } from '../alpha-3.ts';
import { distinct } from '../distinct.ts';
import { documentType } from '../document-type.ts';
import { listIssue } from '../issue-codes.ts';
import { listedAddress } from '../listed-address.ts';
import { listedName, primaryFirst } from '../listed-name.ts';
import { parseListedDate } from '../ofac/listed-date.ts';
import { proseIdentifiers } from '../prose-identifiers.ts';
import { contactIdentifiers } from './eu-contact.ts';
import { type EuRecord, type EuValues, valueOf } from './eu-record.ts';

export const EU_LIST = 'eu-fsf';

/** Every party of the list is frozen (for Russia: Regulation 269/2014, Article 2), under each of its programmes. */
export function euEntry(record: EuRecord, issues: Issue[]): ListEntry {
  const id: EntryId = `${EU_LIST}:${record.reference}`;
  const person = /^p/i.test(record.subjectType);
  const programmes = distinct(record.regulations.map((each) => valueOf(each, 'programme')));
  const gender = record.names.map((name) => GENDERS.get(valueOf(name, 'gender'))).find((each) => each !== undefined);
  const listedOn = parseCalendarDate(record.designationDate.slice(0, 10));
  const measure: Measure = { kind: 'blocking', authority: 'EU' };
  const texts = [...record.identifications, ...record.addresses, ...record.names].map((each) =>
    valueOf(each, 'remark'),
  );
  const prose = [...record.remarks, ...texts].flatMap((text) => text.split(/\\n|\n/)).map((text) => text.trim());
  return {
    id,
    list: EU_LIST,
    kind: person ? 'person' : 'organisation',
    names: primaryFirst(distinct(record.names.flatMap((name) => nameOf(name, person)))),
    addresses: distinct(record.addresses.flatMap((address) => addressOf(address, id, issues))),
    identifiers: distinct([
      ...record.identifications.flatMap((each) => identifierOf(each, id, issues)),
      ...record.addresses.flatMap((address) => contactIdentifiers(valueOf(address, 'contactInfo'))),
      ...prose.flatMap(proseIdentifiers),
    ]),
    births: distinct(record.births.flatMap((birth) => birthOf(birth, id, issues))),
    nationalities: distinct(record.citizenships.flatMap((each) => countryOf(each, id, issues) ?? [])),
    ...(gender ? { gender } : {}),
    programmes,
    measures: programmes.length === 0 ? [measure] : programmes.map((programme) => ({ ...measure, programme })),
    relations: [],
    ...(listedOn ? { listedOn } : {}),
    remarks: distinct([
      ...record.names.flatMap((name) => [valueOf(name, 'title'), valueOf(name, 'function')]),
      ...prose,
      record.unReference === '' ? '' : `UN reference ${record.unReference}`,
      ...record.regulations.map((each) => `${valueOf(each, 'numberTitle')} ${valueOf(each, 'publicationDate')}`.trim()),
    ]),
  };
}

const GENDERS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['F', 'female'],
  ['M', 'male'],
]);

function nameOf(name: EuValues, person: boolean): readonly ListedName[] {
  const [first, middle, familyName] = ['firstName', 'middleName', 'lastName'].map((part) => valueOf(name, part));
  const givenNames = joined([first, middle], ' ');
  const whole = valueOf(name, 'wholeName') || joined([givenNames, familyName], ' ');
  const strength = valueOf(name, 'strong') === 'false' ? 'weak' : 'strong';
  return listedName(whole, 'aka', strength, person && familyName ? { familyName, givenNames } : {});
}

function addressOf(address: EuValues, path: string, issues: Issue[]): readonly ListedAddress[] {
  const poBox = valueOf(address, 'poBox');
  const lines = ['street', 'place', 'region', 'zipCode'].map((part) => valueOf(address, part));
  return listedAddress(
    {
      lines: poBox === '' ? lines : [...lines, `PO Box ${poBox}`],
      town: valueOf(address, 'city'),
      country: countryText(address),
    },
    path,
    issues,
    countryCoded,
  );
}

function identifierOf(identification: EuValues, path: string, issues: Issue[]): readonly ListedIdentifier[] {
  const [code = '', description = ''] = ['identificationTypeCode', 'identificationTypeDescription'].map((part) =>
    valueOf(identification, part),
  );
  const marks = MARKS.filter(([name]) => valueOf(identification, name) === 'true').map(([, mark]) => mark);
  const label = joined([description || code, ...marks], ', ');
  const type = documentType(code === 'other' ? description : `${code} ${description}`);
  const country = countryOf(identification, path, issues);
  // The same document in Latin letters where the number has others.
  return distinct(['number', 'latinNumber'].map((part) => valueOf(identification, part))).map((value) => ({
    type,
    value: type === 'bic' ? value.replaceAll(' ', '') : value,
    ...(label === '' ? {} : { label }),
    ...(country ? { country } : {}),
  }));
}

/** What is wrong with a document stays beside it: a false passport may be shown again. */
const MARKS: readonly (readonly [attribute: string, mark: string])[] = [
  ['knownFalse', 'known to be false'],
  ['knownExpired', 'known to have expired'],
  ['reportedLost', 'reported lost'],
  ['revokedByIssuer', 'revoked by its issuer'],
];

function birthOf(birth: EuValues, path: string, issues: Issue[]): readonly ListedBirth[] {
  const range = birthRange(birth, path, issues);
  const place = joined(
    ['city', 'place', 'region'].map((part) => valueOf(birth, part)),
    ', ',
  );
  const country = countryOf(birth, path, issues);
  if (!range && place === '' && !country) return [];
  return [{ ...(range ? { range } : {}), ...(place === '' ? {} : { place }), ...(country ? { country } : {}) }];
}

function birthRange(birth: EuValues, path: string, issues: Issue[]): DateRange | undefined {
  const [day = 0, month = 0, year = 0, first = 0, last = 0] = NUMBERS.map((part) => Number(valueOf(birth, part)));
  const written = valueOf(birth, 'birthdate');
  const from = calendarDate(first, 1, 1);
  const to = calendarDate(last, 12, 31);
  const date = calendarDate(year, month, day);
  const range =
    parseListedDate(written) ??
    (date ? { from: date, to: date } : undefined) ??
    wholeRange(year, month === 0 ? undefined : month) ??
    (from && to ? { from, to } : undefined);
  if (!range && written !== '' && written !== 'N/A')
    issues.push(listIssue('value-not-understood', { path, received: written }));
  const approximate = /^(?:true|yes)$/i.test(valueOf(birth, 'circa'));
  return range && approximate ? { ...range, approximate } : range;
}

const NUMBERS: readonly string[] = ['dayOfMonth', 'monthOfYear', 'year', 'yearRangeFrom', 'yearRangeTo'];

function countryOf(values: EuValues, path: string, issues: Issue[]): CountryCode | undefined {
  const code = countryText(values);
  const country = countryCoded(code);
  if (code !== '' && !country) issues.push(listIssue('country-unknown', { path, received: code }));
  return country;
}

/** `00` says that the country is not known. */
function countryText(values: EuValues): string {
  const code = valueOf(values, 'countryIso2Code');
  return code === '00' ? '' : code;
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}
