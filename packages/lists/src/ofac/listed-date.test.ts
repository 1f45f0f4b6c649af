import { describe, expect, test } from 'vitest';
import { parseListedDate, parseListedDay } from './listed-date.ts';

describe('parseListedDate', () => {
  test.each([
    ['10 Dec 1948', { from: '1948-12-10', to: '1948-12-10' }],
    ['01 Jun 1961', { from: '1961-06-01', to: '1961-06-01' }],
    ['1948', { from: '1948-01-01', to: '1948-12-31' }],
    ['Feb 1948', { from: '1948-02-01', to: '1948-02-29' }],
    ['September 1970', { from: '1970-09-01', to: '1970-09-30' }],
    ['1960 to 1961', { from: '1960-01-01', to: '1961-12-31' }],
    ['Mar 1960 to Apr 1961', { from: '1960-03-01', to: '1961-04-30' }],
    ['01 Jan 1960 to 31 Jan 1960', { from: '1960-01-01', to: '1960-01-31' }],
    ['circa 1951', { from: '1951-01-01', to: '1951-12-31', approximate: true }],
    ['circa 1979-1982', { from: '1979-01-01', to: '1982-12-31', approximate: true }],
    ['circa 1979 to circa 1982', { from: '1979-01-01', to: '1982-12-31', approximate: true }],
  ])('reads %s', (text, range) => {
    expect(parseListedDate(text)).toEqual(range);
  });

  test.each(['', 'unknown', '31 Feb 1960', '1961 to 1960', '1960 to 1961 to 1962', '10 December', '12345'])(
    'does not guess at "%s"',
    (text) => {
      expect(parseListedDate(text)).toBeUndefined();
    },
  );
});

test('a day is a day only where it is known', () => {
  expect(parseListedDay('26 Mar 2022')).toBe('2022-03-26');
  expect(parseListedDay('Mar 2022')).toBeUndefined();
});
