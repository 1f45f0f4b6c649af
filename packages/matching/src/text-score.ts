/** Finds the place in a text where a listed name stands. Extra text costs nothing, missing words cost dearly. */

import type { EntryKind, TokenPair } from '@interdict/model';
import type { Edge } from './alignment.ts';
import { VESSEL_PREFIXES, WORDS_BESIDE_NAMES } from './common-words.ts';
import { type Comparison, isCraft, type NameEvidence, type NameScore, NO_SCORE, type Window } from './comparison.ts';
import { isLoneWord } from './lone-word.ts';
import { informationOf, isOfSeveral, isTelling } from './score.ts';
import type { Token } from './tokens.ts';

/** So much of the listed name must be there, by weight; of a person's besides the father's name, which few write. */
const CLOSE_COVER = 0.85;
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
    if (!hasVesselCue) return LEAST_INFORMATION.vesselWithoutCue;
    return isVerbatim ? LEAST_INFORMATION.vesselAfterPrefix : LEAST_INFORMATION.loose;
  }
  if (isLone) return LEAST_INFORMATION.loneWord;
  return isVerbatim ? LEAST_INFORMATION.verbatim : LEAST_INFORMATION.loose;
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
  const ordered = edges.toSorted((a, b) => a.subject.start - b.subject.start);
  let best = NO_SCORE;
  let last = 0;
  ordered.forEach(({ subject: { start } }, first) => {
    if (first > 0 && ordered[first - 1]?.subject.start === start) return;
    while (last < ordered.length && (ordered[last]?.subject.start ?? 0) < start + width) last += 1;
    const inside = ordered.slice(first, last).filter(({ subject }) => endOf(subject) <= start + width);
    const end = Math.max(...inside.map(({ subject }) => endOf(subject)));
    const found = score(inside, { start, end });
    if (
      found.score > best.score &&
      isEnough(found.evidence, comparison.kind, leastInformation(comparison, { start, end }, found.evidence))
    ) {
      best = found;
    }
  });
  return best;
}

function endOf({ start, length }: Edge['subject']): number {
  return start + length;
}

function leastInformation(
  { subject, listed, kind, mode }: Comparison,
  { start, end }: Window,
  evidence: NameEvidence,
): number {
  const isWordForWord = standsVerbatim(evidence);
  const before = subject.tokens[start - 1];
  if (isCraft(kind)) {
    if (isWordForWord && VESSEL_PREFIXES.has(before?.text ?? '')) return LEAST_INFORMATION.vesselAfterPrefix;
    if (!subject.hasVesselCue) return LEAST_INFORMATION.vesselWithoutCue;
  }
  const mayBePerson = kind === 'person' || kind === 'unknown';
  const goesOn = mayBePerson && mode === 'name' ? isOfPerson : isCommon;
  const isAmongNames = [before, subject.tokens[end]].some((beside) => beside && goesOn(beside));
  if (!isAmongNames && isLoneWord(listed.tokens, kind) && evidence.pairs.every(isEqualOrNoise)) {
    return LEAST_INFORMATION.loneWord;
  }
  const isOfWords = evidence.pairs.length > 1 || evidence.pairs.some(isOfSeveral);
  if (!isWordForWord || !isOfWords || (isAmongNames && mayBePerson)) return LEAST_INFORMATION.loose;
  return evidence.pairs.every(isEqual) ? LEAST_INFORMATION.verbatim : LEAST_INFORMATION.joined;
}

/** `Erik John Lee` is not `John Lee`. */
function isCommon({ kind }: Token): boolean {
  return kind === 'common';
}

/** Whether a word in a name field may be one more of the person's names, and does not only stand before or behind them. */
function isOfPerson({ text, kind }: Token): boolean {
  return (kind === 'word' || kind === 'common' || kind === 'initial') && !WORDS_BESIDE_NAMES.has(text);
}

function isEqualOrNoise(pair: TokenPair): boolean {
  return isEqual(pair) || !isTelling(pair);
}

function isEqual({ relation }: TokenPair): boolean {
  return relation === 'equal';
}

/** Whether every word of the listed name stands in the text letter for letter, with nothing between but blanks of its own. */
function standsVerbatim({ pairs, unmatchedListed, unmatchedSubject }: NameEvidence): boolean {
  const between = unmatchedSubject.filter(({ weight }) => weight > 0);
  return unmatchedListed.length === 0 && between.length === 0 && pairs.every(isVerbatim);
}

function isVerbatim(pair: TokenPair): boolean {
  return isEqual(pair) || (pair.relation === 'joined' && pair.similarity === 1);
}

/** Whether so much was found that it cannot be a chance meeting of words. */
function isEnough(evidence: NameEvidence, kind: EntryKind, least: number): boolean {
  const information = informationOf(evidence);
  const coverWithout = (unmatched: NameEvidence['unmatchedListed']): number =>
    information / (information + unmatched.reduce((sum, { weight }) => sum + weight, 0));
  const missing = evidence.unmatchedListed;
  const names = kind === 'person' ? missing.filter(({ token }) => !PATRONYMIC.test(token)) : missing;
  return information >= least && coverWithout(missing) >= TEXT_COVER && coverWithout(names) >= CLOSE_COVER;
}
