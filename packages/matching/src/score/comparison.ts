/** What is compared with what. */

import type { CountryCode, EntryKind, Evidence } from '@interdict/model';
import type { Named, Prepared } from '../text/prepared.ts';

/** `name`: the text is one name, though more may be written around it. `text`: a name may stand anywhere in it. */
export type Mode = 'name' | 'text';

export interface Comparison {
  readonly subject: Prepared;
  readonly listed: Named;
  /** Kind of the entry that the name belongs to. */
  readonly kind: EntryKind;
  readonly mode: Mode;
  readonly context: Context;
}

/** What is known beside the text. */
export interface Context {
  /** Countries that the message names for the same party. */
  readonly countries: ReadonlySet<CountryCode>;
  /** Normalised words of the party's own address: in a name field they say nothing against the name. */
  readonly address: ReadonlySet<string>;
}

export const NO_CONTEXT: Context = { countries: new Set(), address: new Set() };

export type NameEvidence = Extract<Evidence, { kind: 'name' }>;

export interface NameScore {
  /** From 0 to 1; 0 where nothing matches or a name in a text is too short or too common to mean anything. */
  readonly score: number;
  readonly evidence: NameEvidence;
}

export const NO_SCORE: NameScore = {
  score: 0,
  evidence: { kind: 'name', pairs: [], unmatchedSubject: [], unmatchedListed: [], exact: false },
};

/** The tokens of the subject that count, from `start` up to but not including `end`. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Ships and aircraft are called by code words and numbers, and compared more strictly. */
export function isCraft(kind: EntryKind): boolean {
  return kind === 'vessel' || kind === 'aircraft';
}
