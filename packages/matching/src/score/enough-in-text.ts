/** How much of a listed name must be found in a text, lest its words meet by chance. */

import type { EntryKind, TokenPair } from '@interdict/model';
import type { Edge } from './alignment.ts';
import {
  CITIES,
  VESSEL_CUES,
  VESSEL_PREFIXES,
  WORDS_BEFORE_NUMBERS,
  WORDS_BESIDE_NAMES,
} from '../words/common-words.ts';
import { standsBehindFreight } from './before-vessels.ts';
import { type Comparison, isCraft, type NameEvidence, type Window } from './comparison.ts';
import { informationOf, isOfSeveral, isTelling } from './score.ts';
import {
  type Found,
  isAllOf,
  isOfLongerName,
  mayBeMisspelt,
  standsVerbatim,
  withoutCountries,
} from './standing-in-text.ts';
import {
  CLOSE_COVER,
  CLOSE_COVER_AS_LISTED,
  isLegal,
  LEAST_BY_RULE,
  LEAST_INFORMATION,
  TEXT_COVER,
} from './text-rule.ts';
import { RESPELT } from '../words/token-similarity.ts';
import type { Token } from '../words/tokens.ts';
import { VESSEL_WORDS } from './vessel-words.ts';

/** Romanised: Viktorovich, Ryhoravich, Sergeevna. */
const PATRONYMIC = /(?:[aeo]v[iy]ch|[aeoi]vna|ichna|[ly]ich)$/;

/** Whether so much was found that it cannot be a chance meeting of words. */
export function isEnough(comparison: Comparison, found: Found): boolean {
  const { pairs, unmatchedSubject, unmatchedListed } = found.evidence;
  const isAmong = isAmongNames(comparison, found.window);
  if (informationOf(found.evidence) < leastInformation(comparison, found, isAmong)) return false;
  if (isCraft(comparison.kind) && unmatchedListed.some(isOneLetter)) return false; // `LADY ROSE` is no `LADY R`
  const ofListed = coverOf(pairs, withoutCountries(unmatchedListed, comparison.kind));
  if (comparison.kind !== 'person') return ofListed >= CLOSE_COVER;
  if (ofListed < TEXT_COVER) return false;
  const cover = coverOf(
    pairs.filter(({ listed }) => !PATRONYMIC.test(listed)),
    unmatchedListed.filter(({ token }) => !PATRONYMIC.test(token)),
  );
  const isAsListed =
    comparison.mode === 'text' && pairs.every(isEqual) && !isAmong && unmatchedSubject.every(isBetween);
  if (!isAsListed) return cover >= CLOSE_COVER;
  const lacksOne = unmatchedListed.filter(isTelling).length === 1;
  return cover >= (lacksOne && pairs.some(isRare) ? TEXT_COVER : CLOSE_COVER_AS_LISTED);
}

function leastInformation(comparison: Comparison, found: Found, isAmong: boolean): number {
  const { listed, kind } = comparison;
  const { window, chosen, evidence } = found;
  const isWordForWord = standsVerbatim(comparison, found);
  const least = isCraft(kind)
    ? leastOfCraft(comparison, window, isWordForWord)
    : leastByRule(comparison, found, isWordForWord, isAmong);
  if (least !== undefined) return least;
  if (isWithoutFather(comparison, found) && !isAmong) return LEAST_INFORMATION.withoutFather;
  const isOfWords = evidence.pairs.length > 1 || evidence.pairs.some(isOfSeveral);
  if (!isWordForWord || !isOfWords || (isAmong && mayBePerson(kind))) return LEAST_INFORMATION.loose;
  return chosen.every((edge) => isWrittenAsListed(edge, listed))
    ? LEAST_INFORMATION.verbatim
    : LEAST_INFORMATION.joined;
}

/** Whether all of a person's name but the father's is written as listed, with nothing between. */
function isWithoutFather({ kind }: Comparison, { evidence }: Found): boolean {
  const { pairs, unmatchedListed, unmatchedSubject } = evidence;
  return (
    kind === 'person' &&
    pairs.length > 1 &&
    unmatchedListed.length === 1 &&
    unmatchedListed.every(({ token }) => PATRONYMIC.test(token)) &&
    pairs.every(({ similarity }) => similarity === 1) &&
    !unmatchedSubject.some(isTelling)
  );
}

