/**
 * Tells in which texts of a message no listed name can stand: nearly all. They say the same things many times over (a name,
 * its block, both with lines put together), so what stands in any of them is looked for at once, and each alone only where
 * something is found. Why that misses nothing stands in the README under "Why the index loses nothing".
 */

import type { Candidates } from './candidates.ts';
import { NO_CONTEXT } from './comparison.ts';
import type { Lexicon } from './lexicon.ts';
import { isPartOf } from './part-of.ts';
import { MOST_CHARACTERS, PASSAGE } from './passages.ts';
import { type Prepared, prepareText } from './prepared.ts';
import type { ReadText } from './read-text.ts';
import type { Unit, Word } from './units.ts';
import type { Weighed } from './weights.ts';

/** Writes to `found.clear` of each text of one passage whether it is clear. Looks at the signal between texts. */
export type Clearing = (texts: readonly ReadText[], threshold: number, signal?: AbortSignal) => void;

/** @param isAffordable - whether it takes no more than the budget of a subject to find what sounds like the words of a text */
export function createClearing(
  candidates: Pick<Candidates, 'find'>,
  { gluedOf }: Pick<Lexicon, 'gluedOf'>,
  isAffordable: (subject: Prepared) => boolean,
): Clearing {
  const prepare = ({ text, tokens }: ReadText): Prepared => prepareText(text, tokens, { whole: false, gluedOf });
  return (texts, threshold, signal) => {
    const isClear = (subject: Prepared): boolean => {
      signal?.throwIfAborted();
      if (!isAffordable(subject)) return false;
      const { address } = NO_CONTEXT;
      return candidates.find({ subject, mode: 'text', threshold, address, isLocated: true }).length === 0;
    };
    const isTold = ({ found }: ReadText): boolean => found.clear?.threshold === threshold;
    const tell = ({ found }: ReadText, clear: boolean): void => {
      found.clear = { threshold, isClear: clear };
    };

    const { wholes, parts } = apart(texts.filter((text) => isOnePassage(text) && !isTold(text)));
    const some = wholes
      .slice(0, MOST_TOGETHER)
      .map((text) => ({ text, subject: prepare(text) }))
      .filter(({ subject }) => !subject.truncated);
    if (some.length > 1 && isClear(together(some))) for (const { text } of some) tell(text, true);
    for (const text of wholes) if (!isTold(text)) tell(text, isClear(prepare(text)));
    for (const { part, whole } of parts) tell(part, whole.found.clear?.isClear || isClear(prepare(part)));
  };
}

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
function together(texts: readonly { readonly subject: Prepared }[]): Prepared {
  const tokens: Weighed[] = [];
  const units: Unit[] = [];
  const met = new Map<Word, Unit>();
  for (const { subject } of texts) {
    const before = tokens.length;
    tokens.push(...subject.tokens);
    for (const { word, start, length } of subject.units) {
      const unit = { word, start: before + start, length };
      if (isSame(met.get(word), unit, tokens)) continue;
      met.set(word, unit);
      units.push(unit);
    }
  }
  return { tokens, units, truncated: false, hasVesselCue: texts.some(({ subject }) => subject.hasVesselCue) };
}

/** Whether two units of one word are made of the same tokens. */
function isSame(one: Unit | undefined, { start, length }: Unit, tokens: readonly Weighed[]): boolean {
  if (one?.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (tokens[one.start + at] !== tokens[start + at]) return false;
  return true;
}
