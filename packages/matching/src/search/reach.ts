/**
 * Tells of a text by its units alone, each looked up once, that a search finds nothing for it: the search for candidates over
 * again, but for whatever takes more than the units to tell.
 */

import { boundedCache } from '../bounded-cache.ts';
import type { Mode } from '../score/comparison.ts';
import { SLACK } from './bound.ts';
import { FORM, FREE, HIGH_SHIFT, LOW, POSTING, TOKEN } from '../index-of-lists/form-records.ts';
import type { IndexBuffer } from '../index-of-lists/index-buffer.ts';
import { type ListedNames, tokenCount } from '../index-of-lists/listed-names.ts';
import { MOST_STEPS, STEPS_OF_PAIR } from '../text/passages.ts';
import { openRows, rowAt } from '../index-of-lists/rows.ts';
import { doubtOfLoss } from '../score/score.ts';
import { leastCoverInText, leastInText } from '../score/text-rule.ts';
import { openStrings } from '../index-of-lists/string-table.ts';
import type { Word } from '../words/units.ts';

/** What a unit of a text is like among some names. */
export interface Near {
  /** Numbers of the listed units, and how like it each of them is: equal, where that is not here. */
  readonly ids: readonly number[];
  readonly likes: readonly number[];
  /** What a search takes for it at most. */
  readonly steps: number;
  /** Another one for each; where the same is given again, the same is answered. */
  readonly number: number;
}

/** Answers that are kept. */
const REMEMBERED = 16_384;

/** So often a unit may come again in a text that is not loose. */
export const MOST_REPEATED = 3;

export interface Reach {
  readonly near: (unit: Word) => Near;
  /**
   * Whether a search for a text of these units, and of what is like nothing but units with these marks, may find something, or
   * be broken off. `loose`: a word that says little may find a name.
   */
  readonly mayFind: (units: readonly Near[], marks: readonly number[], mode: Mode, loose: boolean) => boolean;
}

export function createReach(index: IndexBuffer, { vocabulary, forms }: ListedNames, threshold: number): Reach {
  const { unitWeight } = forms;
  const { first, words } = forms.postings;
  /** The search in which a unit was met last, and how like the text it was. */
  const isSeen = new Uint32Array(vocabulary.size);
  const likeness = new Float64Array(vocabulary.size);
  /** The same for a form, and what of it is like something of the text or needs no counterpart, in nats. */
  const isMet = new Uint32Array(forms.size);
  const cover = new Float64Array(forms.size);
  let search = 0;
  let nears = 0;

  /** Whether so many nats of a form are enough for a hit, if all else speaks for one. */
  const isEnough = (form: number, nats: number, mode: Mode): boolean => {
    const record = forms.first[form] ?? 0;
    const total = forms.floats[record + FORM.weight] ?? 0;
    const share = Math.min(1, nats / total + SLACK);
    const kind = forms.kindAt(form);
    if (mode === 'text') {
      if (share < leastCoverInText(kind) || nats < leastInText(kind, forms.ruleAt(form)) - SLACK) return false;
    }
    return total === 0 || doubtOfLoss(1 - share, total, kind) <= 1 - threshold + SLACK;
  };

  /** What tokens weigh that need no counterpart. */
  const freeIn = (form: number): number => {
    let free = 0;
    const start = (forms.first[form] ?? 0) + FORM.tokens;
    const end = start + TOKEN.size * tokenCount(forms, form);
    for (let at = start; at < end; at += TOKEN.size)
      if ((forms.words[at + TOKEN.unit] ?? 0) >>> HIGH_SHIFT !== FREE.no) free += forms.floats[at + TOKEN.weight] ?? 0;
    return free;
  };

  /** Whether some form is covered well enough with one more unit of it, or one that is more like it. */
  const mayFindBy = (unit: number, like: number, mode: Mode): boolean => {
    const before = isSeen[unit] === search ? (likeness[unit] ?? 0) : 0;
    if (like <= before) return false;
    isSeen[unit] = search;
    likeness[unit] = like;
    const more = (like - before) * (unitWeight[unit] ?? 0); // of a glued unit the most in any form
    for (let at = first[unit] ?? 0; at < (first[unit + 1] ?? 0); at += 1) {
      const form = (words[POSTING.size * at + POSTING.form] ?? 0) & LOW;
      const covered = (isMet[form] === search ? (cover[form] ?? 0) : freeIn(form)) + more;
      if (isEnough(form, covered, mode)) return true;
      isMet[form] = search;
      cover[form] = covered;
    }
    return false;
  };

  const nearTo = (ids: readonly number[], likes: readonly number[], bySound: number): Near => ({
    ids,
    likes,
    steps: ids.reduce((sum, id) => sum + STEPS_OF_PAIR * ((first[id + 1] ?? 0) - (first[id] ?? 0)), bySound),
    number: (nears += 1),
  });
  const mayFindAny = (units: readonly Near[], mode: Mode, loose: boolean): boolean => {
    const steps = units.reduce((sum, near) => sum + near.steps, 0);
    if (loose || steps > MOST_STEPS / 2 / MOST_REPEATED) return steps > 0;
    search += 1;
    return units.some(({ ids, likes }) => ids.some((id, at) => mayFindBy(id, likes[at] ?? EQUAL, mode)));
  };
  /** Most texts differ in what is like nothing. */
  const answers = boundedCache<string, boolean>(REMEMBERED);
  const withMark = marked(index);

  return {
    near(unit) {
      const { ids, likes, parts, steps } = vocabulary.neighbours(unit);
      // what is joined may weigh less than the listed words, and covers them all the same
      const likenesses = likes.map(({ relation, similarity }) => (relation === 'joined' ? 1 : similarity));
      return nearTo([...ids, ...parts], likenesses, steps);
    },
    mayFind(units, marks, mode, loose) {
      const near = units.filter(({ steps }) => steps > 0);
      const equal: Near[] = [];
      for (const mark of marks) {
        const ids = withMark(mark);
        if (ids.length > 0) equal.push(nearTo(ids, NONE, 0));
      }
      if (equal.length > 0) return mayFindAny([...near, ...equal], mode, loose);
      if (near.length === 0) return false;
      const key = `${mode} ${loose} ${near.map(({ number }) => number).join(' ')}`;
      const answer = answers.get(key) ?? mayFindAny(near, mode, loose);
      answers.set(key, answer);
      return answer;
    },
  };
}

const EQUAL = 1;
const NONE: readonly number[] = [];

/** Finds the units of which the text or the key has a mark. */
function marked(index: IndexBuffer): (mark: number) => readonly number[] {
  const [texts, keys] = [openStrings(index, 'texts'), openStrings(index, 'keys')];
  const [unitsOfText, unitsOfKey] = [openRows(index, 'unitsOfText'), openRows(index, 'unitsOfKey')];
  return (mark) => {
    const [ofText, ofKey] = [texts.withHash(mark), keys.withHash(mark)];
    if (ofText.length + ofKey.length === 0) return NONE;
    return [
      ...ofText.flatMap((text) => [...rowAt(unitsOfText, text)]),
      ...ofKey.flatMap((key) => [...rowAt(unitsOfKey, key)]),
    ];
  };
}
