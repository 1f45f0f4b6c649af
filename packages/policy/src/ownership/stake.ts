/** Who owns whom, as a provider of ownership data tells it. */

import type { CalendarDate, IdentifierType, ListEntry } from '@interdict/model';

/** A company or person whose owners are asked for: one of the payment, or a holder that a provider named. */
export interface Entity {
  /** As the provider calls it; absent for one of the payment. */
  readonly id?: string;
  readonly names: readonly string[];
  readonly identifiers: readonly { readonly type: IdentifierType; readonly value: string }[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

/** A listing of a holder: an entry of a list as it is, or what ownership data say of one. */
export type Listing = Pick<ListEntry, 'id' | 'measures' | 'listedOn' | 'effectiveFrom' | 'until'> & {
  /** Screening found it, and the holder may be another than the listed one. */
  readonly possible?: true;
};

/** Governments that are blocked by their status, and with them whatever they own or control. */
export const BLOCKED_GOVERNMENTS = ['IR', 'VE'] as const;

export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly listings: readonly Listing[];
  /** Other names, numbers and countries (ISO 3166-1 alpha-2): screened with the name against the lists of the day. */
  readonly aliases?: readonly string[];
  readonly identifiers?: Entity['identifiers'];
  readonly countries?: readonly string[];
  /** It is this government or an office of it. */
  readonly government?: (typeof BLOCKED_GOVERNMENTS)[number];
}

interface Interest {
  readonly holder: Holder;
  /** The day from which this is known; of several records the latest not after the payment counts, undated ones least. */
  readonly asOf?: CalendarDate;
}

/** Part of the shares or of the votes, held directly. */
export interface Share extends Interest {
  readonly interest: 'shares' | 'votes';
  /** In percent, a decimal with a point: exact where both are equal, `0` and `0` once sold. */
  readonly least: string;
  readonly most: string;
  /** Name of an arrangement by which several holders exercise their rights together. */
  readonly arrangement?: string;
}

/** `control`: established in the sense of the law. `office`: a director or officer, which only points to control. */
export interface Influence extends Interest {
  readonly interest: 'control' | 'office';
  readonly ended?: true;
}

export type Stake = Share | Influence;

/**
 * `not-looked-up`: nobody asked. `unknown`: asked, without an answer. `known`: these are the direct stakes; none of a
 * listed holder means clean, and what no stake speaks of counts as nobody's. `identity` says whether the entity that was
 * found is surely the one that was asked for.
 */
export type Ownership =
  | { readonly status: 'not-looked-up' | 'unknown' }
  | {
      readonly status: 'known';
      readonly id: string;
      readonly identity: 'confirmed' | 'possible';
      readonly stakes: readonly Stake[];
    };

/** Ownership data at hand. It must answer at once and, for the same `version`, always the same. */
export interface OwnershipProvider {
  /** Changes with the data: part of the policy's hash. */
  readonly version: string;
  stakesIn(entity: Entity): Ownership;
}
