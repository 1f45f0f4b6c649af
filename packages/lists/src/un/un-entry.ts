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
import { distinct } from '../distinct.ts';
import { documentNumber } from '../document-number.ts';
import { documentType } from '../document-type.ts';
import { listedAddress } from '../listed-address.ts';
import { listedName } from '../listed-name.ts';
import { proseIdentifiers } from '../prose-identifiers.ts';
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
  const birthPlaces = childrenOf(record, 'INDIVIDUAL_PLACE_OF_BIRTH');
  const documents = childrenOf(record, 'INDIVIDUAL_DOCUMENT');
  const listedOn = parseCalendarDate(textAt(record, 'LISTED_ON').slice(0, 10));
  const gender = textAt(record, 'GENDER').toLowerCase();
  const nationalities = elementsAt(record, 'NATIONALITY', 'VALUE').map(({ text }) => text.trim());
  const remarks = [
    ...elementsAt(record, 'TITLE', 'VALUE').map(({ text }) => text.trim()),
    ...elementsAt(record, 'DESIGNATION', 'VALUE').map(({ text }) => text.trim()),
    ...nationalities.filter((text) => !writtenCountry(text)),
    ...aliases.map((alias) => textAt(alias, 'ALIAS_NAME')).filter((name) => BORN.test(name)),
    ...[...aliases, ...places, ...births, ...birthPlaces, ...documents].map((each) => textAt(each, 'NOTE')),
    textAt(record, 'COMMENTS1'),
  ].filter((remark) => remark !== '');
  const identifiers = documents.flatMap(documentOf);
  const known = new Set(identifiers.map(({ value }) => value));
  return {
    id,
    list: UN_LIST,
    kind: person ? 'person' : 'organisation',
    names: distinct([...namesOf(record, person), ...aliases.flatMap(aliasOf), ...documents.flatMap(namesOn)]),
    addresses: places.flatMap((place) => addressOf(place, id, issues)),
    identifiers: [
      ...identifiers,
      ...distinct(remarks.flatMap(proseIdentifiers)).filter(({ value }) => !known.has(value)),
    ],
    births: [
      ...births.flatMap(birthOf),
      ...aliases.flatMap(aliasBirthOf),
      ...birthPlaces.flatMap((place) => birthPlaceOf(place, ['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'])),
    ],
    nationalities: [...new Set(nationalities.flatMap((text) => writtenCountry(text) ?? []))],
    ...(gender === 'female' || gender === 'male' ? { gender } : {}),
    programmes: [programme],
    measures: [{ kind: 'blocking', authority: 'UN', programme }],
    relations: [],
    ...(listedOn ? { listedOn } : {}),
    remarks,
  };
}

/** The parts of a person's name stand in the order given; which is the family name is not said. */
function namesOf(record: XmlElement, person: boolean): readonly ListedName[] {
  const whole = NAME_PARTS.map((part) => textAt(record, part).replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .join(' ');
  const [primary = '', ...others] = person ? [whole] : whole.split(' ; ');
  const original = textAt(record, 'NAME_ORIGINAL_SCRIPT');
  return [
    { value: primary, type: 'primary', strength: 'strong' },
    ...[...others, original].flatMap((value) => listedName(value, 'aka', 'strong')),
  ];
}

/** What numbers the names where an alias holds several: ` b) `. */
const NUMBERING = / [a-z]\) /;

/** From here on an alias tells of the birth of its bearer. */
const BORN = /,? born (?:in|on|\d)/;

/** An alias element is there, and empty, where there is no alias. */
function aliasOf(alias: XmlElement): readonly ListedName[] {
  const quality = textAt(alias, 'QUALITY');
  const strength = quality === 'Low' ? 'weak' : 'strong';
  const names = textAt(alias, 'ALIAS_NAME').split(NUMBERING).flatMap(separate);
  return names.flatMap((name) =>
    listedName((name.split(BORN)[0] ?? '').trim(), quality === 'f.k.a.' ? 'fka' : 'aka', strength),
  );
}

