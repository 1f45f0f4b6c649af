/** Finds the place in a text where a listed name stands. Extra text costs nothing, missing words cost dearly. */

import type { EntryKind, TokenPair } from '@interdict/model';
import type { Edge } from './alignment.ts';
import { CITIES, VESSEL_PREFIXES, WORDS_BESIDE_NAMES, WORDS_OF_PAYMENTS } from './common-words.ts';
import { type Comparison, isCraft, type NameEvidence, type NameScore, NO_SCORE, type Window } from './comparison.ts';
import { informationOf, isOfSeveral, isTelling } from './score.ts';
import {
  CLOSE_COVER,
  CLOSE_COVER_AS_LISTED,
  LEAST_BY_RULE,
  LEAST_INFORMATION,
  LEAST_MISSPELT,
  TEXT_COVER,
  isLegal,
} from './text-rule.ts';
import { countryOf, isNoise, type Token } from './tokens.ts';
import { coverage, type Span } from './units.ts';
import { CEILING } from './weights.ts';

/** Romanised: Viktorovich, Ryhoravich, Sergeevna. */
const PATRONYMIC = /(?:[aeo]v[iy]ch|[aeoi]vna|ichna|[ly]ich)$/;

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
    const end = Math.max(...chosen.map(({ subject }) => endOf(subject)));
    const found = score(chosen, { start, end });
    if (found.score > best.score && isEnough(comparison, { start, end }, chosen, found.evidence)) best = found;
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

/** Whether so much was found that it cannot be a chance meeting of words. */
function isEnough(comparison: Comparison, window: Window, chosen: readonly Edge[], evidence: NameEvidence): boolean {
  const { pairs, unmatchedSubject, unmatchedListed } = evidence;
  const isAmong = isAmongNames(comparison, window);
  if (informationOf(evidence) < leastInformation(comparison, window, chosen, evidence, isAmong)) return false;
  const ofListed = coverOf(pairs, withoutCountries(unmatchedListed, comparison.kind));
  if (comparison.kind !== 'person') return ofListed >= CLOSE_COVER;
  if (ofListed < TEXT_COVER) return false;
  const cover = coverOf(
    pairs.filter(({ listed }) => !PATRONYMIC.test(listed)),
    unmatchedListed.filter(({ token }) => !PATRONYMIC.test(token)),
  );
  const isAsListed =
    comparison.mode === 'text' && pairs.every(isEqual) && !isAmong && unmatchedSubject.every(isBetween);
  return cover >= (isAsListed ? CLOSE_COVER_AS_LISTED : CLOSE_COVER);
}

function leastInformation(
  { subject, listed, kind }: Comparison,
  window: Window,
  chosen: readonly Edge[],
  evidence: NameEvidence,
  isAmong: boolean,
): number {
  const isWordForWord = standsVerbatim(evidence, kind) && (kind === 'person' || isUnbroken(subject, window, chosen));
  if (isCraft(kind)) {
    const before = subject.tokens[window.start - 1]?.text ?? '';
    const isCalled = VESSEL_PREFIXES.has(before) || (subject.hasVesselCue && before === 'ex');
    if (isWordForWord && isCalled) return LEAST_INFORMATION.vesselAfterPrefix;
    // a mark such as `EP-GOM`
    if (isWordForWord && kind === 'aircraft') return LEAST_INFORMATION.verbatim;
    if (!subject.hasVesselCue) return LEAST_INFORMATION.vesselWithoutCue;
  }
  const { rule } = listed;
  const isAsListed = evidence.pairs.every(isEqualOrNoise);
  if (rule === 'never' || (rule === 'lone' && isAsListed && !isAmong)) return LEAST_BY_RULE[rule];
  if (
    !isCraft(kind) &&
    isUnbroken(subject, window, chosen) &&
    isWritten(listed, chosen) &&
    standsApart(subject, window)
  ) {
    if (isWordForWord && rule !== 'plain') return LEAST_BY_RULE[rule];
    if (!isWordForWord && mayBeMisspelt(listed, chosen)) return LEAST_MISSPELT[rule];
  }
  const isOfWords = evidence.pairs.length > 1 || evidence.pairs.some(isOfSeveral);
  if (!isWordForWord || !isOfWords || (isAmong && mayBePerson(kind))) return LEAST_INFORMATION.loose;
  return isAsListed ? LEAST_INFORMATION.verbatim : LEAST_INFORMATION.joined;
}

/** Whether nothing that says anything stands between the words of a window, not even the party's own address. */
function isUnbroken({ tokens }: Comparison['subject'], { start, end }: Window, chosen: readonly Edge[]): boolean {
  const isPaired = coverage(chosen.map(({ subject }) => subject));
  return tokens.slice(start, end).every((token, at) => isPaired(start + at) || isNoise(token));
}

/** Whether it is of several words or has a legal form, and none is joined with that: `TV WALK` is not the listed `TWA LLC`. */
function mayBeMisspelt({ tokens }: Comparison['listed'], chosen: readonly Edge[]): boolean {
  const isOfOneWord = tokens.filter((token) => !isNoise(token)).length <= 1;
  const isJoinedToForm = ({ listed: { start, length } }: Edge): boolean =>
    length > 1 && tokens.slice(start, start + length).some(isLegal);
  return !(isOfOneWord && !tokens.some(isLegal)) && !chosen.some(isJoinedToForm);
}

