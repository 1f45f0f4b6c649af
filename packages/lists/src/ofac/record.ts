/** What every OFAC format gives for one entry, and the list entry made of it. */

import {
  type CalendarDate,
  type CountryCode,
  type EntryId,
  type EntryKind,
  type Issue,
  type ListEntry,
  type ListedAddress,
  type ListedIdentifier,
  type ListedName,
  parseBic,
  parseCountryCode,
  type Relation,
} from '@interdict/model';
import { listIssue } from '../issue-codes.ts';
import { type Listing, type OfacSet, programmeTagged, rememberingMeasures } from './measures.ts';
import { readRemarkSegments, type RemarkFacts } from './remark-facts.ts';

/** What an entry says of the party itself. */
export interface PartyRecord {
  /** The number that is the same in all formats and stays for the life of the entry. */
  readonly uid: string;
  readonly kind: EntryKind;
  /** The primary name as written, by which other entries refer to this one. */
  readonly written: string;
  /** The first is the primary name. */
  readonly names: readonly ListedName[];
  readonly addresses: readonly ListedAddress[];
  /** Every other statement as a segment of the remarks: `Vessel Flag Panama`, `DOB 1960`. */
  readonly segments: readonly string[];
  /** Text that must not be read: it is cut. */
  readonly fragments: readonly string[];
}

/** What it says of the listing. */
export interface ListingRecord {
  readonly set: OfacSet;
  readonly programmes: readonly string[];
  /** The list says that property is blocked: the entry is on the SDN list, whatever file it is in. */
  readonly blocked?: boolean;
  /** The legal effects the list itself names. */
  readonly effects?: readonly string[];
  readonly listedOn?: CalendarDate;
  /** Links by number. */
  readonly links?: readonly Link[];
}

export type OfacRecord = PartyRecord & ListingRecord;

/** A party whose segments have been read. */
export interface OfacParty extends Omit<PartyRecord, 'segments' | 'fragments'> {
  readonly facts: RemarkFacts;
}

/** An entry whose relations are still names. */
export interface UnlinkedEntry {
  readonly written: string;
  readonly entry: ListEntry;
  readonly relations: readonly NamedRelation[];
  readonly links: readonly Link[];
}

/** A relation to the party with a primary name. */
export interface NamedRelation {
  readonly type: Relation['type'];
  readonly name: string;
}

/** A relation to the party with a number. */
export interface Link {
  readonly type: Relation['type'];
  readonly uid: string;
  readonly former?: boolean;
}

export const OFAC_LISTS: Readonly<Record<OfacSet, string>> = { sdn: 'ofac-sdn', consolidated: 'ofac-consolidated' };

/** Reads what is said of a party: most of the work, and most of what stays in memory. */
export function ofacParty({ uid, kind, written, names, addresses, segments, fragments }: PartyRecord): OfacParty {
  const facts = readRemarkSegments(segments, kind === 'person');
  return {
    uid,
    kind: kind === 'organisation' && facts.financialInstitution ? 'bank' : kind,
    written,
    names: facts.names.length === 0 ? names : [...names, ...facts.names],
    addresses,
    facts: fragments.length === 0 ? facts : { ...facts, remarks: [...facts.remarks, ...fragments] },
  };
}

/** Makes the entries of a list. */
export interface EntryMaker {
  readonly ofRecord: (record: OfacRecord) => UnlinkedEntry;
  readonly ofParty: (party: OfacParty, listing: ListingRecord) => UnlinkedEntry;
}

/** What is odd about an entry goes to `issues`. */
export function entryMaker(issues: Issue[]): EntryMaker {
  const measuresOf = rememberingMeasures(issues);
  const ofParty: EntryMaker['ofParty'] = (party, listing) => {
    const { uid, kind, written, names, facts } = party;
    const list = OFAC_LISTS[listing.set];
    const id: EntryId = `${list}:${uid}`;
    reportInvalid(facts.identifiers, id, issues);
    return {
      written,
      relations: namedRelations(facts),
      links: listing.links ?? NO_LINKS,
      entry: {
        id,
        list,
        kind,
        names,
        addresses: withProgrammeCountries(party, listing.programmes),
        identifiers: facts.identifiers,
        births: facts.births,
        nationalities: facts.nationalities,
        ...(facts.gender ? { gender: facts.gender } : {}),
        programmes: listing.programmes,
        measures: measuresOf(listingOf(listing, facts), id),
        relations: [],
        ...(listing.listedOn ? { listedOn: listing.listedOn } : {}),
        remarks: facts.remarks,
      },
    };
  };
  return { ofRecord: (record) => ofParty(ofacParty(record), record), ofParty };
}

const NO_LINKS: readonly Link[] = [];
const NO_RELATIONS: readonly NamedRelation[] = [];

function namedRelations({ linkedTo, operatedBy }: RemarkFacts): readonly NamedRelation[] {
  if (linkedTo.length + operatedBy.length === 0) return NO_RELATIONS;
  return [
    ...linkedTo.map((name) => ({ type: 'linked-to' as const, name })),
    ...operatedBy.map((name) => ({ type: 'owned-or-controlled-by' as const, name })),
  ];
}

function listingOf({ set, blocked, programmes, effects = [] }: ListingRecord, facts: RemarkFacts): Listing {
  const { directives, menu, secondarySanctions } = facts;
  return { set: blocked ? 'sdn' : set, programmes, directives, menu, secondarySanctions, effects };
}

/**
 * The addresses of the list; for an entry of which no country at all is known (no address, nationality, country of birth)
 * the countries of its country programmes instead, as addresses without lines. So an entry read from a primary file
 * alone can still be told from its namesakes elsewhere.
 */
function withProgrammeCountries(
  { addresses, facts }: OfacParty,
  programmes: readonly string[],
): readonly ListedAddress[] {
  const known = addresses.length > 0 || facts.nationalities.length > 0 || facts.births.some(({ country }) => country);
  if (known) return addresses;
  const countries: CountryCode[] = [];
  for (const tag of programmes) {
    const code = programmeTagged(tag)?.country;
    const country = code === undefined ? undefined : parseCountryCode(code);
    if (country && !countries.includes(country)) countries.push(country);
  }
  return countries.map((country) => ({ lines: [], country }));
}

function reportInvalid(identifiers: readonly ListedIdentifier[], path: string, issues: Issue[]): void {
  for (const { type, value } of identifiers) {
    if (type === 'bic' && !parseBic(value)) issues.push(listIssue('identifier-invalid', { path, received: value }));
  }
}
