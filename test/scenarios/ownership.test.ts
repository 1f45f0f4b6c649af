/** What an institution hands to the front door of who owns whom. From bytes. */

import { createInterceptor, createPool, decisionRecord, readOwnership, type InterceptorOptions } from 'interdict';
import type { ListSnapshot } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { KAMA, KHATIB, KHATIB_BORN, TRANSIT, US } from './cast.ts';
import { decide, NOON, open } from './front-door.ts';
import { listOf } from './listed-rows.ts';
import { mtOf } from './mt-of.ts';
import type { ListedRow } from './scenario.ts';
import type { Sketch } from './sketch.ts';

describe('owners', () => {
  const register = readOwnership(
    [
      { record: 'entity', id: 'K', name: KAMA.name, countries: ['AE'] },
      { record: 'entity', id: 'X', name: 'Seyed Esmaeil KHATIB', countries: ['IR'] },
      { record: 'share', holder: 'X', of: 'K', percent: '50' },
    ]
      .map((record) => JSON.stringify(record))
      .join('\n'),
  );
  if (!register.ok) throw new Error('ownership data');
  const policy = { ownership: register.value };
  const toKama: Sketch = { ...TRANSIT, creditor: KAMA };

  test.each<[string, readonly ListedRow[], readonly string[], identity?: string]>([
    ['nobody is listed', [], ['pass']],
    ['the owner is on the list of the day', [KHATIB], ['block', 'OW-01'], 'confirmed'],
    ['only one of a like name is', [{ ...KHATIB, countries: 'PE' }], ['hold', 'OW-02'], 'possible'],
    ['the owner is listed from tomorrow', [{ ...KHATIB, listedOn: '2026-03-03' }], ['pass']],
  ])('%s', async (_what, rows, [outcome, rule], identity) => {
    const decision = await decide(await open(rows, { policy }), toKama);
    expect([decision.outcome, rule ?? '']).toEqual([outcome, rule ? decision.reasons[0]?.rule : '']);
    const held = identity ? [{ subject: { role: 'creditor', value: KAMA.name }, identity }] : [];
    expect(decision.hits).toMatchObject(held);
    expect(decision.reasons[0]?.hits ?? []).toEqual(identity ? [0] : []);
  });

  test('a hit on an owner stands where the owned stands, and says how much it holds', async () => {
    const bytes = mtOf(toKama);
    const { payments } = await (await open([KHATIB], { policy })).intercept(bytes, NOON);
    const [record] = payments.map((payment) => decisionRecord(payment));
    const [hit] = record?.hits ?? [];
    expect(hit).toMatchObject({ entry: { id: 'listed:39017' }, role: 'creditor', text: KAMA.name });
    expect(hit && Buffer.from(bytes).subarray(hit.location.start, hit.location.end).toString()).toBe(KAMA.name);
    expect(hit?.evidence.at(-1)).toEqual({
      kind: 'ownership',
      chain: [`Seyed Esmaeil KHATIB holds 50 % of the shares of the creditor "${KAMA.name}"`],
    });
    expect(record?.flags.find(({ code }) => code === 'OWNERSHIP_50_AGGREGATE')?.hits).toEqual([0]);
  });
});

