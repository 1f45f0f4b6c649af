/** Scores a text against a listed name. */

import type { EntryKind } from '@interdict/model';
import { align, type Edge, edgeOf, initialEdges, isInitial, truncatedEdges } from './alignment.ts';
import {
  type Comparison,
  type Context,
  isCraft,
  type Mode,
  type NameScore,
  NO_CONTEXT,
  NO_SCORE,
  type Window,
} from './comparison.ts';
import { initialledIn, isInitialled } from './initialled.ts';
import { evidenceOf } from './name-evidence.ts';
import { type Named, type Prepared, preparePart, prepareText, weightOf } from '../text/prepared.ts';
import { isPart, partEdges, takenApart } from '../words/run-on.ts';
import { scoreOf, TELLING } from './score.ts';
import { bestWindow } from './text-score.ts';
import { textRule } from './text-rule.ts';
import { DIGITS_FOR_LETTERS, likeness } from '../words/token-similarity.ts';
import { tokenOf, tokensOf } from '../words/tokens.ts';
import { weighByTables, type Weigh, weighed, type Weighed } from '../words/weights.ts';
import { type Span, unitsOf } from '../words/units.ts';

/** Initials and cut words count only beside words that say at least so much, in nats. */
export const ANCHOR = 5;
/** Vessels are named by code words and numbers: what is not nearly equal is another vessel. */
export const VESSEL_SIMILARITY = 0.85;
const VESSEL_WORD = 6;

export interface ScoreOptions {
  /** The weights of lists; those of the written tables alone where absent. */
  readonly weigh?: Weigh;
  readonly context?: Context;
  /** `name` where absent. */
  readonly mode?: Mode;
  /** Whether the listed name is short for another one of its entry, so that it may be found in a text: `NIOC`. */
  readonly isAcronym?: boolean;
  /** Whether the last word of the listed name is known to be a person's surname; false where absent. */
  readonly endsInSurname?: boolean;
}

/** Scores `queryText` against one listed name of an entry of this kind. */
export function scoreName(
  queryText: string,
  listedName: string,
  kind: EntryKind,
  {
    weigh = weighByTables,
    context = NO_CONTEXT,
    mode = 'name',
    isAcronym = false,
    endsInSurname = false,
  }: ScoreOptions = {},
): NameScore {
  const tokens = (text: string, isPerson = false): Weighed[] =>
    tokensOf(text, isPerson).map((token) => weighed(token, weigh));
  const listedTokens = tokens(listedName, kind === 'person');
  const listed = { tokens: listedTokens, rule: textRule(listedTokens, kind, isAcronym), endsInSurname };
  const listedUnits = unitsOf(listed.tokens, true);
  const scoreOfPart = (subject: Prepared, as: Mode): NameScore => {
    const alike = subject.units.flatMap((a) =>
      listedUnits.flatMap((b) => {
        const like = likeness(a.word, b.word);
        return (like && edgeOf(a, subject.tokens, b, listed.tokens, like)) ?? [];
      }),
    );
    const edges = [...alike, ...partEdges(subject.tokens, listed.tokens)];
    return compareNames({ subject, listed, kind, mode: as, context }, edges);
  };
  const asked = tokens(queryText);
  const score = scoreOfPart(prepareText(queryText, asked, { whole: mode === 'name' }), mode);
  if (mode === 'name' || kind !== 'person') return score;
  const initialled = initialledIn(asked, (letter) => weighed(tokenOf(letter), weigh));
  return initialled
    .map((words) => ({ words, result: scoreOfPart(preparePart(words), 'name') }))
    .filter(({ words, result }) => isInitialled(result, words, listed))
    .reduce((best, { result }) => better(best, result), score);
}

/** {@link scoreName} for what is prepared; `alike` are the edges between all units that are alike, and to parts of words. */
export function compareNames(comparison: Comparison, alike: readonly Edge[]): NameScore {
  const parts = alike.filter(isPart);
  const edges = edgesOf(comparison, parts.length === 0 ? alike : alike.filter((each) => !isPart(each)));
  const written = better(scoreAlike(comparison, edges), asBeginning(comparison, edges));
  const apart = parts.length === 0 ? undefined : takenApart(comparison, edges, parts);
  return better(written, apart && scoreAlike(apart.comparison, apart.edges));
}

function better(one: NameScore, other: NameScore | undefined): NameScore {
  return other && other.score > one.score ? other : one;
}

