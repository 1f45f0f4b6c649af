import { expect, test, vi } from 'vitest';
import { happenings } from './happenings.ts';

const after = async (turns: number): Promise<{ readonly turns: number }> => {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  return { turns };
};

test('each is given once, in the order in which they come', async () => {
  const { expect: wait, next } = happenings<{ readonly turns: number }>();
  for (const turns of [30, 10, 20]) wait(after(turns));
  const given = [await next(), await next()];
  wait(after(90));
  given.push(await next(), await next());
  expect(given.map(({ turns }) => turns)).toEqual([10, 20, 30, 90]);
});

test('one that never comes is asked once, however many others do', async () => {
  const { expect: wait, next } = happenings<object>();
  const never = new Promise<object>(() => {});
  const asked = vi.spyOn(never, 'then');
  wait(never);
  for (let other = 0; other < 100; other += 1) {
    wait(after(0));
    await next();
  }
  expect(asked.mock.calls.length).toBeLessThanOrEqual(1);
});
