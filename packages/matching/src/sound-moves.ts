/** How the comparison of a word with others goes on: by the sounds of an open word, or by the letters of a Latin one. */

import type { Moves } from './sound-walk.ts';
import { costOf, costOfMissing, isVowelCode, OPEN_CODE, readingsOf, type Spelt } from './sounds.ts';
import type { Reading } from './spellings.ts';

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

/** For an open word, where the labels stand for what the letters from one on may be, as `readings` says. */
export function movesByLetters(word: Spelt, readings: readonly (readonly Reading[])[]): Moves {
  const { codes, missing } = soundsOf(word);
  const end = codes.length;
  return {
    states: end + 1,
    onLabel(label, state, add) {
      for (const { length, sounds, cost } of readings[label] ?? []) {
        let sum = cost;
        let next = state;
        for (let k = 0; k < sounds.length && next <= end; k += 1, next += 1) {
          const sound = sounds.charCodeAt(k);
          if (k > 0 && isBetweenConsonants(codes[next] ?? 0, sound)) next += 1;
          sum += costOf(codes[next] ?? 0, sound);
        }
        if (next <= end) add(length, next, sum);
      }
    },
    onNone(state, add) {
      if (state < end) add(0, state + 1, missing[state] ?? 0);
    },
  };
}

/** Whether an open sound that comes before a sound of the same spelling is none. */
function isBetweenConsonants(open: number, next: number): boolean {
  return open === OPEN_CODE && !isVowelCode(next);
}

/** A place in a word: between letters, or between two sounds that some letters stand for together. */
interface Place {
  readonly isBetweenLetters: boolean;
  /** What may be heard next, its code, or that nothing is; what that costs, and the number of the place that it leads to. */
  readonly heard: { readonly sound: number; readonly cost: number; readonly to: number }[];
  readonly mute: { readonly cost: number; readonly to: number }[];
}

/** For any word, where each label stands for one sound of `sounds`. */
export function movesBySounds(word: Spelt, { codes, missing }: Sounds): Moves {
  const places = placesOf(word);
  return {
    states: places.length,
    onLabel(label, state, add) {
      const { heard = [], isBetweenLetters } = places[state] ?? {};
      const code = codes[label] ?? 0;
      if (isBetweenLetters) add(1, state, missing[label] ?? 0);
      else if (isBetweenConsonants(code, heard[0]?.sound ?? 0)) return add(1, state, 0);
      for (const { sound, cost, to } of heard) add(1, to, cost + costOf(code, sound));
    },
    onNone(state, add) {
      for (const { cost, to } of places[state]?.mute ?? []) add(0, to, cost);
    },
  };
}

/** From before the first letter to behind the last; behind each place those within the spellings that begin there. */
function placesOf(word: Spelt): readonly Place[] {
  const readings = Array.from({ length: word.letters.length }, (_, at) => readingsOf(word, at));
  const numbers = [0];
  readings.forEach((some, at) => {
    const within = some.reduce((sum, { sounds }) => sum + Math.max(0, sounds.length - 1), 0);
    numbers.push((numbers[at] ?? 0) + 1 + within);
  });
  const places: Place[] = [];
  readings.forEach((some, at) => {
    let place = newPlace(true);
    const before = place;
    places.push(place);
    for (const { length, sounds, cost } of some) {
      const to = numbers[at + length] ?? 0;
      if (sounds === '') before.mute.push({ cost, to });
      place = before;
      for (let k = 0; k < sounds.length; k += 1) {
        const isLast = k + 1 === sounds.length;
        place.heard.push({ sound: sounds.charCodeAt(k), cost: k === 0 ? cost : 0, to: isLast ? to : places.length });
        if (!isLast) places.push((place = newPlace(false)));
      }
    }
  });
  places.push(newPlace(true));
  return places;
}

function newPlace(isBetweenLetters: boolean): Place {
  return { isBetweenLetters, heard: [], mute: [] };
}
