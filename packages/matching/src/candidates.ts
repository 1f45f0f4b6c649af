/**
 * Finds the forms that a text may score high against, and the edges to them. Nothing that reaches the threshold is left
 * out: the argument stands in the README under "Why the index loses nothing".
 */

import { INITIAL, isInitial, isName, TRUNCATED } from './alignment.ts';
import { type Context, isCraft, type Mode } from './comparison.ts';
import {
  COUNT_SHIFT,
  DOUBT_SCALE,
  FORM,
  FREE,
  GLUED,
  HIGH_SHIFT,
  INITIAL_SHIFT,
  LONE,
  LOW,
  POSITION,
  POSTING,
  TOKEN,
} from './form-records.ts';
import type { ListedNames, Postings } from './listed-names.ts';
import { BEYOND, bitOf, createMarks, LAST_TOKEN, type Marks, MOST_BITS } from './marks.ts';
import { VESSEL_SIMILARITY } from './name-score.ts';
import type { Prepared } from './prepared.ts';
import { leastListedCover, scoreFrom } from './score.ts';
import { leastInSuchText, TEXT_COVER } from './text-score.ts';
import type { Word } from './units.ts';
import type { Neighbours } from './vocabulary.ts';

/** What is looked for. */
export interface Question {
  readonly subject: Prepared;
  readonly mode: Mode;
  readonly context: Context;
  readonly threshold: number;
}

export interface Candidates extends Pick<Marks, 'edgesTo'> {
  /** Numbers of all forms that may reach the threshold. */
  find(question: Question): number[];
}

/** Listed weights are kept with seven digits. */
const SLACK = 1e-5;

/** What {@link Question} means for every form. */
interface Asked extends Question {
  /** Share of a form that may go without a counterpart. */
  readonly mostLost: number;
  /** What the subject lacks if the token has no counterpart. */
  readonly missing: readonly number[];
  /** First letters of the subject's initials. */
  readonly initials: ReadonlySet<number>;
  /** Units that begin with the word that was cut. */
  readonly cut: readonly [from: number, to: number];
  /** Units of which one is in each form that an initial or a cut may excuse; made only where there is either. */
  readonly weighty: readonly number[];
}

