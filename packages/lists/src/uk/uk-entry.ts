/** Makes an entry of a party of a British list. */

import type {
  EntryId,
  EntryKind,
  IdentifierType,
  Issue,
  ListEntry,
  ListedBirth,
  ListedIdentifier,
  ListedName,
  Relation,
} from '@interdict/model';
import { parseDayFirst, parseDayFirstDay } from '../day-first-date.ts';
import { distinct } from '../distinct.ts';
import { listIssue } from '../issue-codes.ts';
import { listedAddress } from '../listed-address.ts';
import { listedName, primaryFirst } from '../listed-name.ts';
import { proseIdentifiers } from '../prose-identifiers.ts';
import { writtenCountry } from '../written-country.ts';
import { numberedValues } from './numbered-values.ts';
import { ukDocuments } from './uk-document.ts';
import { ukMeasures } from './uk-measures.ts';
import type { UkName, UkRecord } from './uk-record.ts';
import { ukRegistrations } from './uk-registration.ts';

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['individual', 'person'],
  ['entity', 'organisation'],
  ['ship', 'vessel'],
]);

export function ukEntry(record: UkRecord, issues: Issue[]): ListEntry {
  const id: EntryId = `${record.list}:${record.id}`;
  const kind = KINDS.get(record.type.toLowerCase()) ?? 'unknown';
  const gender = record.genders.map((text) => text.toLowerCase()).find((text) => text === 'female' || text === 'male');
  const listedOn = parseDayFirstDay(record.listedOn);
  const countries = distinct(record.nationalities.flatMap(numberedValues));
  const regimes = distinct(record.regimes);
  return {
    id,
    list: record.list,
    kind,
    names: primaryFirst(
      distinct([
        ...record.names.flatMap((name) => nameOf(name, kind === 'person')),
        ...record.nonLatinNames.flatMap((name) => listedName(name, 'aka', 'strong')),
      ]),
    ),
    addresses: distinct(record.addresses.flatMap((address) => listedAddress(address, id, issues))),
    identifiers: distinct([
      ...record.passports.flatMap((each) => ukDocuments(each, 'passport')),
      ...record.nationalIds.flatMap((each) => ukDocuments(each, 'national-id')),
      ...record.imoNumbers.flatMap((value) => plain('imo', value.replace(/^IMO\s*/i, ''))),
      ...record.registrations.flatMap(ukRegistrations),
      ...record.phones.flatMap(numberedValues).flatMap((value) => plain('phone', value)),
      ...record.emails.flatMap(numberedValues).flatMap((value) => plain('email', value)),
      ...record.websites.flatMap(numberedValues).flatMap((value) => plain('website', value)),
      ...distinct(record.remarks).flatMap(proseIdentifiers),
    ]),
    births: distinct([...birthsOf(record, id, issues), ...birthPlacesOf(record)]),
    nationalities: distinct(countries.flatMap((text) => writtenCountry(text) ?? [])),
    ...(gender === 'female' || gender === 'male' ? { gender } : {}),
    programmes: regimes,
    measures: ukMeasures(regimes, record.sanctions && distinct(record.sanctions)),
    relations: [
      ...distinct(record.parents).map((target): Relation => ({ type: 'owned-or-controlled-by', target })),
      ...distinct(record.subsidiaries).map((target): Relation => ({ type: 'linked-to', target })),
    ],
    ...(listedOn ? { listedOn } : {}),
    remarks: distinct([
      ...record.remarks,
      ...record.registrations.filter((cell) => ukRegistrations(cell).length === 0),
      ...countries.filter((text) => !writtenCountry(text)),
    ]),
  };
}

function nameOf({ given, last, type, strength }: UkName, person: boolean): readonly ListedName[] {
  const givenNames = given.filter((part) => part !== '').join(' ');
  const value = [givenNames, last].filter((part) => part !== '').join(' ');
  return listedName(value, type, strength, person ? { familyName: last, givenNames } : {});
}

function plain(type: IdentifierType, value: string): readonly ListedIdentifier[] {
  return value === '' ? [] : [{ type, value }];
}

function birthsOf({ birthDates }: UkRecord, path: string, issues: Issue[]): readonly ListedBirth[] {
  return distinct(birthDates.flatMap(numberedValues)).flatMap((text) => {
    const range = parseDayFirst(text);
    if (!range) issues.push(listIssue('value-not-understood', { path, received: text }));
    return range ? [{ range }] : [];
  });
}

/** Several towns and several countries do not always pair up; then each stands alone. */
function birthPlacesOf({ birthPlaces }: UkRecord): readonly ListedBirth[] {
  return distinct(birthPlaces).flatMap(([town, country]) => {
    const [towns, countries] = [numberedValues(town), numberedValues(country)];
    if (towns.length > 1 || countries.length > 1)
      return [...towns, ...countries].flatMap((text) => placeOf(text, text));
    return placeOf([...towns, ...countries].join(', '), country);
  });
}

function placeOf(place: string, written: string): readonly ListedBirth[] {
  const country = writtenCountry(written);
  return place === '' ? [] : [{ place, ...(country ? { country } : {}) }];
}
