/** A text or a listed name cut up and weighed, ready to be compared. */

import { VESSEL_CUES } from '../words/common-words.ts';
import type { TextRule } from '../score/text-rule.ts';
import { type Span, unitsOf, type Unit, type Word } from '../words/units.ts';
import type { Weighed } from '../words/weights.ts';

export interface Prepared {
  readonly tokens: readonly Weighed[];
  readonly units: readonly Unit[];
  /** The text may have been cut off at its end. */
  readonly truncated: boolean;
  /** A word of the text points to vessels. */
  readonly hasVesselCue: boolean;
}

/** A listed name, of which nothing is cut off. */
export interface Named extends Pick<Prepared, 'tokens'> {
  readonly rule: TextRule;
  /** The list says that the last word is a person's surname. */
  readonly endsInSurname: boolean;
}

/** How the tokens of a text are glued. */
export interface Gluing {
  /** The text is one name, so that it may also be a name without its blanks. */
  readonly whole: boolean;
  /** As `gluedWord`, which it may remember. */
  readonly gluedOf?: (text: string) => Word;
}

export function prepareText(text: string, tokens: readonly Weighed[], { whole, gluedOf }: Gluing): Prepared {
  return {
    tokens,
    units: unitsOf(tokens, whole, gluedOf),
    truncated: isCutOff(text),
    hasVesselCue: isOnBoard(tokens) || tokens.some((token) => VESSEL_CUES.has(token.text)),
  };
}

/** Words of a text that are a name by themselves. */
export function preparePart(tokens: readonly Weighed[], gluedOf?: Gluing['gluedOf']): Prepared {
  return { tokens, units: unitsOf(tokens, true, gluedOf), truncated: false, hasVesselCue: false };
}

/** Lengths at which systems cut names: one, two, three, four lines of 35 or 33 characters, and 70 or 140. */
const FULL = [33, 35, 66, 70, 99, 105, 132, 140];

/** True for a text that ends in `+` or fills a field; a blank at the cut may have been trimmed. */
export function isCutOff(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.endsWith('+') || FULL.some((length) => trimmed.length === length || trimmed.length === length - 1);
}

/** What the tokens of a span weigh together, those that weigh more than `least` nats. */
export function weightOf({ tokens }: Pick<Named, 'tokens'>, { start, length }: Span, least = 0): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 1) {
    const weight = tokens[at]?.weight ?? 0;
    if (weight > least) sum += weight;
  }
  return sum;
}

/** Whether a text begins so: `WELCOME ON BOARD MARIA` greets somebody. */
function isOnBoard([first, second]: readonly Weighed[]): boolean {
  return first?.text === 'on' && second?.text === 'board';
}
