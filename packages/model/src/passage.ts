/** Text of a payment that is not a party, agent or account. */

import type { Located } from './location.ts';

/**
 * `reference` also holds references and codes of free form: they carry names now and then. `unrecognised` is whatever
 * the reader did not understand: it is screened all the same.
 */
export type PassageKind =
  | 'remittance'
  | 'instruction'
  | 'purpose'
  | 'regulatory'
  | 'narrative'
  | 'reference'
  | 'supplementary'
  | 'header'
  | 'unrecognised';

export interface Passage {
  readonly kind: PassageKind;
  /** The text as one value; of several lines, joined with blanks. */
  readonly text: Located;
  /** Other ways to read the same characters: each line alone, lines joined without a blank. */
  readonly readings: readonly Located[];
}
