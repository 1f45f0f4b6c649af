/** Finds the listed names that a text resembles; each distinct word and text is compared once. */

import type { ListEntry, ListedName } from '@interdict/model';
import { type Edge, edgeOf } from './alignment.ts';
import type { ListedNames, ListedText } from './listed-names.ts';
import type { Context, Mode, NameScore } from './comparison.ts';
import { compareNames, leastCover } from './name-score.ts';
import { MOST_CHARACTERS, MOST_NAME_TOKENS, MOST_TOKENS, passagesOf } from './passages.ts';
import { type Prepared, prepareText } from './prepared.ts';
import { WINDOW_SLACK } from './text-score.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Unit } from './units.ts';
import type { Neighbour } from './vocabulary.ts';

export interface Found extends NameScore {
  readonly entry: ListEntry;
  readonly name: ListedName;
}

export interface Answer {
  readonly found: readonly Found[];
  /** False where the text is longer than {@link MOST_TOKENS} or {@link MOST_CHARACTERS} and only its beginning was looked at. */
  readonly inFull: boolean;
}

export type Search = (text: string, mode: Mode, context: Context) => Answer;

/** A search that remembers what it has compared: make one for each payment and drop it. */
export function createSearch(lists: ListedNames, threshold: number): Search {
  const neighboursOf = new Map<string, readonly Neighbour[]>();
  const neighbours = (unit: Unit): readonly Neighbour[] => {
    const key = `${unit.kind} ${unit.text}`;
    const known = neighboursOf.get(key) ?? lists.vocabulary.neighbours(unit);
    neighboursOf.set(key, known);
    return known;
  };
  const answers = new Map<string, Answer>();

  return (text, mode, context) => {
    const question = JSON.stringify([mode, text, [...context.countries].sort(), [...context.address].sort()]);
    const known = answers.get(question);
    if (known) return known;
    const answer = search(text, mode, context);
    answers.set(question, answer);
    return answer;
  };

  function search(text: string, mode: Mode, context: Context): Answer {
    const all = tokensOf(text.slice(0, MOST_CHARACTERS));
    const tokens = all.slice(0, MOST_TOKENS);
    const inFull = tokens.length === all.length && text.length <= MOST_CHARACTERS;
    const prepare = (part: readonly Token[], whole: boolean): Prepared => {
      const prepared = prepareText(text, lists.weigh, whole, part);
      return part.length < all.length ? { ...prepared, truncated: false } : prepared;
    };
    const found = mode === 'name' ? inPart(prepare(tokens.slice(0, MOST_NAME_TOKENS), true), mode, context) : [];
    if (mode === 'name' && tokens.length <= MOST_NAME_TOKENS) return { found, inFull };
    for (const passage of passagesOf(prepare(tokens, false), lists.longest + WINDOW_SLACK)) {
      found.push(...inPart(passage, 'text', context));
    }
    return { found: bestOfEach(found), inFull };
  }

  function inPart(subject: Prepared, mode: Mode, context: Context): Found[] {
    const like = new Map<number, { readonly unit: Unit; readonly neighbour: Neighbour }[]>();
    const groups = new Set<readonly Neighbour[]>();
    for (const unit of subject.units) {
      const near = neighbours(unit);
      groups.add(near);
      for (const neighbour of near) {
        const sameUnit = like.get(neighbour.id);
        if (sameUnit) sameUnit.push({ unit, neighbour });
        else like.set(neighbour.id, [{ unit, neighbour }]);
      }
    }
    return lists.candidates(groups, ...leastCover(subject, mode, threshold)).flatMap((listed) => {
      const edges: Edge[] = [];
      listed.unitIds.forEach((id, at) => {
        const b = listed.units[at];
        for (const { unit, neighbour } of (b && like.get(id)) ?? []) {
          const edge = b && edgeOf(unit, subject, b, listed, neighbour);
          if (edge) edges.push(edge);
        }
      });
      return scored(listed, compareNames({ subject, listed, kind: listed.entry.kind, mode, context }, edges));
    });
  }

  function scored({ entry, name }: ListedText, { score, evidence }: NameScore): Found[] {
    return score >= threshold ? [{ entry, name, score, evidence }] : [];
  }
}

/** Of what was found for one name in several passages the best, in the order of the first. */
function bestOfEach(found: readonly Found[]): Found[] {
  const best = new Map<ListedName, Found>();
  for (const one of found) {
    const other = best.get(one.name);
    if (!other || one.score > other.score) best.set(one.name, one);
  }
  return [...best.values()];
}
