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

/** A move as one number: what it costs, how many labels it takes, and where it leads. */
const COST = 0xff;
const LABELS_SHIFT = 8;
const LABELS = 0xf;
const STATE_SHIFT = 12;
/** Stands behind the moves of one label in one state. */
const END = -1;

const NO_WORD: Moves = { states: 0, onLabel: () => undefined, onNone: () => undefined };

/** @param deepest - so many labels may be taken */
export function createSoundWalk(deepest: number): SoundWalk {
  let { states, onLabel } = NO_WORD;
  // The moves that were asked for, and where those of each label and state begin; behind the labels, those that take none.
  let first = new Int32Array();
  let moves = new Int32Array(1024);
  let none = 0;
  let known = 0;
  // Of each depth its label, what each state costs, from where to where some cost less than too much, and how many labels back
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
      known = 0;
      if (first.length < none + states) first = new Int32Array(none + states);
      if (costs.length < (deepest + 1) * states) costs = new Uint8Array((deepest + 1) * states);
      first.fill(UNKNOWN, 0, none);
      costs.fill(TOO_FAR, 0, (deepest + 1) * states);
      from.fill(0);
      to.fill(0);
      for (let state = 0; state < states; state += 1) {
        first[none + state] = known;
        word.onNone(state, add);
        keep(END);
      }
      costs[0] = 0;
      pending[0] = 1;
      passOn(0, 0, 1, FARTHEST);
    },
    enter(label, depth, limit) {
      const row = depth * states;
      const all = costs;
      path[depth] = label;
      for (let at = row + (from[depth] ?? 0); at < row + (to[depth] ?? 0); at += 1) all[at] = TOO_FAR;
      let low = states;
      let high = 0;
      let waits = 0;
      const most = pending[depth - 1] ?? 0;
      for (let back = 1; back <= most; back += 1) {
        const before = depth - back;
        const began = (path[before + 1] ?? 0) * states;
        const behind = to[before] ?? 0;
        for (let state = from[before] ?? 0; state < behind; state += 1) {
          const cost = all[before * states + state] ?? TOO_FAR;
          if (cost > limit) continue;
          let at = first[began + state] ?? UNKNOWN;
          if (at === UNKNOWN) at = askFor(began, state);
          for (let move = moves[at] ?? END; move !== END; move = moves[(at += 1)] ?? END) {
            const sum = cost + (move & COST);
            const labels = (move >>> LABELS_SHIFT) & LABELS;
            if (sum > limit || labels < back) continue;
            if (labels > back) {
              waits = back;
              continue;
            }
            const place = move >>> STATE_SHIFT;
            if (sum >= (all[row + place] ?? 0)) continue;
            all[row + place] = sum;
            if (place < low) low = place;
            if (place >= high) high = place + 1;
          }
        }
      }
      pending[depth] = waits + 1;
      if (high > 0) return passOn(depth, low, high, limit);
      from[depth] = 0;
      to[depth] = 0;
      return waits > 0 ? 1 : 0;
    },
    distanceAt: (depth) => costs[(depth + 1) * states - 1] ?? TOO_FAR,
  };

  /** Makes all moves that take no label, and gives how many states are reached. */
  function passOn(depth: number, low: number, high: number, limit: number): number {
    const row = depth * states;
    let behind = high;
    let reached = 0;
    for (let state = low; state < behind; state += 1) {
      const cost = costs[row + state] ?? TOO_FAR;
      if (cost > limit) continue;
      reached += 1;
      let at = first[none + state] ?? 0;
      for (let move = moves[at] ?? END; move !== END; move = moves[(at += 1)] ?? END) {
        const sum = cost + (move & COST);
        const place = move >>> STATE_SHIFT;
        if (sum > limit || sum >= (costs[row + place] ?? 0)) continue;
        costs[row + place] = sum;
        if (place >= behind) behind = place + 1;
      }
    }
    from[depth] = low;
    to[depth] = behind;
    return reached;
  }

  /** Where the moves begin that a label opens in a state. */
  function askFor(began: number, state: number): number {
    const start = known;
    first[began + state] = start;
    onLabel(began / states, state, add);
    keep(END);
    return start;
  }

  function add(labels: number, state: number, cost: number): void {
    if (cost <= FARTHEST) keep(cost | (labels << LABELS_SHIFT) | (state << STATE_SHIFT));
  }

  function keep(move: number): void {
    if (known === moves.length) {
      const more = new Int32Array(2 * known);
      more.set(moves);
      moves = more;
    }
    moves[known] = move;
    known += 1;
  }
}