/** Whether words are written as listed, but for an article that is glued to one: `ALQAIDA`. */
function isWrittenAsListed(
  { relation, similarity, listed: { start, length } }: Edge,
  { tokens }: Comparison['listed'],
): boolean {
  const words = tokens.slice(start, start + length);
  if (relation === 'equal' || !words.some(isTelling)) return true;
  return relation === 'joined' && similarity === 1 && length > 1 && words.filter(isParticle).length === length - 1;
}

function isParticle({ kind }: Token): boolean {
  return kind === 'particle';
}

function leastOfCraft(comparison: Comparison, window: Window, isWordForWord: boolean): number | undefined {
  const { subject, kind } = comparison;
  if (isWordForWord && isCalledVessel(comparison, window)) return LEAST_INFORMATION.vesselAfterPrefix;
  // a mark such as `EP-GOM`
  if (isWordForWord && kind === 'aircraft') return LEAST_INFORMATION.verbatim;
  return subject.hasVesselCue ? undefined : LEAST_INFORMATION.vesselWithoutCue;
}

/** Whether what stands beside a window says that it names a vessel: `MV`, `VESSEL NAME:`, `ON BOARD`, `VOY 12`, `IMO 9187629`. */
function isCalledVessel({ subject: { tokens, hasVesselCue }, mode }: Comparison, { start, end }: Window): boolean {
  const at = wordBefore(tokens, start);
  const before = tokens[at]?.text ?? '';
  if (isOneOfTwo(tokens, start, end)) return false;
  if (before === 'ex') return hasVesselCue;
  if (before === 'aboard' && at === 0) return !isOfLongerName(tokens[end]);
  if (before === 'board' && tokens[at - 1]?.text === 'on') return hasVesselCue && !isOfLongerName(tokens[end]);
  const isUnsure = (before === 'workboat' && mode === 'name') || isOfLongerName(tokens[end]);
  if (UNSURE_PREFIXES.has(before) && isUnsure) return tokens.some(isSureCue);
  if (before === 'mt' && isTons(tokens, at, end)) return false;
  if (hasVesselCue && !isOfLongerName(tokens[end]) && standsBehindFreight(tokens, start)) return true;
  return VESSEL_PREFIXES.has(before) || (isBeforeVesselCue(tokens, end) && !isOfLongerName(tokens[start - 1]));
}

/** Whether a ship of one word is one of two: `MV AMBER GLORY` is not the AMBER, though `MV AMBER GLORY SHIPPING LTD` may be. */
function isOneOfTwo(tokens: readonly Token[], start: number, end: number): boolean {
  const behind = tokens[end + 1];
  return (
    end - start === 1 &&
    VESSEL_WORDS.has(tokens[end]?.text ?? '') &&
    !isLegal(behind) &&
    (behind?.kind === 'initial' || !isOfLongerName(behind))
  );
}

/** Whether the `MT` at a place means tons: behind a quantity, or behind any number where goods or a longer name follow. */
function isTons(tokens: readonly Token[], at: number, end: number): boolean {
  if (tokens[at - 1]?.kind !== 'number') return false;
  const behind = tokens[end];
  return isQuantity(tokens, at) || (isOfLongerName(behind) && !VESSEL_CUES.has(behind?.text ?? ''));
}

/** Whether the digits before a place are few or in groups (`20`, `25,000`) and no reference, date or amount of money. */
function isQuantity(tokens: readonly Token[], end: number): boolean {
  const start = tokens.findLastIndex(({ kind }, at) => at < end && kind !== 'number') + 1;
  const [first, ...groups] = tokens.slice(start, end).map(({ text }) => text.length);
  const isShort =
    first !== undefined && first <= DIGITS_OF_GROUP && groups.every((digits) => digits === DIGITS_OF_GROUP);
  return isShort && !WORDS_BEFORE_NUMBERS.has(tokens[start - 1]?.text ?? '');
}

/** At most in the first. */
const DIGITS_OF_GROUP = 3;

