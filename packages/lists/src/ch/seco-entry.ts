/** Makes an entry of a target of the Swiss list. */

import {
  calendarDate,
  type DateRange,
  type EntryId,
  type EntryKind,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedIdentifier,
  parseCountryCode,
  type Relation,
  wholeRange,
} from '@interdict/model';
import { distinct } from '../distinct.ts';
import { documentType } from '../document-type.ts';
import { primaryFirst } from '../listed-name.ts';
import { proseIdentifiers } from '../prose-identifiers.ts';
import { attribute, childrenOf, elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';
import { secoNames } from './seco-name.ts';
import { type SecoPlaces, placeText } from './seco-place.ts';
import { type SecoSet, secoMeasure } from './seco-programmes.ts';

export const SECO_LIST = 'ch-seco';

/** The parts of a target that are a party, with the kind of each; an `object` says itself which it is. */
const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['individual', 'person'],
  ['entity', 'organisation'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);

const RELATIONS: ReadonlyMap<string, Relation['type']> = new Map([
  ['owned-by', 'owned-or-controlled-by'],
  ['controlled-by', 'owned-or-controlled-by'],
  ['related-to', 'linked-to'],
]);

/** The entry without its dates, which the modifications give. Only children are read: old versions stand deeper. */
export function secoEntry(target: XmlElement, sets: ReadonlyMap<string, SecoSet>, places: SecoPlaces): ListEntry {
  const id: EntryId = `${SECO_LIST}:${attribute(target, 'ssid')}`;
  const party = ['individual', 'entity', 'object'].flatMap((name) => childrenOf(target, name))[0];
  const kind = KINDS.get(attribute(party, 'object-type') || (party?.name ?? '')) ?? 'unknown';
  const identities = childrenOf(party, 'identity').toSorted((a, b) => isMain(b) - isMain(a));
  const own = childrenOf(target, 'sanctions-set-id').flatMap(({ text }) => sets.get(text.trim()) ?? []);
  const measures = own.map(secoMeasure);
  const sex = attribute(party, 'sex');
  const remarks = ['justification', 'other-information'].flatMap((name) =>
    [...childrenOf(party, name), ...childrenOf(target, name)].map(({ text }) => text.trim()),
  );
  return {
    id,
    list: SECO_LIST,
    kind,
    names: primaryFirst(
      distinct(
        identities.flatMap((identity) =>
          childrenOf(identity, 'name').flatMap((name) => secoNames(name, kind === 'person', isMain(identity) === 1)),
        ),
      ),
    ),
    addresses: distinct(
      identities.flatMap((each) => childrenOf(each, 'address')).flatMap((each) => addressOf(each, places)),
    ),
    identifiers: distinct([
      ...identities.flatMap((each) => childrenOf(each, 'identification-document')).flatMap(documentOf),
      ...remarks.flatMap(proseIdentifiers),
    ]),
    births: distinct(
      identities.flatMap((each) => [...childrenOf(each, 'day-month-year').flatMap(bornOn), ...bornIn(each, places)]),
    ),
    nationalities: distinct(
      identities
        .flatMap((each) => elementsAt(each, 'nationality', 'country'))
        .flatMap((country) => parseCountryCode(attribute(country, 'iso-code')) ?? []),
    ),
    ...(sex === 'female' || sex === 'male' ? { gender: sex } : {}),
    programmes: distinct(own.map(({ programme }) => programme)),
    // A set that is in no programme of the file is taken for the strictest.
    measures: measures.length === 0 ? [{ kind: 'blocking', authority: 'CH' }] : measures,
    relations: childrenOf(party, 'relation').map((relation) => ({
      type: RELATIONS.get(attribute(relation, 'relation-type')) ?? 'other',
      target: `${SECO_LIST}:${attribute(relation, 'target-id')}`,
    })),
    remarks: distinct([
      ...childrenOf(target, 'foreign-identifier').map(({ text }) => `Foreign identifier ${text.trim()}`),
      ...remarks,
    ]),
  };
}

function isMain(identity: XmlElement): number {
  return attribute(identity, 'main') === 'true' ? 1 : 0;
}

function addressOf(address: XmlElement, places: SecoPlaces): readonly ListedAddress[] {
  const place = places.get(attribute(address, 'place-id'));
  const details = ['c-o', 'address-details', 'p-o-box', 'zip-code', 'remark'].map((part) => textAt(address, part));
  const lines = [...details, place?.area ?? ''].filter((line) => line !== '');
  const town = place?.location ?? '';
  if (lines.length === 0 && town === '' && !place?.country) return [];
  return [{ lines, ...(town === '' ? {} : { town }), ...(place?.country ? { country: place.country } : {}) }];
}

function documentOf(document: XmlElement): readonly ListedIdentifier[] {
  const value = textAt(document, 'number');
  const label = attribute(document, 'document-type');
  const [issuer] = childrenOf(document, 'issuer');
  const country = parseCountryCode(
    attribute(issuer, 'code') || attribute(childrenOf(issuer, 'country')[0], 'iso-code'),
  );
  if (value === '') return [];
  return [{ type: documentType(label), value, ...(label === '' ? {} : { label }), ...(country ? { country } : {}) }];
}

function bornOn(date: XmlElement): readonly ListedBirth[] {
  const [day = 0, month = 0, year = 0, last = 0] = ['day', 'month', 'year', 'to-year'].map((part) =>
    Number(attribute(date, part)),
  );
  const exact = calendarDate(year, month, day);
  const whole = wholeRange(year, month === 0 ? undefined : month);
  const to = wholeRange(last)?.to ?? whole?.to;
  const range: DateRange | undefined = exact
    ? { from: exact, to: exact }
    : whole && to
      ? { from: whole.from, to }
      : undefined;
  if (!range) return [];
  return [{ range: attribute(date, 'quality') === 'low' ? { ...range, approximate: true } : range }];
}

function bornIn(identity: XmlElement, places: SecoPlaces): readonly ListedBirth[] {
  return childrenOf(identity, 'place-of-birth').flatMap((birth) => {
    const place = places.get(attribute(birth, 'place-id'));
    if (!place) return [];
    return [{ place: placeText(place), ...(place.country ? { country: place.country } : {}) }];
  });
}
