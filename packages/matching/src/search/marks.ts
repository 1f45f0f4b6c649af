/** What of a subject each listed unit is like: the first half of a search for candidates. */

import { cutBits, type Cuts, type Edge, edgeOf, NO_CUTS } from '../score/alignment.ts';
import type { Forms, ListedForm } from '../index-of-lists/listed-names.ts';
import { ANCHOR } from '../score/name-score.ts';
import { MOST_TOKENS } from '../text/passages.ts';
import type { Prepared } from '../text/prepared.ts';
import { PART } from '../words/run-on.ts';
import type { Likeness } from '../words/token-similarity.ts';
import type { Span, Unit, Word } from '../words/units.ts';
import type { Neighbours, Vocabulary } from '../words/vocabulary.ts';

export interface Marks {
  /** Marks the units that are like some of the subject, and forgets those of the last. Gives the most that can be matched, in nats. */
  readonly begin: (subject: Prepared) => number;
  /** The marked units: single words, and those that are glued or heard. */
  readonly units: readonly number[];
  readonly gluedUnits: readonly number[];
  readonly isMarked: (unit: number) => boolean;
  /** How like the best of the subject is to a unit; 0 where it is not marked, or only as a part of a word. */
  readonly likenessOf: (unit: number) => number;
  /** Whether a word of the subject may be made of several. */
  readonly mayRunOn: () => boolean;
  /** The bits of the tokens of the subject that a unit may be a part of: with others, for alone it is like none. */
  readonly partOf: (unit: number) => number;
  /** The bits of the tokens of the subject that a marked unit may stand for; {@link LAST_TOKEN} is the sign bit. */
  readonly standsFor: (unit: number) => number;
  /**
   * The marked units of which one is in each form that matches {@link ANCHOR} nats by single words: without words of the subject
   * that match less all together, in subjects of up to {@link MOST_BITS} tokens; those that most forms have, for the least.
   */
  readonly weighty: () => readonly number[];
  /** All edges between the subject and a form. */
  readonly edgesTo: (listed: ListedForm) => Edge[];
}

/** The first tokens of a subject have a bit each; what stands behind them never counts as missing. */
export const MOST_BITS = 30;
/** Stands for all tokens without a bit. */
export const BEYOND: number = 1 << MOST_BITS;
/** The sign bit. */
export const LAST_TOKEN: number = 1 << 31;

/** What is kept of a marked unit; the last is a number of 32 bits with a fraction. */
const MARK = { standsFor: 0, firstEdge: 1, likeness: 2, partOf: 3, size: 4 };
const NONE = -1;
/** Sums in another order. */
const SLACK = 1e-5;

