/** What a row of the scenario tables tells. */

import type { InterceptorOptions } from 'interdict';
import type { Sketch } from './sketch.ts';

/** A row of a list of one's own; `id` and `name` are required there. */
export type ListedRow = Readonly<Record<string, string>> & { readonly id: string; readonly name: string };

export interface Evidence {
  readonly licence: string;
  readonly conditions: Readonly<Record<string, boolean>>;
}

export interface Scenario {
  readonly id: string;
  readonly operator: InterceptorOptions['institution'];
  readonly listed: readonly ListedRow[];
  readonly message: Sketch;
  /** Decided before it, in this order. */
  readonly before?: readonly Sketch[];
  readonly policy?: InterceptorOptions['policy'];
  /** What the institution vouches for. */
  readonly evidence?: readonly Evidence[];
  /** A screener beside the lists does not answer. */
  readonly broken?: true;
  /** Where only one of the two formats can say it. */
  readonly only?: 'mt' | 'pacs';
  readonly rail?: 'sepa-instant';
  readonly rescreened?: true;
  /** Outcome, what is pending where it is held, and what happens to the money. */
  readonly decision: string;
  /** Ids of the rules, the deciding one first. */
  readonly reasons: string;
  /** Codes, with level or distance, in the order of the alphabet. */
  readonly flags: string;
  /** Beside them in MT, where one field is read both as banks or parties and as text. */
  readonly alsoInMt?: { readonly reasons?: string; readonly flags?: string };
  /** With their last days. */
  readonly reports?: string;
}
