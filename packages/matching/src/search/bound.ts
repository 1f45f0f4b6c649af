/** The most that a form can score, from what of it is like something of the subject: the second half of a search for candidates. */

import { INITIAL, isName, TRUNCATED } from '../score/alignment.ts';
import { isCraft, type Mode } from '../score/comparison.ts';
import {
  COUNT_SHIFT,
  FORM,
  FREE,
  GLUED,
  HIGH_SHIFT,
  INITIAL_SHIFT,
  LOW,
  POSITION,
  TOKEN,
} from '../index-of-lists/form-records.ts';
import type { Forms } from '../index-of-lists/listed-names.ts';
import { BEYOND, bitOf, LAST_TOKEN, type Marks } from './marks.ts';
import { CUT_INFORMATION } from '../score/name-evidence.ts';
import { VESSEL_SIMILARITY } from '../score/name-score.ts';
import type { Prepared } from '../text/prepared.ts';
import { isTelling, scoreFrom } from '../score/score.ts';
import { LEAST_BY_RULE, leastCoverInText, leastInSuchText } from '../score/text-rule.ts';
import { isOrdinary } from '../score/standing-in-text.ts';

/** What is looked for. */
export interface Question {
  readonly subject: Prepared;
  readonly mode: Mode;
  readonly threshold: number;
  /** Words of the party's own address: they are not missing from a name. */
  readonly address: ReadonlySet<string>;
  /** Whether a country may be known that stands for the one in a listed name. */
  readonly isLocated: boolean;
}

/** Listed weights are kept with seven digits. */
export const SLACK = 1e-5;

/** Units from a number up to but not including another. */
export type UnitRange = readonly [from: number, to: number];

/** What {@link Question} means for every form. */
export interface Asked extends Question {
  /** Share of a form that may go without a counterpart where the subject is a name. */
  readonly mostLost: number;
  /** What the subject lacks if the token has no counterpart. */
  readonly missing: readonly number[];
  /** First letters of the subject's initials. */
  readonly initials: ReadonlySet<number>;
  /** Bits of the tokens that are missing from no person's name. */
  readonly data: number;
  /** The subject has no more tokens than so many, whatever is taken apart. */
  readonly most: number;
  /** Units that begin with the word that was cut, and those of its initial alone. */
  readonly cuts: readonly UnitRange[];
  /** Units of which one is in each form that an initial or a cut may excuse; made only where there is either. */
  readonly weighty: readonly number[];
}

/** Whether a form may reach the threshold. */
export type Bound = (form: number, asked: Asked) => boolean;

