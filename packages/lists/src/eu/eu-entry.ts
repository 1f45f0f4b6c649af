/** Makes an entry of a party of the EU's consolidated list of financial sanctions. */

import {
  type EntryId,
  type Issue,
  type ListEntry,
  type ListedAddress,
  type ListedIdentifier,
  type ListedName,
  type Measure,
  parseCalendarDate,
} from '@interdict/model';
import { countryCoded } from '../alpha-3.ts';
import { distinct } from '../distinct.ts';
import { documentType } from '../document-type.ts';
import { listedAddress } from '../listed-address.ts';
import { listedName, primaryFirst } from '../listed-name.ts';
import { proseIdentifiers } from '../prose-identifiers.ts';
import { birthOf } from './eu-birth.ts';
import { contactIdentifiers } from './eu-contact.ts';
import { countryOf, countryText } from './eu-country.ts';
import { type EuRecord, type EuValues, joinedValues, valueOf } from './eu-record.ts';

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
  const familyName = valueOf(name, 'lastName');
  const givenNames = joinedValues(name, ['firstName', 'middleName'], ' ');
  const whole = valueOf(name, 'wholeName') || joinedValues(name, ['firstName', 'middleName', 'lastName'], ' ');
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
  const label = [description || code, ...marks].filter((part) => part !== '').join(', ');
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
