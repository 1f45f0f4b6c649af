/** Turns an `sdnEntry` of OFAC's legacy XML into a record. */

import type { Issue, ListedName } from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';
import type { OfacSet } from './measures.ts';
import { type NameStanding, partedName } from './person-name.ts';
import { addressOf } from './place.ts';
import { OFAC_LISTS, type OfacRecord } from './record.ts';
import { remarkSegments } from './remark-segments.ts';
import { kindCalled, nameTypeCalled } from './words.ts';

/** Structured values under the names they have in the remarks. The id list holds everything from passports to genders. */
const VALUES: readonly (readonly [key: string, ...path: string[]])[] = [
  ['Title:', 'title'],
  ['nationality', 'nationalityList', 'nationality', 'country'],
  ['citizen', 'citizenshipList', 'citizenship', 'country'],
  ['DOB', 'dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth'],
  ['POB', 'placeOfBirthList', 'placeOfBirthItem', 'placeOfBirth'],
  ['Vessel Call Sign', 'vesselInfo', 'callSign'],
  ['Vessel Type', 'vesselInfo', 'vesselType'],
  ['Vessel Flag', 'vesselInfo', 'vesselFlag'],
  ['Vessel Owner', 'vesselInfo', 'vesselOwner'],
  ['Vessel Tonnage', 'vesselInfo', 'tonnage'],
  ['Vessel Gross Registered Tonnage', 'vesselInfo', 'grossRegisteredTonnage'],
];

const ADDRESS_PARTS: readonly (readonly [kind: string, element: string])[] = [
  ['ADDRESS1', 'address1'],
  ['ADDRESS2', 'address2'],
  ['ADDRESS3', 'address3'],
  ['CITY', 'city'],
  ['STATE/PROVINCE', 'stateOrProvince'],
  ['POSTAL CODE', 'postalCode'],
];

export function legacyRecord(entry: XmlElement, set: OfacSet, issues: Issue[]): OfacRecord {
  const kind = kindCalled(textAt(entry, 'sdnType'));
  const person = kind === 'person';
  const id = `${OFAC_LISTS[set]}:${textAt(entry, 'uid')}`;
  const [family, given] = [textAt(entry, 'lastName'), textAt(entry, 'firstName')];
  return {
    set,
    uid: textAt(entry, 'uid'),
    kind,
    written: given === '' ? family : `${family}, ${given}`,
    names: [
      nameOf(entry, person, { type: 'primary', strength: 'strong' }),
      ...elementsAt(entry, 'akaList', 'aka').map((aka): ListedName => {
        const strength = textAt(aka, 'category') === 'weak' ? 'weak' : 'strong';
        return nameOf(aka, person, { type: nameTypeCalled(textAt(aka, 'type')), strength });
      }),
    ],
    addresses: elementsAt(entry, 'addressList', 'address').flatMap((address) => {
      const parts = ADDRESS_PARTS.map(([part, element]): [string, string] => [part, textAt(address, element)]);
      const found = addressOf(parts, textAt(address, 'country'), (received) =>
        issues.push(listIssue('country-unknown', { path: id, received })),
      );
      return found ? [found] : [];
    }),
    programmes: programmesOf(entry),
    segments: [
      ...VALUES.flatMap(([key, ...path]) => elementsAt(entry, ...path).map(({ text }) => `${key} ${text.trim()}`)),
      ...elementsAt(entry, 'idList', 'id').map(idSegment),
      ...linkSegments(textAt(entry, 'remarks')),
    ],
    fragments: [],
  };
}

export function programmesOf(entry: XmlElement): readonly string[] {
  return elementsAt(entry, 'programList', 'program').map(({ text }) => text.trim());
}

function nameOf(element: XmlElement, person: boolean, standing: NameStanding): ListedName {
  return partedName(person ? textAt(element, 'firstName') : '', textAt(element, 'lastName'), 'Latn', standing);
}

function idSegment(id: XmlElement): string {
  const country = textAt(id, 'idCountry');
  const number = `${textAt(id, 'idType')} ${textAt(id, 'idNumber')}`.trim();
  return country === '' ? number : `${number} (${country})`;
}

/** Remarks are free text here, but for links in brackets: `(Linked To: NAME)`. */
function linkSegments(remarks: string): readonly string[] {
  const parts = remarks.split('(Linked To: ');
  return parts.flatMap((part, index) => {
    if (index === 0) return remarkSegments(part);
    // A name may have brackets of its own; the last one closes the link.
    const end = part.lastIndexOf(')');
    const [name, rest] = end < 0 ? [part, ''] : [part.slice(0, end), part.slice(end + 1)];
    return [`Linked To: ${name.trim()}`, ...remarkSegments(rest)];
  });
}
