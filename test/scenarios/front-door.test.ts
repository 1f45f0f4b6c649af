/** What an institution hands to the front door beside lists: memory, evidence, directories. From bytes. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createInterceptor,
  createMemory,
  createPool,
  decisionRecord,
  openMemory,
  readDirectories,
  type InterceptorOptions,
  type PaymentMemory,
} from 'interdict';
import type { ListSnapshot } from '@interdict/model';
import { BehaviorSubject } from 'rxjs';
import { describe, expect, test, vi } from 'vitest';
import { KAMA, KHATIB, KHATIB_BORN, LICENCES, OIL, NIOC, PARS, PARS_ZAGROS, TRANSIT, UREA, US } from './cast.ts';
import { decide, NOON, open, told } from './front-door.ts';
import { listOf } from './listed-rows.ts';
import { mtOf } from './mt-of.ts';
import { pacsOf } from './pacs-of.ts';
import type { Sketch } from './sketch.ts';

describe('memory', () => {
  const again: Sketch = { ...UREA, text: 'INV 2207 FERTILISER' };

  test('in a file, what was held before a restart is known after it', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'interdict-')), 'payments.log');
    const before = openMemory(path, { at: NOON.asOf });
    await decide(await open([], { memory: before }), UREA);
    before.close();
    const after = openMemory(path, { at: NOON.asOf });
    expect(told(await decide(await open([], { memory: after }), again))).toEqual(['hold', 'ME-04']);
    after.close();
    expect(told(await decide(await open([]), again))).toEqual(['pass', '']);
  });

  test('what a person has released is forgotten', async () => {
    const memory = createMemory();
    const interceptor = await open([], { memory });
    const { payments } = await interceptor.intercept(mtOf(UREA), NOON);
    for (const { payment } of payments) if (payment) memory.forget(payment);
    expect(told(await decide(interceptor, again))).toEqual(['pass', '']);
  });

  test('of two that come at once the second sees the first', async () => {
    const interceptor = await open([], { memory: createMemory() });
    const [, second] = await Promise.all([decide(interceptor, UREA), decide(interceptor, again)]);
    expect(told(second)).toEqual(['hold', 'ME-04']);
  });

  test('a changed copy in another format is the same payment', async () => {
    const interceptor = await open([], { memory: createMemory() });
    await decide(interceptor, UREA);
    const { payments } = await interceptor.intercept(pacsOf(again), NOON);
    expect(payments.map(({ decision }) => told(decision))).toEqual([['hold', 'ME-04']]);
  });

  const fails = (): never => {
    throw new Error('no connection');
  };
  const empty = createMemory();
  test.each<[string, PaymentMemory]>([
    ['recalls nothing', { ...empty, recall: fails }],
    ['keeps nothing', { ...empty, remember: fails }],
    ['rejects', { ...empty, recall: async () => Promise.reject(new Error('no connection')) }],
  ])('one that %s holds the payment', async (_what, memory) => {
    const interceptor = await open([], { memory });
    expect(told(await decide(interceptor, TRANSIT))).toEqual(['hold', 'FC-03', 'memory-unavailable']);
  });

  test('one that does not answer before the deadline holds the payment, and the next one too', async () => {
    const interceptor = await open([], { memory: { ...empty, recall: async () => new Promise(() => {}) } });
    for (const sketch of [TRANSIT, again])
      expect(told(await decide(interceptor, sketch, { signal: AbortSignal.timeout(50) }))).toContain(
        'memory-unavailable',
      );
  });
});

test('a payment that waits for a memory without a deadline keeps no other one beyond its own', async () => {
  const memory = { ...createMemory(), recall: async () => new Promise<never>(() => {}) };
  const interceptor = await open([], { memory });
  void decide(interceptor, TRANSIT);
  expect(told(await decide(interceptor, UREA, { signal: AbortSignal.timeout(50) }))).toContain('memory-unavailable');
});

describe('evidence', () => {
  const known = [{ licence: 'OFAC Iran GL X', conditions: { activity: true }, by: 'A. Reviewer', documents: [] }];
  const june = { asOf: new Date('2026-06-30T12:00:00Z') };

  test('is asked for each payment of an input', async () => {
    const interceptor = await open([NIOC], { policy: { licences: LICENCES } });
    const two = Buffer.concat([
      mtOf({ ...OIL, reference: 'A' }),
      Buffer.from('\r\n'),
      mtOf({ ...OIL, reference: 'B' }),
    ]);
    const { payments } = await interceptor.intercept(two, {
      ...june,
      evidence: ({ references }) => (references.instruction?.value === 'A' ? known : []),
    });
    expect(payments.map(({ decision }) => decision.outcome)).toEqual(['pass', 'block']);
  });

  const throwing = (): never => {
    throw new Error('no connection');
  };
  test.each([
    ['cannot be had', throwing, 'no connection'],
    ['comes later', () => Promise.resolve(known), 'must be a list'],
    ['is nothing', () => [null], '[0] must be an object'],
    ['says no conditions', () => [{ licence: 'OFAC GL 8A', by: 'x', documents: [] }], '[0].conditions must be'],
  ])('that %s holds the payment', async (_what, evidence, message) => {
    const options = Object.assign({ evidence: throwing }, { evidence });
    const decision = await decide(await open([]), TRANSIT, options);
    expect(told(decision)).toEqual(['hold', 'FC-03', 'evidence-unavailable']);
    expect(decision.issues.at(-1)?.message).toContain(message);
  });
});

describe('what is queued when a list changes', () => {
  test('is blocked when it is decided again', async () => {
    const [before] = await listOf([]);
    const [after] = await listOf([PARS]);
    if (!before || !after) throw new Error('no list');
    const snapshots = new BehaviorSubject<ListSnapshot>(before);
    const lists = [{ id: 'ours', snapshots }];
    const interceptor = await createInterceptor({ institution: US, lists, memory: createMemory() });
    const queued: Sketch = { ...TRANSIT, creditor: PARS_ZAGROS };
    expect(told(await decide(interceptor, queued))).toEqual(['pass', '']);
    snapshots.next(after);
    await vi.waitFor(() => expect(interceptor.lists()).toContain(after));
    const decision = await decide(interceptor, queued, { rescreened: true });
    expect([...told(decision), decision.flags.some(({ code }) => code === 'RESCREEN')]).toEqual([
      'block',
      'BR-02',
      true,
    ]);
  });
});

test('directories flag what the message cannot show', async () => {
  const read = readDirectories('{"record":"accounts","of":"RESPAEAD","from":"1234560000","to":"1234569999"}');
  if (!read.ok) throw new Error('directories');
  const interceptor = await open([], { policy: { directories: read.value } });
  const decision = await decide(interceptor, { ...TRANSIT, debtor: { ...KAMA, account: '1234567890' } });
  expect([...told(decision), decision.flags.find(({ role }) => role === 'debtor')?.code]).toEqual([
    'hold',
    'PT-01',
    'PAYABLE_THROUGH_INDICATOR',
  ]);
});

describe('what is refused', () => {
  test.each<[string, unknown, string]>([
    ['a memory that is none', { memory: {} }, 'memory'],
    ['a memory of nothing', { memory: null }, 'memory'],
    ['ownership that answers nothing', { policy: { ownership: { version: '1' } } }, 'ownership'],
    ['directories that answer nothing', { policy: { directories: { version: '1' } } }, 'directories'],
    ['licences that are none', { policy: { licences: [{}] } }, 'licences'],
    ['a misspelt option', { policy: { licence: [] } }, 'licence'],
  ])('%s', async (_what, options, word) => {
    const given: Partial<InterceptorOptions> = JSON.parse(JSON.stringify(options));
    await expect(open([], given)).rejects.toThrow(word);
  });

  test('memory and evidence in other threads', async () => {
    const remembering = await open([], { memory: createMemory() });
    expect(() => createPool(remembering)).toThrow('memory');
    const plain = await open([]);
    expect(() => plain.share({ evidence: () => [] })).toThrow('evidence');
  });
});

test('the order in which lists and their entries come changes no byte of what is recorded', async () => {
  const rows = [KHATIB, PARS, NIOC, { ...KHATIB, id: '2', name: 'Esmail KHATIBI' }, { ...PARS, id: 'pars-2' }];
  const others = [
    { ...KHATIB, id: '3' },
    { ...NIOC, id: 'nioc-2' },
  ];
  const sketches: Sketch[] = [
    { ...TRANSIT, debtor: PARS_ZAGROS, creditor: KHATIB_BORN },
    { ...OIL, text: 'FOR ESMAIL KHATIB AND PARS ZAGROS EXPORT' },
  ];
  const records = async (...lists: ListSnapshot[]): Promise<string[]> => {
    const interceptor = await createInterceptor({ institution: US, lists });
    const lines: string[] = [];
    for (const sketch of sketches)
      for (const write of [mtOf, pacsOf])
        for (const payment of (await interceptor.intercept(write(sketch), NOON)).payments)
          lines.push(JSON.stringify(decisionRecord(payment)));
    return lines;
  };
  const [one] = await listOf(rows);
  const [two] = await listOf(others);
  if (!one || !two) throw new Error('no list');
  const second: ListSnapshot = {
    ...two,
    list: 'others',
    entries: two.entries.map((entry) => ({ ...entry, list: 'others', id: `others:${entry.id}` })),
  };
  const backwards = (snapshot: ListSnapshot): ListSnapshot => ({ ...snapshot, entries: snapshot.entries.toReversed() });
  const straight = await records(one, second);
  expect(straight.every((line) => line.includes('others:'))).toBe(true);
  expect(await records(backwards(second), backwards(one))).toEqual(straight);
});

describe('a place in what is said of a party', () => {
  test.each<[string, NonNullable<Sketch['creditor']>, string[]]>([
    ['alone in a name may be where it is', { name: 'PARS TRADING CO TEHRAN IRAN' }, ['hold', 'BR-04']],
    ['is none beside an address elsewhere', { name: 'MEHDI IRAN', town: 'PARIS', country: 'FR' }, ['pass', 'ID-01']],
    ['was only where it was born', { name: 'MARGOT QUILL', born: '1961-03-02 Tehran IR' }, ['pass', '']],
    ['is where a mistyped account is', { name: 'A', account: 'IR990540105180021273113007' }, ['hold', 'TX-04']],
    ['is where one is that lost a digit', { name: 'A', account: 'IR58054010518002127311300' }, ['hold', 'TX-04']],
    [
      'is where one is that has one more',
      { name: 'A', account: 'IR58 0540 1051 8002 1273 1130 071' },
      ['hold', 'TX-04'],
    ],
    ['is not where a number only begins so', { name: 'A', account: 'IR1234567' }, ['pass', '']],
    ['of a bank may be where it comes from', { name: 'BANK OF IRAN', town: 'PARIS', country: 'FR' }, ['hold', 'BR-04']],
    [
      'of an office there may be its own',
      { name: 'TEHRAN MUNICIPALITY', town: 'PARIS', country: 'FR' },
      ['hold', 'BR-04'],
    ],
    ['may be an address', { name: 'A QUILL VALIASR 12 TEHRAN', town: 'PARIS', country: 'FR' }, ['hold', 'BR-04']],
    [
      'may be an address, told by a comma',
      { name: 'A QUILL, TEHRAN', town: 'PARIS', country: 'FR' },
      ['hold', 'BR-04'],
    ],
    [
      'is none of an address for a comma behind it',
      { name: 'TEHRAN CARPETS, LTD', town: 'PARIS', country: 'FR' },
      ['pass', 'ID-01'],
    ],
    [
      'with its country is an address',
      { name: 'A QUILL TEHRAN IRAN', town: 'PARIS', country: 'FR' },
      ['hold', 'BR-04'],
    ],
  ])('%s', async (_, creditor, expected) => {
    const interceptor = await open([]);
    for (const write of [mtOf, pacsOf]) {
      const { payments } = await interceptor.intercept(write({ ...TRANSIT, creditor }), NOON);
      expect(payments.map(({ decision }) => told(decision).slice(0, 2))).toEqual([expected]);
    }
  });
});

describe('a message that names nobody who pays or is paid', () => {
  const paid: Sketch = { ...TRANSIT, creditor: { name: 'MARGOT QUILL', town: 'PARIS', country: 'FR' } };
  const without = (bytes: Uint8Array, party: RegExp): Uint8Array =>
    Buffer.from(Buffer.from(bytes).toString().replace(party, ''));

  test.each<[what: string, message: Uint8Array, expected: string[]]>([
    ['MT with both', mtOf(paid), ['pass', '']],
    ['pacs with both', pacsOf(paid), ['pass', '']],
    ['MT without debtor', without(mtOf(paid), /:50.:.*?\n(?=:)/s), ['hold', 'FC-01', 'party-missing']],
    ['MT without creditor', without(mtOf(paid), /:59.?:.*?\n(?=:)/s), ['hold', 'FC-01', 'party-missing']],
    ['pacs without debtor', without(pacsOf(paid), /<Dbtr>.*<\/Dbtr>/s), ['hold', 'FC-01', 'party-missing']],
    ['pacs without creditor', without(pacsOf(paid), /<Cdtr>.*<\/Cdtr>/s), ['hold', 'FC-01', 'party-missing']],
    [
      'cover without customers',
      without(pacsOf({ ...paid, kind: 'cover' }), /(?<=<UndrlygCstmrCdtTrf>).*(?=<\/UndrlygCstmrCdtTrf>)/s),
      ['hold', 'FC-01', 'party-missing', 'party-missing'],
    ],
  ])('%s', async (_, message, expected) => {
    const { payments } = await (await open([])).intercept(message, NOON);
    expect(payments.map(({ decision }) => told(decision))).toEqual([expected]);
  });
});
