import { expect, test } from 'vitest';
import { daysOf } from './days.ts';

test.each([
  ['2025-07-01T03:59:59.999Z', { asOf: '2025-07-01', still: '2025-06-30' }],
  ['2025-07-01T04:00:00Z', { asOf: '2025-07-01' }],
  ['2025-07-01T23:59:59.999Z', { asOf: '2025-07-01' }],
  ['2026-01-01T04:59:59.999Z', { asOf: '2026-01-01', still: '2025-12-31' }],
  ['2026-01-01T05:00:00Z', { asOf: '2026-01-01' }],
])('%s', (moment, days) => {
  expect(daysOf(new Date(moment))).toEqual(days);
});
