import { describe, expect, test } from 'vitest';
import { add, concat, NONE } from './list.ts';

describe('a list', () => {
  test('without items is shared, and gets none', () => {
    const list: number[] = NONE;
    expect([add(list, 1), concat(list, [2]), list]).toEqual([[1], [2], []]);
  });

  test('gets items at its end, in a list of its own while they are few', () => {
    let list: number[] = [];
    const before = [1, 2, 3, 4, 5].map((item) => {
      list = add(list, item);
      return list.slice();
    });
    expect(before).toEqual([[1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4, 5]]);
  });

  test('behind another is copied only where both have items', () => {
    const [one, two] = [[1], [2]];
    expect([concat(one, []) === one, concat([], two) === two, concat(one, two), one]).toEqual([
      true,
      true,
      [1, 2],
      [1],
    ]);
  });
});
