/**
 * Tells which listed names may stand in the texts of a message: in nearly all none. They say the same things many times over (a
 * name, its block, both with lines put together), so what may stand in any of them is looked for at once, and in each alone only
 * that. Why that misses nothing stands in the README under "Why the index loses nothing".
 */

import type { Candidates } from './candidates.ts';
import { NO_CONTEXT } from '../score/comparison.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { MOST_BITS } from './marks.ts';
import { isPartOf } from '../text/part-of.ts';
import { MOST_CHARACTERS, PASSAGE } from '../text/passages.ts';
import { type Prepared, prepareText } from '../text/prepared.ts';
import type { ReadText } from '../text/read-text.ts';
import type { Unit, Word } from '../words/units.ts';
import type { Weighed } from '../words/weights.ts';

/** Writes to `found.forms` of each text of one passage what may stand in it. Looks at the signal between texts. */
export type Clearing = (texts: readonly ReadText[], threshold: number, signal?: AbortSignal) => void;

/** @param isAffordable - whether it takes no more than the budget of a subject to find what sounds like the words of a text */
export function createClearing(
  { find }: Pick<Candidates, 'find'>,
  { gluedOf }: Pick<Lexicon, 'gluedOf'>,
  isAffordable: (subject: Prepared) => boolean,
): Clearing {
  const prepare = ({ text, tokens }: ReadText): Prepared => prepareText(text, tokens, { whole: false, gluedOf });
  return (texts, threshold, signal) => {
    const formsIn = (prepared: () => Prepared, among?: Forms): Forms => {
      signal?.throwIfAborted();
      if (among?.length === 0) return among;
      const subject = prepared();
      if (!isAffordable(subject)) return undefined;
      return find({ subject, mode: 'text', threshold, address: NO_CONTEXT.address, isLocated: true }, among);
    };
    const isTold = ({ found }: ReadText): boolean => found.forms?.threshold === threshold;
    const tell = ({ found }: ReadText, numbers: Forms): void => {
      found.forms = { threshold, numbers };
    };

    const { wholes, parts } = apart(texts.filter((text) => isOnePassage(text) && !isTold(text)));
    const first = new Map(wholes.slice(0, MOST_TOGETHER).map((text) => [text, prepare(text)]));
    const some = [...first.values()].filter(({ truncated }) => !truncated);
    const inAny = some.length > 1 ? formsIn(() => together(some)) : undefined;
    for (const text of wholes) {
      const subject = first.get(text);
      tell(
        text,
        formsIn(() => subject ?? prepare(text), subject?.truncated === false ? inAny : undefined),
      );
    }
    for (const { part, whole } of parts)
      tell(
        part,
        formsIn(() => prepare(part), whole.found.forms?.numbers),
      );
  };
}

/** Numbers of forms; undefined where they may be any. */
type Forms = readonly number[] | undefined;

function isOnePassage({ text, tokens }: ReadText): boolean {
  return tokens.length <= PASSAGE && text.length <= MOST_CHARACTERS;
}

/** So many texts are looked through at once, and are all that another may be a part of: the work grows with the texts. */
const MOST_TOGETHER = 24;

/** Texts, the longest first, and those that are parts of them. */
function apart(texts: readonly ReadText[]): {
  readonly wholes: readonly ReadText[];
  readonly parts: readonly { readonly part: ReadText; readonly whole: ReadText }[];
} {
  const wholes: ReadText[] = [];
  const parts: { part: ReadText; whole: ReadText }[] = [];
  for (const text of new Set(texts.toSorted((a, b) => b.tokens.length - a.tokens.length))) {
    const whole = wholes.slice(0, MOST_TOGETHER).find((other) => isPartOf(text, other));
    if (whole) parts.push({ part: text, whole });
    else wholes.push(text);
  }
  return { wholes, parts };
}

/** All that some texts are made of, as if it were one: what stands in several of them only once. */
function together(texts: readonly Prepared[]): Prepared {
  const tokens: Weighed[] = [];
  const units: Unit[] = [];
  const met = new Map<Word, Unit>();
  for (const text of texts) {
    const before = tokens.length;
    tokens.push(...text.tokens);
    for (const { word, start, length } of text.units) {
      const unit = { word, start: before + start, length };
      // words behind the first ones have no bit of their own in their text, and get none here
      if (start < MOST_BITS && isSame(met.get(word), unit, tokens)) continue;
      met.set(word, unit);
      units.push(unit);
    }
  }
  return { tokens, units, truncated: false, hasVesselCue: texts.some((text) => text.hasVesselCue) };
}

/** Whether two units of one word are made of the same tokens. */
function isSame(one: Unit | undefined, { start, length }: Unit, tokens: readonly Weighed[]): boolean {
  if (one?.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (tokens[one.start + at] !== tokens[start + at]) return false;
  return true;
}
