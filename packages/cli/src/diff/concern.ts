/** Tells message by message whether a change of lists may concern it, each text and each word looked at once. */

import type { Concern, Effect, ListChange } from 'interdict';
import type { ScreenedLine } from '../replay/keep-screened.ts';

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
  return ({ anew, untold, units, fresh, texts, hits }) => {
    if (anew) [concerns, effects] = [[], []];
    concerns.push(...units.map(concernOf));
    const met: Effect[] = untold ? ['costly'] : [];
    for (const { units: numbers, marks, loose, costly, ...text } of fresh) {
      const known = numbers.flatMap((unit) => concerns[unit] ?? []);
      const glance =
        known.length === numbers.length ? atAGlance({ kind: text.kind, units: known, marks, loose }) : undefined;
      const effect = costly ? 'costly' : (glance ?? effectOn(text));
      effects.push(effect);
      met.push(effect);
    }
    for (const number of texts) met.push(effects[number] ?? 'costly');
    if (hits.some((id) => entries.has(id))) met.push('other');
    const most = met.reduce((one, other) => (RANK[other] > RANK[one] ? other : one), 'same');
    // where nothing was hit, nothing is
    return most === 'none' && hits.length === 0 ? 'same' : most;
  };
}
