/** Finds the place in a text where a listed name stands. Extra text costs nothing, missing words cost dearly. */

import type { Edge } from './alignment.ts';
import { type Comparison, type NameScore, NO_SCORE, type Window } from './comparison.ts';
import { isEnough } from './enough-in-text.ts';
import { countryOf, isNoise, type Token } from '../words/tokens.ts';
import type { Span } from '../words/units.ts';

/** Words that may stand between the parts of a name. */
export const WINDOW_SLACK = 3;

/** The best score of all windows that begin at a matched word and end with the last one that `choose` pairs in it. */
export function bestWindow(
  comparison: Comparison,
  edges: readonly Edge[],
  choose: (inside: readonly Edge[]) => readonly Edge[],
  score: (chosen: readonly Edge[], window: Window) => NameScore,
): NameScore {
  const width = comparison.listed.tokens.length + WINDOW_SLACK;
  const ordered = standing(edges, comparison).toSorted((a, b) => a.subject.start - b.subject.start);
  let best = NO_SCORE;
  let last = 0;
  ordered.forEach(({ subject: { start } }, first) => {
    if (first > 0 && ordered[first - 1]?.subject.start === start) return;
    while (last < ordered.length && (ordered[last]?.subject.start ?? 0) < start + width) last += 1;
    const inside = ordered.slice(first, last).filter(({ subject }) => endOf(subject) <= start + width);
    const chosen = choose(inside);
    const window = { start, end: Math.max(...chosen.map(({ subject }) => endOf(subject))) };
    const found = score(chosen, window);
    if (found.score > best.score && isEnough(comparison, { window, chosen, evidence: found.evidence })) best = found;
  });
  return best;
}

/** Edges without those to numbers and countries that do not stand beside the word beside which they are listed. */
function standing(edges: readonly Edge[], comparison: Comparison): readonly Edge[] {
  if (!comparison.listed.tokens.some(isInAddresses)) return edges;
  return edges.filter((edge) => !isBound(edge, comparison) || edges.some((other) => isBeside(other, edge, comparison)));
}

function isInAddresses(token: Token): boolean {
  return token.kind === 'number' || countryOf(token) !== undefined;
}

/**
 * Whether it counts only beside the word beside which it is listed: numbers and countries are in most addresses, and
 * `PIANO 1, MOSCOW, RUSSIA` is not the listed `RUSSIA-1`.
 */
function isBound({ listed: { start, length } }: Edge, { listed: { tokens } }: Comparison): boolean {
  const token = tokens[start];
  if (length > 1 || token === undefined || !isInAddresses(token)) return false;
  return tokens.some((other) => other !== token && !isNoise(other));
}

/** The two may change places (`44TH BRIGADE`, `AIR IRAN`), unless both are in many addresses (`1 RUSSIA`) or the text is cut off. */
function isBeside(one: Edge, other: Edge, { subject, listed }: Comparison): boolean {
  const word = listed.tokens[one.listed.start];
  const mayTurn = !subject.truncated && word !== undefined && !TURNLESS.has(word.kind) && countryOf(word) === undefined;
  const place = placeBeside(listed.tokens, one.listed, other.listed);
  const written = placeBeside(subject.tokens, one.subject, other.subject);
  return place !== 0 && (place === written || (mayTurn && place === -written));
}

const TURNLESS: ReadonlySet<Token['kind']> = new Set(['common', 'number']);

/** 1 where one span stands behind another with nothing between that says anything, -1 where before it, else 0. */
function placeBeside(tokens: readonly Token[], one: Span, other: Span): number {
  if (saysNothing(tokens, endOf(other), one.start)) return 1;
  return saysNothing(tokens, endOf(one), other.start) ? -1 : 0;
}

function saysNothing(tokens: readonly Token[], from: number, to: number): boolean {
  return from <= to && tokens.slice(from, to).every(isNoise);
}

function endOf({ start, length }: Span): number {
  return start + length;
}
