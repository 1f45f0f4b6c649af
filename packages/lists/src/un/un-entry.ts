/** Makes an entry of an `INDIVIDUAL` or `ENTITY` of the UN Security Council's consolidated list. */

import {
  type CountryCode,
  countryNamed,
  countryOfAdjective,
  type DateRange,
  type IdentifierType,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedIdentifier,
  type ListedName,
  parseCalendarDate,
  wholeRange,
} from '@interdict/model';
import { parseBirthRange } from '../birth-range.ts';
import { scriptOf } from '../script.ts';
import { childrenOf, elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';

export const UN_LIST = 'un-sc';

const NAME_PARTS: readonly string[] = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

/** Words of document types, which are free text in several languages; the first that is found decides. */
const DOCUMENT_WORDS: readonly (readonly [word: string, type: IdentifierType])[] = [
  ['pass', 'passport'],
  ['pasaporte', 'passport'],
  ['social security', 'social-security'],
  ['fiscal', 'tax-id'],
  ['driv', 'driving-licence'],
  ['identi', 'national-id'],
  ['national', 'national-id'],
  ['birth', 'national-id'],
  ['civil', 'national-id'],
];

/** Asset freeze through national law; the id is the permanent reference number, which reports quote. */
export function unEntry(record: XmlElement): ListEntry {
  const person = record.name === 'INDIVIDUAL';
  const programme = textAt(record, 'UN_LIST_TYPE');
  const aliases = childrenOf(record, person ? 'INDIVIDUAL_ALIAS' : 'ENTITY_ALIAS');
  const places = childrenOf(record, person ? 'INDIVIDUAL_ADDRESS' : 'ENTITY_ADDRESS');
  const births = childrenOf(record, 'INDIVIDUAL_DATE_OF_BIRTH');
  const listedOn = parseCalendarDate(textAt(record, 'LISTED_ON').slice(0, 10));
  const gender = textAt(record, 'GENDER').toLowerCase();
  const nationalities = elementsAt(record, 'NATIONALITY', 'VALUE').map(({ text }) => text.trim());
  return {
    id: `${UN_LIST}:${textAt(record, 'REFERENCE_NUMBER') || textAt(record, 'DATAID')}`,
    list: UN_LIST,
    kind: person ? 'person' : 'organisation',
    names: [...namesOf(record, person), ...aliases.flatMap(aliasOf)],
    addresses: places.flatMap(addressOf),
    identifiers: childrenOf(record, 'INDIVIDUAL_DOCUMENT').flatMap(documentOf),
    births: [
      ...births.flatMap(birthOf),
      ...aliases.flatMap((alias) => bornOn(parseBirthRange(textAt(alias, 'DATE_OF_BIRTH')))),
      ...childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH').flatMap(birthPlaceOf),
    ],
    nationalities: [...new Set(nationalities.flatMap((text) => countryOf(text) ?? []))],
    ...(gender === 'female' || gender === 'male' ? { gender } : {}),
    programmes: [programme],
    measures: [{ kind: 'blocking', authority: 'UN', programme }],
    relations: [],
    ...(listedOn ? { listedOn } : {}),
    remarks: [
      ...elementsAt(record, 'TITLE', 'VALUE').map(({ text }) => text.trim()),
      ...elementsAt(record, 'DESIGNATION', 'VALUE').map(({ text }) => text.trim()),
      ...nationalities.filter((text) => !countryOf(text)),
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
    ...[...others, original].flatMap((value) => named(value, 'aka', 'strong')),
  ];
}

/** An alias element is there, and empty, where there is no alias. */
function aliasOf(alias: XmlElement): readonly ListedName[] {
  const quality = textAt(alias, 'QUALITY');
  const strength = quality === 'Low' ? 'weak' : 'strong';
  return named(textAt(alias, 'ALIAS_NAME'), quality === 'f.k.a.' ? 'fka' : 'aka', strength);
}

function named(value: string, type: ListedName['type'], strength: ListedName['strength']): readonly ListedName[] {
  const script = scriptOf(value);
  return value === '' ? [] : [{ value, type, strength, ...(script === 'Latn' ? {} : { script }) }];
}

function addressOf(address: XmlElement): readonly ListedAddress[] {
  const country = countryOf(textAt(address, 'COUNTRY'));
  const town = textAt(address, 'CITY');
  const lines = ['STREET', 'STATE_PROVINCE', 'ZIP_CODE'].map((part) => textAt(address, part));
  const known = [...lines, country ? '' : textAt(address, 'COUNTRY')].filter((line) => line !== '');
  if (known.length === 0 && town === '' && !country) return [];
  return [{ lines: known, ...(town === '' ? {} : { town }), ...(country ? { country } : {}) }];
}

function documentOf(document: XmlElement): readonly ListedIdentifier[] {
  const value = textAt(document, 'NUMBER');
  if (value === '') return [];
  const kinds = ['TYPE_OF_DOCUMENT', 'TYPE_OF_DOCUMENT2'].map((part) => textAt(document, part).replace(/\s+/g, ' '));
  const label = kinds.filter((kind) => kind !== '').join(', ');
  const [, type = 'other'] = DOCUMENT_WORDS.find(([word]) => label.toLowerCase().includes(word)) ?? [];
  const country = countryOf(textAt(document, 'ISSUING_COUNTRY')) ?? countryOf(textAt(document, 'COUNTRY_OF_ISSUE'));
  return [{ type, value, ...(label === '' ? {} : { label }), ...(country ? { country } : {}) }];
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
  const country = countryOf(textAt(birth, 'COUNTRY'));
  const parts = ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map((part) => textAt(birth, part));
  const place = parts.filter((part) => part !== '').join(', ');
  return place === '' ? [] : [{ place, ...(country ? { country } : {}) }];
}

function countryOf(text: string): CountryCode | undefined {
  return countryNamed(text) ?? countryOfAdjective(text);
}