export function createCandidates(
  { vocabulary, forms }: Pick<ListedNames, 'vocabulary' | 'forms'>,
  neighboursOf: (word: Word) => Neighbours,
): Candidates {
  const { first, words, floats } = forms;
  const marks = createMarks(vocabulary, forms, neighboursOf);
  const { units, gluedUnits, isMarked, likenessOf, standsFor } = marks;
  const seen = new Uint32Array(forms.size);
  const cover = new Float32Array(forms.longest);
  let search = 0;
  // Of the form that was looked at last: the tokens of the subject that are used, and where a cut may begin.
  let used = 0;
  let cutFrom = 0;

  return {
    edgesTo: marks.edgesTo,
    find(question) {
      search = search === 0xffffffff ? 1 : search + 1;
      if (search === 1) seen.fill(0);
      const most = marks.begin(question.subject);
      if (units.length + gluedUnits.length === 0 && !question.subject.truncated) return [];
      const asked = understood(question, most);
      const found: number[] = [];
      const consider = (form: number): void => {
        if (seen[form] === search) return;
        seen[form] = search;
        if (mayReach(form, asked)) found.push(form);
      };
      scan(question.mode === 'text' ? forms.textPostings : forms.postings, asked, consider);
      if (question.subject.truncated) scanCut(asked, consider);
      return found;
    },
  };

  function understood(question: Question, most: number): Asked {
    const { subject, mode, context, threshold } = question;
    const { tokens, truncated } = subject;
    const isWhole = mode === 'name';
    const initials = isWhole ? initialsOf(tokens) : NO_LETTERS;
    const isExcused = truncated || initials.size > 0;
    // an initial stands for any word, a cut word for a longer one
    const matched = isExcused ? Number.POSITIVE_INFINITY : most;
    const leastCover = mode === 'text' ? TEXT_COVER : Math.min(TEXT_COVER, leastListedCover(threshold, matched));
    return {
      ...question,
      mostLost: 1 - leastCover + SLACK,
      missing: isWhole ? missingOf(tokens, context) : NONE,
      initials,
      cut: truncated ? vocabulary.beginningWith(tokens.at(-1)?.text ?? '') : [0, 0],
      weighty: isExcused ? marks.weighty() : NONE,
    };
  }

  /** Forms that the share that is covered, or may be, makes worth a look. */
  function scan(postings: Postings, { threshold, initials, weighty }: Asked, consider: (form: number) => void): void {
    const most = (1 - threshold + SLACK) * DOUBT_SCALE;
    for (const unit of units) scanUnit(postings, unit, most, most, initials, consider);
    // an initial stands for any word, however heavy
    if (initials.size > 0) {
      for (const unit of weighty) scanUnit(postings, unit, DOUBT_SCALE, most, initials, consider);
    }
    // glued words may cover what has no counterpart alone
    scanAll(gluedUnits, consider);
  }

  function scanUnit(
    { first: from, words: records }: Postings,
    unit: number,
    mostOfHeavier: number,
    mostOfPartner: number,
    initials: Asked['initials'],
    consider: (form: number) => void,
  ): void {
    const end = POSTING.size * (from[unit + 1] ?? 0);
    for (let at = POSTING.size * (from[unit] ?? 0); at < end; at += POSTING.size) {
      const form = records[at + POSTING.form] ?? 0;
      if (form >>> HIGH_SHIFT > mostOfHeavier) return;
      const partner = records[at + POSTING.partner] ?? 0;
      const other = partner & LOW;
      const isMissed = partner >>> HIGH_SHIFT > mostOfPartner && !isMarked(other);
      if (!isMissed || (initials.size > 0 && initials.has(vocabulary.initialAt(other)))) consider(form & LOW);
    }
  }

  function scanAll(of: readonly number[], consider: (form: number) => void): void {
    for (const unit of of) scanFrom(unit, unit + 1, consider);
  }

  /** All forms of the units from one up to another. */
  function scanFrom(unit: number, to: number, consider: (form: number) => void): void {
    const { first: from, words: records } = forms.postings;
    const end = POSTING.size * (from[to] ?? 0);
    for (let at = POSTING.size * (from[unit] ?? 0); at < end; at += POSTING.size) {
      consider((records[at + POSTING.form] ?? 0) & LOW);
    }
  }

  /** Forms of which a part may have been cut off: those that the last token of the text is a part of, or begins a word of. */
  function scanCut({ cut: [from, to], weighty }: Asked, consider: (form: number) => void): void {
    const lasts = units.filter((unit) => standsFor(unit) < 0);
    if (postingsFrom(from, to) + postingsOf(lasts) > postingsOf(weighty)) return scanAll(weighty, consider);
    scanFrom(from, to, consider);
    scanAll(lasts, consider);
  }

  function postingsOf(of: readonly number[]): number {
    return of.reduce((sum, unit) => sum + postingsFrom(unit, unit + 1), 0);
  }

  function postingsFrom(unit: number, to: number): number {
    return (forms.postings.first[to] ?? 0) - (forms.postings.first[unit] ?? 0);
  }

  /** Whether the most generous count of what a form has in common with the subject gives a score that counts. */
  function mayReach(form: number, asked: Asked): boolean {
    const record = first[form] ?? 0;
    const end = first[form + 1] ?? 0;
    const head = words[record] ?? 0;
    const count = head >>> COUNT_SHIFT;
    const start = record + FORM.tokens;
    const gluedStart = start + TOKEN.size * count;
    const total = floats[record + FORM.weight] ?? 0;
    if (losesTooMuch(start, gluedStart, total, asked) && !hasGluedPart(gluedStart, end)) return false;
    const kind = forms.kindAt(form);
    coverTokens(start, gluedStart, isCraft(kind), asked);
    if (gluedUnits.length > 0) coverGlued(gluedStart, end, asked.subject.truncated);
    const mayBeHome = kind !== 'person' && asked.context.countries.size > 0;
    let bits = used;
    let matched = 0;
    let covered = 0;
    let found = 0;
    let isVerbatim = true;
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
      if (isExcused || alike > 0) found += weight;
      isVerbatim &&= alike === 1;
    }
    if (matched === 0) return false;
    const listedCover = Math.min(1, covered / total);
    const least = asked.threshold - SLACK;
    if (asked.mode === 'name') {
      let missing = 0;
      for (let at = 0; at < asked.missing.length; at += 1)
        if ((bits & (1 << at)) === 0) missing += asked.missing[at] ?? 0;
      if (scoreFrom(matched, matched / (matched + missing), listedCover, kind) >= least) return true;
      if (asked.subject.tokens.length <= count) return false;
    }
    const isLone = (head & LONE) !== 0;
    return (
      found >= (TEXT_COVER - SLACK) * total &&
      matched >= leastInSuchText({ kind, isLone, isVerbatim }, asked.subject.hasVesselCue, asked.mode) - SLACK &&
      scoreFrom(matched, 1, listedCover, kind) >= least
    );
  }

  /** Whether single tokens without a counterpart weigh too much already. Anything may be missing behind a cut. */
  function losesTooMuch(
    start: number,
    end: number,
    total: number,
    { mostLost, initials, subject: { truncated }, cut }: Asked,
  ): boolean {
    const most = total * mostLost;
    let lost = 0;
    let loses = false;
    for (let at = start; at < end; at += TOKEN.size) {
      const token = words[at + TOKEN.unit] ?? 0;
      const unit = token & LOW;
      if (truncated && ((isMarked(unit) && standsFor(unit) < 0) || (unit >= cut[0] && unit < cut[1]))) return false;
      if (loses || token >>> HIGH_SHIFT !== FREE.no || isMarked(unit)) continue;
      if (initials.size > 0 && initials.has((words[at + TOKEN.place] ?? 0) >>> INITIAL_SHIFT)) continue;
      lost += floats[at + TOKEN.weight] ?? 0;
      loses = lost > most;
      if (loses && !truncated) return true;
    }
    return loses;
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
    { cut, subject: { tokens, truncated } }: Asked,
  ): void {
    used = 0;
    cutFrom = Number.POSITIVE_INFINITY;
    for (let at = start; at < end; at += TOKEN.size) {
      const unit = (words[at + TOKEN.unit] ?? 0) & LOW;
      const position = (words[at + TOKEN.place] ?? 0) & POSITION;
      const alike = likenessOf(unit);
      const counts = alike > 0 && !(ofCraft && alike < VESSEL_SIMILARITY);
      cover[position] = counts ? alike : 0;
      if (counts) use(standsFor(unit), position + 1, truncated);
      if (unit >= cut[0] && unit < cut[1]) {
        cover[position] = Math.max(cover[position] ?? 0, TRUNCATED.similarity);
        use(LAST_TOKEN | bitOf(tokens.length - 1), position + 1, truncated);
      }
    }
  }

  function coverGlued(start: number, end: number, truncated: boolean): void {
    for (let at = start; at < end; at += GLUED.size) {
      const unit = words[at + GLUED.unit] ?? 0;
      if (!isMarked(unit)) continue;
      const from = words[at + GLUED.start] ?? 0;
      const to = from + (words[at + GLUED.length] ?? 0);
      cover.fill(1, from, to);
      use(standsFor(unit), to, truncated);
    }
  }

  function use(standing: number, end: number, truncated: boolean): void {
    used |= standing;
    if (truncated && standing < 0 && end < cutFrom) cutFrom = end;
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
}

const NO_LETTERS: ReadonlySet<number> = new Set();
const NONE: readonly number[] = [];

/** First letters of the initials. */
function initialsOf(tokens: Prepared['tokens']): ReadonlySet<number> {
  return tokens.some(isInitial) ? new Set(tokens.filter(isInitial).map(({ text }) => text.charCodeAt(0))) : NO_LETTERS;
}

/** What the subject lacks if a token has no counterpart, for as many as have a bit. */
function missingOf(tokens: Prepared['tokens'], { address }: Context): number[] {
  const missing: number[] = [];
  for (const token of tokens) {
    if (missing.length === MOST_BITS) break;
    missing.push(isInitial(token) || address.has(token.text) ? 0 : token.weight);
  }
  return missing;
}
