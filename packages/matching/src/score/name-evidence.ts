/** Turns paired tokens into the evidence of a hit. */

import type { EntryKind, TokenPair } from '@interdict/model';
import { type Edge, isInitial } from './alignment.ts';
import { type Context, isCraft, type NameEvidence, type Window } from './comparison.ts';
import { type Named, type Prepared, weightOf } from '../text/prepared.ts';
import { informationOf } from './score.ts';
import { CITIES } from '../words/common-words.ts';
import { isSureVariant, RESPELT } from '../words/token-similarity.ts';
import { countryOf, isDatum, isNoise, type Token } from '../words/tokens.ts';
import { coverage, type Span } from '../words/units.ts';
import { weightBesideFirm } from '../words/weights.ts';

/** A letter for a word, or the beginning of a word, says only part of what the word says. */
const INITIAL_SHARE = 0.3;

/** What a cut text must have matched of what stands before, in nats, for the rest of the listed name to have been cut off. */
export const CUT_INFORMATION = 7;

/** What must have matched, in nats, before the party's country stands for the one in the listed name: two generic words. */
const COUNTRY_INFORMATION = 5;

/** What a legal form says, in nats, where it tells the two apart. */
const TELLING_FORM = 4;

/** A word of no more letters is a short name. */
const SHORT_NAME = 6;

export interface Aligned {
  readonly subject: Prepared;
  readonly listed: Named;
  readonly kind: EntryKind;
  readonly chosen: readonly Edge[];
  /** Subject tokens outside of it weigh nothing. */
  readonly window: Window;
  /**
   * All of the subject must be accounted for if the match is to be exact; else only the window and the words beside it,
   * which may belong to a longer name.
   */
  readonly wholeField: boolean;
}

export function evidenceOf(aligned: Aligned, context: Context): NameEvidence {
  const pairs = aligned.chosen.map((edge) => pairOf(edge, aligned));
  const listed = listedRest(aligned, context, pairs);
  const subject = subjectRest(aligned, context);
  return {
    kind: 'name',
    pairs: [...pairs, ...listed.byCountry],
    unmatchedSubject: subject.unmatched,
    unmatchedListed: listed.unmatched,
    exact:
      !subject.says &&
      !listed.says &&
      aligned.chosen.every((edge) => isExact(edge, aligned)) &&
      // one word among others may be a part of another name
      (aligned.wholeField || (aligned.listed.rule !== 'lone' && aligned.listed.tokens.length > 1)),
  };
}

interface Rest {
  readonly unmatched: { token: string; weight: number }[];
  /** Whether something among it tells the two apart. */
  says: boolean;
}

/**
 * Listed tokens without a counterpart: cut off, missing, or the party's country, which is neither matched nor missing. A
 * person's `AL-IRAQI` is a part of the name wherever the person lives.
 */
function listedRest(
  { subject, listed, kind, chosen }: Aligned,
  context: Context,
  pairs: readonly TokenPair[],
): Rest & { byCountry: TokenPair[] } {
  const rest: Rest & { byCountry: TokenPair[] } = { unmatched: [], byCountry: [], says: false };
  const isCovered = coverage(chosen.map((edge) => edge.listed));
  const isAtHome = kind !== 'person' && informationOf({ pairs }) >= COUNTRY_INFORMATION && context.countries.size > 0;
  const cutFrom = subject.truncated ? endOfCut(chosen, subject.tokens.length) : Number.POSITIVE_INFINITY;
  const isCut = subject.truncated && isSaidBefore(cutFrom, chosen, pairs);
  listed.tokens.forEach((token, at) => {
    if (isCovered(at)) return;
    const country = isAtHome ? countryOf(token) : undefined;
    if (country !== undefined && context.countries.has(country)) {
      rest.byCountry.push({
        subject: country,
        listed: token.text,
        relation: 'country',
        similarity: 1,
        weight: 0,
      });
    } else {
      rest.unmatched.push({ token: token.text, weight: isCut && at >= cutFrom ? 0 : token.weight });
      if (!isNoise(token)) rest.says = true;
    }
  });
  return rest;
}

/**
 * Subject tokens without a counterpart; what stands outside the window, and the party's own address, weighs nothing, nor what
 * is no part of a person's name.
 */