/** Whether all of a listed name is written and in its order, with its legal form in any place; articles may be missing. */
function isWritten({ tokens }: Comparison['listed'], chosen: readonly Edge[]): boolean {
  const isPaired = coverage(chosen.map(({ listed }) => listed));
  const words = chosen.filter(({ listed }) => !isNoise(tokens[listed.start] ?? NOISE));
  return (
    tokens.every(({ kind }, at) => kind === 'particle' || isPaired(at)) &&
    words.every(({ subject }, at) => at === 0 || subject.start > (words[at - 1]?.subject.start ?? 0))
  );
}

const NOISE: Pick<Token, 'kind'> = { kind: 'particle' };

/** Whether a firm's name ends where a window does: with a legal form, or beside what is no part of a name. */
function standsApart({ tokens }: Comparison['subject'], { start, end }: Window): boolean {
  return (
    (isLegal(tokens[start]) || !isOfFirm(tokens[start - 1])) &&
    (isLegal(tokens[end - 1]) || !isOfFirm(tokens[GOES_ON.has(tokens[end]?.text ?? '') ? end + 1 : end]))
  );
}

function isOfFirm(token: Token | undefined): boolean {
  return (
    token !== undefined && OF_FIRMS.has(token.kind) && !BESIDE_FIRMS_IN_TEXTS.some((words) => words.has(token.text))
  );
}

const BESIDE_FIRMS_IN_TEXTS = [WORDS_BESIDE_NAMES, WORDS_OF_PAYMENTS, CITIES];

/** `DEVELOPMENT BANK OF` another country. */
const GOES_ON: ReadonlySet<string> = new Set(['of', 'de', 'for', 'and', 'fuer', 'pour', 'para']);
const OF_FIRMS: ReadonlySet<Token['kind']> = new Set(['word', 'common', 'generic', 'initial', 'particle']);

/** Whether what stands beside a window may belong to a longer name: `Erik John Lee` is not `John Lee`. */
function isAmongNames({ subject, kind, mode }: Comparison, { start, end }: Window): boolean {
  const goesOn = mode === 'name' && mayBePerson(kind) ? isOfPerson : isCommonName;
  return [subject.tokens[start - 1], subject.tokens[end]].some((beside) => beside !== undefined && goesOn(beside));
}

function mayBePerson(kind: EntryKind): boolean {
  return kind === 'person' || kind === 'unknown';
}

function isCommonName({ text, kind }: Token): boolean {
  return kind === 'common' && !CITIES.has(text);
}

/** Whether a word in a name field may be one more of the person's names, and does not only stand before or behind them. */
function isOfPerson({ text, kind }: Token): boolean {
  return OF_PERSONS.has(kind) && !WORDS_BESIDE_NAMES.has(text);
}

const OF_PERSONS: ReadonlySet<Token['kind']> = new Set(['word', 'common', 'initial', 'particle']);

function isEqualOrNoise(pair: TokenPair): boolean {
  return isEqual(pair) || !isTelling(pair);
}

function isEqual({ relation }: TokenPair): boolean {
  return relation === 'equal';
}

/**
 * Whether every word of the listed name stands in the text letter for letter, with nothing between but blanks of its own. The
 * `LLC` of an organisation and the `MV` of a vessel may be missing.
 */
function standsVerbatim({ pairs, unmatchedListed, unmatchedSubject }: NameEvidence, kind: EntryKind): boolean {
  const between = unmatchedSubject.filter(({ weight }) => weight > 0);
  const missing = MAY_GO_WITHOUT.has(kind)
    ? withoutCountries(unmatchedListed, kind).filter(isTelling)
    : unmatchedListed;
  return missing.length === 0 && between.length === 0 && pairs.every(isToTheLetter);
}

const MAY_GO_WITHOUT: ReadonlySet<EntryKind> = new Set<EntryKind>(['organisation', 'bank', 'vessel']);

/** Few write `IRANIAN` before `MINISTRY OF INTELLIGENCE AND SECURITY`; for persons and craft it is one of their names. */
function withoutCountries(missing: NameEvidence['unmatchedListed'], kind: EntryKind): NameEvidence['unmatchedListed'] {
  return isCraft(kind)
    ? missing
    : missing.filter(({ token }) => countryOf({ text: token, kind: 'word' }) === undefined);
}

function isToTheLetter(pair: TokenPair): boolean {
  const { relation, similarity } = pair;
  if (similarity === 1) return relation !== 'country';
  return isOrdinary(pair) && isTelling(pair) && (relation === 'variant' || (relation === 'typo' && similarity >= SLIP));
}

/** A slip in a long word. */
const SLIP = 0.85;

/** Whether a word of a listed name is one of many names, and may be written in any of its ways: `BANQUE`. */
export function isOrdinary({ weight }: { readonly weight: number }): boolean {
  return weight <= CEILING.generic;
}

/** Whether a word may stand between those of a name that is written as listed. */
function isBetween({ token, weight }: NameEvidence['unmatchedSubject'][number]): boolean {
  return !isTelling({ weight }) && !/\d/.test(token);
}

/** Share of the listed name; all of nothing. */
function coverOf(pairs: readonly TokenPair[], missing: NameEvidence['unmatchedListed']): number {
  const matched = informationOf({ pairs });
  const lost = missing.reduce((sum, { weight }) => sum + weight, 0);
  return lost === 0 ? 1 : matched / (matched + lost);
}
