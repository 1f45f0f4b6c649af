/** A policy: the rules, with what an institution has made of them. */

import type { Decision, Hit, Hold, Payment, Subject } from '@interdict/model';
import { hashOf } from './canonical-json.ts';
import { decide, undecided, type Unread } from './decide.ts';
import { holdersOf, type PolicyInput } from './facts.ts';
import { settingsFrom, type PolicyOptions } from './options.ts';
import { recordOf } from './settings.ts';

export interface Policy {
  /** SHA-256 of the canonical JSON of all options, defaults included. */
  readonly hash: string;
  /** Decides on one payment. Pure: the same input gives the same decision, to the byte. */
  decide(input: PolicyInput): Decision;
  /**
   * All who hold a part of those in the payment: subjects to be screened beside it. None without ownership data.
   *
   * @param subjects - as {@link PolicyInput.subjects}.
   * @param hits - of the payment: those on an {@link ownershipList} name further ones.
   */
  holdersOf(payment: Payment, subjects?: readonly Subject[], hits?: readonly Hit[]): readonly Subject[];
  /** Holds a message of which no payment could be read. */
  undecided(input: Unread): Hold;
}

/** @throws PolicyError where an option is wrong. */
export function createPolicy(options: PolicyOptions = {}): Policy {
  const settings = settingsFrom(options);
  const hash = hashOf(recordOf(settings));
  return {
    hash,
    decide: (input) => {
      const { dayThere = {} } = input;
      const days = new Set(settings.profiles.flatMap((profile) => dayThere[profile] ?? []));
      const decisions = [...days].map((asOf) => decide({ ...input, asOf }, settings, hash));
      return decisions.reduce(stricter, decide(input, settings, hash));
    },
    holdersOf: (payment, subjects, hits) => holdersOf(payment, settings, subjects, hits),
    undecided: (input) => undecided(input, settings, hash),
  };
}

/** The first where both are as strict: what has come into force counts, and what has not ended yet. */
function stricter(one: Decision, other: Decision): Decision {
  return strictness(other) > strictness(one) ? other : one;
}

/** As decisions are ranked: a possible block stands above a sure reject. */
function strictness(decision: Decision): number {
  const { outcome } = decision;
  return STRICTNESS.indexOf(outcome === 'hold' ? (`hold ${decision.pending ?? 'for a look'}` as const) : outcome);
}

const STRICTNESS = ['pass', 'hold for a look', 'hold reject', 'reject', 'hold block', 'block'] as const;
