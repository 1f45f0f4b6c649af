/** An entry of a sanctions list. */

import type { CalendarDate, DateRange } from './calendar-date.ts';
import type { CountryCode } from './country.ts';
import type { IdentifierType } from './identifier.ts';
import type { Measure } from './measure.ts';

/** `LIST:ID`, stable across updates: `ofac-sdn:39017`. */
export type EntryId = `${string}:${string}`;

export const ENTRY_KINDS = ['person', 'organisation', 'bank', 'vessel', 'aircraft', 'place', 'unknown'] as const;

/** `bank` is an organisation that the list marks as a financial institution. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface ListEntry {
  readonly id: EntryId;
  /** Name of the list: the part of the id before the colon. */
  readonly list: string;
  readonly kind: EntryKind;
  /** At least one; the first is the primary name. */
  readonly names: readonly ListedName[];
  readonly addresses: readonly ListedAddress[];
  readonly identifiers: readonly ListedIdentifier[];
  readonly births: readonly ListedBirth[];
  readonly nationalities: readonly CountryCode[];
  readonly gender?: 'female' | 'male';
  /** Programme tags or regimes as the list writes them. */
  readonly programmes: readonly string[];
  readonly measures: readonly Measure[];
  readonly relations: readonly Relation[];
  /** First day on the list; always on it where absent. */
  readonly listedOn?: CalendarDate;
  /** First day the listing has effect, where it is another. */
  readonly effectiveFrom?: CalendarDate;
  /** First day no longer in force. */
  readonly until?: CalendarDate;
  /** What the list says beside all this, as it says it. */
  readonly remarks: readonly string[];
}

/** An entry of which only what its list tells is given: all else is empty. */
export function listEntry(parts: Pick<ListEntry, 'id' | 'list' | 'kind' | 'names'> & Partial<ListEntry>): ListEntry {
  const { id, list, kind, names, ...more } = parts;
  return {
    id,
    list,
    kind,
    names,
    addresses: [],
    identifiers: [],
    births: [],
    nationalities: [],
    programmes: [],
    measures: [],
    relations: [],
    remarks: [],
    ...more,
  };
}

/** How a name came to be listed: the primary one, also / formerly / now known as. */
export type NameType = 'primary' | 'aka' | 'fka' | 'nka';

export interface ListedName {
  /** As the list writes it, except that a person's names stand in the order they are spoken: `Esmail KHATIB`. */
  readonly value: string;
  readonly type: NameType;
  /** Weak aliases (OFAC; UN `Low`) help to confirm a hit; they do not make one. */
  readonly strength: 'strong' | 'weak';
  /** ISO 15924 code of the script, `Latn` where absent. */
  readonly script?: string;
  /** The parts of a person's name where the list tells them apart. */
  readonly familyName?: string;
  readonly givenNames?: string;
}

export interface ListedAddress {
  /** Street, region, post code: all but town and country, as the list writes it. */
  readonly lines: readonly string[];
  readonly town?: string;
  readonly country?: CountryCode;
}

export interface ListedIdentifier {
  readonly type: IdentifierType;
  readonly value: string;
  /** The list's own name for it: `Registration Number`, `Digital Currency Address - XBT`. */
  readonly label?: string;
  readonly country?: CountryCode;
  /** The town or state that gave it, where others give the same numbers: `Stuttgart`. */
  readonly place?: string;
}

export interface ListedBirth {
  readonly range?: DateRange;
  readonly place?: string;
  readonly country?: CountryCode;
}

/** A link to another party. `target` is an entry id where the list gives one, else the name it gives. */
export interface Relation {
  readonly type:
    | 'linked-to'
    | 'owned-or-controlled-by'
    | 'acts-for'
    | 'family'
    | 'leader-of'
    | 'supports'
    | 'associate'
    | 'other';
  readonly target: string;
  readonly former?: boolean;
}
