/** What is compared: single tokens, neighbouring tokens written as one (`MOHAMMADHASNI`, `VAN DER BILT`), and other readings of either. */

import { fold } from './fold.ts';
import { isNoise, type Token, type TokenKind } from './tokens.ts';

/** Some tokens in a row: number of the first, and how many. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

export interface Unit extends Span {
  readonly text: string;
  readonly key: string;
  /** `glued` for more than one token; `heard` for one or more by their sound alone. */
  readonly kind: TokenKind | 'glued' | 'heard';
}

/** Neighbours are glued up to so many tokens, and all tokens of a name whatever their number. */
const MOST_GLUED = 3;
const SHORTEST_GLUED = 4;
const LONGEST_GLUED = 60;

/**
 * All units of a row of tokens. `whole`: the row is one name, so that it may be glued as a whole. `keyOf` may remember what
 * {@link fold} gives.
 */
export function unitsOf(tokens: readonly Token[], whole: boolean, keyOf: (text: string) => string = fold): Unit[] {
  const units: Unit[] = tokens.map(({ text, key, kind }, start) => ({ text, key, kind, start, length: 1 }));
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = 2; length <= MOST_GLUED && start + length <= tokens.length; length += 1) {
      const unit = glued(tokens, start, length, keyOf);
      if (unit) units.push(unit);
    }
  }
  if (whole) {
    const core = tokens.findLastIndex((token) => token.kind !== 'legal') + 1;
    const wholes = [...new Set([core, tokens.length])]
      .filter((length) => length > MOST_GLUED)
      .map((length) => glued(tokens, 0, length, keyOf));
    const [first, ...others] = tokens;
    if (first?.kind === 'legal') wholes.push(glued([...others, first], 0, tokens.length, keyOf)); // `ARGUMENTJSC`
    for (const unit of wholes) if (unit) units.push(unit);
  }
  tokens.forEach(({ readings = [] }, at) => {
    for (const { text, words } of readings) {
      if (words <= at + 1) units.push({ text, key: text, kind: 'heard', start: at + 1 - words, length: words });
    }
  });
  return units;
}

function glued(
  tokens: readonly Token[],
  start: number,
  length: number,
  keyOf: (text: string) => string,
): Unit | undefined {
  let text = '';
  let says = false;
  for (let at = start; at < start + length; at += 1) {
    const token = tokens[at];
    if (!token) return undefined;
    text += token.text;
    says ||= !isNoise(token);
    if (text.length > LONGEST_GLUED) return undefined;
  }
  return says && text.length >= SHORTEST_GLUED ? { text, key: keyOf(text), kind: 'glued', start, length } : undefined;
}
