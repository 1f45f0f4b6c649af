import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, editDistance, isSwapFrom } from './edit-distance.ts';

describe('isSwapFrom', () => {
  it.each([
    ['amni', 'amin', true],
    ['main', 'amin', true],
    ['amin', 'amin', false],
    ['amon', 'amin', false],
    ['amim', 'amin', false],
  ])('%s of %s: %s', (a, b, is) => {
    expect(isSwapFrom(codesOf(a), codesOf(`x${b}`), 1, a.length)).toBe(is);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['amin', 'amin', 0],
    ['amni', 'amin', 1],
    ['jon', 'john', 1],
    ['sigma', 'cigna', 2],
    ['stepanov', 'stepenau', 3],
    ['abc', 'ca', 3],
  ])('%s to %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('stops at the limit', () => {
    expect(editDistance('aaaaaaaa', 'bbbbbbbb', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 3)).toBe(4);
  });

  it('equals the full table of optimal string alignment', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(fullTable(a, b), limit + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The textbook algorithm. */
function fullTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      const options = [i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY, cell(i - 1, j) + 1, cell(i, j - 1) + 1];
      if (i > 0 && j > 0) options.push(cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) options.push(cell(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = Math.min(...options);
    }
  }
  return cell(a.length, b.length);
}