/** Where the word for a vessel stands before its name: `VESSEL BY NAME AMBER`, `OCEAN VESSEL/VOY: AMBER 12`. */
function wordBefore(tokens: readonly Token[], start: number): number {
  for (let words = MOST_BETWEEN; words > 0; words -= 1) {
    const between = tokens.slice(Math.max(0, start - words), start).map(({ text }) => text);
    if (BETWEEN_VESSEL.has(between.join(' '))) return start - words - 1;
  }
  return start - 1;
}

const BETWEEN_VESSEL: ReadonlySet<string> = new Set(
  'name, named, called, is, by name, is called, is named, the, of the, voy, voyage, name and voyage, name and voy, and voyage'.split(
    ', ',
  ),
);
const MOST_BETWEEN = 3;

function isBeforeVesselCue(tokens: readonly Token[], end: number): boolean {
  const behind = tokens[end]?.text ?? '';
  if (behind === 'vessel') return true;
  return (
    /\d/.test(tokens[end + 1]?.text ?? '') &&
    (behind === 'voy' || behind === 'imo' || (behind === 'voyage' && tokens.some(isSureCue)))
  );
}

/** Whether it points to vessels by itself: `MARIA VOYAGE 15 JUIN` is a journey. */
function isSureCue({ text }: Token): boolean {
  return VESSEL_CUES.has(text) && text !== 'voyage' && !UNSURE_PREFIXES.has(text);
}

/** `MS MARIA WILSON` is no ship, `B/C MARIA GARCIA` (`workboat`) a bill for collection. */
const UNSURE_PREFIXES: ReadonlySet<string> = new Set(['ms', 'workboat']);

function leastByRule(
  comparison: Comparison,
  found: Found,
  isWordForWord: boolean,
  isAmong: boolean,
): number | undefined {
  const { rule } = comparison.listed;
  const { asListed, misspelt } = LEAST_BY_RULE[rule];
  if (rule === 'never' || (rule === 'lone' && found.evidence.pairs.every(isWrittenOrNoise) && !isAmong))
    return asListed;
  if (!isAllOf(comparison, found)) return undefined;
  if (isWordForWord) return rule === 'plain' ? undefined : asListed;
  return mayBeMisspelt(comparison, found) ? misspelt : undefined;
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
  return kind === 'common' && !CITIES.has(text) && !WORDS_BESIDE_NAMES.has(text);
}

/** Whether a word in a name field may be one more of the person's names, and does not only stand before or behind them. */
function isOfPerson({ text, kind }: Token): boolean {
  return OF_PERSONS.has(kind) && !WORDS_BESIDE_NAMES.has(text);
}

const OF_PERSONS: ReadonlySet<Token['kind']> = new Set(['word', 'common', 'initial', 'particle']);

/** As listed, or a long word in another romanisation: `HEZBOLLAH`, but not `FORWARDERS` for `FORWARDERZ`. */
function isWrittenOrNoise(pair: TokenPair): boolean {
  const { relation, similarity, subject, listed } = pair;
  const isRomanised =
    relation === 'variant' && similarity > RESPELT.similarity && subject.slice(0, -1) !== listed.slice(0, -1);
  return isEqual(pair) || !isTelling(pair) || (isRomanised && Math.min(subject.length, listed.length) >= LONG);
}

/** Letters of a word that in another romanisation is no other word. */
const LONG = 8;

function isEqual({ relation }: TokenPair): boolean {
  return relation === 'equal';
}

function isOneLetter({ token }: NameEvidence['unmatchedListed'][number]): boolean {
  return token.length === 1;
}

/** Whether a word may stand between those of a name that is written as listed. */
function isBetween({ token, weight }: NameEvidence['unmatchedSubject'][number]): boolean {
  return !isTelling({ weight }) && !/\d/.test(token);
}

/** Whether few names have the word: `MADURO`, but not `MORENO`. */
function isRare({ weight }: TokenPair): boolean {
  return weight >= RARE;
}

/** In nats. */
const RARE = 8;

/** Share of the listed name; all of nothing. */
function coverOf(pairs: readonly TokenPair[], missing: NameEvidence['unmatchedListed']): number {
  const matched = informationOf({ pairs });
  const lost = missing.reduce((sum, { weight }) => sum + weight, 0);
  return lost === 0 ? 1 : matched / (matched + lost);
}
