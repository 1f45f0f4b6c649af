/** Finds the place in a text where a listed name stands. Extra text costs nothing, missing words cost dearly. */

import type { EntryKind, TokenPair } from '@interdict/model';
import type { Edge } from './alignment.ts';
import { CITIES, VESSEL_PREFIXES, WORDS_BESIDE_NAMES } from './common-words.ts';
import { type Comparison, isCraft, type NameEvidence, type NameScore, NO_SCORE, type Window } from './comparison.ts';
import { isLoneWord } from './lone-word.ts';
import { informationOf, isOfSeveral, isTelling } from './score.ts';
import { countryOf, isNoise, type Token } from './tokens.ts';
import type { Span } from './units.ts';
import { CEILING } from './weights.ts';

/** So much of the listed name must be there, by weight; of a person's besides the father's name, which few write. */
const CLOSE_COVER = 0.85;
/** Of a person's where all that is there is written as listed: few write all of their given names. */
const CLOSE_COVER_AS_LISTED = 0.65;
/** And so much in any case. */
export const TEXT_COVER = 0.62;

/** So much must have been matched, in nats, lest words of a text meet by chance. */
const LEAST_INFORMATION = {
  /** Words that stand close together. */
  loose: 13,
  /** A listed name of several words, word for word and not among other names. */
  verbatim: 8,
  /** The same where some of its words are written as one, or one as several: `Abdul Bari` is a given name as well. */
  joined: 10,
  /** An organisation's only word, letter for letter. */
  loneWord: 6,
  /** A vessel where nothing in the text points to vessels. */
  vesselWithoutCue: 18,
  /** Word for word after `MV`, `M/T`, `VESSEL`. */
  vesselAfterPrefix: 1,
};

/** The least that may have to be matched for a name of this kind in any text, in nats. */
export function leastInText(kind: EntryKind, isLone: boolean): number {
  if (isCraft(kind)) return LEAST_INFORMATION.vesselAfterPrefix;
  return isLone ? LEAST_INFORMATION.loneWord : LEAST_INFORMATION.verbatim;
}

/** The same for one text. `isVerbatim`: each word of the name may stand in it as it is. */
export function leastInSuchText(
  { kind, isLone, isVerbatim }: { readonly kind: EntryKind; readonly isLone: boolean; readonly isVerbatim: boolean },
  hasVesselCue: boolean,
): number {
  if (isCraft(kind)) {
    if (isVerbatim && hasVesselCue) return LEAST_INFORMATION.vesselAfterPrefix;
    if (isVerbatim && kind === 'aircraft') return LEAST_INFORMATION.verbatim;
    return hasVesselCue ? LEAST_INFORMATION.loose : LEAST_INFORMATION.vesselWithoutCue;
  }
  if (isLone) return LEAST_INFORMATION.loneWord;
  return isVerbatim ? LEAST_INFORMATION.verbatim : LEAST_INFORMATION.loose;
}

/** Share of a listed name that must be there in any text. */
export function leastCoverInText(kind: EntryKind): number {
  return kind === 'person' ? TEXT_COVER : CLOSE_COVER;
}

/** The least where a word that tells who is meant is missing, whatever is known of a party. */
export function leastWithLoss(isLone: boolean): number {
  return isLone ? LEAST_INFORMATION.loneWord : LEAST_INFORMATION.loose;
}

/** Romanised: Viktorovich, Ryhoravich, Sergeevna. */
const PATRONYMIC = /(?:[aeo]v[iy]ch|[aeoi]vna|ichna|[ly]ich)$/;

/** Words that may stand between the parts of a name. */
export const WINDOW_SLACK = 3;

/** The best score of all windows that begin at a matched word. */
export function bestWindow(
  comparison: Comparison,
  edges: readonly Edge[],
  score: (inside: readonly Edge[], window: Window) => NameScore,
): NameScore {
  const width = comparison.listed.tokens.length + WINDOW_SLACK;
  const ordered = standing(edges, comparison).toSorted((a, b) => a.subject.start - b.subject.start);
  let best = NO_SCORE;
  let last = 0;
  ordered.forEach(({ subject: { start } }, first) => {
    if (first > 0 && ordered[first - 1]?.subject.start === start) return;
    while (last < ordered.length && (ordered[last]?.subject.start ?? 0) < start + width) last += 1;
    const inside = ordered.slice(first, last).filter(({ subject }) => endOf(subject) <= start + width);
    const end = Math.max(...inside.map(({ subject }) => endOf(subject)));
    const found = score(inside, { start, end });
    if (found.score > best.score && isEnough(comparison, { start, end }, found.evidence)) best = found;
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
function isEnough(comparison: Comparison, window: Window, evidence: NameEvidence): boolean {
  const { pairs, unmatchedSubject, unmatchedListed } = evidence;
  const isAmong = isAmongNames(comparison, window);
  if (informationOf(evidence) < leastInformation(comparison, window, evidence, isAmong)) return false;
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
  { start }: Window,
  evidence: NameEvidence,
  isAmong: boolean,
): number {
  const isWordForWord = standsVerbatim(evidence, kind);
  if (isCraft(kind)) {
    const before = subject.tokens[start - 1]?.text ?? '';
    const isCalled = VESSEL_PREFIXES.has(before) || (subject.hasVesselCue && before === 'ex');
    if (isWordForWord && isCalled) return LEAST_INFORMATION.vesselAfterPrefix;
    // a mark such as `EP-GOM`
    if (isWordForWord && kind === 'aircraft') return LEAST_INFORMATION.verbatim;
    if (!subject.hasVesselCue) return LEAST_INFORMATION.vesselWithoutCue;
  }
  if (!isAmong && isLoneWord(listed.tokens, kind) && evidence.pairs.every(isEqualOrNoise)) {
    return LEAST_INFORMATION.loneWord;
  }
  const isOfWords = evidence.pairs.length > 1 || evidence.pairs.some(isOfSeveral);
  if (!isWordForWord || !isOfWords || (isAmong && mayBePerson(kind))) return LEAST_INFORMATION.loose;
  return evidence.pairs.every(isEqual) ? LEAST_INFORMATION.verbatim : LEAST_INFORMATION.joined;
}

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
  return (
    (similarity === 1 && relation !== 'country') || (relation === 'variant' && isOrdinary(pair) && isTelling(pair))
  );
}

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
