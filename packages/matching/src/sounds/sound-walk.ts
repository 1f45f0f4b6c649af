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

/** A word that is compared. */
export interface Compared {
  /** How many letters it has. */
  readonly letters: number;
  /** The place before a letter or behind the last. */
  readonly placeAt: (letter: number) => Place;
}

/** The moves from the states at a place, the first of which is the place itself and the others those within. */
export type Place = (within: number) => Moves;

/**
 * The moves from a state: for each label where those that it makes begin, and what the first of them costs; then all moves, those
 * of one label in the order of what they cost, as how many states on they lead, and what they cost.
 */
type Moves = Int32Array;

/** What something costs stands in the low bits of its number. */
const COST = 0xff;
const COST_BITS = 8;
/** Above all limits: the cost where a label makes no move, and behind its last. */
export const TOO_FAR = 255;

/** A state as one number: the place in the high bits, and which one within it in the low ones; the highest of them tells one that waits. */
const WITHIN: number = 2 * WAITING - 1;
const PLACE_SHIFT: number = Math.log2(2 * WAITING);

/** For words with labels below `labels`. */
export function placeOf(states: readonly State[], labels: number): Place {
  const known: Moves[] = [];
  return (within) => (known[within] ??= movesOf(states[within], within, labels));
}

function movesOf(state: State | undefined, within: number, labels: number): Moves {
  const first: number[] = [];
  const moves: number[] = [];
  for (let label = 0; label < labels; label += 1) {
    const ways: number[] = [];
    state?.(label, (letters, to, cost) => {
      if (cost <= FARTHEST) ways.push((((letters << PLACE_SHIFT) + to - within) << COST_BITS) | cost);
    });
    ways.sort((a, b) => (a & COST) - (b & COST));
    first.push(((labels + moves.length) << COST_BITS) | ((ways[0] ?? TOO_FAR) & COST));
    if (ways.length > 0) moves.push(...ways, TOO_FAR);
  }
  return Int32Array.from([...first, ...moves]);
}

/** A comparison that goes on, and room for the next. */
export interface SoundWalk {
  word: Compared;
  /** The places that were reached in the word. */
  readonly places: (Place | undefined)[];
  /** The states that were reached within the limit, with what that cost: those of each depth behind those of the one before. */
  readonly states: Int32Array;
  /** The moves from each of them. */
  readonly moves: Moves[];
  /** Where those of each depth begin. */
  readonly first: Int32Array;
  /** Where each state stands among those of the last depth, if it does. */
  readonly where: Int32Array;
}

/** @param deepest - so many labels may be taken @param longest - letters of a word */
export function createSoundWalk(deepest: number, longest: number): SoundWalk {
  const size = (longest + 1) << PLACE_SHIFT;
  return {
    word: { letters: 0, placeAt: () => placeOf([], 0) },
    places: Array.from({ length: longest + 1 }),
    states: new Int32Array((deepest + 1) * size),
    moves: [],
    first: new Int32Array(deepest + 2),
    where: new Int32Array(size),
  };
}

/** Begins to compare another word. */
export function begin(walk: SoundWalk, word: Compared, limit: number): void {
  walk.word = word;
  walk.places.fill(undefined);
  walk.states[0] = 0;
  walk.moves[0] = movesFrom(walk, 0);
  walk.where[0] = 0;
  move(walk, 0, 0, 1, NONE, limit);
}

/**
 * Takes a label that is the `depth`th, from 1, behind those taken at lower depths. Gives in how many states the comparison is
 * then within `limit`, which must not be above that of the label before; not counting those that only wait for a sound.
 */
export function enter(walk: SoundWalk, label: number, depth: number, limit: number): number {
  const { first } = walk;
  return move(walk, depth, first[depth - 1] ?? 0, first[depth] ?? 0, label, limit);
}

/** How far the word is from the labels up to the `depth`th; {@link TOO_FAR} where that is above the limit. */
export function distanceAt({ word, states, first }: SoundWalk, depth: number): number {
  const last = word.letters << PLACE_SHIFT;
  for (let at = first[depth] ?? 0; at < (first[depth + 1] ?? 0); at += 1) {
    const reached = states[at] ?? 0;
    if (reached >> COST_BITS === last) return reached & COST;
  }
  return TOO_FAR;
}

/** Makes the moves of a label from the states that stand from `at` on, and from those of this depth those that take none. */
function move(walk: SoundWalk, depth: number, at: number, end: number, label: number, limit: number): number {
  const { states, moves, first, where } = walk;
  const start = first[depth] ?? 0;
  let waiting = 0;
  while (at < end) {
    const reached = states[at] ?? 0;
    const state = reached >> COST_BITS;
    const cost = reached & COST;
    const known = moves[at];
    const by = at < start ? label : NONE;
    at += 1;
    if (!known) continue;
    const ways = known[by] ?? TOO_FAR;
    if (cost + (ways & COST) > limit) continue;
    for (let next = ways >> COST_BITS; ; next += 1) {
      const way = known[next] ?? TOO_FAR;
      const sum = cost + (way & COST);
      if (sum > limit) break;
      const to = state + (way >> COST_BITS);
      let there = where[to] ?? 0;
      const before = states[there] ?? 0;
      if (there < start || there >= end || before >> COST_BITS !== to) {
        there = end;
        end += 1;
        where[to] = there;
        moves[there] = movesFrom(walk, to);
        if ((to & WAITING) !== 0) waiting += 1;
      } else if (sum >= (before & COST)) continue;
      states[there] = (to << COST_BITS) | sum;
      // what was passed on has become less
      if (there < at) at = there;
    }
  }
  first[depth + 1] = end;
  return end - start - waiting;
}

function movesFrom({ word, places }: SoundWalk, state: number): Moves {
  const letter = state >> PLACE_SHIFT;
  return (places[letter] ??= word.placeAt(letter))(state & WITHIN);
}
