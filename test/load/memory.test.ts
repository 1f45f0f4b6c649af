/** Messages and new lists leave nothing behind in memory. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setImmediate as turn } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { createService } from '@interdict/http';
import { createInterceptor, readLists } from 'interdict';
import { rememberingText } from '../../packages/matching/src/remembering.ts';
import type { ListSnapshot } from '@interdict/model';
import { ReplaySubject } from 'rxjs';
import { expect, test } from 'vitest';

const MESSAGE = readFileSync(new URL('../../examples/messages/01-founding-case.fin', import.meta.url));

/** Bytes in use once everything that can be given back is given back. */
async function inUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let round = 0; round < 3; round += 1) {
    if (typeof collect === 'function') collect();
    await turn();
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

test('sixty new lists take no more memory than twenty', async () => {
  const listed = async (version: number): Promise<ListSnapshot> => {
    const rows = Array.from({ length: 300 }, (_, at) => `${at},LISTED ${version} NAME${at}`);
    const [list] = await readLists([{ name: 'ours.csv', bytes: Buffer.from(['id,name', ...rows, ''].join('\n')) }]);
    if (!list) throw new Error('There is no list.');
    return list;
  };
  const snapshots = new ReplaySubject<ListSnapshot>(1);
  snapshots.next(await listed(0));
  const interceptor = await createInterceptor({
    institution: { jurisdictions: ['US'] },
    lists: [{ id: 'ours', snapshots }],
  });
  const service = createService({ interceptor });
  let version = 0;
  const rounds = async (count: number): Promise<number> => {
    for (let round = 0; round < count; round += 1) {
      version += 1;
      snapshots.next(await listed(version));
      await turn();
      const screened = await service(new Request('http://localhost/screen', { method: 'POST', body: MESSAGE }));
      await screened.text();
      await service(new Request(`http://localhost/search?name=LISTED+${version}+NAME1`));
    }
    return inUse();
  };
  await rounds(10);
  const after20 = await rounds(20);
  const after80 = await rounds(60);
  // One list with its index is some 300 kB: sixty that are kept would show.
  expect((after80 - after20) / 1e6).toBeLessThan(4);
  interceptor.close();
});

test('what is remembered of a message is not all of it', async () => {
  const remembered = rememberingText((text) => text.length);
  const before = await inUse();
  for (const round of [1, 2]) {
    for (let number = 0; number < 2000; number += 1) {
      const message = Buffer.alloc(20_000, `the name of ${number} `).toString('latin1');
      remembered(message.slice(round, 60));
    }
  }
  expect((await inUse()) - before).toBeLessThan(4_000_000); // whole, they would take eighty
  expect(remembered('the name')).toBe(8);
});
