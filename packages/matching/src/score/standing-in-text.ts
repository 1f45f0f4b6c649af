/** How a listed name stands in a window of a text. */

import type { EntryKind, TokenPair } from '@interdict/model';
import type { Edge } from './alignment.ts';
import { CITIES, WORDS_BESIDE_NAMES, WORDS_OF_PAYMENTS } from '../words/common-words.ts';
import { type Comparison, isCraft, type NameEvidence, type Window } from './comparison.ts';
import { isTelling } from './score.ts';
import { BANKS_AND_GROUPS, isLegal } from './text-rule.ts';
import { countryOf, isNoise, type Token } from '../words/tokens.ts';
import { coverage } from '../words/units.ts';
import { CEILING } from '../words/weights.ts';

/** What was found of a listed name: in which words of the text, what is paired there, and what that says. */
export interface Found {
  readonly window: Window;
  readonly chosen: readonly Edge[];
  readonly evidence: NameEvidence;
}

/**
 * Whether every word of the listed name stands in the text letter for letter, with nothing between but blanks of its own. The
 * `LLC` of an organisation and the `MV` of a vessel may be missing.
 */
export function standsVerbatim(
  { kind, subject }: Comparison,
  { window, chosen, evidence: { pairs, unmatchedListed, unmatchedSubject } }: Found,
): boolean {
  const between = unmatchedSubject.filter(({ weight }) => weight > 0);
  const missing = MAY_GO_WITHOUT.has(kind)
    ? withoutCountries(unmatchedListed, kind).filter(isTelling)
    : unmatchedListed;
  return (
    missing.length === 0 &&
    between.length === 0 &&
    pairs.every(isToTheLetter) &&
    (kind === 'person' || isUnbroken(subject, window, chosen))
  );
}

const MAY_GO_WITHOUT: ReadonlySet<EntryKind> = new Set<EntryKind>(['organisation', 'bank', 'vessel']);

/** Few write `IRANIAN` before `MINISTRY OF INTELLIGENCE AND SECURITY`; for persons and craft it is one of their names. */
export function withoutCountries(
  missing: NameEvidence['unmatchedListed'],
  kind: EntryKind,
): NameEvidence['unmatchedListed'] {
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

/** Whether a window holds all of a name, in its order and with nothing between, and what is beside belongs to no longer one. */
export function isAllOf({ subject, listed }: Comparison, { window, chosen }: Found): boolean {
  return isUnbroken(subject, window, chosen) && isWritten(listed, chosen) && standsApart(subject, window);
}

/** Whether nothing that says anything stands between the words of a window, not even the party's own address. */
function isUnbroken({ tokens }: Comparison['subject'], { start, end }: Window, chosen: readonly Edge[]): boolean {
  const isPaired = coverage(chosen.map(({ subject }) => subject));
  return tokens.slice(start, end).every((token, at) => isPaired(start + at) || isNoise(token));
}

/** Whether it is of several words or has a legal form, and none is joined with that: `TV WALK` is not the listed `TWA LLC`. */
export function mayBeMisspelt({ listed: { tokens } }: Comparison, { chosen }: Found): boolean {
  const isOfOneWord = tokens.filter((token) => !isNoise(token)).length <= 1;
  const isJoinedToForm = ({ listed: { start, length } }: Edge): boolean =>
    length > 1 && tokens.slice(start, start + length).some(isLegal);
  return !(isOfOneWord && !tokens.some(isLegal)) && !chosen.some(isJoinedToForm);
}

/** Whether all of a listed name is written and in its order, with its legal form and a `BANK` in any place; articles may be missing. */
function isWritten({ tokens }: Comparison['listed'], chosen: readonly Edge[]): boolean {
  const isPaired = coverage(chosen.map(({ listed }) => listed));
  const words = chosen.filter(({ listed: { start } }) => hasPlace(tokens[start]));
  return (
    tokens.every(({ kind }, at) => kind === 'particle' || isPaired(at)) &&
    words.every(({ subject }, at) => at === 0 || subject.start > (words[at - 1]?.subject.start ?? 0))
  );
}

/** Whether the place of a word among the others of its name counts. */
function hasPlace(token: Token | undefined): boolean {
  return token !== undefined && !isNoise(token) && !BANKS_AND_GROUPS.has(token.text);
}

/** Whether a firm's name ends where a window does: with a legal form, or beside what is no part of a name. */
function standsApart({ tokens }: Comparison['subject'], { start, end }: Window): boolean {
  return (
    (isLegal(tokens[start]) || !isOfLongerName(tokens[start - 1]) || isOfResidence(tokens[start - 2])) &&
    (isLegal(tokens[end - 1]) || !isOfLongerName(tokens[GOES_ON.has(tokens[end]?.text ?? '') ? end + 1 : end]))
  );
}

/** Whether a word beside a name may be one more of it. */
export function isOfLongerName(token: Token | undefined): boolean {
  return (
    token !== undefined && OF_NAMES.has(token.kind) && !/\d/.test(token.text) && !BESIDE_NAMES_IN_TEXTS.has(token.text)
  );
}

const BESIDE_NAMES_IN_TEXTS: ReadonlySet<string> = new Set([...WORDS_BESIDE_NAMES, ...WORDS_OF_PAYMENTS, ...CITIES]);

/** Before a country's code in field 77B of SWIFT MT: `/BENEFRES/AE//`. */
function isOfResidence(token: Token | undefined): boolean {
  return token?.text === 'benefres' || token?.text === 'orderres';
}

/** `DEVELOPMENT BANK OF` another country. */
const GOES_ON: ReadonlySet<string> = new Set(['of', 'de', 'for', 'and', 'fuer', 'pour', 'para']);
const OF_NAMES: ReadonlySet<Token['kind']> = new Set(['word', 'common', 'generic', 'initial', 'particle']);
