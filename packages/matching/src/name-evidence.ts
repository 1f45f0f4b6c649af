/** Turns paired tokens into the evidence of a hit. */

import type { TokenPair } from '@interdict/model';
import type { Edge } from './alignment.ts';
import type { Context, NameEvidence, Window } from './comparison.ts';
import { type Prepared, weightOf } from './prepared.ts';
import { informationOf } from './score.ts';
import { isNoise, type Token } from './tokens.ts';
import type { Span } from './units.ts';

/** A letter for a word, or the beginning of a word, says only part of what the word says. */
const INITIAL_SHARE = 0.3;

/** What a cut text must have matched, in nats, before the rest of the listed name is taken to have been cut off. */
const CUT_INFORMATION = 7;

export interface Aligned {
  readonly subject: Prepared;
  readonly listed: Prepared;
  readonly chosen: readonly Edge[];
  /** Subject tokens outside of it weigh nothing. */
  readonly window: Window;
  /**
   * All of the subject must be accounted for if the match is to be exact; else only the window and the words beside it,
   * which may belong to a longer name.
   */
  readonly wholeField: boolean;
}

export function evidenceOf({ subject, listed, chosen, window, wholeField }: Aligned, context: Context): NameEvidence {
  const pairs: TokenPair[] = chosen.map((edge) => pairOf(edge, subject, listed));
  const isCovered = coverage(chosen.map((edge) => edge.listed));
  const isUsed = coverage(chosen.map((edge) => edge.subject));
  const isCut = subject.truncated && informationOf({ pairs }) >= CUT_INFORMATION;
  const cutAfter = isCut ? endOfCut(chosen, subject.tokens.length) : undefined;
  const unmatchedListed: { token: string; weight: number }[] = [];
  let missing = false;
  listed.tokens.forEach((token, at) => {
    if (isCovered(at)) return;
    const weight = listed.weights[at] ?? 0;
    if (isCountryOf(token, context)) {
      pairs.push({ subject: token.country ?? '', listed: token.text, relation: 'country', similarity: 1, weight });
    } else {
      if (!isNoise(token)) missing = true;
      unmatchedListed.push({ token: token.text, weight: cutAfter !== undefined && at >= cutAfter ? 0 : weight });
    }
  });
  const unmatchedSubject: { token: string; weight: number }[] = [];
  let foreign = false;
  const lastUsed = chosen.reduce((end, { subject: { start, length } }) => Math.max(end, start + length), window.start);
  subject.tokens.forEach((token, at) => {
    if (isUsed(at)) return;
    const inside = at >= window.start && at < window.end;
    const isBeside = at === window.start - 1 || at === lastUsed;
    const isOfAddress = context.address.has(token.text);
    const says = !isNoise(token) && !isOfAddress && !isCountryOf(token, context);
    if (says && (wholeField || inside || (isBeside && token.kind !== 'number'))) foreign = true;
    if (!inside && !wholeField) return;
    unmatchedSubject.push({ token: token.text, weight: inside && !isOfAddress ? (subject.weights[at] ?? 0) : 0 });
  });
  return {
    kind: 'name',
    pairs,
    unmatchedSubject,
    unmatchedListed,
    exact: !missing && !foreign && pairs.every(isExact),
  };
}

function pairOf({ subject: a, listed: b, relation, similarity }: Edge, subject: Prepared, listed: Prepared): TokenPair {
  const written = wordsOf(subject, a);
  const named = wordsOf(listed, b);
  const weight = weightOf(listed, b);
  const weights: Partial<Record<TokenPair['relation'], number>> = {
    joined: Math.min(weight, weightOf(subject, a)),
    initial: weight * INITIAL_SHARE,
    truncated: (weight * written.length) / named.length,
  };
  return { subject: written, listed: named, relation, similarity, weight: weights[relation] ?? weight };
}

function wordsOf({ tokens }: Prepared, { start, length }: Span): string {
  return tokens
    .slice(start, start + length)
    .map(({ text }) => text)
    .join(' ');
}

function isExact({ relation, similarity }: TokenPair): boolean {
  return (
    relation === 'equal' ||
    relation === 'variant' ||
    relation === 'country' ||
    (relation === 'joined' && similarity === 1)
  );
}

function isCountryOf({ country }: Token, { countries }: Context): boolean {
  return country !== undefined && countries.has(country);
}

/** Listed tokens from here on were cut off: defined only where the subject's last token found its counterpart. */
function endOfCut(chosen: readonly Edge[], subjectLength: number): number | undefined {
  const last = chosen.find(({ subject }) => subject.start + subject.length === subjectLength);
  return last && last.listed.start + last.listed.length;
}

function coverage(spans: readonly Span[]): (at: number) => boolean {
  return (at) => spans.some(({ start, length }) => at >= start && at < start + length);
}
