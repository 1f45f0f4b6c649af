/** Finds the listed names that a text resembles; each distinct word and text is compared once. */

import type { ListEntry, ListedName } from '@interdict/model';
import { edgeOf } from './alignment.ts';
import type { ListedNames, ListedText } from './listed-names.ts';
import type { Context, Mode, NameScore } from './comparison.ts';
import { compareNames, leastCover } from './name-score.ts';
import { prepareText } from './prepared.ts';
import type { Unit } from './units.ts';
import type { Neighbour } from './vocabulary.ts';

export interface Found extends NameScore {
  readonly entry: ListEntry;
  readonly name: ListedName;
}

export type Search = (text: string, mode: Mode, context: Context) => readonly Found[];

/** A search that remembers what it has compared: make one for each payment and drop it. */
export function createSearch(lists: ListedNames, threshold: number): Search {
  const neighboursOf = new Map<string, readonly Neighbour[]>();
  const neighbours = (unit: Unit): readonly Neighbour[] => {
    const key = `${unit.kind} ${unit.text}`;
    const known = neighboursOf.get(key) ?? lists.vocabulary.neighbours(unit);
    neighboursOf.set(key, known);
    return known;
  };
  const foundFor = new Map<string, readonly Found[]>();

  return (text, mode, context) => {
    const question = JSON.stringify([mode, text, [...context.countries].sort(), [...context.address].sort()]);
    const known = foundFor.get(question);
    if (known) return known;
    const found = search(text, mode, context);
    foundFor.set(question, found);
    return found;
  };

  function search(text: string, mode: Mode, context: Context): Found[] {
    const subject = prepareText(text, lists.weigh, mode === 'name');
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
      const edges = listed.units.flatMap((b, at) =>
        (like.get(listed.unitIds[at] ?? -1) ?? []).flatMap(
          ({ unit, neighbour }) => edgeOf(unit, subject, b, listed, neighbour) ?? [],
        ),
      );
      return scored(listed, compareNames({ subject, listed, kind: listed.entry.kind, mode, context }, edges));
    });
  }

  function scored({ entry, name }: ListedText, { score, evidence }: NameScore): Found[] {
    return score >= threshold ? [{ entry, name, score, evidence }] : [];
  }
}
