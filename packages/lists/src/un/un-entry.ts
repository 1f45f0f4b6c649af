/** Makes an entry of an `INDIVIDUAL` or `ENTITY` of the UN Security Council's consolidated list. */

import {
  type DateRange,
  type EntryId,
  type Issue,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedIdentifier,
  type ListedName,
  parseCalendarDate,
  wholeRange,
} from '@interdict/model';
import { parseBirthRange } from '../birth-range.ts';
import { documentType } from '../document-type.ts';
import { listedAddress } from '../listed-address.ts';
import { listedName } from '../listed-name.ts';
import { writtenCountry } from '../written-country.ts';
import { childrenOf, elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';

export const UN_LIST = 'un-sc';

const NAME_PARTS: readonly string[] = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

/** Asset freeze through national law; the id is the permanent reference number, which reports quote. */
export function unEntry(record: XmlElement, issues: Issue[]): ListEntry {
  const id: EntryId = `${UN_LIST}:${textAt(record, 'REFERENCE_NUMBER') || textAt(record, 'DATAID')}`;
  const person = record.name === 'INDIVIDUAL';
  const programme = textAt(record, 'UN_LIST_TYPE');
  const aliases = childrenOf(record, person ? 'INDIVIDUAL_ALIAS' : 'ENTITY_ALIAS');
  const places = childrenOf(record, person ? 'INDIVIDUAL_ADDRESS' : 'ENTITY_ADDRESS');
  const births = childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH');
  const listedOn = parseCalendarDate(textAt(record, 'LISTED_ON').slice(0, 10));
  const gender = textAt(record, 'GENDER').toLowerCase();
  const nationalities = elementsAt(record, 'NATIONALITY', 'VALUE').map(({ text }) => text.trim());
  return {
    id,
    list: UN_LIST,
    kind: person ? 'person' : 'organisation',
    names: [...namesOf(record, person), ...aliases.flatMap(aliasOf)],
    addresses: places.flatMap((place) => addressOf(place, id, issues)),
    identifiers: childrenOf(record, 'INDIVIDUAL_DOCUMENT').flatMap(documentOf),
    births: [
      ...births.flatMap(birthOf),
      ...aliases.flatMap((alias) => bornOn(parseBirthRange(textAt(alias, 'DATE_OF_BIRTH')))),
      ...childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH').flatMap(birthPlaceOf),
    ],
    nationalities: [...new Set(nationalities.flatMap((text) => writtenCountry(text) ?? []))],
    ...(gender === 'female' || gender === 'male' ? { gender } : {}),
    programmes: [programme],
    measures: [{ kind: 'blocking', authority: 'UN', programme }],
    relations: [],
    ...(listedOn ? { listedOn } : {}),
    remarks: [
      ...elementsAt(record, 'TITLE', 'VALUE').map(({ text }) => text.trim()),
      ...elementsAt(record, 'DESIGNATION', 'VALUE').map(({ text }) => text.trim()),
      ...nationalities.filter((text) => !writtenCountry(text)),
      ...[...aliases, ...places, ...births].map((each) => textAt(each, 'NOTE')),
      textAt(record, 'COMMENTS1'),
    ].filter((remark) => remark !== ''),
  };
}

/** The parts of a person's name stand in the order given; which is the family name is not said. */
function namesOf(record: XmlElement, person: boolean): readonly ListedName[] {
  const whole = NAME_PARTS.map((part) => textAt(record, part))
    .filter((part) => part !== '')
    .join(' ');
  const [primary = '', ...others] = person ? [whole] : whole.split(' ; ');
  const original = textAt(record, 'NAME_ORIGINAL_SCRIPT');
  return [
    { value: primary, type: 'primary', strength: 'strong' },
    ...[...others, original].flatMap((value) => listedName(value, 'aka', 'strong')),
  ];
}

/** An alias element is there, and empty, where there is no alias. */
function aliasOf(alias: XmlElement): readonly ListedName[] {
  const quality = textAt(alias, 'QUALITY');
  const strength = quality === 'Low' ? 'weak' : 'strong';
  return listedName(textAt(alias, 'ALIAS_NAME'), quality === 'f.k.a.' ? 'fka' : 'aka', strength);
}

function addressOf(address: XmlElement, path: string, issues: Issue[]): readonly ListedAddress[] {
  const lines = ['STREET', 'STATE_PROVINCE', 'ZIP_CODE'].map((part) => textAt(address, part));
  return listedAddress({ lines, town: textAt(address, 'CITY'), country: textAt(address, 'COUNTRY') }, path, issues);
}

function documentOf(document: XmlElement): readonly ListedIdentifier[] {
  const value = textAt(document, 'NUMBER');
  if (value === '') return [];
  const kinds = ['TYPE_OF_DOCUMENT', 'TYPE_OF_DOCUMENT2'].map((part) => textAt(document, part).replace(/\s+/g, ' '));
  const label = kinds.filter((kind) => kind !== '').join(', ');
  const country =
    writtenCountry(textAt(document, 'ISSUING_COUNTRY')) ?? writtenCountry(textAt(document, 'COUNTRY_OF_ISSUE'));
  return [{ type: documentType(label), value, ...(label === '' ? {} : { label }), ...(country ? { country } : {}) }];
}

/** A day, a year, or a range of years; often a year is called exact. */
function birthOf(birth: XmlElement): readonly ListedBirth[] {
  const [year, from, to] = ['YEAR', 'FROM_YEAR', 'TO_YEAR'].map((part) => textAt(birth, part));
  const day = parseCalendarDate(textAt(birth, 'DATE').slice(0, 10));
  const range = day ? { from: day, to: day } : (wholeRange(Number(year)) ?? parseBirthRange(`${from}..${to}`));
  const approximate = textAt(birth, 'TYPE_OF_DATE') === 'APPROXIMATELY';
  return bornOn(range && approximate ? { ...range, approximate } : range);
}

function bornOn(range: DateRange | undefined): readonly ListedBirth[] {
  return range ? [{ range }] : [];
}

function birthPlaceOf(birth: XmlElement): readonly ListedBirth[] {
  const country = writtenCountry(textAt(birth, 'COUNTRY'));
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map((part) => textAt(birth, part));
  const place = parts.filter((part) => part !== '').join(', ');
  return place === '' ? [] : [{ place, ...(country ? { country } : {}) }];
}
