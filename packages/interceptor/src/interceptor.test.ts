/** What is decided, and held, of a message. */

import { contentHash, fixedList, type GoodGuy } from '@interdict/lists';
import { calendarDate, type Hit, type ListSnapshot, type Screener, type Screening } from '@interdict/model';
import { createMemory } from '@interdict/policy';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstValueFrom, NEVER, of, toArray } from 'rxjs';
import { describe, expect, test, vi } from 'vitest';
import { intercept } from './operators.ts';
import type { InterceptorOptions } from './options.ts';
import { createPool } from './pool/pool.ts';
import { listedAs } from './test-support/listing.ts';
import { codes, LISTED, make, snapshot, UNLISTED } from './test-support/payments.ts';

test('one signal for many messages at once is warned of by nobody', async () => {
  const { signal } = new AbortController();
  const interceptor = await make({ journal: { append: async () => sleep(5, { seq: 0, hash: '' }) } });
  const pool = createPool(interceptor, { workers: 1 });
  const warnings: Error[] = [];
  const listener = (warning: Error): number => warnings.push(warning);
  process.on('warning', listener);
  for (const decider of [interceptor, pool])
    await Promise.all(Array.from({ length: 20 }, async () => decider.intercept(UNLISTED, { signal })));
  await sleep(0);
  process.off('warning', listener);
  await pool.close();
  expect(warnings).toEqual([]);
});

test.each(['{4:\r\n:59:MARGOT QUILL', [123], undefined])('intercept refuses what is no bytes: %j', async (given) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JavaScript may hand it in
  const intercepted = (await make()).intercept(given as unknown as Uint8Array);
  await expect(intercepted).rejects.toMatchObject({
    code: 'option-invalid',
    message: 'Option bytes: must be a Uint8Array.',
  });
});

test('a name is looked up on the lists that serve', async () => {
  const interceptor = await make();
  expect(interceptor.search('Zorblax Quentivar').map((hit) => [hit.entry.id, hit.score])).toEqual([['ours:0', 1]]);
  expect(interceptor.search('Zorblax Quentivar', { kinds: ['vessel'] })).toEqual([]);
});

describe('intercept', () => {
  test('says the most severe outcome', async () => {
    const interceptor = await make();
    const both = Buffer.concat([UNLISTED, Buffer.from('\r\n'), LISTED]);
    const { outcome, payments } = await interceptor.intercept(both);
    expect([outcome, ...payments.map(({ decision, index }) => `${index} ${decision.outcome}`)]).toEqual([
      'hold',
      '0 pass',
      '1 hold',
    ]);
  });

  test('counts offsets from the start of each message', async () => {
    const interceptor = await make();
    const both = Buffer.concat([UNLISTED, Buffer.from('\r\n'), LISTED]);
    const [, second] = (await interceptor.intercept(both)).payments;
    const [hit] = second?.decision.hits ?? [];
    const { start, end } = hit?.subject.location ?? { start: 0, end: 0 };
    expect(second?.offset).toBe(UNLISTED.length + 2);
    expect(Buffer.from(second?.bytes.subarray(start, end) ?? []).toString()).toBe('ZORBLAX QUENTIVAR');
  });

  test('holds when a screener fails, with what the others found', async () => {
    const broken: Screener = {
      screen: () => {
        throw new Error('connection refused');
      },
    };
    const interceptor = await make({ screeners: [broken] });
    const [{ decision }] = (await interceptor.intercept(LISTED)).payments;
    expect(decision).toMatchObject({ outcome: 'hold', pending: 'block', issues: [{ code: 'screener-failed' }] });
    expect((await interceptor.intercept(UNLISTED)).outcome).toBe('hold');
  });

  test.each([undefined, null, {}, { hits: [], lists: [] }, []])('holds when a screener answers %j', async (answer) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JavaScript may answer
    const interceptor = await make({ screeners: [{ screen: async () => answer as unknown as Screening }] });
    const [{ decision }] = (await interceptor.intercept(UNLISTED)).payments;
    expect(decision).toMatchObject({ outcome: 'hold', issues: [{ code: 'screener-failed' }] });
  });

  test('holds the one payment that deciding fails over', async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JavaScript may answer
    const none = [null] as unknown as Hit[];
    const partly: Screener = {
      screen: async (subjects) => ({
        hits: subjects.some(({ value }) => value === 'MARGOT QUILL') ? none : [],
        lists: [],
        issues: [],
      }),
    };
    const interceptor = await make({ screeners: [partly] });
    const { payments } = await interceptor.intercept(Buffer.concat([UNLISTED, LISTED]));
    expect(payments).toMatchObject([
      { payment: {}, decision: { outcome: 'hold', pending: null, issues: [{ code: 'decision-failed' }] } },
      { payment: {}, decision: { outcome: 'hold', pending: 'block', issues: [] } },
    ]);
  });

  test('holds what reading fails over', async () => {
    const interceptor = await make();
    const cut = vi.spyOn(Buffer.prototype, 'subarray').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    const [{ payment: none, decision }] = (await interceptor.intercept(UNLISTED).finally(() => cut.mockRestore()))
      .payments;
    expect([none, decision]).toMatchObject([
      null,
      { outcome: 'hold', issues: [{ code: 'reading-failed', offset: 0 }] },
    ]);
  });

  test('holds when a memory recalls no list', async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JavaScript may answer
    const memory = { ...createMemory(), recall: async () => null as unknown as [] };
    const [{ decision }] = (await (await make({ memory })).intercept(UNLISTED)).payments;
    expect(decision).toMatchObject({ outcome: 'hold', issues: [{ code: 'memory-unavailable' }] });
  });

  test('holds what is not decided in time', async () => {
    const slow: Screener = {
      screen: (_subjects, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('late')))),
    };
    const interceptor = await make({ screeners: [slow] });
    const [{ decision }] = (await interceptor.intercept(UNLISTED, { signal: AbortSignal.timeout(10) })).payments;
    expect(decision).toMatchObject({ outcome: 'hold', issues: [{ code: 'deadline-exceeded' }] });
    expect(decision.flags.map(({ code }) => code)).toContain('PROVIDER_UNAVAILABLE');
  });

  test('holds what a screener that heeds no signal never answers', async () => {
    const interceptor = await make({ screeners: [{ screen: async () => new Promise(() => {}) }] });
    const [{ decision }] = (await interceptor.intercept(LISTED, { signal: AbortSignal.timeout(10) })).payments;
    expect(decision).toMatchObject({ outcome: 'hold', pending: 'block', issues: [{ code: 'deadline-exceeded' }] });
  });

  test.each<[what: string, turn: () => Promise<unknown>]>([
    ['a promise', async () => {}],
    ['a timer', async () => sleep(1)],
    ['a file that was read', async () => readFile(new URL(import.meta.url))],
  ])('holds what keeps the thread beyond the deadline, begun behind %s', async (_what, turn) => {
    const hits = (await make()).search('Zorblax Quentivar');
    const deadline = new AbortController();
    const busy: Screener = {
      screen: async () => {
        setTimeout(() => deadline.abort(), 10);
        for (const end = performance.now() + 30; performance.now() < end; );
        return { hits, lists: [], issues: [] };
      },
    };
    const interceptor = await make({ screeners: [busy] });
    await turn();
    const both = Buffer.concat([UNLISTED, UNLISTED]);
    const { payments } = await interceptor.intercept(both, { signal: deadline.signal });
    // What was found too late is found.
    expect(payments.map(({ decision }) => decision)).toMatchObject([
      { outcome: 'hold', hits, issues: [{ code: 'deadline-exceeded' }] },
      { outcome: 'hold', hits: [], issues: [{ code: 'deadline-exceeded' }] },
    ]);
  });

  test('holds on a list that is too old; an undated one is always in force', async () => {
    const day = 24 * 3600 * 1000;
    const publishedOn = calendarDate(2026, 2, 20);
    const dated = snapshot('dated', ['Nobody Atall'], publishedOn ? { publishedOn } : {});
    expect(await codes(await make({ lists: [dated], maxListAge: 7 * day }), UNLISTED)).toEqual(['list-stale']);
    expect(await codes(await make({ lists: [dated], maxListAge: 14 * day }), UNLISTED)).toEqual([]);
    expect(await codes(await make({ maxListAge: 0 }), UNLISTED)).toEqual([]);
  });

  test('holds when nobody has been able to check a list for too long', async () => {
    const unchecked = {
      ...fixedList(snapshot('ours', ['Zorblax Quentivar'])),
      alarms: NEVER,
      checkedAt: () => new Date('2026-02-01'),
      refresh: async () => {},
      close: () => {},
    };
    expect(await codes(await make({ lists: [unchecked], maxListAge: 1000 }), UNLISTED)).toEqual(['list-unchecked']);
  });
});

