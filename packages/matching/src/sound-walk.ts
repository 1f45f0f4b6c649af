/** Compares a word with others, label by label of those: what many words begin with is compared once for all of them. */

import { FARTHEST } from './sounds.ts';

/** How a comparison goes on, from before all of a word, which is state 0, to behind it, which is the last. */
export interface Moves {
  readonly states: number;
  /** Adds each move that begins with a label in a state; it may take more labels than that one. */
  readonly onLabel: (label: number, state: number, add: AddMove) => void;
  /** Adds each move that takes no label, to states behind. */
  readonly onNone: (state: number, add: AddMove) => void;
}

export type AddMove = (labels: number, to: number, cost: number) => void;

export interface SoundWalk {
  /** Begins to compare another word, with words of labels below `labels`. */
  begin(moves: Moves, labels: number): void;
  /**
   * Takes a label that is the `depth`th, from 1, behind those taken at lower depths. Gives in how many states the comparison is
   * then within `limit`, which must not be above that of the label before; 0 where no more labels lead on.
   */
  enter(label: number, depth: number, limit: number): number;
  /** How far the word is from the labels up to the `depth`th; {@link TOO_FAR} where that is above the limit. */
  distanceAt(depth: number): number;
}

/** Above all limits. */
export const TOO_FAR = 255;
const UNKNOWN = -1;
const END = -1;

const NO_WORD: Moves = { states: 0, onLabel: () => undefined, onNone: () => undefined };

/** @param deepest - so many labels may be taken */
export function createSoundWalk(deepest: number): SoundWalk {
  let { states, onLabel } = NO_WORD;
  // The moves that were asked for, END behind those of each label and state, and where these begin. Those that take no label
  // stand as those of one more label.
  let first = new Int32Array();
  let none = 0;
  let moves = 0;
  let taken = new Int8Array(1024);
  let target = new Uint16Array(1024);
  let price = new Uint8Array(1024);
  // Of each depth its label, what each state costs, from where to where some do not cost too much, and how many labels back
  // moves may have begun that take the next one.
  const path = new Uint16Array(deepest + 1);
  let costs = new Uint8Array();
  const from = new Uint16Array(deepest + 1);
  const to = new Uint16Array(deepest + 1);
  const pending = new Uint8Array(deepest + 1);

  return {
    begin(word, labels) {
      ({ states, onLabel } = word);
      none = labels * states;
      moves = 0;
      if (first.length < none + states) first = new Int32Array(none + states);
      if (costs.length < (deepest + 1) * states) costs = new Uint8Array((deepest + 1) * states);
      first.fill(UNKNOWN, 0, none);
      costs.fill(TOO_FAR, 0, (deepest + 1) * states);
      from.fill(0);
      to.fill(0);
      for (let state = 0; state < states; state += 1) {
        first[none + state] = moves;
        word.onNone(state, add);
        add(END, 0, 0);
      }
      costs[0] = 0;
      pass(0, 0, 1, FARTHEST);
      pending[0] = 1;
    },
    enter(label, depth, limit) {
      const row = depth * states;
      path[depth] = label;
      for (let at = row + (from[depth] ?? 0); at < row + (to[depth] ?? 0); at += 1) costs[at] = TOO_FAR;
      let low = states;
      let high = 0;
      let waits = 0;
      const most = pending[depth - 1] ?? 0;
      for (let back = 1; back <= most; back += 1) {
        const before = depth - back;
        const began = path[before + 1] ?? 0;
        const behind = to[before] ?? 0;
        for (let state = from[before] ?? 0; state < behind; state += 1) {
          const cost = costs[before * states + state] ?? TOO_FAR;
          if (cost > limit) continue;
          for (let move = movesOf(began, state); taken[move] !== END; move += 1) {
            const sum = cost + (price[move] ?? 0);
            const labels = taken[move] ?? 0;
            if (sum > limit || labels < back) continue;
            if (labels > back) {
              waits = back;
              continue;
            }
            const place = target[move] ?? 0;
            if (sum >= (costs[row + place] ?? 0)) continue;
            costs[row + place] = sum;
            if (place < low) low = place;
            if (place >= high) high = place + 1;
          }
        }
      }
      pending[depth] = waits + 1;
      const reached = pass(depth, low, high, limit);
      return reached === 0 && waits > 0 ? 1 : reached;
    },
    distanceAt: (depth) => costs[(depth + 1) * states - 1] ?? TOO_FAR,
  };

  /** Takes all moves without a label; gives how many states are reached. */
  function pass(depth: number, low: number, high: number, limit: number): number {
    const row = depth * states;
    let behind = high;
    let reached = 0;
    for (let state = low; state < behind; state += 1) {
      const cost = costs[row + state] ?? TOO_FAR;
      if (cost > limit) continue;
      reached += 1;
      for (let move = first[none + state] ?? 0; taken[move] !== END; move += 1) {
        const sum = cost + (price[move] ?? 0);
        const place = target[move] ?? 0;
        if (sum > limit || sum >= (costs[row + place] ?? 0)) continue;
        costs[row + place] = sum;
        if (place >= behind) behind = place + 1;
      }
    }
    from[depth] = low;
    to[depth] = behind;
    return reached;
  }

  /** The first of the moves that begin with a label in a state. */
  function movesOf(label: number, state: number): number {
    const at = label * states + state;
    const known = first[at] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const start = moves;
    first[at] = start;
    onLabel(label, state, add);
    add(END, 0, 0);
    return start;
  }

  function add(labels: number, place: number, cost: number): void {
    if (cost > FARTHEST) return;
    if (moves === taken.length) {
      taken = doubled(taken, new Int8Array(2 * moves));
      target = doubled(target, new Uint16Array(2 * moves));
      price = doubled(price, new Uint8Array(2 * moves));
    }
    taken[moves] = labels;
    target[moves] = place;
    price[moves] = cost;
    moves += 1;
  }
}

function doubled<Numbers extends Int8Array | Uint16Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
