/** How the comparison of a word with others goes on: by the sounds of an open word, or by the letters of a Latin one. */

import { NONE, type State } from './sound-walk.ts';
import { costOf, FARTHEST, isVowelCode, OPEN_CODE } from './sounds.ts';
import { numberOfRest, type Reading, RESTS } from './spellings.ts';

/** What each label stands for: all that the letters from one on may; of an open word a sound, for itself, or at last for none. */
export type Labels = readonly (readonly Reading[])[];

/**
 * For a sound of an open word, as `readingsOf` gives it, where each label stands for what the letters from one on may be; states
 * within are before what is to come of a spelling ({@link RESTS}).
 */
export function statesAmongLetters([heard, missing]: readonly Reading[], labels: Labels): readonly State[] {
  const code = heard?.sounds.charCodeAt(0) ?? 0;
  const states: State[] = [];
  for (const rest of RESTS) {
    const { letters, sounds: toCome } = rest;
    const own = numberOfRest(rest);
    states[own] = (label, add) => {
      const hear = (sounds: string, of: number, cost: number): void => {
        const sum = cost + costOf(code, sounds.charCodeAt(0));
        if (sum <= FARTHEST) add(1, numberOfRest({ letters: of, sounds: sounds.slice(1) }), sum);
      };
      if (label === NONE) {
        if (own === 0) add(1, 0, missing?.cost ?? FARTHEST + 1);
        else if (toCome !== '' && isBetweenConsonants(code, toCome.charCodeAt(0))) add(1, own, 0);
        else if (toCome !== '') hear(toCome, letters, 0);
      } else if (own === 0) {
        for (const { length, sounds, cost } of labels[label] ?? []) {
          if (sounds === '') add(0, length - 1, cost);
          else hear(sounds, length - 1, cost);
        }
      } else if (toCome === '') add(0, letters - 1, 0);
    };
  }
  return states;
}

/** Whether an open sound that comes before a sound of the same spelling is none. */
function isBetweenConsonants(open: number, next: number): boolean {
  return open === OPEN_CODE && !isVowelCode(next);
}

/** A sound that may be heard next, what it costs, and where it leads. */
interface Way {
  readonly sound: number;
  readonly cost: number;
  readonly letters: number;
  readonly within: number;
}

/** For letters that may stand for `readings`, where each label stands for a sound; states within are between those of a reading. */
export function statesAmongSounds(readings: readonly Reading[], labels: Labels): readonly State[] {
  const waysFrom: Way[][] = [[]];
  for (const { length, sounds, cost } of readings) {
    for (let k = 0, from = 0; k < sounds.length; k += 1) {
      const isLast = k + 1 === sounds.length;
      const within = isLast ? 0 : waysFrom.push([]) - 1;
      waysFrom[from]?.push({
        sound: sounds.charCodeAt(k),
        cost: k === 0 ? cost : 0,
        letters: isLast ? length : 0,
        within,
      });
      from = within;
    }
  }
  return waysFrom.map(
    (ways, own): State =>
      (label, add) => {
        if (label === NONE) {
          if (own === 0) for (const { length, sounds, cost } of readings) if (sounds === '') add(length, 0, cost);
          return;
        }
        const [heard, missing] = labels[label] ?? [];
        const code = heard?.sounds.charCodeAt(0) ?? 0;
        if (own === 0) add(0, 0, missing?.cost ?? FARTHEST + 1);
        else if (isBetweenConsonants(code, ways[0]?.sound ?? 0)) return add(0, own, 0);
        for (const { sound, cost, letters, within } of ways) add(letters, within, cost + costOf(code, sound));
      },
  );
}
