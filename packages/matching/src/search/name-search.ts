/** Finds the listed names that a text resembles; repeated words and texts are compared once. */

import { createCandidates } from './candidates.ts';
import { type Clearing, createClearing } from './clear-texts.ts';
import type { Context, Mode, NameScore } from '../score/comparison.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { ListedNames } from '../index-of-lists/listed-names.ts';
import { initialledIn, isInitialled } from '../score/initialled.ts';
import { compareNames } from '../score/name-score.ts';
import {
  MOST_CHARACTERS,
  MOST_NAME_TOKENS,
  MOST_STEPS,
  MOST_TOKENS,
  passagesOf,
  STEPS_OF_INITIALS,
  STEPS_OF_PAIR,
} from '../text/passages.ts';
import { type Prepared, preparePart, prepareText } from '../text/prepared.ts';
import { createReader, type ReadText } from '../text/read-text.ts';
import { WINDOW_SLACK } from '../score/text-score.ts';
import type { Weighed } from '../words/weights.ts';

export interface FoundName extends NameScore {
  /** Number of the name in the lists. */
  readonly name: number;
}

export interface Answer {
  /** In the order of the lists. */
  readonly found: readonly FoundName[];
  /** False where the text is longer than {@link MOST_TOKENS} or {@link MOST_CHARACTERS}, or took more than {@link MOST_STEPS}. */
  readonly inFull: boolean;
  /** What it took; of a text that was looked through with others only what that left to do. */
  readonly steps: number;
}

export interface Search {
  /** Tells of some texts at once in which no name can stand, so that they need not be searched one by one. */
  readonly clear: Clearing;
  /** `contextOf` is asked only where a name may stand in the text. */
  readonly search: (read: ReadText, mode: Mode, contextOf: () => Context, threshold: number) => Answer;
}

/** Of a text in which no listed name can stand, whatever is known beside it. */
const CLEAR: Answer = { found: [], inFull: true, steps: 0 };

/** Answers that are kept with a text. */
const MOST_ANSWERS = 4;

/** An answer, and what was asked beside the text. */
export interface Answered {
  readonly mode: Mode;
  readonly threshold: number;
  readonly context: Context;
  readonly answer: Answer;
}

const NONE: readonly Answered[] = [];

/** @param longest - tokens of the longest name, where `lists` are only a part of what is searched. */
export function createSearch(lists: ListedNames, lexicon: Lexicon, longest: number = lists.forms.longest): Search {
  const candidates = createCandidates(lists, lexicon.neighboursOf);
  const readBeginning = createReader(lexicon);

  return {
    clear: createClearing(candidates, lexicon, (subject) => stepsBySound(subject, MOST_STEPS) <= MOST_STEPS),
    search(read, mode, contextOf, threshold) {
      const { forms, answers = NONE } = read.found;
      const among = mode === 'text' && forms?.threshold === threshold ? forms.numbers : undefined;
      if (among?.length === 0 && initialledIn(read.tokens, lexicon.tokenOf).length === 0) return CLEAR;
      const context = contextOf();
      const same = answers.find(
        (one) => one.mode === mode && one.threshold === threshold && isSame(one.context, context),
      );
      if (same) return same.answer;
      const quick = among && searched(read, mode, context, threshold, among);
      const answer = quick?.inFull ? quick : searched(read, mode, context, threshold);
      read.found.answers = [{ mode, threshold, context, answer }, ...answers.slice(0, MOST_ANSWERS - 1)];
      return answer;
    },
  };

  /** Looks at the beginning of a text that is too long, and stops where too much in it resembles too many names. */
  function searched(
    read: ReadText,
    mode: Mode,
    context: Context,
    threshold: number,
    among?: readonly number[],
  ): Answer {
    const { text } = read;
    const isLong = text.length > MOST_CHARACTERS;
    const { tokens: all } = isLong ? readBeginning(text.slice(0, MOST_CHARACTERS)) : read;
    const tokens = all.slice(0, MOST_TOKENS);
    const isWhole = tokens.length === all.length && !isLong;
    const prepare = (part: readonly Weighed[], whole: boolean): Prepared => {
      const prepared = prepareText(text, part, { whole, gluedOf: lexicon.gluedOf });
      return part.length < all.length ? { ...prepared, truncated: false } : prepared;
    };
    const asName = mode === 'name' ? [prepare(tokens.slice(0, MOST_NAME_TOKENS), true)] : [];
    const isText = mode === 'text' || tokens.length > MOST_NAME_TOKENS;
    const asTexts = isText ? passagesOf(prepare(tokens, false), longest + WINDOW_SLACK) : [];
    const initialled = isText
      ? initialledIn(tokens, lexicon.tokenOf).map((words) => preparePart(words, lexicon.gluedOf))
      : [];
    const found: FoundName[] = [];
    const { address } = context;
    const isLocated = context.countries.size > 0;
    let steps = 0;
    const look = (subject: Prepared, as: Mode, isInitials: boolean): void => {
      if (steps > MOST_STEPS) return;
      steps += stepsBySound(subject, MOST_STEPS - steps);
      if (isInitials) steps += STEPS_OF_INITIALS;
      if (steps > MOST_STEPS) return;
      const question = { subject, mode: as, threshold, address, isLocated };
      for (const form of candidates.find(question, isInitials ? undefined : among)) {
        if (steps > MOST_STEPS) return;
        const listed = lists.formAt(form);
        if (isInitials && listed.kind !== 'person') continue;
        const edges = candidates.edgesTo(listed);
        steps += STEPS_OF_PAIR * edges.length;
        const result = compareNames({ subject, listed, kind: listed.kind, mode: as, context }, edges);
        if (result.score < threshold || (isInitials && !isInitialled(result, subject.tokens, listed))) continue;
        for (const name of lists.namesOf(form)) found.push({ name, ...result });
      }
    };
    for (const part of asName) look(part, 'name', false);
    for (const part of asTexts) look(part, 'text', false);
    for (const part of initialled) look(part, 'name', true);
    return { found: bestOfEach(found).sort((a, b) => a.name - b.name), inFull: isWhole && steps <= MOST_STEPS, steps };
  }

  /** What it takes to find the words that sound like those of a text; no more are looked for once it is beyond `most`. */
  function stepsBySound({ units }: Prepared, most: number): number {
    let steps = 0;
    for (const { word } of units) {
      steps += lexicon.neighboursOf(word).steps;
      if (steps > most) break;
    }
    return steps;
  }
}

function isSame(one: Context, other: Context): boolean {
  return one === other || (isSameSet(one.countries, other.countries) && isSameSet(one.address, other.address));
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const item of one) if (!other.has(item)) return false;
  return true;
}

/** Of what was found for one name in several passages the best, and of equals the first. */
function bestOfEach(found: readonly FoundName[]): FoundName[] {
  const best = new Map<number, FoundName>();
  for (const one of found) {
    const other = best.get(one.name);
    if (!other || one.score > other.score) best.set(one.name, one);
  }
  return [...best.values()];
}
