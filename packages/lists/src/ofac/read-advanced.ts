/** Reads OFAC's advanced XML: `SDN_ADVANCED.XML`, `CONS_ADVANCED.XML`. */

import { type Issue, parseCalendarDate } from '@interdict/model';
import { ListError } from '../list-error.ts';
import { snapshotOf } from '../snapshot.ts';
import { attribute, childrenOf, elementsAt, type XmlElement } from '../xml/xml-element.ts';
import type { XmlFormat } from '../xml/xml-list.ts';
import { advancedParty, dateOf } from './advanced-record.ts';
import { advancedReferences, type AdvancedReferences, REFERENCE_RECORDS } from './advanced-references.ts';
import type { OfacSet } from './measures.ts';
import {
  entryMaker,
  type Link,
  type ListingRecord,
  OFAC_LISTS,
  ofacParty,
  type OfacParty,
  type UnlinkedEntry,
} from './record.ts';
import { linkEntries } from './relations.ts';
import { CONSOLIDATED_LIST, relationCalled, SDN_LIST } from './words.ts';

const RECORDS: ReadonlySet<string> = new Set([
  ...REFERENCE_RECORDS,
  'DateOfIssue',
  'DistinctParty',
  'ProfileRelationship',
  'SanctionsEntry',
]);
const HOLDERS: ReadonlySet<string> = new Set(['DistinctParties', 'SanctionsEntries']);

/** All elements of OFAC's schema. */
const KNOWN: ReadonlySet<string> = new Set(
  `
  Alias AliasType AliasTypeValues AreaCode AreaCodeType AreaCodeTypeValues AreaCodeValues CalendarType
  CalendarTypeValues Comment Country CountryRelevance CountryRelevanceValues CountryValues Date DateOfIssue
  DatePeriod Day Days DecisionMakingBody DecisionMakingBodyValues Description DetailReference
  DetailReferenceValues DetailType DetailTypeValues DirectURL DistinctParties DistinctParty DocNameStatus
  DocNameStatusValues DocumentDate DocumentedName DocumentedNameCountry DocumentedNamePart DocumentedNameReference
  DurationMaximum DurationMinimum End EntryEvent EntryEventType EntryEventTypeValues EntryLinkType
  EntryLinkTypeValues ExRefType ExRefTypeValues ExRefValue ExternalReference Feature FeatureType FeatureTypeGroup
  FeatureTypeGroupValues FeatureTypeValues FeatureVersion FeatureVersionReference From IDRegDocDateType
  IDRegDocDateTypeValues IDRegDocType IDRegDocTypeValues IDRegDocument IDRegDocumentMention IDRegDocumentReference
  IDRegDocuments IDRegistrationNo Identity IdentityFeatureLinkType IdentityFeatureLinkTypeValues IdentityReference
  IssuingAuthority LegalBasis LegalBasisType LegalBasisTypeValues LegalBasisValues LimitationsToListing List
  ListValues LocPartType LocPartTypeValues LocPartValueStatus LocPartValueStatusValues LocPartValueType
  LocPartValueTypeValues Location LocationAreaCode LocationCountry LocationPart LocationPartValue Locations
  MasterNamePartGroup Month Months NamePartGroup NamePartGroups NamePartType NamePartTypeValues NamePartValue
  Organisation OrganisationValues PartySubType PartySubTypeValues PartyType PartyTypeValues Profile
  ProfileRelationship ProfileRelationshipReference ProfileRelationships ReferenceValueSets RelationQuality
  RelationQualityValues RelationType RelationTypeValues Reliability ReliabilityValues Sanctions SanctionsEntries
  SanctionsEntry SanctionsEntryLink SanctionsEntryLinks SanctionsEntryReference SanctionsMeasure SanctionsProgram
  SanctionsProgramValues SanctionsType SanctionsTypeValues Script ScriptStatus ScriptStatusValues ScriptValues
  Start SubLink SubsidiaryBody SubsidiaryBodyValues SupInfoType SupInfoTypeValues SupportingInfo TargetType
  TargetTypeValues Text To Validity ValidityValues Value VersionDetail VersionLocation Year Years
  `
    .trim()
    .split(/\s+/),
);

/** One listing of a party: on which list, since when, with which programmes and effects. */
interface Listing {
  readonly list: string;
  readonly date: string;
  readonly programmes: readonly string[];
  readonly effects: readonly string[];
}

/** The sanctions type that carries a programme tag in its comment. */
const PROGRAMME_TYPE = 'Program';

