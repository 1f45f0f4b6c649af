import { array, assert, asyncProperty, integer, nat } from 'fast-check';
import { from, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { type Intercepting, interceptAll, type StreamOptions } from './intercept-all.ts';
import type { Interception } from './interception.ts';
import { intercept } from './operators.ts';

/** Decides message `n` after `delays[n]` turns; what it was given shows in the outcome. */
function slow(delays: readonly number[]): Intercepting & { readonly most: () => number } {
  let [active, most] = [0, 0];
  return {
    most: () => most,
    intercept: async (bytes) => {
      active += 1;
      most = Math.max(most, active);
      for (let turn = delays[bytes[0] ?? 0] ?? 0; turn > 0; turn -= 1) await Promise.resolve();
      active -= 1;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the number matters here
      return { outcome: 'pass', from: bytes[0] } as unknown as Interception;
    },
  };
}

const messages = (count: number): Uint8Array[] => Array.from({ length: count }, (_, number) => Uint8Array.of(number));
const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

const ways: readonly (readonly [
  string,
  (count: number, interceptor: Intercepting, options: StreamOptions) => Promise<{ readonly number: number }[]>,
])[] = [
  [
    'interceptAll',
    async (count, interceptor, options) => {
      const decided = [];
      for await (const each of interceptAll(messages(count), interceptor, options)) decided.push(each);
      return decided;
    },
  ],
  [
    'the operator',
    async (count, interceptor, options) =>
      lastValueFrom(from(messages(count)).pipe(intercept(interceptor, options), toArray())),
  ],
];

describe.each(ways)('%s', (_name, run) => {
  const delaysOf = array(nat(20), { maxLength: 30 });
  const concurrencies = integer({ min: 1, max: 6 });

  test('gives each message once, in order, and decides no more at a time than it may', async () => {
    await assert(
      asyncProperty(delaysOf, concurrencies, async (delays, concurrency) => {
        const interceptor = slow(delays);
        const decided = await run(delays.length, interceptor, { concurrency });
        expect(decided).toEqual(numbers(delays.length).map((number) => ({ number, outcome: 'pass', from: number })));
        expect(interceptor.most()).toBeLessThanOrEqual(concurrency);
      }),
    );
  });

  test('as they are decided: each once', async () => {
    await assert(
      asyncProperty(delaysOf, concurrencies, async (delays, concurrency) => {
        const decided = await run(delays.length, slow(delays), { concurrency, order: 'as-decided' });
        expect(decided.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers(delays.length));
      }),
    );
  });
});

test('as they are decided: a slow one does not hold the others up', async () => {
  const order = [];
  const options = { concurrency: 3, order: 'as-decided' } as const;
  for await (const { number } of interceptAll(messages(4), slow([50, 1, 1, 1]), options)) order.push(number);
  expect(order).toEqual([1, 2, 3, 0]);
});

test('takes no more messages than are decided', async () => {
  let taken = 0;
  const source = function* (): Generator<Uint8Array> {
    for (const message of messages(100)) {
      taken += 1;
      yield message;
    }
  };
  for await (const { number } of interceptAll(source(), slow([]), { concurrency: 4 })) {
    expect(taken - number).toBeLessThanOrEqual(4);
    if (number === 20) break;
  }
  expect(taken).toBeLessThan(30);
});
