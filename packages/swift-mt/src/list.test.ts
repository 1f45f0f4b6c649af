import { expect, test } from 'vitest';
import { add, concat } from './list.ts';

test.each([0, 1, 2, 3, 4, 9])('an item behind %i others', (length) => {
  const list = Array.from({ length }, (_, index) => index);
  expect(add(list.slice(), 99)).toEqual([...list, 99]);
});

test.each([
  [[], [], []],
  [[1], [], [1]],
  [[], [1], [1]],
  [
    [1, 2],
    [3, 4],
    [1, 2, 3, 4],
  ],
])('%j behind %j', (first, second, both) => expect(concat<number>(first, second)).toEqual(both));
