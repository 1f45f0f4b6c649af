import { expect, test } from 'vitest';
import { uncheckedLists } from './unchecked-lists.ts';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const HOUR = 3_600_000;
const checked = (at: string | undefined): { id: string; checkedAt: () => Date | undefined } => ({
  id: 'ofac-sdn',
  checkedAt: () => (at === undefined ? undefined : new Date(at)),
});

test.each([
  ['just now', '2026-03-02T12:00:00Z'],
  ['as long ago as it may be', '2026-03-02T11:00:00Z'],
  ['in the near future, by a clock that was set', '2026-03-02T12:05:00Z'],
])('a list checked %s may be decided on', (_, at) => {
  expect(uncheckedLists([checked(at)], NOW, HOUR)).toEqual([]);
});

test.each([
  ['too long ago', '2026-03-02T10:59:59.999Z', 'at 2026-03-02T10:59:59.999Z'],
  ['in the far future', '2027-01-01T00:00:00Z', 'at 2027-01-01T00:00:00.000Z'],
  ['never', undefined, 'never'],
  ['at no moment there is', 'soon', 'never'],
])('a list checked %s holds', (_, at, when) => {
  expect(uncheckedLists([checked(at)], NOW, HOUR)).toEqual([
    {
      code: 'list-unchecked',
      severity: 'error',
      path: 'ofac-sdn',
      message: `The list ofac-sdn was last checked ${when}; that is not near enough to decide on it.`,
    },
  ]);
});
