import { createHash } from 'node:crypto';
import type { Outcome } from '@interdict/model';
import { from, lastValueFrom, toArray } from 'rxjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interceptAll } from './intercept-all.ts';
import { createInterceptor, type Interceptor } from './interceptor.ts';
import { intercept } from './operators.ts';
import { createPool, type InterceptorPool } from './pool/pool.ts';
import { listedAs, listOf } from './test-support/listing.ts';
import { LISTED, paymentTo } from './test-support/payments.ts';

const UNLISTED = paymentTo('MARGOT QUILLEREST');
const MESSAGES = [LISTED, UNLISTED, LISTED, LISTED, UNLISTED, UNLISTED];
const EXPECTED: readonly Outcome[] = ['hold', 'pass', 'hold', 'hold', 'pass', 'pass'];

/** Each message in the same memory, as from a reader that uses its buffer again. */
function* inOneBuffer(memory: ArrayBufferLike): Generator<Uint8Array> {
  const buffer = new Uint8Array(memory);
  for (const message of MESSAGES) {
    buffer.set(message);
    yield buffer;
  }
}

interface Deciders {
  readonly interceptor: Interceptor;
  readonly pool: InterceptorPool;
}

const OUTCOME = ({ outcome }: { readonly outcome: Outcome }): Outcome => outcome;

const WAYS: Readonly<
  Record<string, (messages: Iterable<Uint8Array>, deciders: Deciders) => Promise<readonly (Outcome | undefined)[]>>
> = {
  'an interceptor': async (messages, { interceptor }) =>
    (await Promise.all(Array.from(messages, async (bytes) => interceptor.intercept(bytes)))).map(OUTCOME),
  'a pool': async (messages, { pool }) =>
    (await Promise.all(Array.from(messages, async (bytes) => pool.intercept(bytes)))).map(OUTCOME),
  'records of a pool': async (messages, { pool }) =>
    (await Promise.all(Array.from(messages, async (bytes) => pool.record([{ bytes }])))).map(
      ([recorded]) => recorded?.records[0]?.outcome,
    ),
  interceptAll: async (messages, { pool }) => {
    const outcomes: Outcome[] = [];
    for await (const { outcome } of interceptAll(messages, pool, { concurrency: 4 })) outcomes.push(outcome);
    return outcomes;
  },
  'the operator': async (messages, { pool }) =>
    (await lastValueFrom(from(messages).pipe(intercept(pool, { concurrency: 2 }), toArray()))).map(OUTCOME),
};

describe('a message that is written over while it is decided is decided, and kept, as it came', () => {
  const kept: string[] = [];
  let deciders: Deciders;

  beforeAll(async () => {
    const interceptor = await createInterceptor({
      institution: { jurisdictions: ['US'] },
      lists: [listOf('ours', [listedAs('ours', '0', ['Zorblax Quentivar'])])],
      clock: () => new Date('2026-03-02T10:00:00Z'),
      journal: {
        append: async ({ body }) => {
          kept.push('sha256' in body ? String(body.sha256) : '');
          return { seq: kept.length, hash: '' };
        },
      },
    });
    deciders = { interceptor, pool: createPool(interceptor, { workers: 1 }) };
  });

  afterAll(async () => deciders.pool.close());

  describe.each([
    ['memory', ArrayBuffer],
    ['memory of several threads', SharedArrayBuffer],
  ])('in %s', (_what, Memory) => {
    test.each(Object.entries(WAYS))('by %s', async (_name, decide) => {
      kept.length = 0;
      expect(await decide(inOneBuffer(new Memory(LISTED.length)), deciders)).toEqual(EXPECTED);
      const hashes = MESSAGES.map((message) => createHash('sha256').update(message).digest('hex'));
      expect(kept.toSorted()).toEqual(hashes.toSorted());
    });
  });

  test('memory that was handed to another thread has nothing in it', async () => {
    const given = Uint8Array.from(LISTED);
    structuredClone(given.buffer, { transfer: [given.buffer] });
    const { outcome, payments } = await deciders.interceptor.intercept(given);
    expect([outcome, payments[0].decision.issues]).toMatchObject(['hold', [{ code: 'input-empty' }]]);
  });
});
