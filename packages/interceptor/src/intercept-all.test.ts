import { array, assert, asyncProperty, integer, nat } from 'fast-check';
import { from, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { type Intercepting, interceptAll, type StreamOptions } from './intercept-all.ts';
import type { Interception } from './decisions/interception.ts';
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

test.each<[order: NonNullable<StreamOptions['order']>]>([['of-messages'], ['as-decided']])(
  'gives out %s thousands that are decided at once',
  async (order) => {
    const many = 20_000;
    const decided = [];
    for await (const { number } of interceptAll(messages(many), slow([]), { concurrency: many, order }))
      decided.push(number);
    expect(decided).toEqual(numbers(many));
  },
);

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

test('gives out what is decided before another message comes', async () => {
  const decided: number[] = [];
  const source = async function* (): AsyncGenerator<Uint8Array> {
    for (const [number, message] of messages(3).entries()) {
      yield message;
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      expect(decided).toEqual(numbers(number + 1));
    }
  };
  for await (const { number } of interceptAll(source(), slow([]), { concurrency: 4 })) decided.push(number);
  expect(decided).toEqual([0, 1, 2]);
});

test('a failure is told to whoever takes the results, however late the next message comes', async () => {
  const failing: Intercepting = {
    intercept: async () => {
      throw new Error('no thread');
    },
  };
  const source = async function* (): AsyncGenerator<Uint8Array> {
    yield* messages(1);
    await new Promise(() => {});
  };
  const taking = async (): Promise<void> => {
    for await (const _ of interceptAll(source(), failing, { concurrency: 4 }));
  };
  await expect(taking()).rejects.toThrow('no thread');
});

test.each<[order: NonNullable<StreamOptions['order']>]>([['of-messages'], ['as-decided']])(
  'gives out what came before its source failed, %s, and then the failure',
  async (order) => {
    const source = async function* (): AsyncGenerator<Uint8Array> {
      yield* messages(3);
      throw new Error('the queue is gone');
    };
    const decided: number[] = [];
    const taking = async (): Promise<void> => {
      for await (const { number } of interceptAll(source(), slow([9, 3, 30]), { concurrency: 4, order }))
        decided.push(number);
    };
    await expect(taking()).rejects.toThrow('the queue is gone');
    expect(decided.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  },
);

test('closes its source when nobody wants more', async () => {
  let closed = false;
  const source = function* (): Generator<Uint8Array> {
    try {
      yield* messages(9);
    } finally {
      closed = true;
    }
  };
  for await (const { number } of interceptAll(source(), slow([]))) if (number === 2) break;
  expect(closed).toBe(true);
});

test.each<[option: string, options: StreamOptions]>([
  ['concurrency', { concurrency: 0 }],
  ['concurrency', { concurrency: Number.NaN }],
  ['concurrency', { concurrency: 1.5 }],
])('refuses a wrong %s: %j', async (option, options) => {
  const wrong = { code: 'option-invalid', message: expect.stringContaining(option) };
  await expect(interceptAll(messages(1), slow([]), options).next()).rejects.toMatchObject(wrong);
  expect(() => intercept(slow([]), options)).toThrow(expect.objectContaining(wrong));
});

test('the operator keeps the order behind a slow message however many overtake it', async () => {
  const many = 20_000;
  const first = { release: (): void => {} };
  const stuck = new Promise<void>((resolve) => (first.release = resolve));
  const interceptor: Intercepting = {
    intercept: async (bytes) => {
      if (bytes.length === 0) await stuck;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the number matters here
      return { outcome: 'pass' } as unknown as Interception;
    },
  };
  const source = from([new Uint8Array(), ...Array.from({ length: many }, () => Uint8Array.of(1))]);
  const decided = lastValueFrom(source.pipe(intercept(interceptor, { concurrency: 2 }), toArray()));
  setImmediate(first.release);
  expect((await decided).map(({ number }) => number)).toEqual(numbers(many + 1));
});
