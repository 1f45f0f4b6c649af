import { expect, test } from 'vitest';
import { daysOf } from './days.ts';

test.each([
  // In New York it is the day before until 04:00 in summer, until 05:00 in winter.
  ['2025-07-01T03:59:59.999Z', { asOf: '2025-07-01', dayThere: { us: '2025-06-30' } }],
  ['2025-07-01T04:00:00Z', { asOf: '2025-07-01', dayThere: {} }],
  ['2026-01-01T04:59:59.999Z', { asOf: '2026-01-01', dayThere: { us: '2025-12-31' } }],
  ['2026-01-01T05:00:00Z', { asOf: '2026-01-01', dayThere: {} }],
  // In Brussels and in London the next day begins at 22:00 and 23:00 in summer, at 23:00 and 24:00 in winter.
  ['2025-07-01T21:59:59.999Z', { asOf: '2025-07-01', dayThere: {} }],
  ['2025-07-01T22:00:00Z', { asOf: '2025-07-01', dayThere: { eu: '2025-07-02' } }],
  ['2025-07-01T23:00:00Z', { asOf: '2025-07-01', dayThere: { eu: '2025-07-02', uk: '2025-07-02' } }],
  ['2025-12-31T22:59:59.999Z', { asOf: '2025-12-31', dayThere: {} }],
  ['2025-12-31T23:00:00Z', { asOf: '2025-12-31', dayThere: { eu: '2026-01-01' } }],
  // How a day alone is written.
  ['2025-07-01T23:59:59.999Z', { asOf: '2025-07-01', dayThere: {} }],
])('%s', (moment, days) => {
  expect(daysOf(new Date(moment))).toEqual(days);
});
