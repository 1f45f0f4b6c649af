/** An entity as watchman's second API gives it, and the list entry it is. */

import {
  type CountryCode,
  countryNamed,
  type EntryId,
  type EntryKind,
  type IdentifierType,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedIdentifier,
  type ListedName,
  parseCountryCode,
} from '@interdict/model';
import * as v from 'valibot';
import { parseBirthRange } from '../birth-range.ts';
import { distinct } from '../distinct.ts';
import { documentType } from '../document-type.ts';
import { listedName } from '../listed-name.ts';
import type { Found } from '../screeners/remote-screener.ts';
import { listCalled, watchmanMeasure } from './sources.ts';

const text = v.nullish(v.pipe(v.string(), v.trim()), '');
const texts = v.nullish(v.array(v.pipe(v.string(), v.trim())), []);
/** What the engine has not set is null or left out. */
const several = <T extends v.GenericSchema>(item: T): v.NullishSchema<v.ArraySchema<T, undefined>, []> =>
  v.nullish(v.array(item), []);

const Party = v.nullish(
  v.object({
    altNames: texts,
    gender: text,
    birthDate: text,
    placeOfBirth: text,
    governmentIDs: several(v.object({ type: text, country: text, identifier: text })),
    imoNumber: text,
    mmsi: text,
    callSign: text,
    serialNumber: text,
    flag: text,
  }),
);

/** What is not needed here is let by: the engine grows. */
const WatchmanEntity = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  entityType: text,
  sourceList: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  sourceID: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  match: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  person: Party,
  business: Party,
  organization: Party,
  vessel: Party,
  aircraft: Party,
  addresses: several(v.object({ line1: text, line2: text, city: text, state: text, postalCode: text, country: text })),
  cryptoAddresses: several(v.object({ currency: text, address: text })),
  historicalInfo: several(v.object({ type: text, value: text })),
  sanctionsInfo: v.nullish(v.object({ programs: texts, secondary: v.nullish(v.boolean(), false), description: text })),
});

type Entity = v.InferOutput<typeof WatchmanEntity>;

/** An entity of an answer as the entry it is, with its score. */
export const FoundEntity: v.GenericSchema<unknown, Found> = v.pipe(
  WatchmanEntity,
  v.transform((entity): Found => ({ entry: entryOf(entity), score: entity.match })),
);

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['person', 'person'],
  ['business', 'organisation'],
  ['organization', 'organisation'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);

function entryOf(entity: Entity): ListEntry {
  const list = listCalled(entity.sourceList);
  const id: EntryId = `${list}:${entity.sourceID}`;
  const { programs: programmes = [], secondary = false, description = '' } = entity.sanctionsInfo ?? {};
  const party = entity.person ?? entity.business ?? entity.organization ?? entity.vessel ?? entity.aircraft;
  const former = entity.historicalInfo.filter(({ type }) => type.toLowerCase() === 'former name');
  const country = countryIn(party?.flag ?? '');
  const gender = party?.gender;
  return {
    id,
    list,
    kind: KINDS.get(entity.entityType) ?? 'unknown',
    names: distinct<ListedName>([
      ...listedName(entity.name, 'primary', 'strong'),
      ...(party?.altNames ?? []).flatMap((name) => listedName(name, 'aka', 'strong')),
      ...former.flatMap(({ value }) => listedName(value, 'fka', 'strong')),
    ]),
    addresses: distinct([...entity.addresses.map(addressOf), ...(country ? [{ lines: [], country }] : [])]),
    identifiers: distinct([
      ...(party?.governmentIDs ?? []).map(governmentId),
      ...NUMBERS.flatMap(([property, type]) => numbered(type, party?.[property] ?? '', property)),
      ...entity.cryptoAddresses.flatMap(({ address, currency }) => numbered('wallet', address, currency)),
    ]),
    births: birthsOf(party?.birthDate ?? '', party?.placeOfBirth ?? ''),
    nationalities: [],
    ...(gender === 'female' || gender === 'male' ? { gender } : {}),
    programmes,
    measures: [watchmanMeasure(entity.sourceList, programmes, secondary)],
    relations: [],
    remarks: description === '' ? [] : [description],
  };
}

const NUMBERS = [
  ['imoNumber', 'imo'],
  ['mmsi', 'mmsi'],
  ['callSign', 'call-sign'],
  ['serialNumber', 'aircraft'],
] as const;

function numbered(type: IdentifierType, value: string, label: string): readonly ListedIdentifier[] {
  return value === '' ? [] : [{ type, value, label }];
}

function governmentId({
  type,
  country,
  identifier,
}: Record<'type' | 'country' | 'identifier', string>): ListedIdentifier {
  const issuer = countryIn(country);
  return { type: documentType(type), value: identifier, label: type, ...(issuer ? { country: issuer } : {}) };
}

function addressOf({ line1, line2, city, state, postalCode, country }: Entity['addresses'][number]): ListedAddress {
  const lines = [line1, line2, state, postalCode].filter((line) => line !== '');
  const code = countryIn(country);
  return { lines, ...(city === '' ? {} : { town: city }), ...(code ? { country: code } : {}) };
}

/** The date comes with a time of day that means nothing. */
function birthsOf(date: string, place: string): readonly ListedBirth[] {
  const range = parseBirthRange(date.slice(0, 10));
  return [...(range ? [{ range }] : []), ...(place === '' ? [] : [{ place }])];
}

/** Said to be a code, and at times a name. */
function countryIn(country: string): CountryCode | undefined {
  return parseCountryCode(country) ?? countryNamed(country);
}
