import { expect, test } from 'vitest';
import type { ListAlarmCode } from './list-alarm.ts';
import { ProviderError } from './provider-error.ts';
import { withRetries } from './retry.ts';

/** Fails with these errors one after the other, then succeeds. */
async function run(errors: readonly Error[], random = 1): Promise<{ result: unknown; pauses: number[] }> {
  const pauses: number[] = [];
  const left = [...errors];
  const attempt = async (): Promise<string> => {
    const error = left.shift();
    if (error) throw error;
    return 'done';
  };
  const result = await withRetries(attempt, {
    attempts: 5,
    firstPause: 1000,
    longestPause: 5000,
    random: () => random,
    signal: new AbortController().signal,
    wait: async (milliseconds) => pauses.push(milliseconds),
  }).catch((error: unknown) => error);
  return { result, pauses };
}
const failing = (times: number): Error[] => Array.from({ length: times }, () => new Error('again'));

test.each([
  ['at once where nothing fails', 0, 1, []],
  ['after ever longer pauses, up to the longest', 4, 1, [1000, 2000, 4000, 5000]],
  ['after at least half of each', 4, 0, [500, 1000, 2000, 2500]],
])('succeeds %s', async (_, failures, random, pauses) => {
  expect(await run(failing(failures), random)).toEqual({ result: 'done', pauses });
});

test('gives up with the last error', async () => {
  const { result, pauses } = await run([...failing(4), new Error('the last')]);
  expect(result).toEqual(new Error('the last'));
  expect(pauses).toHaveLength(4);
});

test.each<[ListAlarmCode, number]>([
  ['source-failed', 1],
  ['source-too-slow', 1],
  ['checksum-wrong', 1],
  ['source-refused', 0],
  ['source-too-large', 0],
  ['source-insecure', 0],
])('%s is followed by %i pause', async (code, pauses) => {
  expect((await run([new ProviderError(code, '')])).pauses).toHaveLength(pauses);
});

test.each([
  ['waits as long as the source wants', 3000, [3000]],
  ['waits its own pause where that is longer', 10, [1000]],
  ['does not wait longer than the longest pause, nor ask before', 5001, []],
])('%s', async (_, retryAfter, pauses) => {
  expect((await run([new ProviderError('source-failed', '', { retryAfter })])).pauses).toEqual(pauses);
});
