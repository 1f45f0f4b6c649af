/** What is compared: single tokens, neighbouring tokens written as one (`MOHAMMADHASNI`, `VAN DER BILT`), and other readings of either. */

import { fold } from './fold.ts';
import { isNoise, type Token, type TokenKind } from './tokens.ts';
import type { Neighbours, Vocabulary } from './vocabulary.ts';

/** Some tokens in a row: number of the first, and how many. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** A token, or some written as one. */
export interface Word {
  readonly text: string;
  readonly key: string;
  /** `glued` for more than one token; `heard` for one or more by their sound alone. */
  readonly kind: TokenKind | 'glued' | 'heard';
  /** Whether no listed name has the word; absent where that is not known. */
  readonly isUnheard?: boolean;
  near?: Near | undefined;
}

/** What of a vocabulary is like a word, once it was looked for. */
export interface Near {
  readonly vocabulary: Vocabulary;
  readonly neighbours: Neighbours;
}

export interface Unit extends Span {
  readonly word: Word;
}

/** Neighbours are glued up to so many tokens, and all tokens of a name whatever their number. */
const MOST_GLUED = 3;
const SHORTEST_GLUED = 4;
const LONGEST_GLUED = 60;

/**
 * All units of a row of tokens. `whole`: the row is one name, so that it may be glued as a whole. `gluedOf` may remember
 * what {@link gluedWord} gives.
 */
export function unitsOf(tokens: readonly Token[], whole: boolean, gluedOf: (text: string) => Word = gluedWord): Unit[] {
  const units: Unit[] = tokens.map((word, start) => ({ word, start, length: 1 }));
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = 2; length <= MOST_GLUED && start + length <= tokens.length; length += 1) {
      const unit = glued(tokens, start, length, gluedOf);
      if (unit) units.push(unit);
    }
  }
  if (whole) {
    const core = tokens.findLastIndex((token) => token.kind !== 'legal') + 1;
    const wholes = [...new Set([core, tokens.length])]
      .filter((length) => length > MOST_GLUED)
      .map((length) => glued(tokens, 0, length, gluedOf));
    const [first, ...others] = tokens;
    if (first?.kind === 'legal') wholes.push(glued([...others, first], 0, tokens.length, gluedOf)); // `ARGUMENTJSC`
    for (const unit of wholes) if (unit) units.push(unit);
  }
  tokens.forEach(({ readings = [] }, at) => {
    for (const { word, words } of readings) {
      if (words <= at + 1) units.push({ word, start: at + 1 - words, length: words });
    }
  });
  return units;
}

function glued(
  tokens: readonly Token[],
  start: number,
  length: number,
  gluedOf: (text: string) => Word,
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
  return says && text.length >= SHORTEST_GLUED ? { word: gluedOf(text), start, length } : undefined;
}

/** Whether a unit is none of the tokens of a name but stands beside them. */
export function isBesideTokens(kind: Word['kind']): kind is 'glued' | 'heard' {
  return kind === 'glued' || kind === 'heard';
}

/** Normalised words written as one. */
export function gluedWord(text: string): Word {
  return { text, key: fold(text), kind: 'glued', near: undefined };
}
