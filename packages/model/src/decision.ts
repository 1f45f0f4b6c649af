/** What is to be done with a payment, and why. */

import type { AssessedHit } from './hit.ts';
import type { Flag } from './flag.ts';
import type { Issue } from './issue.ts';
import type { ListReference } from './list-snapshot.ts';

/** The most severe first. */
export const OUTCOMES = ['block', 'hold', 'reject', 'pass'] as const;

export type Outcome = (typeof OUTCOMES)[number];

export interface Reason {
  /** Stable id of the rule: `BR-02`. */
  readonly rule: string;
  /** The source: `31 CFR 560.211(b)`, `OFAC FAQ 36`. */
  readonly citation: string;
  /** One sentence for a person. */
  readonly text: string;
  /** Positions in `hits` of the hits it rests on. */
  readonly hits: readonly number[];
}

interface Common {
  readonly hits: readonly AssessedHit[];
  readonly flags: readonly Flag[];
  /** The deciding reasons first. Never empty unless the outcome is `pass`. */
  readonly reasons: readonly Reason[];
  /** What went wrong in reading and screening. */
  readonly issues: readonly Issue[];
  readonly lists: readonly ListReference[];
  /** SHA-256 of the policy's canonical form. */
  readonly policy: string;
  /** Version of the engine. */
  readonly engine: string;
}

/** A blocked or frozen party has an interest: the money is kept. */
export interface Block extends Common {
  readonly outcome: 'block';
  readonly fundsHandling: 'BLOCKED_ACCOUNT' | 'FREEZE_IN_PLACE';
}

/** Prohibited, but nobody whose property must be kept has an interest. Not a licence to send the money back by itself. */
export interface Reject extends Common {
  readonly outcome: 'reject';
  readonly fundsHandling: 'RETURN_TO_REMITTER' | 'DECLINE_BEFORE_ACCEPTANCE' | 'NO_AUTO_RETURN';
}

/** No decision yet: a person must take it, and until then nothing is released. */
export interface Hold extends Common {
  readonly outcome: 'hold';
  /** What follows if the doubt is confirmed; null where the doubt is whether everything was seen. */
  readonly pending: 'block' | 'reject' | null;
  readonly fundsHandling: 'PEND';
}

/** Nothing prohibits it, or an authorisation is recorded. */
export interface Pass extends Common {
  readonly outcome: 'pass';
  readonly fundsHandling: 'EXECUTE' | 'EXECUTE_TO_BLOCKED_ACCOUNT';
}

export type Decision = Block | Reject | Hold | Pass;

/**
 * What happens to the money. Kept: `BLOCKED_ACCOUNT`, `FREEZE_IN_PLACE`. Not executed: `RETURN_TO_REMITTER`,
 * `DECLINE_BEFORE_ACCEPTANCE` (nothing was taken that could go back), `NO_AUTO_RETURN` (a person decides). Waiting: `PEND`.
 * Executed: `EXECUTE`, `EXECUTE_TO_BLOCKED_ACCOUNT` (a licence wants it there).
 */
export type FundsHandling = Decision['fundsHandling'];

/** The most severe of `outcomes`; `pass` of none. */
export function mostSevere(outcomes: Iterable<Outcome>): Outcome {
  const seen = new Set(outcomes);
  return OUTCOMES.find((outcome) => seen.has(outcome)) ?? 'pass';
}