export function createMarks(
  vocabulary: Vocabulary,
  { unitCuts, unitWeight, postings: { first } }: Pick<Forms, 'unitCuts' | 'unitWeight' | 'postings'>,
  neighboursOf: (word: Word) => Neighbours,
): Marks {
  const words = new Int32Array(MARK.size * vocabulary.size);
  const floats = new Float32Array(words.buffer);
  /** The most that a unit which begins at a token of the subject can match. */
  const best = new Float64Array(MOST_TOKENS);
  /** A bit for each unit: few enough to stay near, for most units that are asked about are not marked. */
  const marked = new Int32Array((vocabulary.size >>> 5) + 1);
  let tokens: Prepared['tokens'] = [];
  let hasParts = false;
  const units: number[] = [];
  const gluedUnits: number[] = [];
  // Edges make a chain for each listed unit. The lists only grow: emptied, they would be made anew for each subject.
  let edges = 0;
  const edgeUnits: Unit[] = [];
  const edgeLikes: Likeness[] = [];
  const edgeNext: number[] = [];

  const isMarked = (unit: number): boolean => ((marked[unit >>> 5] ?? 0) & (1 << unit)) !== 0;

  const standsFor = (unit: number): number => words[MARK.size * unit + MARK.standsFor] ?? 0;

  /** Whether a glued unit is cut where the subject's is in every form: then there never is an edge. */
  const sharesCuts = ([low, high]: Cuts, unit: number): boolean =>
    (low & (unitCuts[2 * unit] ?? 0)) !== 0 || (high & (unitCuts[2 * unit + 1] ?? 0)) !== 0;

  const mark = (unit: Unit, id: number, like: Likeness, bits: number): void => {
    const at = MARK.size * id;
    // what is joined may weigh less than the listed words, and covers them all the same
    const alike = like.relation === 'joined' ? 1 : like.similarity;
    const isPart = like === PART;
    if (!isMarked(id)) {
      marked[id >>> 5] = (marked[id >>> 5] ?? 0) | (1 << id);
      words[at + MARK.standsFor] = 0;
      words[at + MARK.firstEdge] = NONE;
      floats[at + MARK.likeness] = 0;
      words[at + MARK.partOf] = 0;
      (vocabulary.isBesideTokens(id) ? gluedUnits : units).push(id);
    }
    words[at + MARK.standsFor] = (words[at + MARK.standsFor] ?? 0) | bits;
    edgeNext[edges] = words[at + MARK.firstEdge] ?? NONE;
    edgeUnits[edges] = unit;
    edgeLikes[edges] = like;
    words[at + MARK.firstEdge] = edges;
    edges += 1;
    if (isPart) words[at + MARK.partOf] = (words[at + MARK.partOf] ?? 0) | bitOf(unit.start);
    else if (alike > (floats[at + MARK.likeness] ?? 0)) floats[at + MARK.likeness] = alike;
    const before = best[unit.start] ?? 0;
    const nats = alike * (unitWeight[id] ?? 0);
    best[unit.start] = isPart ? before + nats : Math.max(before, nats);
  };

  const eachEdge = (unit: number, visit: (subject: Unit, like: Likeness) => void): void => {
    if (!isMarked(unit)) return;
    for (let edge = words[MARK.size * unit + MARK.firstEdge] ?? NONE; edge !== NONE; edge = edgeNext[edge] ?? NONE) {
      const [subject, like] = [edgeUnits[edge], edgeLikes[edge]];
      if (subject && like) visit(subject, like);
    }
  };

  /** How many forms have a unit that stands for a token, one more at least. */
  const formsWith = (bit: number): number =>
    units.reduce(
      (sum, unit) => sum + ((standsFor(unit) & bit) === 0 ? 0 : (first[unit + 1] ?? 0) - (first[unit] ?? 0)),
      1,
    );

  return {
    units,
    gluedUnits,
    isMarked,
    begin(subject) {
      for (const unit of units) marked[unit >>> 5] = 0;
      for (const unit of gluedUnits) marked[unit >>> 5] = 0;
      units.length = 0;
      gluedUnits.length = 0;
      edges = 0;
      tokens = subject.tokens;
      hasParts = false;
      best.fill(0, 0, tokens.length);
      for (const unit of subject.units) {
        const { ids, likes, parts } = neighboursOf(unit.word);
        if (ids.length + parts.length === 0) continue;
        const bits = bitsOf(unit, tokens.length);
        const cuts = unit.length > 1 ? cutBits(unit, tokens) : NO_CUTS;
        for (let at = 0; at < ids.length; at += 1) {
          const [id = 0, like] = [ids[at], likes[at]];
          if (like && !(vocabulary.isBesideTokens(id) && sharesCuts(cuts, id))) mark(unit, id, like, bits);
        }
        hasParts ||= parts.length > 0;
        for (const id of parts) mark(unit, id, PART, bits);
      }
      let most = 0;
      for (let at = 0; at < tokens.length; at += 1) most += best[at] ?? 0;
      return most;
    },
    likenessOf: (unit) => (isMarked(unit) ? (floats[MARK.size * unit + MARK.likeness] ?? 0) : 0),
    mayRunOn: () => hasParts,
    partOf: (unit) => (isMarked(unit) ? (words[MARK.size * unit + MARK.partOf] ?? 0) : 0),
    standsFor,
    weighty() {
      if (tokens.length > MOST_BITS) return units;
      const costs = tokens.map((_, token) => (best[token] ?? 0) / formsWith(bitOf(token)));
      let weighty = 2 ** tokens.length - 1;
      let sum = 0;
      for (const token of Array.from(tokens.keys()).sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0))) {
        if (sum + (best[token] ?? 0) >= ANCHOR - SLACK) continue;
        sum += best[token] ?? 0;
        weighty &= ~bitOf(token);
      }
      return units.filter((unit) => (standsFor(unit) & weighty) !== 0);
    },
    edgesTo(listed) {
      const found: Edge[] = [];
      listed.units.forEach((b, at) =>
        eachEdge(listed.unitIds[at] ?? 0, (a, like) => {
          const edge = edgeOf(a, tokens, b, listed.tokens, like);
          if (edge) found.push(edge);
        }),
      );
      return found;
    },
  };
}

/** The bits of the tokens of a span. */
function bitsOf({ start, length }: Span, tokens: number): number {
  let bits = start + length === tokens ? LAST_TOKEN : BEYOND;
  for (let at = start; at < start + length; at += 1) bits |= bitOf(at);
  return bits;
}

export function bitOf(token: number): number {
  return token < MOST_BITS ? 1 << token : BEYOND;
}
