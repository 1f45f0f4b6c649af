/** Turns a `DistinctParty` of OFAC's advanced XML into a record. */

import { calendarDate, type ListedAddress, type ListedName } from '@interdict/model';
import { scriptNamed } from '../script.ts';
import { attribute, childrenOf, elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';
import type { AdvancedReferences } from './advanced-references.ts';
import { partedName } from './person-name.ts';
import type { PartyRecord } from './record.ts';
import { kindCalled, nameTypeCalled } from './words.ts';

/** What the party itself says; lists, programmes and relations stand in other parts of the file. */
export function advancedParty(party: XmlElement, references: AdvancedReferences): PartyRecord {
  const { textOf } = references;
  const [profile] = childrenOf(party, 'Profile');
  const subType = attribute(profile, 'PartySubTypeID');
  const kind = kindCalled(
    knownOr(textOf('PartySubType', subType), textOf('PartyType', textOf('PartyTypeOf', subType))),
  );
  const identities = childrenOf(profile, 'Identity');
  const names = identities.flatMap((identity) => namesOf(identity, kind === 'person', references));
  const features = childrenOf(profile, 'Feature').map((feature) => featureOf(feature, references));
  const comment = textAt(party, 'Comment');
  const ordered = names.toSorted((a, b) => rank(a) - rank(b));
  const [first] = ordered;
  return {
    uid: attribute(party, 'FixedRef'),
    kind,
    written: first?.value ?? '',
    names: ordered,
    addresses: features.flatMap(({ addresses }) => addresses),
    segments: [
      ...features.flatMap(({ segments }) => segments),
      ...identities.flatMap((identity) => references.documents.get(attribute(identity, 'ID')) ?? []),
    ],
    fragments: comment === '' ? [] : [comment],
  };
}

function knownOr(text: string, other: string): string {
  return text === '' || text === 'Unknown' ? other : text;
}

/** The primary name in Latin letters first. */
function rank({ type, script }: ListedName): number {
  return type === 'primary' && script === undefined ? 0 : 1;
}

/** Every alias in every script. The kind of a name part is known by the group it belongs to. */
function namesOf(identity: XmlElement, person: boolean, { textOf }: AdvancedReferences): readonly ListedName[] {
  const groups = elementsAt(identity, 'NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup');
  const typeOf = new Map(
    groups.map((group) => [attribute(group, 'ID'), textOf('NamePartType', attribute(group, 'NamePartTypeID'))]),
  );
  return childrenOf(identity, 'Alias').flatMap((alias) => {
    const strength = attribute(alias, 'LowQuality') === 'true' ? 'weak' : 'strong';
    const isPrimary = attribute(alias, 'Primary') === 'true';
    return childrenOf(alias, 'DocumentedName').map((documented): ListedName => {
      const values = elementsAt(documented, 'DocumentedNamePart', 'NamePartValue');
      const parts = values.map((value) => ({
        kind: typeOf.get(attribute(value, 'NamePartGroupID')) ?? '',
        text: value.text.trim(),
      }));
      const script = scriptNamed(textOf('Script', attribute(values[0], 'ScriptID')));
      const joined = (family: boolean): string =>
        parts
          .filter((part) => (person && FAMILY_PARTS.has(part.kind)) === family)
          .map(({ text }) => text)
          .join(' ');
      const type =
        isPrimary && script === 'Latn'
          ? 'primary'
          : nameTypeCalled(textOf('AliasType', attribute(alias, 'AliasTypeID')));
      return partedName(joined(false), joined(true), script, { type, strength });
    });
  });
}

const FAMILY_PARTS: ReadonlySet<string> = new Set(['Last Name', 'Maiden Name', 'Matronymic']);

interface AdvancedFeature {
  readonly segments: readonly string[];
  readonly addresses: readonly ListedAddress[];
}

/** A feature under the name that it has in the remarks: `Birthdate 1960-01-01 to 1961-12-31`. */
function featureOf(feature: XmlElement, { textOf, locations }: AdvancedReferences): AdvancedFeature {
  const type = textOf('FeatureType', attribute(feature, 'FeatureTypeID'));
  const versions = childrenOf(feature, 'FeatureVersion');
  const places = elementsAt(feature, 'FeatureVersion', 'VersionLocation').flatMap((location) => {
    return locations.get(attribute(location, 'LocationID')) ?? [];
  });
  if (type === 'Location') return { segments: [], addresses: places.flatMap(({ address }) => address ?? []) };
  const values = versions.flatMap((version) => [
    ...childrenOf(version, 'VersionDetail').map((detail) =>
      knownOr(detail.text.trim(), textOf('DetailReference', attribute(detail, 'DetailReferenceID'))),
    ),
    ...childrenOf(version, 'DatePeriod').map(periodOf),
    ...childrenOf(version, 'Comment').map(({ text }) => text.trim()),
  ]);
  const segments = [...values, ...places.map(({ text }) => text)].filter((value) => value !== '');
  return { segments: segments.map((value) => `${KEYS.get(type) ?? type} ${value}`), addresses: [] };
}

const KEYS: ReadonlyMap<string, string> = new Map([['Title', 'Title:']]);

/** A period has a start and an end, each a range of its own: together, from the first day to the last. */
function periodOf(period: XmlElement): string {
  const from = dateOf(elementsAt(period, 'Start', 'From')[0]);
  const to = dateOf(elementsAt(period, 'End', 'To')[0]);
  const circa = childrenOf(period, 'Start').some((start) => attribute(start, 'Approximate') === 'true') ? 'circa ' : '';
  return from === to ? `${circa}${from}` : `${circa}${from} to ${to}`;
}

/** `YYYY-MM-DD` of the elements Year, Month and Day; '' where they are no date. */
export function dateOf(date: XmlElement | undefined): string {
  const [year = 0, month = 0, day = 0] = ['Year', 'Month', 'Day'].map((part) => Number(textAt(date, part)));
  return calendarDate(year, month, day) ?? '';
}
