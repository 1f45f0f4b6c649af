/** Compares a word with others, label by label of those: what many words begin with is compared once for all of them. */

import { FARTHEST } from './sounds.ts';
import { MOST_WITHIN } from './spellings.ts';

/**
 * One state of a comparison: a place before a letter of the word or behind the last, or one within what the letters from there
 * on may stand for. Adds each move that a label makes; for {@link NONE} each that takes no label, to states behind.
 */
export type State = (label: number, add: AddMove) => void;

/** Moves to a place so many letters on, or so many states within; with what that costs. */
export type AddMove = (letters: number, within: number, cost: number) => void;

/** No word has this label. */
export const NONE = 0;

/** The moves from a state that were asked for, those of one label in the order of what they cost. */
export interface Moves {
  readonly state: State;
  readonly within: number;
  /** Where those of each label begin. */
  readonly first: Int32Array;
  readonly moves: number[];
  /** By what is left of the limit the labels that may be taken, as bits. */
  readonly taken: Int32Array;
}

/** A word that is compared. */
export interface Compared {
  /** How many letters it has. */
  readonly letters: number;
  /** The moves from the place before a letter or behind the last, and from the states within what begins there. */
  readonly movesAt: (letter: number) => readonly Moves[];
}

export interface SoundWalk {
  /** Begins to compare another word. */
  begin(word: Compared, limit: number): void;
  /**
   * Takes a label that is the `depth`th, from 1, behind those taken at lower depths. Gives in how many states the comparison is
   * then within `limit`, which must not be above that of the label before.
   */
  enter(label: number, depth: number, limit: number): number;
  /** Whether a label may be taken behind the `depth`th; where not, surely not. */
  mayEnter(label: number, depth: number): boolean;
  /** How far the word is from the labels up to the `depth`th; {@link TOO_FAR} where that is above the limit. */
  distanceAt(depth: number): number;
}

/** Above all limits. */
export const TOO_FAR = 255;
const UNKNOWN = -1;

/** A state as one number: the place in the high bits, and which one within it in the low ones. */
const PLACE_SHIFT = Math.ceil(Math.log2(MOST_WITHIN + 1));
const WITHIN = 2 ** PLACE_SHIFT - 1;
/** A move as one number: what it costs, and how many states on it leads. */
const COST = 0xff;
const TO_SHIFT = 8;
/** Stands behind the moves of one label. */
const END = TOO_FAR;

/** Any label may be taken, whatever is left of the limit. */
const ANY = new Int32Array(FARTHEST + 1).fill(-1);

/** The moves from states, the first of which is a place and the others those within; for labels below `labels`. */
export function movesFrom(states: readonly State[], labels: number): readonly Moves[] {
  return states.map((state, within) => {
    return { state, within, first: new Int32Array(labels).fill(UNKNOWN), moves: [], taken: ANY };
  });
}

/** The same, all asked for at once, so that it is known which labels lead nowhere. */
export function allMovesFrom(states: readonly State[], labels: number): readonly Moves[] {
  return movesFrom(states, labels).map((moves) => ({ ...moves, taken: takenFrom(moves) }));
}

function takenFrom(known: Moves): Int32Array {
  const taken = new Int32Array(ANY.length);
  for (let label = 0; label < known.first.length; label += 1) {
    const least = (known.moves[askFor(known, label)] ?? END) & COST;
    for (let left = least; left < taken.length; left += 1) taken[left] = (taken[left] ?? 0) | (1 << label);
  }
  return taken;
}

/** Gives where the moves of a label begin. */
function askFor({ state, within: from, first, moves }: Moves, label: number): number {
  const start = moves.length;
  state(label, (letters, within, cost) => {
    if (cost > FARTHEST) return;
    let at = moves.length;
    for (; at > start && ((moves[at - 1] ?? 0) & COST) > cost; at -= 1) moves[at] = moves[at - 1] ?? 0;
    moves[at] = cost | (((letters << PLACE_SHIFT) + within - from) << TO_SHIFT);
  });
  moves.push(END);
  first[label] = start;
  return start;
}

/** @param deepest - so many labels may be taken @param longest - letters of a word */
export function createSoundWalk(deepest: number, longest: number): SoundWalk {
  let { letters, movesAt }: Compared = { letters: 0, movesAt: () => [] };
  const places: (readonly Moves[] | undefined)[] = Array.from({ length: longest + 1 });
  const size = places.length << PLACE_SHIFT;
  // The states that are within the limit and what they cost, those of each depth behind those of the one before; and the labels
  // that may be taken there.
  const states = new Uint16Array((deepest + 1) * size);
  const costs = new Uint8Array(states.length);
  const first = new Uint16Array(deepest + 2);
  const taken = new Int32Array(deepest + 1);
  // Where each state stands among those of the last depth, if it does.
  const where = new Uint16Array(size);

  return {
    begin(word, limit) {
      ({ letters, movesAt } = word);
      places.fill(undefined);
      costs[0] = 0;
      states[0] = 0;
      where[0] = 0;
      move(0, 0, 1, NONE, limit);
    },
    enter(label, depth, limit) {
      const start = first[depth] ?? 0;
      return move(depth, start, start, label, limit) - start;
    },
    mayEnter: (label, depth) => ((taken[depth] ?? 0) & (1 << label)) !== 0,
    distanceAt(depth) {
      const last = letters << PLACE_SHIFT;
      for (let at = first[depth] ?? 0; at < (first[depth + 1] ?? 0); at += 1) {
        if (states[at] === last) return costs[at] ?? TOO_FAR;
      }
      return TOO_FAR;
    },
  };

  /** Makes the moves of a label from the states before `start`, and from there on those that take none; gives where the new ones end. */
  function move(depth: number, start: number, from: number, label: number, limit: number): number {
    let end = from;
    let labels = 0;
    for (let at = depth === 0 ? 0 : (first[depth - 1] ?? 0); at < end; ) {
      const state = states[at] ?? 0;
      const cost = costs[at] ?? TOO_FAR;
      const isNew = at >= start;
      at += 1;
      if (cost > limit) continue;
      const place = state >> PLACE_SHIFT;
      const known = (places[place] ??= movesAt(place))[state & WITHIN];
      if (!known) continue;
      if (isNew) labels |= known.taken[limit - cost] ?? 0;
      const { moves } = known;
      const by = isNew ? NONE : label;
      let next = known.first[by] ?? UNKNOWN;
      if (next === UNKNOWN) next = askFor(known, by);
      for (; ; next += 1) {
        const way = moves[next] ?? END;
        const sum = cost + (way & COST);
        if (sum > limit) break;
        const to = state + (way >> TO_SHIFT);
        let there = where[to] ?? 0;
        if (there < start || there >= end || states[there] !== to) {
          there = end;
          end += 1;
          where[to] = there;
          states[there] = to;
        } else if (sum >= (costs[there] ?? TOO_FAR)) continue;
        costs[there] = sum;
        // what was passed on has become less
        if (there < at) at = there;
      }
    }
    first[depth + 1] = end;
    taken[depth] = labels;
    return end;
  }
}
