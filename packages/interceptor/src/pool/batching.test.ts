import { describe, expect, test } from 'vitest';
import { batching } from './batching.ts';

/** Hands that note what they are given, and are done with it when told. */
function hands(count: number, most: number) {
  const given: (readonly string[])[] = [];
  const under: (() => void)[] = [];
  const ask = batching(count, most, async (pieces: readonly string[]) => {
    given.push(pieces);
    await new Promise<void>((resolve) => under.push(resolve));
    if (pieces.includes('bad')) throw new Error('bad');
    return pieces.map((piece) => piece.toUpperCase());
  });
  const finish = async (): Promise<void> => {
    under.splice(0).forEach((done) => done());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { given, ask, finish };
}

describe('batching', () => {
  test('hands over one by one while a hand is free, then what waits, shared out', async () => {
    const { given, ask, finish } = hands(2, 16);
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(ask));
    expect(given).toEqual([['a'], ['b']]);
    await finish();
    expect(given.slice(2)).toEqual([['c', 'd'], ['e']]);
    await finish();
    expect(given.slice(4)).toEqual([['f']]);
    await finish();
    expect(await answers).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    void ask('g');
    expect(given.at(-1)).toEqual(['g']);
  });

  test('hands over no more than most', async () => {
    const { given, ask, finish } = hands(1, 3);
    for (const piece of 'abcdefgh') void ask(piece);
    for (let round = 0; round < 4; round += 1) await finish();
    expect(given.map((pieces) => pieces.join(''))).toEqual(['a', 'bcd', 'efg', 'h']);
  });

  test('tries each alone where several fail', async () => {
    const { given, ask, finish } = hands(1, 16);
    const answers = Promise.allSettled(['a', 'b', 'bad', 'c'].map(ask));
    for (let round = 0; round < 5; round += 1) await finish();
    expect(given.map((pieces) => pieces.join(' '))).toEqual(['a', 'b bad c', 'b', 'bad', 'c']);
    expect(await answers).toEqual([
      { status: 'fulfilled', value: 'A' },
      { status: 'fulfilled', value: 'B' },
      { status: 'rejected', reason: new Error('bad') },
      { status: 'fulfilled', value: 'C' },
    ]);
  });
});