describe('what they own is found', () => {
  const records = [
    { record: 'entity', id: 'K', name: KAMA.name, aliases: ['KTF GENERAL'], countries: ['AE'] },
    { record: 'entity', id: 'L', name: 'LUCERNA SHIPPING LLC', countries: ['AE'] },
    { record: 'entity', id: 'C', name: 'CLARION FOODS LLC', countries: ['AE'] },
    { record: 'entity', id: 'X', name: 'Seyed Esmaeil KHATIB', countries: ['IR'] },
    { record: 'share', holder: 'X', of: 'K', percent: '50' },
    { record: 'share', holder: 'K', of: 'L', percent: '100' },
    { record: 'share', holder: 'X', of: 'C', percent: '10' },
  ];
  const read = readOwnership(records.map((record) => JSON.stringify(record)).join('\n'));
  if (!read.ok) throw new Error('ownership data');
  const policy = { ownership: read.value };
  const named = (name: string): Sketch => ({ ...TRANSIT, creditor: { ...KAMA, name } });

  test.each<[string, Sketch, readonly string[], owned?: boolean]>([
    ['with a letter left out', named('KAMA TRADNG FZE'), ['hold', 'OW-01']],
    ['with its words the other way round', named('TRADING KAMA F.Z.E.'), ['block', 'OW-01']],
    ['by an alias', named('KTF GENERAL CO'), ['block', 'OW-01']],
    ['at the end of a chain, in another spelling', named('LUCERNA SHIPING LLC'), ['block', 'OW-01']],
    ['in a text', { ...TRANSIT, text: 'ON BEHALF OF KAMA TRADING FZE' }, ['hold', 'OW-01']],
    ['but not one of which they own little', named('CLARION FODS LLC'), ['pass', 'BR-12']],
    ['nor one of another name', named('KAMCHATKA FISHING FZE'), ['pass', 'BR-12'], false],
  ])('%s', async (_what, sketch, [outcome, rule], owned = true) => {
    const decision = await decide(await open([KHATIB], { policy }), sketch);
    expect([decision.outcome, decision.reasons[0]?.rule]).toEqual([outcome, rule]);
    expect(new Set(decision.hits.map(({ entry: { id } }) => id))).toEqual(new Set(owned ? ['listed:39017'] : []));
    expect(decision.lists.map(({ list }) => list)).toContain('ownership-data');
  });

  test('and the reason says by what name', async () => {
    const decision = await decide(await open([KHATIB], { policy }), named('KAMA TRADNG FZE'));
    expect(decision.reasons[0]?.text).toContain(
      'creditor "KAMA TRADNG FZE", as KAMA TRADING FZE in the ownership data:',
    );
  });

  test('in other threads too', async () => {
    const interceptor = await open([KHATIB], { policy });
    const pool = createPool(interceptor, { workers: 1 });
    const { outcome } = await pool.intercept(mtOf(named('KAMA TRADNG FZE')), NOON);
    await pool.close();
    expect(outcome).toBe('hold');
  });
});

describe('what ownership data say of many', () => {
  const records = Array.from({ length: 300 }, (_, at) => [
    { record: 'entity', id: `K${at}`, name: `KHATIB ESMAIL TRADING ${at} LLC`, countries: ['AE'] },
    { record: 'share', holder: 'X', of: `K${at}`, percent: '1' },
  ]).flat();
  const lines = [{ record: 'entity', id: 'X', name: 'NOBODY KNOWN' }, ...records];
  const read = readOwnership(lines.map((record) => JSON.stringify(record)).join('\n'));
  if (!read.ok) throw new Error('ownership data');
  const policy = { ownership: read.value };

  test.each(['E KHATIB', 'ESMAIL KHATEB', 'KHATIB ESMAEIL AND SONS'])('hides no listed %s', async (name) => {
    const sketch: Sketch = { ...TRANSIT, creditor: { ...KAMA, name } };
    const hits = async (options: Partial<InterceptorOptions>): Promise<string[]> => {
      const decision = await decide(await open([KHATIB], options), sketch);
      return decision.hits.map(({ entry, score }) => `${entry.id} ${score}`);
    };
    const found = await hits({});
    expect(found).not.toEqual([]);
    expect(await hits({ policy })).toEqual(found);
  });

  test('is indexed once for all lists', async () => {
    const [one, other] = [await open([KHATIB], { policy }), await open([], { policy })];
    expect(one.share().base.owned).toBeInstanceOf(SharedArrayBuffer);
    expect(one.share().base.owned).toBe(other.share().base.owned);
  });

  test('and no list may be called as they are', async () => {
    const [list] = await listOf([KHATIB]);
    const lists = list ? [{ ...list, list: 'ownership-data' }] : [];
    await expect(createInterceptor({ institution: US, lists, policy })).rejects.toMatchObject({ code: 'list-twice' });
  });
});

describe('a list of the name that ownership data are screened under', () => {
  const renamed = async (rows: readonly ListedRow[]): Promise<ListSnapshot[]> =>
    (await listOf(rows)).map((list) => ({
      ...list,
      list: 'ownership-data',
      entries: list.entries.map((entry) => ({ ...entry, list: 'ownership-data', id: `ownership-data:${entry.id}` })),
    }));

  test('is a list like others where there are none', async () => {
    const interceptor = await createInterceptor({ institution: US, lists: await renamed([KHATIB]) });
    const decision = await decide(interceptor, { ...TRANSIT, creditor: KHATIB_BORN });
    expect(decision.outcome).not.toBe('pass');
    expect(decision.hits.map(({ entry }) => entry.list)).toContain('ownership-data');
  });

  test.each(['', '{"record":"entity","id":"K","name":"KAMA TRADING FZE"}'])('is refused beside %j', async (data) => {
    const read = readOwnership(data);
    if (!read.ok) throw new Error('ownership data');
    const lists = await renamed([KHATIB]);
    await expect(
      createInterceptor({ institution: US, lists, policy: { ownership: read.value } }),
    ).rejects.toMatchObject({ code: 'list-twice' });
  });
});
