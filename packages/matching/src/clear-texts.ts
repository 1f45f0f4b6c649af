/**
 * Tells in which texts of a message no listed name can stand: nearly all. They say the same things many times over (a name,
 * its block, both with lines put together), so what stands in any of them is looked for at once, and each alone only where
 * something is found. Why that misses nothing stands in the README under "Why the index loses nothing".
 */

import type { Candidates } from './candidates.ts';
import { NO_CONTEXT } from './comparison.ts';
import type { Lexicon } from './lexicon.ts';
import { isPartOf } from './part-of.ts';
import { PASSAGE } from './passages.ts';
import { type Prepared, prepareText } from './prepared.ts';
import type { ReadText } from './read-text.ts';
import type { Unit, Word } from './units.ts';
import type { Weighed } from './weights.ts';

/** Writes to `found.clear` of each text of one passage whether it is clear. */
export type Clearing = (texts: readonly ReadText[], threshold: number) => void;

export function createClearing(candidates: Pick<Candidates, 'find'>, { gluedOf }: Pick<Lexicon, 'gluedOf'>): Clearing {
  const prepare = ({ text, tokens }: ReadText): Prepared => prepareText(text, tokens, { whole: false, gluedOf });
  return (texts, threshold) => {
    const isClear = (subject: Prepared): boolean =>
      candidates.find({ subject, mode: 'text', threshold, address: NO_CONTEXT.address, isLocated: true }).length === 0;
    const tell = (text: ReadText, clear: boolean): void => {
      text.found.clear = { threshold, isClear: clear };
    };

    const asked = texts.filter(({ tokens, found }) => tokens.length <= PASSAGE && found.clear?.threshold !== threshold);
    const { wholes, parts } = apart(asked);
    const prepared = wholes.map((text) => ({ text, subject: prepare(text) }));
    const uncut = prepared.filter(({ subject }) => !subject.truncated).slice(0, MOST_TOGETHER);
    const areClear = uncut.length > 1 && isClear(together(uncut.map(({ subject }) => subject)));
    for (const each of prepared) tell(each.text, (areClear && uncut.includes(each)) || isClear(each.subject));
    for (const { part, whole } of parts) tell(part, whole.found.clear?.isClear || isClear(prepare(part)));
  };
}

/** A message of more texts is not told of at once, and these are all that a text may be a part of. */
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
      if (isSame(met.get(word), unit, tokens)) continue;
      met.set(word, unit);
      units.push(unit);
    }
  }
  return { tokens, units, truncated: false, hasVesselCue: texts.some(({ hasVesselCue }) => hasVesselCue) };
}

/** Whether two units of one word are made of the same tokens. */
function isSame(one: Unit | undefined, { start, length }: Unit, tokens: readonly Weighed[]): boolean {
  if (one?.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (tokens[one.start + at] !== tokens[start + at]) return false;
  return true;
}
