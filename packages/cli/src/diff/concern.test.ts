/** Which messages a change may concern: what is not known of a text counts as if it might be anything. */

import type { Concern, Effect, UnitTrait } from 'interdict';
import { expect, test } from 'vitest';
import { type ScreenedLine, type TextShape, type TextValue, writtenMarks } from '../replay/screened-files.ts';
import { followConcern } from './concern.ts';

const near = { ids: [], likes: [], steps: 0, number: 1 };
/** Looks for the word `moab` and the mark 17; whatever has to be read is other if it says so. */
const change = {
  entries: new Set(['ours:1']),
  marks: new Set([17, -17]),
  concernOf: ([kind, text, key]: UnitTrait): Concern => ({
    word: { kind, text, key },
    isSought: text === 'moab',
    isReweighed: text === 'bank',
    near,
  }),
  atAGlance: ({ units, marks }: { readonly units: readonly Concern[]; readonly marks: readonly number[] }) => {
    if (units.some(({ isSought }) => isSought) || marks.some((mark) => change.marks.has(mark))) return undefined;
    return units.some(({ isReweighed }) => isReweighed) ? 'none' : 'same';
  },
  effectOn: ({ value }: { readonly value: string }): Effect => (value.includes('MOAB') ? 'other' : 'same'),
};

const shape = (...units: number[]): TextShape => ({ kind: 'text', loose: false, costly: false, units });
const line = (parts: Partial<ScreenedLine>): ScreenedLine => ({
  bytes: 0,
  records: 0,
  values: 0,
  index: 0,
  offset: 0,
  hits: [],
  units: [],
  shapes: [],
  fresh: [],
  marks: '',
  texts: [],
  ...parts,
});
const units: readonly UnitTrait[] = ['invoice', 'bank', 'moab'].map((text) => ['word', text, text]);
const values = (...texts: string[]): readonly TextValue[] =>
  texts.map((value) => ({ value, marks: [...value.matchAll(/-?\d+/g)].map(Number) }));

function unread(): never {
  throw new Error('no text has to be read');
}

test.each<[what: string, parts: Partial<ScreenedLine>, of: readonly TextValue[] | undefined, Effect]>([
  ['units without concern', { shapes: [shape(0)], fresh: [0, 0], marks: writtenMarks([4711, 5]) }, undefined, 'same'],
  ['a word that is looked for', { shapes: [shape(0, 2)], fresh: [0] }, values('INVOICE MOAB'), 'other'],
  ['that word, read', { shapes: [shape(0, 2)], fresh: [0] }, values('INVOICE'), 'same'],
  ['a mark', { shapes: [shape(0)], fresh: [0, 0], marks: writtenMarks([5, -17]) }, values('5', 'MOAB -17'), 'other'],
  ['a word that weighs otherwise, where nothing was hit', { shapes: [shape(1)], fresh: [0] }, values('BANK'), 'same'],
  ['and where something was', { shapes: [shape(1)], fresh: [0], hits: ['ours:2'] }, values('BANK'), 'none'],
  ['a hit on what changed', { shapes: [shape(0)], fresh: [0], hits: ['ours:1'] }, undefined, 'other'],
  ['a costly text', { shapes: [{ ...shape(0), costly: true }], fresh: [0] }, values('INVOICE'), 'costly'],
  ['what was not told', { untold: true }, undefined, 'costly'],
  ['a unit that is not there', { shapes: [shape(0, 3)], fresh: [0] }, values('INVOICE'), 'costly'],
  ['a shape that is not there', { shapes: [shape(0)], fresh: [1] }, values('INVOICE'), 'costly'],
  ['a value that is not there', { shapes: [shape(2)], fresh: [0, 0] }, values('INVOICE'), 'costly'],
  ['a text that is not there', { shapes: [shape(0)], fresh: [0], texts: [1] }, undefined, 'costly'],
])('%s', (_, parts, read, effect) => {
  const effectOf = followConcern(change, () => read ?? unread());
  expect(effectOf(line({ units, ...parts }))).toBe(effect);
});

test('texts that came before count each time, until numbers begin again', () => {
  const effectOf = followConcern(change, () => values('INVOICE', 'MOAB'));
  expect(effectOf(line({ units, shapes: [shape(0), shape(2)], fresh: [0, 1] }))).toBe('other');
  expect(effectOf(line({ texts: [0] }))).toBe('same');
  expect(effectOf(line({ texts: [0, 1] }))).toBe('other');
  expect(effectOf(line({ anew: true, units, shapes: [shape(0)], fresh: [0] }))).toBe('same');
  expect(effectOf(line({ texts: [0] }))).toBe('same');
  expect(effectOf(line({ texts: [1] }))).toBe('costly');
});