function subjectRest(aligned: Aligned, { address, countries }: Context): Rest {
  const { subject, kind, chosen, window, wholeField } = aligned;
  const rest: Rest = { unmatched: [], says: false };
  const formWeight = isFormTelling(aligned) ? TELLING_FORM : 0;
  const isUsed = coverage(chosen.map((edge) => edge.subject));
  const end = Math.max(window.start, ...chosen.map((edge) => edge.subject.start + edge.subject.length));
  // Only what can count: a text may be long, and has many windows.
  const [from, to] = wholeField
    ? [0, subject.tokens.length]
    : [Math.max(0, window.start - 1), Math.max(end, window.end) + 1];
  subject.tokens.slice(from, to).forEach((token, offset) => {
    const at = from + offset;
    if (isUsed(at)) return;
    const isInside = at >= window.start && at < window.end;
    const isBeside = (at === window.start - 1 || at === end) && token.kind !== 'number';
    const isOfAddress = address.has(token.text);
    if ((wholeField || isInside || isBeside) && !isNoise(token) && !isOfAddress && !isOfCountry(token, countries)) {
      rest.says = true;
    }
    if (!wholeField && !isInside) return;
    const isOfNobody = isDatum(token) || (!wholeField && isInitialOfRest(token, aligned));
    const weighs = isInside && !isOfAddress && !(kind === 'person' && isOfNobody);
    const says = kind === 'person' || isCraft(kind) ? token.weight : weightBesideFirm(token);
    const weight = token.kind === 'legal' ? Math.max(says, formWeight) : says;
    rest.unmatched.push({ token: token.text, weight: weighs ? weight : 0 });
  });
  return rest;
}

/** Whether a token is the letter of a listed name that is missing: `VIKTOR B NETYKSHO` for Viktor Borisovich. */
function isInitialOfRest(token: Token, { listed, chosen }: Aligned): boolean {
  if (!isInitial(token)) return false;
  const isCovered = coverage(chosen.map((edge) => edge.listed));
  return listed.tokens.some(({ text }, at) => text.startsWith(token.text) && !isCovered(at));
}

/** Whether a legal form that the listed name lacks speaks against it: no craft has one, and a short name may well be nearly another. */
function isFormTelling({ listed, kind, chosen }: Aligned): boolean {
  const [only, ...others] = chosen;
  if (isCraft(kind)) return true;
  return (
    others.length === 0 && only !== undefined && only.similarity < 1 && lettersIn(listed, only.listed) <= SHORT_NAME
  );
}

function lettersIn({ tokens }: Named, { start, length }: Span): number {
  return tokens.slice(start, start + length).reduce((sum, { text }) => sum + text.length, 0);
}

function isOfCountry(token: Token, countries: Context['countries']): boolean {
  const country = countries.size > 0 ? countryOf(token) : undefined;
  return country !== undefined && countries.has(country);
}

function pairOf({ subject: a, listed: b, relation, similarity }: Edge, { subject, listed }: Aligned): TokenPair {
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

function wordsOf({ tokens }: Pick<Named, 'tokens'>, { start, length }: Span): string {
  return tokens
    .slice(start, start + length)
    .map(({ text }) => text)
    .join(' ');
}

function isExact({ subject: a, listed: b, relation, similarity }: Edge, { subject, listed, kind }: Aligned): boolean {
  if (relation === 'equal' || (relation === 'joined' && similarity === 1)) return true;
  const [written, named] = [subject.tokens[a.start], listed.tokens[b.start]];
  return relation === 'variant' && similarity > RESPELT.similarity && written && named
    ? isSureVariant(written, named, kind === 'person')
    : false;
}

/** Listed tokens from here on were cut off, if the subject's last token found its counterpart. */
function endOfCut(chosen: readonly Edge[], subjectLength: number): number {
  const last = chosen.find(({ subject }) => subject.start + subject.length === subjectLength);
  return last ? endOf(last.listed) : Number.POSITIVE_INFINITY;
}

/** Whether enough was matched of the listed name up to a place. Addresses end in large cities and are not cut off. */
function isSaidBefore(end: number, chosen: readonly Edge[], pairs: readonly TokenPair[]): boolean {
  const before = pairs.filter((_, at) => endOf(chosen[at]?.listed) <= end);
  return informationOf({ pairs: before }) >= CUT_INFORMATION && before.some(({ listed }) => !CITIES.has(listed));
}

function endOf({ start, length }: Span = { start: 0, length: 0 }): number {
  return start + length;
}