test.each<[option: string, options: Partial<InterceptorOptions>]>([
  ['screeners', { screeners: [{ screen: () => ({ hits: [], lists: [], issues: [] }) }] }],
  ['policy.ownership', { policy: { ownership: { version: '1', stakesIn: () => ({ status: 'unknown' }) } } }],
])('what cannot leave the thread is not shared: %s', async (option, options) => {
  const interceptor = await make(options);
  expect(() => interceptor.share()).toThrow(`Option ${option} holds functions`);
});

test('holds what never became a message', async () => {
  const interceptor = await make();
  const held = interceptor.hold([{ code: 'file-unreadable', severity: 'fatal', message: 'It is gone.' }]);
  expect(held).toMatchObject({ payment: null, decision: { outcome: 'hold', issues: [{ code: 'file-unreadable' }] } });
});

test('as an operator: in order, one interception for each message', async () => {
  const interceptor = await make();
  const outcomes = await firstValueFrom(of(UNLISTED, LISTED, UNLISTED).pipe(intercept(interceptor), toArray()));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['pass', 'hold', 'pass']);
});

test('the same message gives the same decision, to the byte, in any order of lists', async () => {
  const lists = [
    snapshot('a', ['Zorblax Quentivar']),
    snapshot('b', ['Zorblax Q Quentivar']),
    snapshot('c', ['Quentivar Zorblaxx']),
  ];
  const decide = async (order: readonly ListSnapshot[]): Promise<string> => {
    const [{ decision }] = (await (await make({ lists: order })).intercept(LISTED)).payments;
    return JSON.stringify(decision);
  };
  expect(await decide(lists)).toBe(await decide(lists.toReversed()));
});

describe('good guys', () => {
  const finding = (content: string): GoodGuy => {
    const expires = calendarDate(2027, 1, 1);
    if (!expires) throw new Error('no day');
    const found = { author: 'M. Quill', reason: 'Passport seen', expires };
    return { entry: 'ours:0', content, scope: 'party', value: 'Zorblax Quentivar', ...found };
  };
  const listed = listedAs('ours', '0', ['Zorblax Quentivar']);

  test.each([
    ['discounts the hit', contentHash(listed), 'pass', 'discounted'],
    ['does not once the entry says something else', 'a'.repeat(64), 'hold', 'possible'],
  ])('a finding %s', async (_what, content, expected, identity) => {
    const interceptor = await make({ policy: { goodGuys: [finding(content)] } });
    const { outcome, payments } = await interceptor.intercept(LISTED);
    expect(outcome).toBe(expected);
    expect(payments[0].decision.hits.map((hit) => hit.identity)).toEqual([identity]);
  });
});
