/** What is passed over as the same on both sides is the same, to the letter and in its order. */

import type { ListEntry } from '@interdict/model';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry } from '../../fixtures/listing.ts';
import { type Unlike, unlikeSideBySide } from './side-by-side.ts';

const listed = (id: number, name = 'Esmail KHATIB'): ListEntry => entry({ id: `test:${id}`, names: [name] });
const unlike = (before: readonly ListEntry[], is: readonly ListEntry[]): Unlike =>
  unlikeSideBySide(
    before.map((each) => JSON.stringify(each)),
    is,
  );
const few = [1, 2, 3, 4].map((id) => listed(id));
const many = Array.from({ length: 1200 }, (_, id) => listed(id));

describe('unlikeSideBySide', () => {
  it.each<[what: string, before: readonly ListEntry[], is: readonly ListEntry[], Unlike]>([
    ['nothing', [], [], { before: [], after: [] }],
    ['the same', few, few, { before: [], after: [] }],
    ['one more', few.toSpliced(2, 1), few, { before: [], after: [2] }],
    ['one less', few, few.toSpliced(0, 1), { before: [0], after: [] }],
    ['one changed', few, few.with(1, listed(2, 'Исмаил ХАТИБ')), { before: [1], after: [1] }],
    ['one elsewhere', few, [4, 1, 2, 3].map((id) => listed(id)), { before: [0, 1, 2], after: [1, 2, 3] }],
    ['all new', few, [listed(7)], { before: [0, 1, 2, 3], after: [0] }],
    ['a beginning of another', [listed(1, 'A')], [listed(1, 'A"}')], { before: [0], after: [0] }],
    ['one less of many', many, many.toSpliced(600, 1), { before: [600], after: [] }],
    ['one more of many', many.toSpliced(600, 1), many, { before: [], after: [600] }],
  ])('%s', (_, before, is, expected) => {
    expect(unlike(before, is)).toEqual(expected);
  });

  it('leaves the same entries on both sides', () => {
    const some = fc.array(fc.tuple(fc.nat(12), fc.constantFrom('A', 'Ж', '"},{"')), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, some, (first, one, other) => {
        const [before, is] = [
          [...first, ...one],
          [...first, ...other],
        ].map((side) => side.map(([id, name]) => listed(id, name)));
        const { before: gone, after: come } = unlike(before ?? [], is ?? []);
        expect(is?.filter((_, at) => !come.includes(at))).toEqual(before?.filter((_, at) => !gone.includes(at)));
      }),
    );
  });
});
