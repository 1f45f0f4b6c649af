/** Reads the UK Sanctions List as XML, `UK-Sanctions-List.xml`. */

import type { Issue } from '@interdict/model';
import { parseDayFirstDay } from '../day-first-date.ts';
import { snapshotOf } from '../snapshot.ts';
import { childrenOf, elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { ukEntry } from './uk-entry.ts';
import { type UkDocument, ukNameType, type UkRecord, ukStrength } from './uk-record.ts';

const RECORDS: ReadonlySet<string> = new Set(['DateGenerated', 'Designation']);
const HOLDERS: ReadonlySet<string> = new Set(['Designations']);

export const ukslXml: XmlFormat = () => {
  const found: XmlElement[] = [];
  let day = '';
  return {
    records: RECORDS,
    holders: HOLDERS,
    take: (record) => {
      if (record.name === 'Designation') found.push(record);
      else day = record.text;
    },
    snapshot: (source) => {
      const issues: Issue[] = [];
      const entries = found.map((record) => ukEntry(recordOf(record), issues));
      return snapshotOf({
        ...source,
        list: 'uk-sl',
        format: 'uk-sl-xml',
        dated: parseDayFirstDay(day),
        entries,
        issues,
      });
    },
  };
};

const GIVEN: readonly string[] = ['Name1', 'Name2', 'Name3', 'Name4', 'Name5'];
const LINES: readonly string[] = [1, 2, 3, 4, 5, 6].map((line) => `AddressLine${line}`).concat('AddressPostalCode');

function recordOf(record: XmlElement): UkRecord {
  const [person] = elementsAt(record, 'IndividualDetails', 'Individual');
  const details = (...names: readonly string[]): readonly string[] =>
    ['EntityDetails', 'ShipDetails']
      .flatMap((part) => childrenOf(record, part))
      .flatMap((each) => textsIn(each, names));
  return {
    list: 'uk-sl',
    id: textAt(record, 'UniqueID'),
    type: textAt(record, 'IndividualEntityShip'),
    names: elementsAt(record, 'Names', 'Name').map((name) => ({
      given: GIVEN.map((part) => textAt(name, part)),
      last: textAt(name, 'Name6'),
      type: ukNameType(textAt(name, 'NameType')),
      strength: ukStrength(textAt(name, 'AliasStrength')),
    })),
    nonLatinNames: elementsAt(record, 'NonLatinNames', 'NonLatinName').map((name) =>
      textAt(name, 'NameNonLatinScript'),
    ),
    addresses: elementsAt(record, 'Addresses', 'Address').map((address) => ({
      lines: LINES.map((line) => textAt(address, line)),
      country: textAt(address, 'AddressCountry'),
    })),
    birthDates: elementsAt(person, 'DOBs').flatMap(leaves),
    birthPlaces: elementsAt(person, 'BirthDetails').flatMap((each) => placesOf(each)),
    nationalities: elementsAt(person, 'Nationalities').flatMap(leaves),
    genders: elementsAt(person, 'Genders').flatMap(leaves),
    passports: elementsAt(person, 'PassportDetails').flatMap((each) => documentsOf(each, 'Passport')),
    nationalIds: elementsAt(person, 'NationalIdentifierDetails').flatMap((each) =>
      documentsOf(each, 'NationalIdentifier'),
    ),
    registrations: details('BusinessRegistrationNumber'),
    imoNumbers: details('IMONumber'),
    phones: elementsAt(record, 'PhoneNumbers').flatMap(leaves),
    emails: elementsAt(record, 'EmailAddresses').flatMap(leaves),
    websites: elementsAt(record, 'Websites').flatMap(leaves),
    parents: details('ParentCompan'),
    subsidiaries: details('Subsidiar'),
    regimes: [textAt(record, 'RegimeName')],
    sanctions: textAt(record, 'SanctionsImposed')
      .split('|')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    listedOn: textAt(record, 'DateDesignated'),
    remarks: [
      ...elementsAt(record, 'Titles').flatMap(leaves),
      ...elementsAt(person, 'Positions').flatMap(leaves),
      ...details('TypeOf', 'Current', 'Previous', 'Flag', 'Owner', 'Hull', 'Tonnage', 'Length', 'Year'),
      textAt(record, 'OtherInformation'),
      textAt(record, 'UKStatementofReasons'),
    ],
  };
}

/** The texts of the outermost elements whose names begin like one of `names`. */
function textsIn(element: XmlElement, names: readonly string[]): readonly string[] {
  if (names.some((name) => element.name.startsWith(name))) return leaves(element);
  return element.children.flatMap((child) => textsIn(child, names));
}

/** The texts of the innermost elements: a list is written now with one and now with two elements around a value. */
function leaves(element: XmlElement): readonly string[] {
  if (element.children.length > 0) return element.children.flatMap(leaves);
  const text = element.text.trim();
  return text === '' ? [] : [text];
}

function placesOf(details: XmlElement): readonly (readonly [string, string])[] {
  return [details, ...details.children].map((each) => [textAt(each, 'TownOfBirth'), textAt(each, 'CountryOfBirth')]);
}

function documentsOf(details: XmlElement, name: string): readonly UkDocument[] {
  return [details, ...details.children].map((each) => ({
    text: textAt(each, `${name}Number`),
    details: textAt(each, `${name}AdditionalInformation`),
  }));
}
