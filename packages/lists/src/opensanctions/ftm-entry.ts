/** Makes an entry of an entity of OpenSanctions, with what other entities say about it. */

import {
  type CountryCode,
  type EntryId,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedIdentifier,
  type ListedName,
  parseCalendarDate,
  parseCountryCode,
  type Relation,
} from '@interdict/model';
import { parseBirthRange } from '../birth-range.ts';
import { distinct } from '../distinct.ts';
import { documentType } from '../document-type.ts';
import { listedName, primaryFirst } from '../listed-name.ts';
import { type FtmEntity, valuesOf } from './ftm-entity.ts';
import { ftmMeasures } from './ftm-measures.ts';
import { FTM_IDENTIFIERS, FTM_KINDS, FTM_LINKS, FTM_REMARKS } from './ftm-tables.ts';

export const OPEN_SANCTIONS_LIST = 'opensanctions';

/** What is known beside the entity itself. */
export interface FtmContext {
  readonly byId: ReadonlyMap<string, FtmEntity>;
  /** Entities that refer to another one, by its id. */
  readonly about: ReadonlyMap<string, readonly FtmEntity[]>;
}

/** The entry of a listed party; undefined for addresses, documents, links, and parties that are only linked to. */
export function ftmEntry(entity: FtmEntity, context: FtmContext): ListEntry | undefined {
  const sanctioned = valuesOf(entity, 'topics').some((topic) => topic === 'sanction' || topic.startsWith('sanction.'));
  return FTM_KINDS.has(entity.schema) && (entity.target || sanctioned) ? ftmParty(entity, context) : undefined;
}

const ALONE: FtmContext = { byId: new Map(), about: new Map() };

/** The entry of an entity that is known to be of interest, such as the answer to a question. */
export function ftmParty(entity: FtmEntity, { byId, about }: FtmContext = ALONE): ListEntry {
  const kind = FTM_KINDS.get(entity.schema) ?? 'unknown';
  const id: EntryId = `${OPEN_SANCTIONS_LIST}:${entity.id}`;
  const others = about.get(entity.id) ?? [];
  const sanctions = others.filter(({ schema }) => schema === 'Sanction');
  const gender = valuesOf(entity, 'gender').find((text) => text === 'female' || text === 'male');
  const listedOn = sanctions
    .flatMap((each) => valuesOf(each, 'startDate', 'listingDate'))
    .flatMap((text) => parseCalendarDate(text.slice(0, 10)) ?? [])
    .sort()[0];
  const identifiers = distinct(
    [entity, ...others.filter(({ schema }) => schema === 'CryptoWallet')].flatMap(identifiersOf),
  );
  const isBank = identifiers.some(({ type }) => type === 'bic') || valuesOf(entity, 'topics').includes('fin.bank');
  const addresses = valuesOf(entity, 'addressEntity').flatMap((target) => byId.get(target) ?? []);
  return {
    id,
    list: OPEN_SANCTIONS_LIST,
    kind: kind === 'organisation' && isBank ? 'bank' : kind,
    names: namesOf(entity),
    addresses: distinct([
      ...addresses.flatMap(addressOf),
      ...valuesOf(entity, 'address').map((line): ListedAddress => ({ lines: [line] })),
      ...countriesOf(entity, 'country', 'jurisdiction', 'mainCountry', 'flag').map(
        (country): ListedAddress => ({ lines: [], country }),
      ),
    ]),
    identifiers: [...identifiers, ...others.filter(isDocument).flatMap(documentOf)],
    births: birthsOf(entity),
    nationalities: countriesOf(entity, 'nationality', 'citizenship'),
    ...(gender === 'female' || gender === 'male' ? { gender } : {}),
    programmes: programmesOf(entity, sanctions),
    measures: ftmMeasures(entity, sanctions),
    relations: distinct(others.flatMap((other) => relationsOf(entity.id, other))),
    ...(listedOn ? { listedOn } : {}),
    remarks: distinct([
      ...valuesOf(entity, ...FTM_REMARKS),
      ...sanctions.flatMap((each) => valuesOf(each, 'reason', 'provisions', 'summary')),
      entity.referents.length === 0 ? '' : `Merged from ${entity.referents.join(', ')}`,
    ]),
  };
}

