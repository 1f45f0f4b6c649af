/** Options that would let a hit, or a list that was cut, through without a word. */

import { expect, test } from 'vitest';
import { memorySource, refreshingList, updateLists } from './index.ts';
import { watchmanScreener, yenteScreener } from './screeners/index.ts';
import { readLists } from './read-lists.ts';
import { waitByTimer } from './providers/wait.ts';

const url = 'https://engine.example';
const follow = (options: object): unknown =>
  refreshingList('ours', { source: memorySource([]), read: readLists, ...options });
const update = (maxShrink: number): unknown => updateLists({ folder: '/nowhere/at/all', sources: [], maxShrink });

test.each<[string, () => unknown]>([
  ['a threshold in percent', () => yenteScreener({ url, threshold: 80 })],
  ['a threshold that is none', () => yenteScreener({ url, threshold: Number.NaN })],
  ['a threshold below 0', () => yenteScreener({ url, threshold: -0.1 })],
  ['a least match in percent', () => watchmanScreener({ url, minMatch: 59 })],
  ['a least match that is none', () => watchmanScreener({ url, minMatch: Number('x') })],
  ['a share in percent', () => follow({ maxShrink: 10 })],
  ['a share that is none', () => follow({ maxShrink: Number.NaN })],
  ['a share as text', () => follow({ maxShrink: '0.1' })],
  ['no least number of entries', () => follow({ minEntries: Number.NaN })],
  ['a look at every moment', () => follow({ every: 0 })],
  ['a look at no moment', () => follow({ every: Number.NaN })],
])('%s is refused', (_, make) => {
  expect(make).toThrow(RangeError);
});

test.each([10, -1, Number.NaN])('an update that may shrink lists by %s is refused', async (maxShrink) => {
  await expect(update(maxShrink)).rejects.toThrow(RangeError);
});

test.each([{ maxShrink: 0 }, { maxShrink: 1 }, { minEntries: 0 }, { every: Number.POSITIVE_INFINITY }])(
  '%j is not',
  (options) => {
    expect(() => follow(options)).not.toThrow();
  },
);

test('what takes longer than a timer can count is waited for all the same', async () => {
  const stop = new AbortController();
  const waited = waitByTimer(Number.POSITIVE_INFINITY, stop.signal).then(
    () => 'over',
    () => 'stopped',
  );
  setTimeout(() => stop.abort(), 20);
  expect(await waited).toBe('stopped');
});
