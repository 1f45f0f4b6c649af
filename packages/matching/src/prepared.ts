/** A text or a listed name cut up and weighed, ready to be compared. */

import { VESSEL_CUES } from './common-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type Span, unitsOf, type Unit } from './units.ts';
import type { Weigh } from './weights.ts';

export interface Prepared {
  readonly tokens: readonly Token[];
  /** One for each token. */
  readonly weights: readonly number[];
  readonly units: readonly Unit[];
  /** The text may have been cut off at its end. */
  readonly truncated: boolean;
  /** A word of the text points to vessels. */
  readonly hasVesselCue: boolean;
}

/** How the tokens of a text are weighed and glued. */
export interface Preparation {
  readonly weigh: Weigh;
  /** The text is one name, so that it may also be a name without its blanks. */
  readonly whole: boolean;
  /** As `fold`, which it may remember. */
  readonly keyOf?: (text: string) => string;
}

export function prepareText(
  text: string,
  preparation: Preparation,
  tokens: readonly Token[] = tokensOf(text),
): Prepared {
  const hasVesselCue = tokens.some((token) => VESSEL_CUES.has(token.text));
  return { ...prepareTokens(tokens, preparation), truncated: isCutOff(text), hasVesselCue };
}

export function prepareTokens(tokens: readonly Token[], { weigh, whole, keyOf }: Preparation): Prepared {
  return {
    tokens,
    weights: tokens.map(weigh),
    units: unitsOf(tokens, whole, keyOf),
    truncated: false,
    hasVesselCue: false,
  };
}

/** Lengths at which systems cut names: one, two, three, four lines of 35 or 33 characters, and 70 or 140. */
const FULL = [33, 35, 66, 70, 99, 105, 132, 140];

/** True for a text that ends in `+` or fills a field; a blank at the cut may have been trimmed. */
export function isCutOff(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.endsWith('+') || FULL.some((length) => trimmed.length === length || trimmed.length === length - 1);
}

/** What the tokens of a span weigh together. */
export function weightOf({ weights }: Pick<Prepared, 'weights'>, { start, length }: Span): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 1) sum += weights[at] ?? 0;
  return sum;
}