function namesOf(entity: FtmEntity): readonly ListedName[] {
  const named = (
    property: string,
    type: ListedName['type'],
    strength: ListedName['strength'] = 'strong',
  ): readonly ListedName[] => valuesOf(entity, property).flatMap((value) => listedName(value, type, strength));
  const caption = listedName(entity.caption, 'primary', 'strong');
  const others = [
    ...named('name', 'aka'),
    ...named('alias', 'aka'),
    ...named('previousName', 'fka'),
    ...named('weakAlias', 'aka', 'weak'),
  ];
  return primaryFirst(
    distinct([...caption, ...others.filter(({ value, strength }) => strength === 'weak' || value !== entity.caption)]),
  );
}

function addressOf(address: FtmEntity): readonly ListedAddress[] {
  const [country] = countriesOf(address, 'country');
  const [town = ''] = valuesOf(address, 'city');
  const parts = valuesOf(address, 'postOfficeBox', 'street', 'street2', 'region', 'state', 'postalCode', 'remarks');
  const lines = parts.length === 0 ? valuesOf(address, 'full') : parts;
  return [{ lines, ...(town === '' ? {} : { town }), ...(country ? { country } : {}) }];
}

function identifiersOf(entity: FtmEntity): readonly ListedIdentifier[] {
  const [currency] = valuesOf(entity, 'currency');
  return FTM_IDENTIFIERS.flatMap(([property, type]) =>
    valuesOf(entity, property).map(
      (value): ListedIdentifier => ({
        type,
        value,
        label: property === 'publicKey' && currency ? `${property} ${currency}` : property,
      }),
    ),
  );
}

function isDocument({ schema }: FtmEntity): boolean {
  return schema === 'Passport' || schema === 'Identification';
}

function documentOf(document: FtmEntity): readonly ListedIdentifier[] {
  const [label = document.schema] = valuesOf(document, 'type');
  const [country] = countriesOf(document, 'country');
  const type = document.schema === 'Passport' ? 'passport' : documentType(label);
  return valuesOf(document, 'number').map((value) => ({ type, value, label, ...(country ? { country } : {}) }));
}

function birthsOf(entity: FtmEntity): readonly ListedBirth[] {
  const [country] = countriesOf(entity, 'birthCountry');
  return [
    ...valuesOf(entity, 'birthDate')
      .flatMap((text) => parseBirthRange(text) ?? [])
      .map((range): ListedBirth => ({ range })),
    ...valuesOf(entity, 'birthPlace').map((place): ListedBirth => ({ place, ...(country ? { country } : {}) })),
  ];
}

function countriesOf(entity: FtmEntity, ...properties: readonly string[]): readonly CountryCode[] {
  return distinct(valuesOf(entity, ...properties).flatMap((code) => parseCountryCode(code) ?? []));
}

function programmesOf(entity: FtmEntity, sanctions: readonly FtmEntity[]): readonly string[] {
  return distinct([
    ...valuesOf(entity, 'programId'),
    ...sanctions.flatMap((each) => {
      const ids = valuesOf(each, 'programId');
      return ids.length === 0 ? valuesOf(each, 'program') : ids;
    }),
  ]);
}

/** A link is told from the side of the party that is the one it begins with. */
function relationsOf(id: string, link: FtmEntity): readonly Relation[] {
  const [from, to, type] = FTM_LINKS.get(link.schema) ?? [];
  if (from === undefined || to === undefined || type === undefined || !valuesOf(link, from).includes(id)) return [];
  const former = valuesOf(link, 'endDate').length > 0;
  return valuesOf(link, to).map((target) => ({
    type,
    target: `${OPEN_SANCTIONS_LIST}:${target}`,
    ...(former ? { former } : {}),
  }));
}
