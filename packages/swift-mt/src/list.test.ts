import { describe, expect, test } from 'vitest';
import { add, assertUntouched, concat, NONE } from './list.ts';
import { readMt } from './read.ts';

describe('a list', () => {
  test('without items is shared, and gets none', () => {
    const list: number[] = NONE;
    expect([add(list, 1), concat(list, [2]), list]).toEqual([[1], [2], []]);
  });

  test('without items, once it was written to by force, stops all reading', () => {
    const { payments } = readMt(
      new TextEncoder().encode('{1:F01EXMPUS33AXXX0042000001}{2:I199LUNAFRPPXXXXN}{4:\r\n:20:A\r\n-}'),
    );
    const empty = [payments[0]?.parties].find((list): list is never[] => list?.length === 0) ?? [];
    Reflect.set(empty, 0, 'x');
    expect(() => readMt(new Uint8Array(5))).toThrow(TypeError);
    empty.length = 0;
    expect(assertUntouched).not.toThrow();
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
