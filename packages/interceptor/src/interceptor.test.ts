import { contentHash, fixedList, type GoodGuy, type ListProvider } from '@interdict/lists';
import { calendarDate, type Hit, type ListSnapshot, type Screener, type Screening } from '@interdict/model';
import { createMemory } from '@interdict/policy';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { defer, EMPTY, firstValueFrom, NEVER, of, Subject, throwError, toArray } from 'rxjs';
import { describe, expect, test, vi } from 'vitest';
import { createInterceptor, type Interceptor } from './interceptor.ts';
import { intercept } from './operators.ts';
import type { InterceptorOptions } from './options.ts';
import { createPool } from './pool.ts';
import { interceptorOpener } from './shared-interceptor.ts';
import { listedAs, listOf } from './test-support/listing.ts';

const snapshot = (list: string, names: readonly string[], more: Partial<ListSnapshot> = {}): ListSnapshot =>
  listOf(
    list,
    names.map((name, position) => listedAs(list, String(position), [name])),
    more,
  );

const payment = (creditor: string): Uint8Array =>
  Buffer.from(
    `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR10,\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`,
  );

const LISTED = payment('ZORBLAX QUENTIVAR');
const UNLISTED = payment('MARGOT QUILL');

const make = async (options: Partial<InterceptorOptions> = {}): Promise<Interceptor> =>
  createInterceptor({
    institution: { jurisdictions: ['US'] },
    lists: [snapshot('ours', ['Zorblax Quentivar'])],
    clock: () => new Date('2026-03-02T10:00:00Z'),
    ...options,
  });

/** As JavaScript may hand them in. */
const unsound = (options: object): Partial<InterceptorOptions> => options;

const codes = async (interceptor: Interceptor, bytes: Uint8Array): Promise<string[]> =>
  (await interceptor.intercept(bytes)).payments.flatMap(({ decision }) => decision.issues.map(({ code }) => code));

