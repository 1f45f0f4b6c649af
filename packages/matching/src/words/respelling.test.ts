import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { respelling, type Rule } from './respelling.ts';

const RULES: readonly Rule[] = [
  ['tsch', 'ch'],
  ['ch', 'ch'],
  ['c', 'k'],
  ['sch', 'sh'],
  ['x', 'ks'],
  ['z', 's'],
  ['ss', ''],
];

describe('respelling', () => {
  it.each([
    ['tscherkes', 'cherkes'],
    ['schach', 'shach'],
    ['max', 'maks'],
    ['zazen', 'zasen'],
    ['tsc', 'tsk'],
    ['ossss', 'o'],
    ['łuczak', 'łuksak'],
    ['anna', 'anna'],
    ['', ''],
  ])('%s is %s', (word, read) => {
    expect(respelling(RULES, new Set(['z']))(word)).toBe(read);
  });

  it('reads as a regular expression of all rules does', () => {
    const text = (letters: string, maxLength: number, minLength = 0): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom(...letters.split(' ')), minLength, maxLength });
    const rules = fc.array(fc.tuple(text('a c h t', 3, 1), text('a c h s é', 3)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rules, text('a c h t y é', 10), (table, word) => {
        const written = new RegExp(table.map(([each]) => each).join('|'), 'g');
        const sounds = new Map(table.toReversed());
        expect(respelling(table)(word)).toBe(word.replace(written, (each) => sounds.get(each) ?? each));
      }),
    );
  });
});
