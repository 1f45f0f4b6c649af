import { calendarDate, type ListSnapshot } from '@interdict/model';
import { Subject } from 'rxjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionRecord } from '../decisions/decision-record.ts';
import { createInterceptor, type Interceptor } from '../interceptor.ts';
import { createPool, type InterceptorPool } from './pool.ts';
import { listedAs, listOf } from '../test-support/listing.ts';
import { LISTED, UNLISTED } from '../test-support/payments.ts';

const snapshot = (...names: readonly string[]): ListSnapshot => {
  const publishedOn = calendarDate(2026, 2, 20);
  return listOf(
    'live',
    names.map((name) => listedAs('live', name, [name])),
    publishedOn ? { publishedOn } : {},
  );
};

describe('a pool', () => {
  const snapshots = new Subject<ListSnapshot>();
  let interceptor: Interceptor;
  let pool: InterceptorPool;

  beforeAll(async () => {
    const making = createInterceptor({
      institution: { jurisdictions: ['US'] },
      lists: [{ id: 'live', snapshots }],
      clock: () => new Date('2026-03-02T10:00:00Z'),
    });
    snapshots.next(snapshot('Zorblax Quentivar'));
    interceptor = await making;
    pool = createPool(interceptor, { workers: 2 });
  });

  afterAll(async () => pool.close());

  test('decides as the interceptor does, many at once', async () => {
    const messages = Array.from({ length: 40 }, (_, number) => (number % 3 === 0 ? LISTED : UNLISTED));
    const alone = await Promise.all(messages.map(async (bytes) => interceptor.intercept(bytes)));
    const pooled = await Promise.all(messages.map(async (bytes) => pool.intercept(bytes)));
    expect(pooled).toEqual(alone);
  });

  test('gives every payment of a file the bytes of its message', async () => {
    const file = Buffer.concat([LISTED, Buffer.from('\r\n'), UNLISTED]);
    const { payments } = await pool.intercept(file);
    expect(payments.map(({ bytes }) => bytes)).toEqual([LISTED, UNLISTED]);
    expect(await pool.intercept(file)).toEqual(await interceptor.intercept(file));
  });

  test('records a batch, each message with its place in the file', async () => {
    const recorded = await pool.record([
      { bytes: LISTED, file: 'a.fin' },
      { bytes: UNLISTED, file: 'a.fin', index: 1, offset: 400 },
    ]);
    const [first, second] = [await interceptor.intercept(LISTED), await interceptor.intercept(UNLISTED)];
    expect(recorded.map(({ records }) => records)).toEqual([
      first.payments.map((payment) => decisionRecord(payment, 'a.fin')),
      second.payments.map((payment) => decisionRecord({ ...payment, index: 1, offset: 400 }, 'a.fin')),
    ]);
    expect(recorded.every(({ microseconds }) => microseconds > 0)).toBe(true);
  });

  test('follows a change of the lists', async () => {
    expect((await pool.intercept(UNLISTED)).outcome).toBe('pass');
    snapshots.next(snapshot('Zorblax Quentivar', 'Margot Quill'));
    await Promise.resolve();
    expect((await pool.intercept(UNLISTED)).outcome).toBe('hold');
    expect((await pool.intercept(UNLISTED, { asOf: new Date('2020-01-01') })).outcome).toBe('hold');
  });

  test('has decided all it was given before it is closed', async () => {
    const other = createPool(interceptor, { workers: 1 });
    const given = Promise.all(Array.from({ length: 20 }, async () => other.intercept(LISTED)));
    await other.close();
    expect((await given).every(({ payments }) => payments[0].payment !== null)).toBe(true);
  });

  test.each([0, -1, 1.5, 1025, 1e9, Number.NaN])('refuses %d threads', (workers) => {
    expect(() => createPool(interceptor, { workers })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });

  test('refuses what is no bytes', async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JavaScript may hand it in
    const text = 'MARGOT QUILL' as unknown as Uint8Array;
    const refused = { code: 'option-invalid', message: 'Option bytes: must be a Uint8Array.' };
    await expect(pool.intercept(text)).rejects.toMatchObject(refused);
    await expect(pool.record([{ bytes: text }])).rejects.toMatchObject(refused);
  });

  test('holds what it is given once it is closed', async () => {
    const other = createPool(interceptor, { workers: 1 });
    await Promise.all([other.close(), other.close()]);
    const { outcome, payments } = await other.intercept(UNLISTED);
    expect([outcome, payments[0].decision.issues]).toMatchObject(['hold', [{ code: 'worker-failed' }]]);
    expect(await other.record([{ bytes: UNLISTED }])).toMatchObject([{ records: [{ outcome: 'hold' }] }]);
  });

  test('holds what is not decided in time', async () => {
    const signal = AbortSignal.abort();
    const { outcome, payments } = await pool.intercept(UNLISTED, { signal });
    expect([outcome, payments[0].decision.issues]).toMatchObject(['hold', [{ code: 'deadline-exceeded' }]]);
    expect(await pool.record([{ bytes: UNLISTED, file: 'late.fin' }], { signal })).toMatchObject([
      { records: [{ file: 'late.fin', outcome: 'hold', payment: null }] },
    ]);
    expect((await pool.intercept(LISTED)).outcome).toBe('hold');
  });
});
