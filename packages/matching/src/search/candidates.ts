/**
 * Finds the forms that a text may score high against, and the edges to them. Nothing that reaches the threshold is left
 * out: the argument stands in the README under "Why the index loses nothing".
 */

import { isInitial } from '../score/alignment.ts';
import { type Asked, createBound, type Question, SLACK, type UnitRange } from './bound.ts';
import { DOUBT_SCALE, HIGH_SHIFT, LOW, POSTING } from '../index-of-lists/form-records.ts';
import type { ListedNames, Postings } from '../index-of-lists/listed-names.ts';
import { bitOf, createMarks, type Marks, MOST_BITS } from './marks.ts';
import type { Prepared } from '../text/prepared.ts';
import { leastListedCover } from '../score/score.ts';
import { TEXT_COVER } from '../score/text-rule.ts';
import { isDatum } from '../words/tokens.ts';
import type { Word } from '../words/units.ts';
import type { Neighbours } from '../words/vocabulary.ts';
import { weightBesideFirm } from '../words/weights.ts';

export interface Candidates extends Pick<Marks, 'edgesTo'> {
  /** Numbers of all forms that may reach the threshold; no others than some where those are all that may. */
  find(question: Question, among?: readonly number[]): number[];
}

export function createCandidates(
  { vocabulary, forms }: Pick<ListedNames, 'vocabulary' | 'forms'>,
  neighboursOf: (word: Word) => Neighbours,
): Candidates {
  const marks = createMarks(vocabulary, forms, neighboursOf);
  const { units, gluedUnits, isMarked, standsFor } = marks;
  const mayReach = createBound(forms, marks, (unit) => vocabulary.kindAt(unit) === 'particle');
  const seen = new Uint32Array(forms.size);
  let search = 0;

  return {
    edgesTo: marks.edgesTo,
    find(question, among) {
      search = search === 0xffffffff ? 1 : search + 1;
      if (search === 1) seen.fill(0);
      const most = marks.begin(question.subject);
      if (units.length + gluedUnits.length === 0 && !question.subject.truncated) return [];
      const asked = understood(question, most);
      if (among) return among.filter((form) => mayReach(form, asked));
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

  function understood({ subject, mode, threshold, address, isLocated }: Question, most: number): Asked {
    const { tokens, truncated } = subject;
    const isWhole = mode === 'name';
    const initials = isWhole ? initialsOf(tokens) : NO_LETTERS;
    const isExcused = truncated || initials.size > 0;
    // an initial stands for any word, a cut word for a longer one
    const matched = isExcused ? Number.POSITIVE_INFINITY : most;
    const leastCover = mode === 'text' ? TEXT_COVER : Math.min(TEXT_COVER, leastListedCover(threshold, matched));
    return {
      subject,
      mode,
      threshold,
      address,
      isLocated,
      mostLost: 1 - leastCover + SLACK,
      missing: isWhole ? missingOf(tokens, address) : NONE,
      initials,
      data: isWhole ? dataIn(tokens) : 0,
      most: marks.mayRunOn() ? Number.POSITIVE_INFINITY : tokens.length,
      cuts: truncated ? cutsOf(tokens.at(-1)?.text ?? '') : NO_UNITS,
      weighty: isExcused ? marks.weighty() : NONE,
    };
  }

  function cutsOf(word: string): UnitRange[] {
    const initial = word.charAt(0);
    const [from, to] = vocabulary.beginningWith(initial);
    let end = from;
    while (end < to && vocabulary.wordAt(end).text === initial) end += 1;
    return [vocabulary.beginningWith(word), [from, end]];
  }

  /** Forms that the share that is covered, or may be, makes worth a look. */
  function scan(postings: Postings, { threshold, initials, weighty }: Asked, consider: (form: number) => void): void {
    const most = mostDoubt(threshold);
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
      if (!losesPartners(records, at, mostOfPartner, initials)) consider(form & LOW);
    }
  }

  /** Whether the partner, or it and the second, weigh too much to go without a counterpart. */
  function losesPartners(records: Uint32Array, at: number, most: number, initials: Asked['initials']): boolean {
    const partner = records[at + POSTING.partner] ?? 0;
    if (isMarked(partner & LOW)) return false;
    if (initials.size > 0) return partner >>> HIGH_SHIFT > most && !initials.has(vocabulary.initialAt(partner & LOW));
    const second = records[at + POSTING.second] ?? 0;
    return partner >>> HIGH_SHIFT > most || (second >>> HIGH_SHIFT > most && !isMarked(second & LOW));
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
  function scanCut({ cuts, weighty }: Asked, consider: (form: number) => void): void {
    const ends = [...cuts, ...units.filter((unit) => standsFor(unit) < 0).map((unit): UnitRange => [unit, unit + 1])];
    if (postingsOf(ends) > postingsOf(weighty.map((unit) => [unit, unit + 1]))) return scanAll(weighty, consider);
    for (const [from, to] of ends) scanFrom(from, to, consider);
  }

  function postingsOf(ranges: readonly UnitRange[]): number {
    const { first } = forms.postings;
    return ranges.reduce((sum, [from, to]) => sum + (first[to] ?? 0) - (first[from] ?? 0), 0);
  }
}

/** The most that a posting may be in doubt of for its form to be worth a look. */
export function mostDoubt(threshold: number): number {
  return (1 - threshold + SLACK) * DOUBT_SCALE;
}

const NO_LETTERS: ReadonlySet<number> = new Set();
const NONE: readonly number[] = [];
const NO_UNITS: readonly UnitRange[] = [];

/** First letters of the initials. */
function initialsOf(tokens: Prepared['tokens']): ReadonlySet<number> {
  return tokens.some(isInitial) ? new Set(tokens.filter(isInitial).map(({ text }) => text.charCodeAt(0))) : NO_LETTERS;
}

function dataIn(tokens: Prepared['tokens']): number {
  return tokens.reduce((bits, token, at) => (isDatum(token) ? bits | bitOf(at) : bits), 0);
}

/** What the subject lacks if a token has no counterpart, for as many as have a bit. */
function missingOf(tokens: Prepared['tokens'], address: Question['address']): number[] {
  const missing: number[] = [];
  for (const token of tokens) {
    if (missing.length === MOST_BITS) break;
    missing.push(isInitial(token) || address.has(token.text) ? 0 : weightBesideFirm(token));
  }
  return missing;
}
