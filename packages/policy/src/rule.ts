/** What a rule is. The rules themselves stand in `rules.ts`. */

import type { Authority, EntryKind, Flag, MeasureKind } from '@interdict/model';
import type { Facts } from './facts.ts';
import type { Validity } from './in-force.ts';
import type { Listed, Position } from './listed.ts';
import type { Profile } from './profile.ts';
import type { Programme } from './programme.ts';

/** `review`: a person must look before anything else. `nothing`: recorded with its reason. */
export type Demand = 'block' | 'reject' | 'review' | 'nothing';

/**
 * How well a rule is founded. `primary`: read in the regulation, order or agency's text. `secondary`: read in notes on it
 * only. `unverified`: not confirmed, or its present wording was not seen. `design`: this project's own decision.
 * A rule that is not `primary` is to be reviewed by counsel before use; all but the fixed ones can be switched.
 */
export type Basis = 'primary' | 'secondary' | 'unverified' | 'design';

export interface Rule {
  /** Stable; named in reasons and switched by it. */
  readonly id: string;
  /** The source, or one for each authority whose measure is at stake. */
  readonly citation: string | Partial<Record<Authority, string>>;
  readonly basis: Basis;
  readonly demands: Demand;
  /** Even where identity is sure, a person must settle whether the rule applies: hold. */
  readonly doubtful?: true;
  /** Decides nothing unless switched on. */
  readonly initially?: 'off';
  /** May not be switched off: without it something unread could pass. */
  readonly fixed?: true;
  /** No report follows from it: it is the institution's own, no matter of OFAC, or reported already. */
  readonly unreported?: true;
  /** It is a rule of the institution's own, and no law's. */
  readonly own?: true;
  /** Why, in words a newcomer follows: the second half of the reason. */
  readonly because: string;
}

/** A rule on what a listing means at a place in the payment. */
export interface ListingRule extends Rule {
  /** `none`: the entry does not say what it requires. */
  readonly measure: MeasureKind | 'none';
  readonly at: readonly Position[];
  /** Only measures of these. */
  readonly of?: readonly Authority[];
  /** Only entries of these kinds. */
  readonly kinds?: readonly EntryKind[];
  readonly when?: (facts: Facts, listed: Listed) => boolean;
}

/** A rule on what the payment itself shows. */
export interface CircumstanceRule extends Rule, Validity {
  readonly profiles: readonly Profile[];
  /** `binding`: the authorities whose measures count. */
  readonly find: (facts: Facts, profile: Profile, binding: readonly Authority[]) => readonly Occasion[];
}

/** A rule on a flag that was raised. */
export interface FlagRule extends Rule {
  readonly profiles: readonly Profile[];
  readonly flag: string;
  /** Only an exposure at one of these distances. */
  readonly distances?: readonly Flag['distance'][];
}

/** What a rule found. */
export interface Occasion {
  /** The first half of the reason: a sentence without its full stop. */
  readonly text: string;
  readonly certain: boolean;
  /** Positions in the decision's hits. */
  readonly hits: readonly number[];
  /** What the prohibition rests on; without any, no licence can lift it. */
  readonly programmes?: readonly Programme[];
  /** Somebody it rests on is blocked by status alone: no hit stands for that, and no licence for listed parties lifts it. */
  readonly byStatus?: boolean;
  /** The institution wants it by itself, by a rule or a list of its own: no law's. */
  readonly own?: boolean;
}

/** Cited for what rests on no law. */
export const OWN_LIST = "the institution's own list";
export const OWN_PLACES = "the institution's own list of places";
