/** The score of a name, from its evidence alone: whoever has the evidence can recompute it. */

import type { EntryKind, TokenPair } from '@interdict/model';
import { isCraft, type NameEvidence } from './comparison.ts';

/**
 * Share of the subject's coverage in the score; the rest is the listed name's. Persons are listed with more names than
 * they use, so a listed name that is missing costs less than a name the list does not know.
 */
const SUBJECT_SHARE = { person: 0.6, other: 0.55 };

/** Where less than so many nats were matched, doubts weigh more, in proportion: common names may well meet by chance. */
const AMPLE_INFORMATION = 14;

/** Another word is worse than a missing one: doubts count so much more where both sides have words of their own. */
const CONTRADICTION = 1;

/** The most for what is not the name to the letter: where it is one word, and where it is little that was matched. */
const MOST_INEXACT = { oneWord: 0.88, little: 0.9, ample: 1 };

/** Tokens that weigh more than this say something. */
export const TELLING = 1;

/**
 * 1 less the doubts. Doubt is what lacks to full coverage: coverage is likeness times weight of the pairs, over the
 * weight of the pairs and of what is unmatched, on either side.
 */
export function scoreOf(evidence: NameEvidence, kind: EntryKind): number {
  const { pairs, unmatchedSubject, unmatchedListed } = evidence;
  const matched = informationOf(evidence);
  if (matched === 0 || (kind === 'person' && isOnePartOfSeveral(evidence))) return 0;
  const weight = weightOfAll(pairs);
  const subjectCover = matched / (weight + weightOfAll(unmatchedSubject));
  const listedCover = matched / (weight + weightOfAll(unmatchedListed));
  const score = scoreFrom(matched, subjectCover, listedCover, kind, contradictionIn(evidence));
  return evidence.exact ? score : Math.min(score, MOST_INEXACT[sizeOf(pairs, matched)]);
}

function sizeOf(pairs: readonly TokenPair[], matched: number): keyof typeof MOST_INEXACT {
  if (isOneWord(pairs)) return 'oneWord';
  return matched < AMPLE_INFORMATION ? 'little' : 'ample';
}

/**
 * The score for `matched` nats and the coverage of both sides. It rises with each of the three, so that with the most they
 * can be it is the most a score can be; `contradiction` lowers it.
 */
export function scoreFrom(
  matched: number,
  subjectCover: number,
  listedCover: number,
  kind: EntryKind,
  contradiction = 0,
): number {
  const share = kind === 'person' ? SUBJECT_SHARE.person : SUBJECT_SHARE.other;
  const cover = isCraft(kind) ? Math.min(subjectCover, listedCover) : share * subjectCover + (1 - share) * listedCover;
  const doubt = (1 - cover) * (1 + CONTRADICTION * contradiction);
  return Math.max(0, 1 - doubt * Math.max(1, AMPLE_INFORMATION / matched));
}

/** 0 where words are missing on one side only, 1 where as much is left over on the one side as on the other. */
function contradictionIn({ unmatchedSubject, unmatchedListed }: NameEvidence): number {
  const subject = weightOfAll(unmatchedSubject);
  const listed = weightOfAll(unmatchedListed);
  return subject + listed === 0 ? 0 : (2 * Math.min(subject, listed)) / (subject + listed);
}

/** What was matched, in nats. */
export function informationOf({ pairs }: Pick<NameEvidence, 'pairs'>): number {
  return pairs.reduce((sum, { weight, similarity }) => sum + weight * similarity, 0);
}

/** The least doubt there is where a share of a listed name of `weight` nats has no counterpart. */
export function doubtOfLoss(lost: number, weight: number, kind: EntryKind): number {
  return 1 - scoreFrom(weight * (1 - lost), 1, 1 - lost, kind);
}

/** Coverage of the listed name without which no score reaches `threshold` where no more than `matched` nats can match. */
export function leastListedCover(threshold: number, matched: number): number {
  return 1 - ((1 - threshold) * Math.min(1, matched / AMPLE_INFORMATION)) / (1 - SUBJECT_SHARE.person);
}

/** Only one of two or more parts of a person's name agrees: not a match (OFAC FAQ 5, step 3). */
function isOnePartOfSeveral({ pairs, unmatchedListed }: NameEvidence): boolean {
  return pairs.filter(isTelling).length <= 1 && unmatchedListed.some(isTelling) && !pairs.some(isOfSeveral);
}

function isOneWord(pairs: readonly TokenPair[]): boolean {
  return pairs.filter(isTelling).length === 1 && !pairs.some(isOfSeveral);
}

/** Whether a token says something about who is meant. */
export function isTelling({ weight }: { readonly weight: number }): boolean {
  return weight > TELLING;
}

/** Whether several words of the listed name are paired at once. */
export function isOfSeveral({ listed }: TokenPair): boolean {
  return listed.includes(' ');
}

function weightOfAll(tokens: readonly { readonly weight: number }[]): number {
  return tokens.reduce((sum, { weight }) => sum + weight, 0);
}
