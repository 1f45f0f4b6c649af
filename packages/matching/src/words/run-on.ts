/**
 * Words written as one, in whatever order and with whatever before and behind: `KHATIBESMAIL` for Esmail Khatib,
 * `MRYEVGENIYPRIGOZHIN` for a man who is listed with his father's name.
 */

import { type Edge, edge } from '../score/alignment.ts';
import type { Comparison } from '../score/comparison.ts';
import { isOpen } from '../sounds/sounds.ts';
import type { StringTable } from '../index-of-lists/string-table.ts';
import { isDistinctive, type Likeness } from './token-similarity.ts';
import type { Token } from './tokens.ts';
import type { Word } from './units.ts';
import type { Weighed } from './weights.ts';

/** Of a word and one that it may be made of: only with others is it like anything. */
export const PART: Likeness = { relation: 'joined', similarity: 0 };

/** The same where the others are there. */
const BESIDE_OTHERS: Likeness = { relation: 'joined', similarity: 1 };

/** Shorter parts meet by chance, and so do several that have not so many letters each on average. */
const SHORTEST_PART = 3;
const LETTERS_EACH = 4;
/** No field of a payment has longer lines, and no name that anyone bears longer words. */
const MOST_LETTERS = 140;
const LONGEST_PART = 30;

/** Whether a word of a subject may be made of several: one that some name has is a word of its own. */
export function mayRunOn(word: Word): boolean {
  const { text, isUnheard = true } = word;
  const { length } = text;
  return (
    isUnheard &&
    isDistinctive(word) &&
    length >= 2 * LETTERS_EACH &&
    length <= MOST_LETTERS &&
    !/\d/.test(text) &&
    !isOpen(text)
  );
}

/** Whether an edge is to a {@link PART}. */
export function isPart({ similarity }: Edge): boolean {
  return similarity === PART.similarity;
}

/** Edges to the listed tokens that stand in words which may run on. */
export function partEdges(subject: readonly Weighed[], listed: readonly Token[]): Edge[] {
  return subject.flatMap((word, at) =>
    mayRunOn(word)
      ? listed.flatMap(({ text }, place) => (isProperPart(text, word.text) ? [edge(at, place, PART)] : []))
      : [],
  );
}

function isProperPart(part: string, word: string): boolean {
  const { length } = part;
  return length >= SHORTEST_PART && length <= LONGEST_PART && length < word.length && word.includes(part);
}

/** Where a part stands in a word. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Numbers of the texts of a table that stand in a word beside others, so that they may be what it is made of. */
export function partsOf(word: string, texts: StringTable, counts: (text: number) => boolean): number[] {
  const parts: (Place & { readonly text: number })[] = [];
  for (let from = 0; from <= word.length - SHORTEST_PART; from += 1) {
    texts.eachBeginning(word, from, LONGEST_PART, (text, to) => {
      if (to - from >= SHORTEST_PART && to - from < word.length && counts(text)) parts.push({ from, to, text });
    });
  }
  // the most that parts, one behind the other, are above the average: those that end at a letter, and those that begin there
  const [before, behind] = [new Float64Array(word.length + 1).fill(NONE), new Float64Array(word.length + 1).fill(NONE)];
  for (const { from, to } of parts)
    before[to] = Math.max(before[to] ?? NONE, Math.max(0, before[from] ?? NONE) + aboveAverage(to - from, 1));
  for (const { from, to } of parts.toReversed())
    behind[from] = Math.max(behind[from] ?? NONE, Math.max(0, behind[to] ?? NONE) + aboveAverage(to - from, 1));
  return parts.flatMap(({ from, to, text }) => {
    const [left, right] = [before[from] ?? NONE, behind[to] ?? NONE];
    return Math.max(left, right, left + right) + aboveAverage(to - from, 1) >= 0 ? text : [];
  });
}

const NONE = Number.NEGATIVE_INFINITY;

function aboveAverage(letters: number, parts: number): number {
  return letters - parts * LETTERS_EACH;
}

/** A comparison with the words of the subject taken apart, and what is alike then. */
export interface Apart {
  readonly comparison: Comparison;
  readonly edges: readonly Edge[];
}

/** Undefined where no word of the subject is made of listed ones, told by the edges to its `parts`. */
export function takenApart(comparison: Comparison, edges: readonly Edge[], parts: readonly Edge[]): Apart | undefined {
  const { subject, listed } = comparison;
  const tokens: Weighed[] = [];
  const made: Edge[] = [];
  const places = subject.tokens.map((token, at) => {
    const run = runIn(
      token.text,
      parts.filter(({ subject: { start } }) => start === at).map(({ listed: { start } }) => start),
      listed.tokens,
    );
    if (!run) return tokens.push(token) - 1;
    tokens.push(...restOf(token, 0, run.from));
    for (const place of run.places) {
      const part = listed.tokens[place];
      if (part) made.push(edge(tokens.push(part) - 1, place, BESIDE_OTHERS));
    }
    tokens.push(...restOf(token, run.to, token.text.length));
    return TAKEN_APART;
  });
  if (made.length === 0) return undefined;
  const kept = edges.flatMap((each) => {
    const { start, length } = each.subject;
    const isWhole = places.slice(start, start + length).every((place) => place !== TAKEN_APART);
    return isWhole ? [{ ...each, subject: { start: places[start] ?? 0, length } }] : [];
  });
  const truncated = subject.truncated && places.at(-1) !== TAKEN_APART;
  return { comparison: { ...comparison, subject: { ...subject, tokens, truncated } }, edges: [...kept, ...made] };
}

const TAKEN_APART = -1;

/** What is left of a word, which says its share of what the word says. */
function restOf({ text, weight }: Weighed, from: number, to: number): Weighed[] {
  const rest = text.slice(from, to);
  return rest === '' ? [] : [{ text: rest, key: rest, kind: 'word', weight: (weight * rest.length) / text.length }];
}

/** Listed tokens, one behind the other in a word. */
interface Run extends Place {
  readonly places: readonly number[];
}

/** The longest run of some listed tokens in a word: of equals that of fewer tokens, and then the first. */
function runIn(word: string, places: readonly number[], listed: readonly Token[]): Run | undefined {
  if (places.length < 2) return undefined;
  const runs: Run[] = [];
  for (let from = word.length - SHORTEST_PART; from >= 0; from -= 1) {
    let best: Run = { from, to: from, places: [] };
    for (const place of places) {
      const part = listed[place]?.text ?? '';
      if (!word.startsWith(part, from)) continue;
      const behind = runs[from + part.length];
      const run = { from, to: behind?.to ?? from + part.length, places: [place, ...(behind?.places ?? [])] };
      if (isLonger(run, best)) best = run;
    }
    runs[from] = best;
  }
  const several = runs.filter(({ from, to, places: of }) => of.length > 1 && aboveAverage(to - from, of.length) >= 0);
  return several.reduce<Run | undefined>((best, run) => (best && !isLonger(run, best) ? best : run), undefined);
}

function isLonger(one: Run, other: Run): boolean {
  const more = one.to - one.from - (other.to - other.from);
  return more > 0 || (more === 0 && one.places.length < other.places.length);
}
