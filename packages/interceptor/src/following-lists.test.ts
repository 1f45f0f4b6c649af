/** Lists as they change while messages are decided. */

import type { ListProvider } from '@interdict/lists';
import type { ListSnapshot, Screener } from '@interdict/model';
import { setTimeout as sleep } from 'node:timers/promises';
import { defer, of, Subject } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { interceptorOpener } from './pool/shared-interceptor.ts';
import { codes, LISTED, make, snapshot, UNLISTED } from './test-support/payments.ts';

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