/** The score of a cut text whose last word, though it is a listed one (`in`), may be the beginning of another (`includes`). */
function asBeginning(comparison: Comparison, edges: readonly Edge[]): NameScore | undefined {
  const last = comparison.subject.tokens.length - 1;
  if (!edges.some(({ relation }) => relation === 'truncated')) return undefined;
  const begun = edges.filter(
    ({ relation, subject }) => relation === 'truncated' || subject.start + subject.length <= last,
  );
  return begun.length < edges.length ? scoreAlike(comparison, begun) : undefined;
}

function scoreAlike(comparison: Comparison, edges: readonly Edge[]): NameScore {
  const { subject, listed, mode } = comparison;
  const choose = (from: readonly Edge[]): readonly Edge[] =>
    anchored(
      align(from, (span) => weightOf(listed, span, TELLING)),
      listed,
    );
  const score = (chosen: readonly Edge[], window: Window): NameScore => scoreChosen(comparison, chosen, window);
  const inText = (): NameScore => bestWindow(comparison, edges, choose, score);
  if (mode === 'text') return inText();
  const whole = score(choose(edges), { start: 0, end: subject.tokens.length });
  if (subject.tokens.length <= listed.tokens.length) return whole;
  return better(whole, inText());
}

/** What is alike, as far as it counts for this kind, with initials and cut words. */
function edgesOf(comparison: Comparison, alike: readonly Edge[]): readonly Edge[] {
  const { subject, listed, kind, mode } = comparison;
  if (isCraft(kind)) return alike.filter((edge) => isNearlyEqual(edge, comparison));
  return [
    ...alike,
    ...(mode === 'name' ? initialEdges(subject.tokens, listed).filter((edge) => isOfWord(edge, comparison)) : []),
    ...(subject.truncated ? truncatedEdges(subject.tokens, listed.tokens) : []),
  ];
}

/** A firm's word of three letters may be short for something already: `A.B. DIAMONDS` is no `AGD DIAMONDS`, `M AR` may be `MAR`. */
function isOfWord({ subject: { start }, listed: { start: at } }: Edge, { subject, listed, kind }: Comparison): boolean {
  const word = listed.tokens[at];
  if (kind === 'person' || word === undefined || isInitial(word) || word.text.length > LONGEST_ACRONYM) return true;
  const isOneOfSeveral = [subject.tokens[start - 1], subject.tokens[start + 1]].some((one) => one && isInitial(one));
  return VOWEL.test(word.text) && !isOneOfSeveral;
}

const LONGEST_ACRONYM = 3;
const VOWEL = /[aeiouy]/;

/**
 * Words of a text that are a name only if they are one word with a slip are often a person's: `LI LEI` is no `LILY`, but
 * `SONNIA I` has a word of `SONIA I`.
 */
function isNearlyEqual({ relation, similarity, ...edge }: Edge, { subject, listed }: Comparison): boolean {
  if (similarity === 1 || similarity === DIGITS_FOR_LETTERS.similarity) return true;
  if (relation === 'joined')
    return edge.subject.length === 1 || subject.hasVesselCue || sharesWord(edge, subject, listed);
  return similarity >= VESSEL_SIMILARITY && (listed.tokens[edge.listed.start]?.text.length ?? 0) >= VESSEL_WORD;
}

/** Whether one of the words that are joined in a listed name stands in the text too. */
function sharesWord(edge: Pick<Edge, 'subject' | 'listed'>, subject: Prepared, listed: Named): boolean {
  const words = keysOf(subject, edge.subject);
  return edge.listed.length > 1 && keysOf(listed, edge.listed).some((word) => words.includes(word));
}

function keysOf({ tokens }: Pick<Named, 'tokens'>, { start, length }: Span): string[] {
  return tokens.slice(start, start + length).map(({ key }) => key);
}

function scoreChosen(
  { subject, listed, kind, mode, context }: Comparison,
  chosen: readonly Edge[],
  window: Window,
): NameScore {
  if (chosen.length === 0) return NO_SCORE;
  const evidence = evidenceOf({ subject, listed, kind, chosen, window, wholeField: mode === 'name' }, context);
  return { score: scoreOf(evidence, kind), evidence };
}

/** Without initials and cut words where nothing else says who is meant. */
function anchored(chosen: readonly Edge[], listed: Named): readonly Edge[] {
  const words = chosen.filter((edge) => !isPartial(edge));
  const anchor = words.reduce((sum, edge) => sum + edge.similarity * weightOf(listed, edge.listed), 0);
  return anchor < ANCHOR ? words : chosen;
}

function isPartial({ relation }: Edge): boolean {
  return relation === 'initial' || relation === 'truncated';
}
