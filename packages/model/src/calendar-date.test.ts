import { describe, expect, test } from 'vitest';
import { calendarDate, parseCalendarDate, wholeRange } from './calendar-date.ts';

test.each(['2022-09-09', '2024-02-29', '2000-02-29'])('%s is a day', (text) =>
  expect(parseCalendarDate(text)).toBe(text),
);

test.each([
  '',
  '2022-9-9',
  '2023-02-29',
  '1900-02-29',
  '2022-13-01',
  '2022-00-10',
  '2022-04-31',
  '0000-01-01',
  '2022-09-09T00:00',
])('%j is no day', (text) => expect(parseCalendarDate(text)).toBeUndefined());

test('calendarDate fills up with zeros', () => expect(calendarDate(96, 1, 2)).toBe('0096-01-02'));

describe('wholeRange', () => {
  test('of a year', () => expect(wholeRange(1960)).toEqual({ from: '1960-01-01', to: '1960-12-31' }));
  test('of a month', () => expect(wholeRange(1960, 2)).toEqual({ from: '1960-02-01', to: '1960-02-29' }));
  test('of a month that is none', () => expect(wholeRange(1960, 13)).toBeUndefined());
});
