import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

const NOW = new Date('2026-03-02T10:00:00Z');

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Mon, 02 Mar 2026 10:00:30 GMT', 30_000],
  ['Monday, 02-Mar-26 10:01:00 GMT', 60_000],
  ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['9999999999', undefined],
  ['2026-03-02', undefined],
  ['not a day GMT', undefined],
])('%j', (value, milliseconds) => {
  expect(retryAfter(value, NOW)).toBe(milliseconds);
});