export const advancedXml: XmlFormat = (name) => {
  const issues: Issue[] = [];
  const make = entryMaker(issues);
  const references = advancedReferences(issues);
  const parties: OfacParty[] = [];
  const links = new Map<string, Link[]>();
  const listings = new Map<string, Listing[]>();
  const oneOf = sharing<Listing>();
  let issued = '';
  const readers: Readonly<Record<string, (record: XmlElement) => void>> = {
    DateOfIssue: (record) => {
      issued = dateOf(record);
    },
    DistinctParty: (record) => {
      parties.push(ofacParty(advancedParty(record, references)));
    },
    ProfileRelationship: (record) => push(links, attribute(record, 'From-ProfileID'), linkOf(record, references)),
    SanctionsEntry: (record) => push(listings, attribute(record, 'ProfileID'), oneOf(listingOf(record, references))),
  };
  return {
    records: RECORDS,
    holders: HOLDERS,
    known: KNOWN,
    take: (record) => (readers[record.name] ?? references.add)(record),
    snapshot: (source) => {
      references.release();
      const set = publishedSet(listings, name);
      const entries: UnlinkedEntry[] = [];
      // Each party and its listings are let go of once they are an entry: a large list is hundreds of megabytes.
      parties.reverse();
      for (let party = parties.pop(); party; party = parties.pop()) {
        const own = listings.get(party.uid) ?? [];
        listings.delete(party.uid);
        // Without a listing there is no programme and no effect: the file is not what it promises.
        if (own.length === 0) {
          throw new ListError('list-incomplete', `Party ${party.uid} has no sanctions entry.`, { path: name });
        }
        entries.push(make.ofParty(party, { ...listed(own, set), links: links.get(party.uid) ?? [] }));
      }
      return snapshotOf({
        ...source,
        list: OFAC_LISTS[set],
        format: 'ofac-advanced-xml',
        dated: parseCalendarDate(issued),
        entries: linkEntries(entries),
        issues,
      });
    },
  };
};

/** What the listings of one party say together. */
function listed(own: readonly Listing[], set: OfacSet): ListingRecord {
  const days = own.filter(({ list }) => (list === SDN_LIST) === (set === 'sdn')).map(({ date }) => date);
  const listedOn = parseCalendarDate(days.toSorted()[0] ?? '');
  const effects = [...new Set(own.flatMap((listing) => listing.effects))];
  return {
    set,
    programmes: [...new Set(own.flatMap(({ programmes }) => programmes))],
    effects,
    blocked: effects.includes('Block') || own.some(({ list }) => list === SDN_LIST),
    ...(listedOn ? { listedOn } : {}),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Gives the first of equal values for each: many parties are listed on one day for one reason. */
function sharing<T>(): (value: T) => T {
  const seen = new Map<string, T>();
  return (value) => {
    const key = JSON.stringify(value);
    const first = seen.get(key) ?? value;
    seen.set(key, first);
    return first;
  };
}

function linkOf(relationship: XmlElement, { textOf }: AdvancedReferences): Link {
  return {
    type: relationCalled(textOf('RelationType', attribute(relationship, 'RelationTypeID'))),
    uid: attribute(relationship, 'To-ProfileID'),
    ...(attribute(relationship, 'Former') === 'true' ? { former: true } : {}),
  };
}

function listingOf(entry: XmlElement, { textOf }: AdvancedReferences): Listing {
  const measures = childrenOf(entry, 'SanctionsMeasure').map((measure) => ({
    type: textOf('SanctionsType', attribute(measure, 'SanctionsTypeID')),
    comments: childrenOf(measure, 'Comment').map(({ text }) => text.trim()),
  }));
  return {
    list: textOf('List', attribute(entry, 'ListID')),
    date: dateOf(elementsAt(entry, 'EntryEvent', 'Date')[0]),
    programmes: measures.filter(({ type }) => type === PROGRAMME_TYPE).flatMap(({ comments }) => comments),
    effects: measures.filter(({ type }) => type !== PROGRAMME_TYPE).map(({ type }) => type),
  };
}

/** The consolidated file puts each of its entries on the consolidated list, beside the list it is really on. */
function publishedSet(listings: ReadonlyMap<string, readonly Listing[]>, path: string): OfacSet {
  const all = [...listings.values()];
  if (all.length > 0 && all.every((own) => own.some(({ list }) => list === CONSOLIDATED_LIST))) return 'consolidated';
  if (all.length > 0 && all.every((own) => own.some(({ list }) => list === SDN_LIST))) return 'sdn';
  throw new ListError('list-ambiguous', 'The parties are neither all on the SDN list nor all beside it.', { path });
}
