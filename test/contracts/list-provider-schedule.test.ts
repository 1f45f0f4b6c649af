/** When providers look, and what they make of a clock that jumps. */

import { expect, test } from 'vitest';
import { memorySource, uncheckedLists } from '@interdict/lists';
import { codesOf, tinyList, until, watch } from './list-provider.harness.ts';
import { FIRST, SECOND, usePlace } from './list-provider.place.ts';
import { manualTime } from './list-provider.time.ts';

const { follow } = usePlace();

test('a clock that goes back is told, and a check from the future counts for nothing', async () => {
  const time = manualTime();
  const source = memorySource([tinyList('tiny', FIRST)]);
  const provider = follow({ source, clock: time.clock, wait: time.wait, every: 60_000 });
  const seen = watch(provider);
  await until(() => seen.lists.length > 0);
  time.setClock(new Date('2025-01-05T12:00:00Z'));
  expect(uncheckedLists([provider], time.clock().getTime(), 60_000)).toMatchObject([{ code: 'list-unchecked' }]);
  await time.advance(60_000);
  await until(() => seen.alarms.length > 0);
  expect(codesOf(seen)).toEqual(['clock-went-back']);
  expect(provider.checkedAt()).toEqual(new Date('2025-01-05T12:01:00Z'));
});

test('looks at intervals while someone listens, and at no other time', async () => {
  const time = manualTime();
  const source = memorySource([tinyList('tiny', FIRST)]);
  let looks = 0;
  const counted = {
    name: 'counted',
    load: (...of: Parameters<typeof source.load>) => ((looks += 1), source.load(...of)),
  };
  const provider = follow({ source: counted, clock: time.clock, wait: time.wait, every: 60_000 });
  await time.advance(600_000);
  expect(looks).toBe(0);
  const seen = watch(provider);
  await until(() => seen.lists.length > 0 && time.pending() > 0);
  source.replace([tinyList('tiny', SECOND)]);
  await time.advance(59_999);
  expect([looks, seen.lists.length]).toEqual([1, 1]);
  await time.advance(1);
  await until(() => seen.lists.length > 1);
  expect(looks).toBe(2);
  seen.stop();
  expect(time.pending()).toBe(0);
  await time.advance(600_000);
  expect(looks).toBe(2);
});

test('never looks twice at once', async () => {
  let [under, most] = [0, 0];
  const source = memorySource([tinyList('tiny', FIRST)]);
  const slow = {
    name: 'slow',
    load: async (...of: Parameters<typeof source.load>) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      return source.load(...of);
    },
  };
  const provider = follow({ source: slow, every: 1 });
  const seen = watch(provider);
  await Promise.all([provider.refresh(), provider.refresh(), provider.refresh()]);
  await provider.refresh();
  expect([most, seen.lists.length]).toEqual([1, 1]);
});
