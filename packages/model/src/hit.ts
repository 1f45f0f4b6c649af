/** A subject that resembles or equals something listed, and why. */

import type { ListEntry, ListedIdentifier, ListedName } from './list-entry.ts';
import type { Subject } from './subject.ts';

/** A subject that is like an entry, by one of its names or numbers. */
export interface Hit {
  readonly subject: Subject;
  readonly entry: ListEntry;
  /** The name or identifier of the entry that the subject matched. */
  readonly matched:
    | { readonly kind: 'name'; readonly name: ListedName }
    | { readonly kind: 'identifier'; readonly identifier: ListedIdentifier };
  /** Likeness of subject and listed value from 0 to 1; 1 for an equal identifier. Not a probability. */
  readonly score: number;
  /** Every step that led to the score, and every datum that speaks for or against identity. */
  readonly evidence: readonly Evidence[];
}

/** Why two tokens count as the same. `variant`: another romanisation of the same word. */
export type TokenRelation = 'equal' | 'variant' | 'typo' | 'joined' | 'initial' | 'truncated' | 'country';

export interface TokenPair {
  /** Token or tokens of the subject, normalised. */
  readonly subject: string;
  /** Token or tokens of the listed name, normalised. */
  readonly listed: string;
  readonly relation: TokenRelation;
  /** Likeness from 0 to 1. */
  readonly similarity: number;
  /** What the pair weighs in the score. */
  readonly weight: number;
}

/** A datum beside the name that can be compared on both sides. */
export type Datum = 'birth-date' | 'birth-place' | 'country' | 'address' | 'identifier' | 'gender' | 'kind';

export type Evidence =
  | { readonly kind: 'identifier'; readonly type: string; readonly subject: string; readonly listed: string }
  | {
      readonly kind: 'name';
      readonly pairs: readonly TokenPair[];
      /** Tokens without a counterpart. */
      readonly unmatchedSubject: readonly { readonly token: string; readonly weight: number }[];
      readonly unmatchedListed: readonly { readonly token: string; readonly weight: number }[];
      /** Every token of the listed name that says anything has an equal or a variant, and nothing contradicts it. */
      readonly exact: boolean;
    }
  | {
      /** `corroborates`: the same on both sides. `contradicts`: known on both sides and different beyond doubt. */
      readonly kind: 'corroborates' | 'contradicts';
      readonly datum: Datum;
      readonly subject: string;
      readonly listed: string;
    }
  | {
      /** The listed is not the subject but holds a part of it, by these stakes from the subject upwards. */
      readonly kind: 'ownership';
      readonly chain: readonly string[];
    };

/**
 * Whether subject and entry are the same party. `confirmed`: an exact identifier, an exact strong name with a
 * corroborating datum, or a person's word. `discounted`: contradicted beyond doubt; recorded, does not decide.
 */
export type Identity = 'confirmed' | 'possible' | 'discounted';

/** A hit with the policy's verdict on identity. */
export interface AssessedHit extends Hit {
  readonly identity: Identity;
}
