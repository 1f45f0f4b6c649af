/** Tells message by message whether a change of lists may concern it, each text and each word looked at once. */

import type { Concern, Effect, ListChange } from 'interdict';
import type { FreshText, ScreenedLine } from '../replay/keep-screened.ts';

const RANK: Readonly<Record<Effect, number>> = { same: 0, none: 1, other: 2, costly: 3 };

/** To be asked of all lines in their order. `same`: the message is decided as it was. */
export function followConcern({
  concernOf,
  atAGlance,
  effectOn,
  entries,
}: Omit<ListChange, 'screener'>): (line: ScreenedLine) => Effect {
  let concerns: Concern[] = [];
  let effects: Effect[] = [];
  const effectOf = (text: FreshText): Effect => {
    if (text.costly) return 'costly';
    const { kind, marks, loose } = text;
    const units: Concern[] = [];
    for (const unit of text.units) {
      const concern = concerns[unit];
      if (!concern) return effectOn(text);
      units.push(concern);
    }
    return atAGlance({ kind, units, marks, loose }) ?? effectOn(text);
  };
  return ({ anew, untold, units, fresh, texts, hits }) => {
    if (anew) [concerns, effects] = [[], []];
    for (const unit of units) concerns.push(concernOf(unit));
    let most: Effect = untold ? 'costly' : 'same';
    for (const text of fresh) {
      const effect = effectOf(text);
      effects.push(effect);
      most = graver(most, effect);
    }
    for (const number of texts) most = graver(most, effects[number] ?? 'costly');
    if (hits.some((id) => entries.has(id))) most = graver(most, 'other');
    // where nothing was hit, nothing is
    return most === 'none' && hits.length === 0 ? 'same' : most;
  };
}

function graver(one: Effect, other: Effect): Effect {
  return RANK[other] > RANK[one] ? other : one;
}
