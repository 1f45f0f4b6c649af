/** Turns paired tokens into the evidence of a hit, and the evidence into its score. */

import { countryNamed, countryOfAdjective, type CountryCode, type Evidence, type TokenPair } from '@interdict/model';
import type { EntryKind } from '@interdict/model';
import type { Edge } from './alignment.ts';
import { isNoise, type Token } from './tokens.ts';

export type NameEvidence = Extract<Evidence, { kind: 'name' }>;

/** A listed name, ready to be compared. */
export interface WeighedTokens {
  readonly tokens: readonly Token[];
  /** One for each token. */
  readonly weights: readonly number[];
}

/** What is known beside the text. */
export interface Context {
  /** Countries that the message names for the same party. */
  readonly countries: ReadonlySet<CountryCode>;
  /** Normalised words of the party's own address: in a name field they say nothing against the name. */
  readonly address: ReadonlySet<string>;
}

export const NO_CONTEXT: Context = { countries: new Set(), address: new Set() };

/** A letter for a word, or the beginning of a word, says only part of what the word says. */
const INITIAL_SHARE = 0.3;

/**
 * Share of the subject's coverage in the score; the rest is the listed name's. Persons are listed with more names than
 * they use, so a listed name that is missing costs less than a name the list does not know.
 */
const SUBJECT_SHARE: Record<EntryKind, number> = {
  person: 0.6,
  organisation: 0.55,
  bank: 0.55,
  unknown: 0.6,
  vessel: 0.5,
  aircraft: 0.5,
  place: 0.5,
};

export const MOST_SUBJECT_SHARE: number = Math.max(...Object.values(SUBJECT_SHARE));

/** Below so many nats of matched information a name that is not equal is discounted in proportion. */
const LEAST_INFORMATION = 11;

/** The score of a hit, from its evidence alone. */
export function scoreOf({ pairs, unmatchedSubject, unmatchedListed, exact }: NameEvidence, kind: EntryKind): number {
  const matched = sum(pairs.map(({ weight, similarity }) => weight * similarity));
  const weight = sum(pairs.map((pair) => pair.weight));
  if (weight === 0) return 0;
  const subjectCover = matched / (weight + sum(unmatchedSubject.map((token) => token.weight)));
  const listedCover = matched / (weight + sum(unmatchedListed.map((token) => token.weight)));
  if (kind === 'vessel' || kind === 'aircraft') return Math.min(subjectCover, listedCover) * certainty(exact, matched);
  const share = SUBJECT_SHARE[kind];
  const likeness = share * subjectCover + (1 - share) * listedCover;
  return likeness * certainty(exact, matched);
}

function certainty(exact: boolean, matched: number): number {
  return exact ? 1 : Math.min(1, matched / LEAST_INFORMATION);
}

/** What was matched, in nats. */
export function informationOf({ pairs }: NameEvidence): number {
  return sum(pairs.map(({ weight, similarity }) => weight * similarity));
}

export interface Aligned {
  readonly subject: WeighedTokens;
  readonly listed: WeighedTokens;
  readonly chosen: readonly Edge[];
  /** Subject tokens that count: from `start` up to but not including `end`; the others are outside the window. */
  readonly window: { readonly start: number; readonly end: number };
  /** All subject tokens must be accounted for if the match is to be exact, not only those of the window. */
  readonly wholeField: boolean;
  /** The subject's text was cut off at its end. */
  readonly truncated: boolean;
}

export function evidenceOf(
  { subject, listed, chosen, window, wholeField, truncated }: Aligned,
  context: Context,
): NameEvidence {
  const pairs: TokenPair[] = chosen.map((edge) => pairOf(edge, subject, listed));
  const isCovered = coverage(chosen.map((edge) => edge.listed));
  const isUsed = coverage(chosen.map((edge) => edge.subject));
  const cutAfter = truncated ? endOfCut(chosen, subject.tokens.length) : undefined;
  const unmatchedListed: { token: string; weight: number }[] = [];
  let missing = false;
  listed.tokens.forEach((token, at) => {
    if (isCovered(at)) return;
    const weight = listed.weights[at] ?? 0;
    const country = countryNamed(token.text) ?? countryOfAdjective(token.text);
    if (country && context.countries.has(country)) {
      pairs.push({ subject: country, listed: token.text, relation: 'country', similarity: 1, weight });
    } else {
      if (!isNoise(token)) missing = true;
      unmatchedListed.push({ token: token.text, weight: cutAfter !== undefined && at >= cutAfter ? 0 : weight });
    }
  });
  const unmatchedSubject: { token: string; weight: number }[] = [];
  let foreign = false;
  subject.tokens.forEach((token, at) => {
    if (isUsed(at)) return;
    const inside = at >= window.start && at < window.end;
    if (!inside && !wholeField) return;
    const excused = isNoise(token) || context.address.has(token.text) || isCountryOf(token, context);
    if (!excused) foreign = true;
    const weight = subject.weights[at] ?? 0;
    unmatchedSubject.push({ token: token.text, weight: inside && !context.address.has(token.text) ? weight : 0 });
  });
  return {
    kind: 'name',
    pairs,
    unmatchedSubject,
    unmatchedListed,
    exact: !missing && !foreign && pairs.every(isExact),
  };
}

function pairOf(
  { subject: a, listed: b, relation, similarity }: Edge,
  subject: WeighedTokens,
  listed: WeighedTokens,
): TokenPair {
  const whole = sum(listed.weights.slice(b.start, b.start + b.length));
  const weight =
    relation === 'joined' ? Math.min(whole, sum(subject.weights.slice(a.start, a.start + a.length))) : whole;
  const written = subject.tokens.slice(a.start, a.start + a.length).map(({ text }) => text);
  const names = listed.tokens.slice(b.start, b.start + b.length).map(({ text }) => text);
  const share =
    relation === 'initial'
      ? INITIAL_SHARE
      : relation === 'truncated'
        ? (written[0] ?? '').length / (names[0] ?? '').length
        : 1;
  return { subject: written.join(' '), listed: names.join(' '), relation, similarity, weight: weight * share };
}

function isExact({ relation, similarity }: TokenPair): boolean {
  return (
    relation === 'equal' ||
    relation === 'variant' ||
    relation === 'country' ||
    (relation === 'joined' && similarity === 1)
  );
}

function isCountryOf({ text }: Token, { countries }: Context): boolean {
  const country = countryNamed(text) ?? countryOfAdjective(text);
  return country !== undefined && countries.has(country);
}

/** Listed tokens from here on were cut off: defined only where the subject's last token found its counterpart. */
function endOfCut(chosen: readonly Edge[], subjectLength: number): number | undefined {
  const last = chosen.find(({ subject }) => subject.start + subject.length === subjectLength);
  return last && last.listed.start + last.listed.length;
}

function coverage(spans: readonly { readonly start: number; readonly length: number }[]): (at: number) => boolean {
  return (at) => spans.some(({ start, length }) => at >= start && at < start + length);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