export function createBound(
  forms: Forms,
  { gluedUnits, isMarked, likenessOf, mayRunOn, partOf, standsFor }: Marks,
  isParticle: (unit: number) => boolean,
): Bound {
  const { first, words, floats } = forms;
  const cover = new Float32Array(forms.longest);
  // Of the form that was looked at last: the tokens of the subject that are used, and where a cut may begin.
  let used = 0;
  let cutFrom = 0;
  return mayReach;

  /** Whether the most generous count of what a form has in common with the subject gives a score that counts. */
  function mayReach(form: number, asked: Asked): boolean {
    const record = first[form] ?? 0;
    const end = first[form + 1] ?? 0;
    const head = words[record] ?? 0;
    const count = head >>> COUNT_SHIFT;
    const start = record + FORM.tokens;
    const gluedStart = start + TOKEN.size * count;
    const total = floats[record + FORM.weight] ?? 0;
    const kind = forms.kindAt(form);
    const rule = forms.ruleAt(form);
    const inText = leastCoverInText(kind) - SLACK;
    const isText = asked.mode === 'text';
    const most = total * (isText ? 1 - inText : asked.mostLost);
    const mostTold = isText ? Math.min(most, total - LEAST_BY_RULE[rule].withLoss + SLACK) : most;
    if (losesTooMuch(start, gluedStart, total, most, mostTold, asked) && !hasGluedPart(gluedStart, end)) return false;
    coverTokens(start, gluedStart, isCraft(kind), asked);
    if (gluedUnits.length > 0) coverGlued(gluedStart, end, asked.subject.truncated);
    const mayBeHome = kind !== 'person' && asked.isLocated;
    const mayLackCountry = kind !== 'person' && !isCraft(kind);
    let bits = kind === 'person' ? used | asked.data : used;
    let matched = 0;
    let covered = 0;
    let found = 0;
    let isVerbatim = true;
    let isWhole = true;
    for (let at = start; at < gluedStart; at += TOKEN.size) {
      const free = (words[at + TOKEN.unit] ?? 0) >>> HIGH_SHIFT;
      const weight = floats[at + TOKEN.weight] ?? 0;
      const place = words[at + TOKEN.place] ?? 0;
      const position = place & POSITION;
      const alike = cover[position] ?? 0;
      const mayBeInitial = asked.mode === 'name' && (asked.initials.size > 0 || free === FREE.initial);
      const byInitial = mayBeInitial ? initialFor(place >>> INITIAL_SHIFT, free === FREE.initial, asked) : 0;
      const isExcused = byInitial !== 0 || position >= cutFrom || (free === FREE.country && mayBeHome);
      bits |= byInitial;
      matched += weight * Math.max(alike, byInitial === 0 ? 0 : INITIAL.similarity);
      covered += isExcused ? weight : weight * alike;
      const mayLack = isExcused || (free === FREE.country && mayLackCountry);
      if (mayLack || alike > 0) found += weight;
      isVerbatim &&= alike === 1 || mayLack || isOrdinary({ weight });
      isWhole &&= alike > 0 || isParticle((words[at + TOKEN.unit] ?? 0) & LOW);
    }
    if (matched === 0) return false;
    const listedCover = Math.min(1, covered / total);
    const least = asked.threshold - SLACK;
    if (asked.mode === 'name') {
      let missing = 0;
      for (let at = 0; at < asked.missing.length; at += 1)
        if ((bits & (1 << at)) === 0) missing += asked.missing[at] ?? 0;
      if (scoreFrom(matched, matched / (matched + missing), listedCover, kind) >= least) return true;
      if (asked.most <= count) return false;
    }
    return (
      found >= inText * total &&
      matched >= leastInSuchText({ kind, rule, isVerbatim, isWhole }, asked.subject.hasVesselCue) - SLACK &&
      scoreFrom(matched, 1, listedCover, kind) >= least
    );
  }

  /**
   * Whether single tokens without a counterpart weigh too much already. Anything may be missing behind a cut, where enough is
   * matched besides.
   */
  function losesTooMuch(
    start: number,
    end: number,
    total: number,
    most: number,
    mostTold: number,
    { initials, subject: { truncated }, cuts }: Asked,
  ): boolean {
    let lost = 0;
    let mayBeCut = false;
    for (let at = start; at < end; at += TOKEN.size) {
      const token = words[at + TOKEN.unit] ?? 0;
      const unit = token & LOW;
      const isAlike = isMarked(unit);
      const goesOn = isAmong(unit, cuts);
      mayBeCut ||= goesOn || (truncated && isAlike && standsFor(unit) < 0);
      if (token >>> HIGH_SHIFT !== FREE.no || isAlike || goesOn) continue;
      if (initials.size > 0 && initials.has((words[at + TOKEN.place] ?? 0) >>> INITIAL_SHIFT)) continue;
      const weight = floats[at + TOKEN.weight] ?? 0;
      lost += weight;
      const isTooMuch = lost > (isTelling({ weight }) && !truncated ? mostTold : most);
      if (isTooMuch && !(truncated && total - lost >= CUT_INFORMATION - SLACK)) return true;
    }
    return lost > most && !mayBeCut;
  }

  function hasGluedPart(start: number, end: number): boolean {
    if (gluedUnits.length === 0) return false;
    for (let at = start; at < end; at += GLUED.size) if (isMarked(words[at + GLUED.unit] ?? 0)) return true;
    return false;
  }

  /** Writes to `cover` how like the best counterpart of each token is, and to `used` and `cutFrom`. */
  function coverTokens(
    start: number,
    end: number,
    ofCraft: boolean,
    { cuts, subject: { tokens, truncated } }: Asked,
  ): void {
    used = 0;
    cutFrom = Number.POSITIVE_INFINITY;
    const runOn = mayRunOn() ? runOnIn(start, end) : 0;
    for (let at = start; at < end; at += TOKEN.size) {
      const unit = (words[at + TOKEN.unit] ?? 0) & LOW;
      const position = (words[at + TOKEN.place] ?? 0) & POSITION;
      const alike = (partOf(unit) & runOn) === 0 ? likenessOf(unit) : 1;
      const counts = alike > 0 && !(ofCraft && alike < VESSEL_SIMILARITY);
      cover[position] = counts ? alike : 0;
      if (counts) use(standsFor(unit), position + 1, truncated);
      if (isAmong(unit, cuts)) {
        cover[position] = Math.max(cover[position] ?? 0, TRUNCATED.similarity);
        use(LAST_TOKEN | bitOf(tokens.length - 1), position + 1, truncated);
      }
    }
  }

  /** Bits of the tokens of the subject that may be made of several words of a form. */
  function runOnIn(start: number, end: number): number {
    let met = 0;
    let several = 0;
    for (let at = start; at < end; at += TOKEN.size) {
      const bits = partOf((words[at + TOKEN.unit] ?? 0) & LOW);
      several |= met & bits;
      met |= bits;
    }
    return several;
  }

  function coverGlued(start: number, end: number, truncated: boolean): void {
    for (let at = start; at < end; at += GLUED.size) {
      const unit = words[at + GLUED.unit] ?? 0;
      if (!isMarked(unit)) continue;
      const from = words[at + GLUED.start] ?? 0;
      const to = from + (words[at + GLUED.length] ?? 0);
      const alike = likenessOf(unit);
      for (let position = from; position < to; position += 1) cover[position] = Math.max(cover[position] ?? 0, alike);
      use(standsFor(unit), to, truncated);
    }
  }

  function use(standing: number, end: number, truncated: boolean): void {
    used |= standing;
    if (truncated && standing < 0 && end < cutFrom) cutFrom = end;
  }
}

function isAmong(unit: number, ranges: readonly UnitRange[]): boolean {
  for (const [from, to] of ranges) if (unit >= from && unit < to) return true;
  return false;
}

/** Bits of the subject's tokens that an initial pairs with the listed token; 0 where none does. */
function initialFor(letter: number, isListedInitial: boolean, { subject: { tokens }, initials }: Asked): number {
  if (!isListedInitial) return initials.has(letter) ? BEYOND : 0;
  let bits = 0;
  tokens.forEach((token, at) => {
    if (isName(token) && token.text.charCodeAt(0) === letter) bits |= bitOf(at) | BEYOND;
  });
  return bits;
}
