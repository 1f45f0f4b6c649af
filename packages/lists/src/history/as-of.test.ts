import { type CalendarDate, type ListEntry, listEntry, type ListSnapshot, parseCalendarDate } from '@interdict/model';
import { expect, test } from 'vitest';
import { inForceOn, snapshotAsOf } from './as-of.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(text);
  return date;
};
const snapshot = (sha256: string, publishedOn?: string): ListSnapshot => ({
  list: 'tiny',
  format: 'test',
  sha256,
  entries: [],
  issues: [],
  ...(publishedOn === undefined ? {} : { publishedOn: day(publishedOn) }),
});

test.each([
  ['2022-09-07', undefined],
  ['2022-09-08', 'of the eighth'],
  ['2022-09-09', 'of the ninth, in the evening'],
  ['2026-01-01', 'of the ninth, in the evening'],
])('on %s the list stood as %s', (date, expected) => {
  const snapshots = [
    snapshot('of the ninth', '2022-09-09'),
    snapshot('of the eighth', '2022-09-08'),
    snapshot('of the ninth, in the evening', '2022-09-09'),
  ];
  expect(snapshotAsOf(snapshots, day(date))?.sha256).toBe(expected);
});

test('an undated list stands until there is a dated one', () => {
  const snapshots = [snapshot('of the ninth', '2022-09-09'), snapshot('undated')];
  expect(snapshotAsOf(snapshots, day('2022-09-08'))?.sha256).toBe('undated');
  expect(snapshotAsOf(snapshots, day('2022-09-09'))?.sha256).toBe('of the ninth');
});

test.each<[Partial<Record<'listedOn' | 'effectiveFrom' | 'until', string>>, string, boolean]>([
  [{}, '1900-01-01', true],
  [{ listedOn: '2022-09-09' }, '2022-09-08', false],
  [{ listedOn: '2022-09-09' }, '2022-09-09', true],
  [{ listedOn: '2022-09-09', effectiveFrom: '2022-10-01' }, '2022-09-30', false],
  [{ listedOn: '2022-09-09', effectiveFrom: '2022-10-01' }, '2022-10-01', true],
  [{ effectiveFrom: '2022-10-01' }, '2022-09-30', false],
  [{ until: '2025-07-01' }, '2025-06-30', true],
  [{ until: '2025-07-01' }, '2025-07-01', false],
])('an entry with %j is in force on %s: %s', (dates, date, expected) => {
  const entry: ListEntry = listEntry({
    id: 'tiny:1',
    list: 'tiny',
    kind: 'unknown',
    names: [],
  });
  const dated = Object.fromEntries(Object.entries(dates).map(([field, text]) => [field, day(text)]));
  expect(inForceOn({ ...entry, ...dated }, day(date))).toBe(expected);
});
