/** What is compared: single tokens, neighbouring tokens written as one (`MOHAMMADHASNI`, `VAN DER BILT`), and other readings of either. */

import { fold } from './fold.ts';
import { isUntyped, type Reading, untyped, withoutReadings } from '../scripts/readings.ts';
import { isNoise, type Token, type TokenKind } from './tokens.ts';
import type { Neighbours, Vocabulary } from './vocabulary.ts';

/** Some tokens in a row: number of the first, and how many. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** Tells of a place whether one of some spans holds it. */
export function coverage(spans: readonly Span[]): (at: number) => boolean {
  return (at) => spans.some(({ start, length }) => at >= start && at < start + length);
}

/** A token, or some written as one. */
export interface Word {
  readonly text: string;
  readonly key: string;
  /** `glued` for more than one token; `heard` for one or more by their sound alone. */
  readonly kind: TokenKind | 'glued' | 'heard';
  /** Whether no listed name has the word; absent where that is not known. */
  readonly isUnheard?: boolean;
  /** All of it is no typing error for another. */
  readonly isSure?: boolean | undefined;
  near?: Near | undefined;
  /** Its keys in other orthographies, once they were asked for. */
  otherKeys?: readonly string[] | undefined;
}

/** What of a vocabulary is like a word, once it was looked for. */
export interface Near {
  readonly vocabulary: Vocabulary;
  readonly neighbours: Neighbours;
}

export interface Unit extends Span {
  readonly word: Word;
}

/** Tokens in a row. */
export interface Run {
  /** As one. */
  readonly text: string;
  /** Whether any of them tells who is meant. */
  readonly says: boolean;
  readonly isSure: boolean;
  /** What they are together, if they say enough and are not too short. */
  readonly word: Word | undefined;
  followed: Followed | undefined;
}

/** What came behind a row of tokens, and the two together. */
export interface Followed {
  readonly by: Token;
  readonly run: Run;
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
  const glue = (row: readonly Token[], start: number, shortest: number, longest: number): void => {
    let run: Token | Run | undefined = row[start];
    for (let length = 2; length <= longest; length += 1) {
      const next = row[start + length - 1];
      if (!run || !next || run.text.length + next.text.length > LONGEST_GLUED) return;
      const longer = goneOn(run, next, gluedOf);
      if (longer.word && length >= shortest) units.push({ word: longer.word, start, length });
      run = longer;
    }
  };
  for (let start = 0; start < tokens.length; start += 1) glue(tokens, start, 2, MOST_GLUED);
  if (whole) {
    const core = tokens.findLastIndex((token) => token.kind !== 'legal') + 1;
    for (const length of new Set([core, tokens.length])) if (length > MOST_GLUED) glue(tokens, 0, length, length);
    const [first, ...others] = tokens;
    if (first?.kind === 'legal') glue([...others, first], 0, tokens.length, tokens.length); // `ARGUMENTJSC`
  }
  tokens.forEach(({ readings }, at) => {
    for (const { word, words } of readings ?? NO_READINGS) {
      if (words <= at + 1) units.push({ word, start: at + 1 - words, length: words });
    }
  });
  return units;
}

const NO_READINGS: readonly Reading[] = [];

/** A row of tokens with one more. The last that came behind a row is kept with it: the same names come in many readings. */
function goneOn(row: Token | Run, next: Token, gluedOf: (text: string) => Word): Run {
  if (row.followed?.by === next) return row.followed.run;
  const text = row.text + next.text;
  const says = ('says' in row ? row.says : !isNoise(row)) || !isNoise(next);
  const isSure = row.isSure === true && next.isSure === true;
  const word = says && text.length >= SHORTEST_GLUED ? gluedOf(isSure ? untyped(text) : text) : undefined;
  const run: Run = { text, says, isSure, word, followed: undefined };
  row.followed = { by: next, run };
  return run;
}

/** Whether a unit is none of the tokens of a name but stands beside them. */
export function isBesideTokens(kind: Word['kind']): kind is 'glued' | 'heard' {
  return kind === 'glued' || kind === 'heard';
}

/** Normalised words written as one; all of them may be marked as `untyped`. */
export function gluedWord(words: string): Word {
  const isSure = isUntyped(words);
  const text = isSure ? withoutReadings(words) : words;
  return { text, key: fold(text), kind: 'glued', isSure, near: undefined, otherKeys: undefined };
}