describe('createInterceptor refuses', () => {
  test.each<[what: string, options: Partial<InterceptorOptions>, code: string, words: string]>([
    ['no list', { lists: [] }, 'no-lists', 'at least one list'],
    ['a name it does not know', unsound({ maxListAges: 5 }), 'option-invalid', 'maxListAges'],
    ['no lists at all', unsound({ lists: undefined }), 'option-invalid', 'lists'],
    ['what is no list', unsound({ lists: ['lists/ofac'] }), 'option-invalid', 'lists'],
    ['no institution', unsound({ institution: undefined }), 'option-invalid', 'institution'],
    [
      'one jurisdiction for a list',
      unsound({ institution: { jurisdictions: 'US' } }),
      'option-invalid',
      'jurisdictions',
    ],
    ['no known law', unsound({ institution: { jurisdictions: ['toString'] } }), 'option-invalid', 'US, EU, UK, other'],
    ['a BIC that is no text', unsound({ institution: { jurisdictions: ['US'], bic: 5 } }), 'option-invalid', 'bic'],
    ['a number as text', unsound({ threshold: '0.9' }), 'option-invalid', 'threshold'],
    ['an age as text', unsound({ maxListAge: '7' }), 'option-invalid', 'maxListAge'],
    ['a clock that stands', unsound({ clock: new Date() }), 'option-invalid', 'clock'],
    ['a journal by its path', unsound({ journal: 'journal' }), 'option-invalid', 'journal'],
    ['a memory that recalls nothing', unsound({ memory: { recall: 1, remember: 2 } }), 'option-invalid', 'memory'],
    ['a screener that does not screen', unsound({ screeners: [{}] }), 'option-invalid', 'screeners'],
    ['a law in the policy', unsound({ policy: { profiles: ['eu'] } }), 'option-invalid', 'policy'],
    ['good guys by their path', unsound({ policy: { goodGuys: 'good.csv' } }), 'option-invalid', 'policy.goodGuys'],
    [
      'a threshold of identity as text',
      unsound({ policy: { thresholds: { confirm: '1' } } }),
      'invalid-option',
      'confirm',
    ],
    ['no jurisdiction', { institution: { jurisdictions: [] } }, 'option-invalid', 'institution.jurisdictions'],
    ['a BIC that is none', { institution: { jurisdictions: ['US'], bic: 'BANK' } }, 'option-invalid', 'BANK'],
    ['a threshold beyond 1', { threshold: 1.1 }, 'option-invalid', 'threshold'],
    ['a negative age', { maxListAge: -1 }, 'option-invalid', 'maxListAge'],
    ['two lists of one name', { lists: [snapshot('ours', ['A']), snapshot('ours', ['B'])] }, 'list-twice', 'ours'],
    [
      'a list named as the one that is always there',
      { lists: [snapshot('embargoed-places', ['A'])] },
      'list-twice',
      'embargoed-places',
    ],
    [
      'a list without its hash',
      unsound({ lists: [{ list: 'ours', entries: [], issues: [] }] }),
      'option-invalid',
      'lists',
    ],
    [
      'a provider of what is no list',
      unsound({ lists: [{ id: 'odd', snapshots: of(null) }] }),
      'list-malformed',
      'odd gave what is no list',
    ],
    ['a provider without a list', { lists: [{ id: 'void', snapshots: EMPTY }] }, 'no-lists', 'void'],
  ])('%s', async (_what, options, code, words) => {
    await expect(make(options)).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  test('what a provider throws before its first snapshot', async () => {
    const broken: ListProvider = { id: 'broken', snapshots: throwError(() => new Error('no such file')) };
    await expect(make({ lists: [broken] })).rejects.toThrow('no such file');
  });
});

test.each<[what: string, moment: object]>([
  ['asOf', { asOf: new Date(Number.NaN) }],
  ['asOf', { asOf: '2026-03-02' }],
  ['signal', { signal: 5 }],
  ['rail', { rail: 'sepa' }],
  ['asof', { asof: new Date() }],
])('intercept refuses a wrong moment: %s %j', async (what, moment) => {
  const intercepted = (await make()).intercept(UNLISTED, moment);
  await expect(intercepted).rejects.toMatchObject({ code: 'option-invalid', message: expect.stringContaining(what) });
});

test.each<[what: string, time: unknown]>([
  ['no date', new Date(Number.NaN)],
  ['a number', 1_772_445_600_000],
  ['nothing', undefined],
])('a clock that gives %s is told by its name', async (_what, time) => {
  const interceptor = await make(unsound({ clock: () => time }));
  const wrong = { code: 'option-invalid', message: 'Option clock: must give a date.' };
  await expect(interceptor.intercept(UNLISTED)).rejects.toMatchObject(wrong);
});

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

describe('lists', () => {
  test('are swapped as they change, and the last good ones stay when a provider fails', async () => {
    const snapshots = new Subject<ListSnapshot>();
    const making = make({ lists: [{ id: 'live', snapshots }] });
    snapshots.next(snapshot('live', ['Nobody Atall']));
    const interceptor = await making;
    expect((await interceptor.intercept(LISTED)).outcome).toBe('pass');
    snapshots.next(snapshot('live', ['Nobody Atall', 'Zorblax Quentivar']));
    await Promise.resolve();
    expect((await interceptor.intercept(LISTED)).outcome).toBe('hold');
    snapshots.error(new Error('gone'));
    expect((await interceptor.intercept(LISTED)).outcome).toBe('hold');
    interceptor.close();
  });

  test('that cannot be taken over leave the last good ones, and every decision says so until they can', async () => {
    const snapshots = new Subject<ListSnapshot>();
    const making = make({ lists: [{ id: 'live', snapshots }, snapshot('ours', ['Zorblax Quentivar'])] });
    snapshots.next(snapshot('live', ['Nobody Atall']));
    const interceptor = await making;
    snapshots.next(snapshot('ours', ['Somebody Else']));
    await Promise.resolve();
    const [{ decision }] = (await interceptor.intercept(LISTED)).payments;
    expect([decision.outcome, decision.issues]).toEqual([
      'hold',
      [
        {
          code: 'list-update-failed',
          severity: 'warning',
          message:
            'The last change of lists was not taken over, the earlier ones serve: Two lists are called ours: their entries could not be told apart.',
        },
      ],
    ]);
    snapshots.error(new Error('gone'));
    expect(await codes(interceptor, UNLISTED)).toEqual(['list-update-failed', 'list-update-failed']);
  });

  test.each<[what: string, given: unknown]>([
    ['nothing', null],
    ['a text', 'live'],
    ['a list without entries', { list: 'live', sha256: 'a', issues: [] }],
    ['a list without a hash', { list: 'live', entries: [], issues: [] }],
  ])('are no %s: the last good ones stay, and every decision says so until another comes', async (_what, given) => {
    const snapshots = new Subject<ListSnapshot>();
    const making = make({ lists: [{ id: 'odd', snapshots }] });
    snapshots.next(snapshot('live', ['Nobody Atall']));
    const interceptor = await making;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JavaScript may give it
    snapshots.next(given as ListSnapshot);
    const [{ decision }] = (await interceptor.intercept(UNLISTED)).payments;
    expect(decision).toMatchObject({ outcome: 'pass', issues: [{ code: 'list-update-failed', path: 'odd' }] });
    snapshots.next(snapshot('live', ['Margot Quill']));
    await Promise.resolve();
    expect(await interceptor.intercept(UNLISTED)).toMatchObject({
      outcome: 'hold',
      payments: [{ decision: { issues: [] } }],
    });
  });

  test('with a hash that was there before are others where they have more entries', async () => {
    const snapshots = new Subject<ListSnapshot>();
    const making = make({ lists: [{ id: 'live', snapshots }] });
    snapshots.next(snapshot('live', ['Nobody Atall'], { sha256: '' }));
    const interceptor = await making;
    snapshots.next(snapshot('live', ['Nobody Atall', 'Zorblax Quentivar'], { sha256: '' }));
    await Promise.resolve();
    expect((await interceptor.intercept(LISTED)).outcome).toBe('hold');
  });

  test('that were on their way when it was closed did not fail', async () => {
    const many = Array.from({ length: 1200 }, (_, number) => `Nobody Number${number}`);
    const snapshots = new Subject<ListSnapshot>();
    const making = make({ lists: [{ id: 'live', snapshots }] });
    snapshots.next(snapshot('live', ['Nobody Atall']));
    const interceptor = await making;
    snapshots.next(snapshot('live', many));
    await Promise.resolve();
    interceptor.close();
    await sleep(20);
    expect(await codes(interceptor, UNLISTED)).toEqual([]);
  });

  test('of one provider are all there from the start', async () => {
    const several: ListProvider = {
      id: 'folder',
      snapshots: of(snapshot('one', ['Nobody Atall']), snapshot('two', ['Zorblax Quentivar'])),
    };
    const interceptor = await make({ lists: [several] });
    expect(interceptor.lists().map(({ list }) => list)).toEqual(['one', 'two', 'embargoed-places']);
    expect((await interceptor.intercept(LISTED)).outcome).toBe('hold');
  });

  test('of one message are all of one moment', async () => {
    const snapshots = new Subject<ListSnapshot>();
    const swap: Screener = {
      screen: async () => {
        snapshots.next(snapshot('live', ['Somebody Else']));
        await Promise.resolve();
        return { hits: [], lists: [], issues: [] };
      },
    };
    const making = make({ lists: [{ id: 'live', snapshots }], screeners: [swap] });
    snapshots.next(snapshot('live', ['Zorblax Quentivar']));
    const interceptor = await making;
    const { payments } = await interceptor.intercept(Buffer.concat([LISTED, Buffer.from('\r\n'), LISTED]));
    expect(payments.map(({ decision }) => decision.lists.find(({ list }) => list === 'live')?.sha256)).toEqual([
      'Zorblax Quentivar',
      'Zorblax Quentivar',
    ]);
  });

  test('are read once', async () => {
    let read = 0;
    const snapshots = defer(() => {
      read += 1;
      return of(snapshot('ours', ['Zorblax Quentivar']));
    });
    await make({ lists: [{ id: 'counted', snapshots }] });
    expect(read).toBe(1);
  });
});

test('opened from what was shared, it decides as it did then, whatever happened to its lists since', async () => {
  const snapshots = new Subject<ListSnapshot>();
  const making = make({ lists: [{ id: 'live', snapshots }], maxListAge: 0 });
  snapshots.next(snapshot('live', ['Zorblax Quentivar'], { demonstration: true }));
  const interceptor = await making;
  const posted = structuredClone(interceptor.share());
  const before = await interceptor.intercept(LISTED);
  snapshots.next(snapshot('live', ['Nobody Atall']));
  expect(await interceptorOpener()(posted).intercept(LISTED)).toEqual(before);
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
