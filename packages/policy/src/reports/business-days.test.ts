import { describe, expect, test } from 'vitest';
import { day } from '../test-support/builders.ts';
import { afterBusinessDays, US_FEDERAL } from './business-days.ts';

describe('ten business days', () => {
  test.each([
    ['2022-09-09', '2022-09-23'],
    ['2026-05-20', '2026-06-04'],
    ['2026-07-02', '2026-07-17'],
    ['2026-11-20', '2026-12-07'],
    ['2026-12-18', '2027-01-05'],
    ['2021-12-20', '2022-01-05'], // Christmas and New Year observed on Fridays
  ])('after %s end on %s', (event, last) => {
    expect(afterBusinessDays(day(event), 10, US_FEDERAL)).toBe(last);
  });

  test('count by whatever calendar is handed in', () => {
    expect(afterBusinessDays(day('2026-02-27'), 2, { isBusinessDay: () => true })).toBe('2026-03-01');
  });
});

test.each([
  ['2026-01-01', false],
  ['2026-01-19', false],
  ['2026-02-16', false],
  ['2026-05-25', false],
  ['2026-06-19', false],
  ['2020-06-19', true],
  ['2026-07-03', false],
  ['2026-07-04', false],
  ['2027-07-05', false],
  ['2026-09-07', false],
  ['2026-10-12', false],
  ['2026-11-11', false],
  ['2026-11-26', false],
  ['2026-11-27', true],
  ['2021-12-31', false],
  ['2023-01-02', false],
  ['2026-03-02', true],
  ['2026-03-01', false],
])('%s is a business day: %s', (text, expected) => {
  expect(US_FEDERAL.isBusinessDay(day(text))).toBe(expected);
});
