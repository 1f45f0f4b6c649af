/** How the comparison of a word with others goes on: by the sounds of an open word, or by the letters of a Latin one. */

import { NONE, type State } from './sound-walk.ts';
import { costOf, costOfMissing, isVowelCode, OPEN_CODE, type Spelt } from './sounds.ts';
import { MOST_LETTERS, type Reading } from './spellings.ts';

/** A row of sounds that a word may be compared with: the code of each, and what it costs to lack it. */
export interface Sounds {
  readonly codes: ArrayLike<number>;
  readonly missing: ArrayLike<number>;
}

/** The sounds of an open word. */
export function soundsOf({ letters }: Spelt): Sounds {
  const places = Array.from({ length: letters.length }, (_, at) => at);
  return { codes: places.map((at) => letters.charCodeAt(at)), missing: places.map((at) => costOfMissing(letters, at)) };
}

/** For an open word from one of its sounds on, where the labels stand for what the letters from one on may be, as `readings` says. */
export function stateAmongLetters(
  { codes, missing }: Sounds,
  start: number,
  readings: readonly (readonly Reading[])[],
): State {
  const end = codes.length;
  return (label, add) => {
    if (label === NONE && start < end) add(1, 0, missing[start] ?? 0);
    for (const { length, sounds, cost } of readings[label] ?? []) {
      let sum = cost;
      let next = start;
      for (let k = 0; k < sounds.length && next <= end; k += 1, next += 1) {
        const sound = sounds.charCodeAt(k);
        if (k > 0 && isBetweenConsonants(codes[next] ?? 0, sound)) next += 1;
        sum += costOf(codes[next] ?? 0, sound);
      }
      if (next <= end) add(next - start, length - 1, sum);
    }
  };
}

/** Behind {@link stateAmongLetters}, by their number: where letters are to come of a spelling whose sounds have been heard. */
export const BEFORE_LETTERS: readonly State[] = Array.from({ length: MOST_LETTERS }, (_, letters): State => {
  return (label, add) => {
    if (label !== NONE && letters > 0) add(0, letters - 1, 0);
  };
});

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

/** For letters that may stand for `readings`, where each label stands for one sound of `sounds`; states within are between those of a reading. */
export function statesAmongSounds(readings: readonly Reading[], { codes, missing }: Sounds): readonly State[] {
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
        const code = codes[label] ?? 0;
        if (own === 0) add(0, 0, missing[label] ?? 0);
        else if (isBetweenConsonants(code, ways[0]?.sound ?? 0)) return add(0, own, 0);
        for (const { sound, cost, letters, within } of ways) add(letters, within, cost + costOf(code, sound));
      },
  );
}
