/** Tells message by message whether a change of lists may concern it, each text and each word looked at once. */

import type { Concern, Effect, ListChange } from 'interdict';
import { hasMark, type ScreenedLine, type TextShape, type TextValue } from '../replay/screened-files.ts';

const RANK: Readonly<Record<Effect, number>> = { same: 0, none: 1, other: 2, costly: 3 };

/** Reads what else is known of the new texts of a line. */
type ReadValues = (line: ScreenedLine) => readonly TextValue[];

/** Texts of one shape; `isSame`: those without a mark of what is looked for anew are as they were. */
interface Shape extends Omit<TextShape, 'units'> {
  readonly units: readonly Concern[];
  readonly isSame: boolean;
}

/** To be asked of all lines in their order. `same`: the message is decided as it was. */
export function followConcern(
  { concernOf, atAGlance, effectOn, marks: anewMarks, entries }: Omit<ListChange, 'screener'>,
  valuesOf: ReadValues,
): (line: ScreenedLine) => Effect {
  let concerns: Concern[] = [];
  let shapes: (Shape | undefined)[] = [];
  let effects: Effect[] = [];
  const shapeOf = ({ units: numbers, ...shape }: TextShape): Shape | undefined => {
    const units = numbers.flatMap((unit) => concerns[unit] ?? []);
    if (units.length < numbers.length) return undefined;
    const isSame = !shape.costly && atAGlance({ ...shape, units, marks: [] }) === 'same';
    return { ...shape, units, isSame };
  };
  const effectOf = (shape: Shape | undefined, value: TextValue | undefined): Effect => {
    if (!shape || !value || shape.costly) return 'costly';
    const { marks, ...text } = value;
    return atAGlance({ ...shape, marks }) ?? effectOn({ ...text, kind: shape.kind });
  };
  const effectsOf = (line: ScreenedLine): readonly Effect[] => {
    const { fresh, marks } = line;
    if (fresh.every((shape) => shapes[shape]?.isSame) && !hasMark(marks, anewMarks)) return fresh.map(() => 'same');
    const values = valuesOf(line);
    return fresh.map((number, at) => effectOf(shapes[number], values[at]));
  };
  return (line) => {
    const { anew, untold, units, texts, hits } = line;
    if (anew) [concerns, shapes, effects] = [[], [], []];
    for (const unit of units) concerns.push(concernOf(unit));
    for (const shape of line.shapes) shapes.push(shapeOf(shape));
    let most: Effect = untold ? 'costly' : 'same';
    for (const effect of effectsOf(line)) {
      effects.push(effect);
      most = graver(most, effect);
    }
    for (const number of texts) if (effects[number] !== 'same') most = graver(most, effects[number] ?? 'costly');
    if (hits.some((id) => entries.has(id))) most = graver(most, 'other');
    // where nothing was hit, nothing is
    return most === 'none' && hits.length === 0 ? 'same' : most;
  };
}

function graver(one: Effect, other: Effect): Effect {
  return RANK[other] > RANK[one] ? other : one;
}
