/** Pairs the tokens of a subject with those of a listed name: each token at most once, in any order. */

import type { TokenRelation } from '@interdict/model';
import type { Named } from '../text/prepared.ts';
import { isOpen } from '../sounds/sounds.ts';
import type { Likeness } from '../words/token-similarity.ts';
import type { Token } from '../words/tokens.ts';
import type { Span, Word } from '../words/units.ts';

/** A subject unit and a listed unit that may be the same word. */
export interface Edge extends Likeness {
  readonly subject: Span;
  readonly listed: Span;
}

/** The edge between two units, unless there is a better one between their parts, or both are several words that only sound alike. */
export function edgeOf(
  a: Span,
  subject: readonly Token[],
  b: Span,
  listed: readonly Token[],
  { relation, similarity }: Likeness,
): Edge | undefined {
  if (a.length > 1 && b.length > 1) {
    if (sharesCut(a, subject, b, listed)) return undefined;
    if (similarity < 1 && (hasOpen(a, subject) || hasOpen(b, listed) || isSure(a, subject))) return undefined;
  } else if (similarity < 1 && (isShortFirm(a, subject) || isShortFirm(b, listed))) return undefined;
  return { relation, similarity, subject: a, listed: b };
}

/** Whether one of several words is no slip for another, as no country's name is: `VE, ITALY` is no `WEI TA LEE`. */
function isSure({ start, length }: Span, tokens: readonly Token[]): boolean {
  return tokens.slice(start, start + length).some((token) => token.isSure);
}

/** Letters of several words that are one with a slip, where a firm's ordinary word is among them: `MBANK` is not `MB BANK`. */
const SHORTEST_FIRM = 7;

function isShortFirm({ start, length }: Span, tokens: readonly Token[]): boolean {
  const words = length > 1 ? tokens.slice(start, start + length) : [];
  return (
    words.some(({ kind }) => kind === 'generic') &&
    words.reduce((letters, { text }) => letters + text.length, 0) < SHORTEST_FIRM
  );
}

function hasOpen({ start, length }: Span, tokens: readonly Token[]): boolean {
  return tokens.slice(start, start + length).some(({ text }) => isOpen(text));
}

/** Whether two glued units are cut at one and the same letter: then their parts can be paired one by one. */
function sharesCut(a: Span, subject: readonly Token[], b: Span, listed: readonly Token[]): boolean {
  const [low, high] = cutBits(a, subject);
  const [otherLow, otherHigh] = cutBits(b, listed);
  return (low & otherLow) !== 0 || (high & otherHigh) !== 0;
}

/** The letters behind which a glued unit is cut, one bit each: it has no more than 60. */
export type Cuts = readonly [low: number, high: number];

export const NO_CUTS: Cuts = [0, 0];

export function cutBits({ start, length }: Span, tokens: readonly Token[]): Cuts {
  let letters = 0;
  let [low, high] = NO_CUTS;
  for (let at = start; at < start + length - 1; at += 1) {
    letters += tokens[at]?.text.length ?? 0;
    if (letters < 32) low |= 1 << letters;
    else high |= 1 << (letters - 32);
  }
  return [low, high];
}

export const INITIAL: Likeness = { relation: 'initial', similarity: 0.8 };
export const TRUNCATED: Likeness = { relation: 'truncated', similarity: 0.9 };

/** A listed name as far as initials need it. */
type Surnamed = { readonly tokens: readonly Token[] } & Pick<Named, 'endsInSurname'>;

/**
 * One letter for a word that begins with it, on either side, but not for the surname of a person of two names: `K SULEIMAN` is not
 * Suleyman KERIMOV.
 */
export function initialEdges(subject: readonly Token[], { tokens: listed, endsInSurname }: Surnamed): Edge[] {
  const edges: Edge[] = [];
  if (!subject.some(isInitial) && !listed.some(isInitial)) return edges;
  const surname = endsInSurname && listed.filter(isName).length === 2 ? listed.length - 1 : listed.length;
  subject.forEach((a, i) => {
    listed.forEach((b, j) => {
      const fits = isInitial(a) ? isName(b) && j !== surname : isInitial(b) && isName(a);
      if (fits && a.text[0] === b.text[0]) edges.push(edge(i, j, INITIAL));
    });
  });
  return edges;
}

/** The last token of a text that was cut off for the listed word that begins with it. */
export function truncatedEdges(subject: readonly Token[], listed: readonly Token[]): Edge[] {
  const cut = subject.at(-1);
  if (!cut) return [];
  return listed.flatMap((b, j) =>
    b.text.length > cut.text.length && b.text.startsWith(cut.text) ? [edge(subject.length - 1, j, TRUNCATED)] : [],
  );
}

export function isInitial({ kind }: Pick<Word, 'kind'>): boolean {
  return kind === 'initial';
}

export function isName({ kind }: Pick<Word, 'kind'>): boolean {
  return kind === 'word' || kind === 'common' || kind === 'generic';
}

/** Between two single tokens. */
export function edge(i: number, j: number, { relation, similarity }: Likeness): Edge {
  return { relation, similarity, subject: { start: i, length: 1 }, listed: { start: j, length: 1 } };
}

/** Of two equal pairs the one that says more: a word may be both another spelling and a typing error of one. */
const RANK: Readonly<Record<TokenRelation, number>> = {
  equal: 0,
  variant: 1,
  typo: 2,
  joined: 3,
  initial: 4,
  truncated: 5,
  country: 6,
};

/**
 * The pairs that count: the best first (by likeness, then by what the listed tokens say), each token once; those that say nothing
 * last, for `AL` in one name is as good as in another, and must not keep `ABDULHADI` from `ABD AL-HADI`. Order of `edges` does
 * not matter.
 */
export function align(edges: readonly Edge[], weightOfListed: (span: Span) => number): Edge[] {
  const takenSubject = new Set<number>();
  const takenListed = new Set<number>();
  const ranked = edges
    .map((candidate) => ({ candidate, weight: weightOfListed(candidate.listed) }))
    .sort(
      (a, b) =>
        Number(b.weight > 0) - Number(a.weight > 0) ||
        b.candidate.similarity - a.candidate.similarity ||
        b.weight - a.weight ||
        a.candidate.subject.length - b.candidate.subject.length ||
        a.candidate.listed.length - b.candidate.listed.length ||
        a.candidate.listed.start - b.candidate.listed.start ||
        a.candidate.subject.start - b.candidate.subject.start ||
        RANK[a.candidate.relation] - RANK[b.candidate.relation],
    );
  const chosen: Edge[] = [];
  for (const { candidate } of ranked) {
    if (isFree(takenSubject, candidate.subject) && isFree(takenListed, candidate.listed)) {
      take(takenSubject, candidate.subject);
      take(takenListed, candidate.listed);
      chosen.push(candidate);
    }
  }
  return chosen.sort((a, b) => a.listed.start - b.listed.start);
}

function isFree(taken: ReadonlySet<number>, { start, length }: Span): boolean {
  for (let at = start; at < start + length; at += 1) if (taken.has(at)) return false;
  return true;
}

function take(taken: Set<number>, { start, length }: Span): void {
  for (let at = start; at < start + length; at += 1) taken.add(at);
}
