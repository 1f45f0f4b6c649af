/** Compares a word with others, label by label of those: what many words begin with is compared once for all of them. */

import { FARTHEST } from './sounds.ts';
import { WAITING } from './spellings.ts';

/**
 * One state of a comparison: a place before a letter of the word or behind the last, or one within what the letters from there
 * on may stand for. Adds each move that a label makes; for {@link NONE} each that takes no label, to states behind.
 */
export type State = (label: number, add: AddMove) => void;

/** Moves to a place so many letters on, or so many states within; with what that costs. */
export type AddMove = (letters: number, within: number, cost: number) => void;

/** No word has this label. */
export const NONE = 0;

/** Labels that are so many apart share a bit. */
export const LABEL_BITS = 32;

/** The moves from a state, those of one label in the order of what they cost. */
export interface Moves {
  /** Where those of each label begin. */
  readonly first: Uint16Array;
  readonly moves: readonly number[];
  /** By what is left of the limit the labels that may be taken, as bits: several labels share one. */
  readonly taken: Int32Array;
}

/** A word that is compared. */
export interface Compared {
  /** How many letters it has. */
  readonly letters: number;
  /** The place before a letter or behind the last. */
  readonly placeAt: (letter: number) => Place;
}

export interface SoundWalk {
  /** Begins to compare another word. `usual`: the limit of most labels, for which it is known best which may be taken. */
  begin(word: Compared, limit: number, usual: number): void;
  /**
   * Takes a label that is the `depth`th, from 1, behind those taken at lower depths. Gives in how many states the comparison is
   * then within `limit`, which must not be above that of the label before; not counting those that only wait for a sound.
   */
  enter(label: number, depth: number, limit: number): number;
  /** Whether a label may be taken behind the `depth`th; where not, surely not. */
  mayEnter(label: number, depth: number): boolean;
  /** How far the word is from the labels up to the `depth`th; {@link TOO_FAR} where that is above the limit. */
  distanceAt(depth: number): number;
}

/** Above all limits. */
export const TOO_FAR = 255;

/** A state as one number: the place in the high bits, and which one within it in the low ones; the highest of them tells one that waits. */
const PLACE_SHIFT = Math.log2(2 * WAITING);
const WITHIN = 2 ** PLACE_SHIFT - 1;
/** A move as one number: what it costs, and how many states on it leads; a state that was reached: what that cost, and the state. */
const COST = 0xff;
const COST_BITS = 8;
/** Stands behind the moves of one label. */
const END = TOO_FAR;

/** The states at a place, the first of which is the place itself and the others those within, and what is known of them. */
export interface Place {
  readonly known: (Moves | undefined)[];
  /** For a state of which nothing is known. */
  readonly learn: (within: number) => Moves | undefined;
}

/** For words with labels below `labels`. */
export function placeOf(states: readonly State[], labels: number): Place {
  const known: (Moves | undefined)[] = states.map(() => undefined);
  return {
    known,
    learn(within) {
      const state = states[within];
      return state && (known[within] = movesFrom(state, within, labels));
    },
  };
}

function movesFrom(state: State, within: number, labels: number): Moves {
  const first = new Uint16Array(labels);
  const moves: number[] = [END];
  const taken = new Int32Array(FARTHEST + 1);
  for (let label = 0; label < labels; label += 1) {
    const ways: number[] = [];
    state(label, (letters, to, cost) => {
      if (cost <= FARTHEST) ways.push(cost | (((letters << PLACE_SHIFT) + to - within) << COST_BITS));
    });
    if (ways.length === 0) continue;
    ways.sort((a, b) => (a & COST) - (b & COST));
    first[label] = moves.length;
    moves.push(...ways, END);
    for (let left = (ways[0] ?? END) & COST; left <= FARTHEST; left += 1)
      taken[left] = (taken[left] ?? 0) | (1 << label);
  }
  return { first, moves, taken };
}

/** @param deepest - so many labels may be taken @param longest - letters of a word */
export function createSoundWalk(deepest: number, longest: number): SoundWalk {
  let { letters, placeAt }: Compared = { letters: 0, placeAt: () => placeOf([], 0) };
  let usual = 0;
  // States of the last depth that wait.
  let waiting = 0;
  const places: (Place['known'] | undefined)[] = Array.from({ length: longest + 1 });
  const size = places.length << PLACE_SHIFT;
  // The states that are within the limit, those of each depth behind those of the one before; and the labels that may be taken
  // there, within that limit and within the usual one.
  const states = new Uint32Array((deepest + 1) * size);
  const first = new Uint32Array(deepest + 2);
  const taken = new Int32Array(deepest + 1);
  const usually = new Int32Array(deepest + 1);
  // Where each state stands among those of the last depth, if it does.
  const where = new Uint32Array(size);

  return {
    begin(word, limit, most) {
      ({ letters, placeAt } = word);
      usual = most;
      places.fill(undefined);
      states[0] = 0;
      where[0] = 0;
      move(0, 0, 1, NONE, limit);
    },
    enter(label, depth, limit) {
      if (limit <= usual && ((usually[depth - 1] ?? 0) & (1 << label)) === 0) return 0;
      const start = first[depth] ?? 0;
      return move(depth, start, start, label, limit) - start - waiting;
    },
    mayEnter: (label, depth) => ((taken[depth] ?? 0) & (1 << label)) !== 0,
    distanceAt(depth) {
      const last = letters << PLACE_SHIFT;
      for (let at = first[depth] ?? 0; at < (first[depth + 1] ?? 0); at += 1) {
        const reached = states[at] ?? 0;
        if (reached >>> COST_BITS === last) return reached & COST;
      }
      return TOO_FAR;
    },
  };

  /** Makes the moves of a label from the states before `start`, and from there on those that take none; gives where the new ones end. */
  function move(depth: number, start: number, from: number, label: number, limit: number): number {
    let end = from;
    waiting = 0;
    let labels = 0;
    let labelsUsually = 0;
    for (let at = depth === 0 ? 0 : (first[depth - 1] ?? 0); at < end; ) {
      const reached = states[at] ?? 0;
      const state = reached >>> COST_BITS;
      const cost = reached & COST;
      const isNew = at >= start;
      at += 1;
      if (cost > limit) continue;
      const letter = state >> PLACE_SHIFT;
      const known = (places[letter] ??= placeAt(letter).known)[state & WITHIN] ?? placeAt(letter).learn(state & WITHIN);
      if (!known) continue;
      const { moves, taken: mayTake } = known;
      if (isNew) {
        labels |= mayTake[limit - cost] ?? 0;
        if (cost <= usual) labelsUsually |= mayTake[usual - cost] ?? 0;
      }
      const by = isNew ? NONE : label;
      if (((mayTake[limit - cost] ?? 0) & (1 << by)) === 0) continue;
      for (let next = known.first[by] ?? 0; ; next += 1) {
        const way = moves[next] ?? END;
        const sum = cost + (way & COST);
        if (sum > limit) break;
        const to = state + (way >> COST_BITS);
        let there = where[to] ?? 0;
        const before = states[there] ?? 0;
        if (there < start || there >= end || before >>> COST_BITS !== to) {
          there = end;
          end += 1;
          where[to] = there;
          if ((to & WAITING) !== 0) waiting += 1;
        } else if (sum >= (before & COST)) continue;
        states[there] = (to << COST_BITS) | sum;
        // what was passed on has become less
        if (there < at) at = there;
      }
    }
    taken[depth] = labels;
    usually[depth] = labelsUsually;
    first[depth + 1] = end;
    return end;
  }
}