/** What semicolons separate, but not in brackets. */
function separate(text: string): readonly string[] {
  const names = [''];
  let isOpen = false;
  for (const part of text.split(/([;()])/)) {
    if (part === '(' || part === ')') isOpen = part === '(';
    if (part === ';' && !isOpen) names.push('');
    else names.push((names.pop() ?? '') + part);
  }
  return names;
}

/** Names that a document was issued in, or has on it in a script: the list does not say how good they are. */
const NAME_ON_DOCUMENT =
  /(?:(?:under|in)(?: the)? name(?: of)?|issued for|[Nn]ame(?: in)? [A-Za-z]+ script *[:;,]) +([^,;()]+)/g;

function namesOn(document: XmlElement): readonly ListedName[] {
  const note = textAt(document, 'NOTE').replace(/\s+/g, ' ');
  return [...note.matchAll(NAME_ON_DOCUMENT)].flatMap(([, name = '']) => listedName(name.trim(), 'aka', 'weak'));
}

function addressOf(address: XmlElement, path: string, issues: Issue[]): readonly ListedAddress[] {
  const lines = ['STREET', 'STATE_PROVINCE', 'ZIP_CODE'].map((part) => textAt(address, part));
  return listedAddress({ lines, town: textAt(address, 'CITY'), country: textAt(address, 'COUNTRY') }, path, issues);
}

/** A number in words about a document: behind what it is the number of, or in front of everything. */
const NUMBER_IN_WORDS =
  /(?:^(?=\d)|\b(?:number|no\.?|card|code|ssn):? )((?:[A-Z]{1,3}[- ]{0,2})?\d[\d-]{2,}\d|[A-Z]{6}\d[\dA-Z]{9})\b/i;

/** Words, in the field of the number: `French passport number 05AT521433`, `403062567 (US)`. */
const WORDS = /[a-z]{3}|\(/;

/** The number has a field of its own, which may hold words too, but some stand in the words beside it. */
function documentOf(document: XmlElement): readonly ListedIdentifier[] {
  const texts = ['TYPE_OF_DOCUMENT', 'TYPE_OF_DOCUMENT2', 'NOTE'].map((part) => textAt(document, part));
  const [kind = '', second = '', note = ''] = texts.map((text) => text.replace(/\s+/g, ' '));
  const inWords = [second, note].flatMap((text) => NUMBER_IN_WORDS.exec(text)?.[1] ?? []);
  const written = textAt(document, 'NUMBER');
  const value = WORDS.test(written) ? documentNumber(written) : written || inWords[0];
  if (value === undefined) return [];
  const type = documentType(joined([kind, second]));
  const label = joined([kind, second, WORDS.test(written) ? written : '']);
  const country =
    writtenCountry(textAt(document, 'ISSUING_COUNTRY')) ?? writtenCountry(textAt(document, 'COUNTRY_OF_ISSUE'));
  return [{ type, value, ...(label === '' ? {} : { label }), ...(country ? { country } : {}) }];
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(', ');
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

/** When and where the bearer of a false identity is said to be born. */
function aliasBirthOf(alias: XmlElement): readonly ListedBirth[] {
  const [place] = birthPlaceOf(alias, ['CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH']);
  const [date] = bornOn(parseBirthRange(textAt(alias, 'DATE_OF_BIRTH')));
  return place || date ? [{ ...date, ...place }] : [];
}

/** The country is the last of the parts. */
function birthPlaceOf(birth: XmlElement, names: readonly string[]): readonly ListedBirth[] {
  const parts = names.map((name) => textAt(birth, name));
  const country = writtenCountry(parts.at(-1) ?? '');
  const place = parts.filter((part) => part !== '').join(', ');
  return place === '' ? [] : [{ place, ...(country ? { country } : {}) }];
}
