import { type CalendarDate, type ListEntry, listEntry, type ListSnapshot, parseCalendarDate } from '@interdict/model';
import { expect, test } from 'vitest';
import { admit } from './admission.ts';

const RULES = { lists: ['tiny'], maxShrink: 0.1, minEntries: 1 };
const entry = (id: ListEntry['id'], list = 'tiny'): ListEntry =>
  listEntry({
    id,
    list,
    kind: 'unknown',
    names: [],
  });
const snapshot = (entries: number | readonly ListEntry[], more: Partial<ListSnapshot> = {}): ListSnapshot => ({
  list: 'tiny',
  format: 'test',
  sha256: '',
  issues: [],
  entries:
    typeof entries === 'number' ? Array.from({ length: entries }, (_, index) => entry(`tiny:${index}`)) : entries,
  ...more,
});
/** A list whose entries have so many names and identifiers each. */
const known = (entries: number, names: number, identifiers: number): ListSnapshot =>
  snapshot(
    Array.from({ length: entries }, (_, index) => ({
      ...entry(`tiny:${index}`),
      names: Array.from({ length: names }, () => ({ value: 'A', type: 'aka', strength: 'strong' }) as const),
      identifiers: Array.from({ length: identifiers }, () => ({ type: 'bic', value: 'EXMPRUMM' }) as const),
    })),
  );
const rest = (entries: number): readonly ListEntry[] => snapshot(entries + 1).entries.slice(1);
const on = (text: string): { readonly publishedOn?: CalendarDate } => {
  const publishedOn = parseCalendarDate(text);
  return publishedOn ? { publishedOn } : {};
};
const oddly = (severity: 'error' | 'warning'): Partial<ListSnapshot> => ({
  issues: [{ code: 'odd', severity, message: '' }],
});

test.each<[string, readonly ListSnapshot[], readonly ListSnapshot[]]>([
  ['the first snapshot', [snapshot(1)], []],
  ['one that lost as much as it may', [snapshot(90)], [snapshot(100)]],
  ['one that grew', [snapshot(100)], [snapshot(1)]],
  ['one of the same day', [snapshot(1, on('2022-09-09'))], [snapshot(1, on('2022-09-09'))]],
  ['an undated one after a dated one', [snapshot(1)], [snapshot(1, on('2022-09-09'))]],
  ['one that lost a few names and identifiers', [known(9, 1, 1)], [known(10, 2, 2)]],
  ['one of which one entry had all identifiers', [snapshot(20)], [snapshot([...known(1, 0, 3).entries, ...rest(19)])]],
  ['one with warnings', [snapshot(1, oddly('warning'))], []],
])('lets pass %s', (_, after, before) => {
  expect(() => admit(after, before, RULES)).not.toThrow();
});

test.each<[string, string, readonly ListSnapshot[], readonly ListSnapshot[]]>([
  ['list-missing', 'nothing', [], []],
  ['list-unexpected', 'another list', [snapshot(1, { list: 'other' })], []],
  ['list-unexpected', 'one list too many', [snapshot(1), snapshot(1, { list: 'other' })], []],
  ['list-unexpected', 'the same list twice', [snapshot(1), snapshot(1)], []],
  ['list-unexpected', 'an entry of another list', [snapshot([entry('other:1', 'other')])], []],
  ['list-unexpected', 'an entry with the id of another list', [snapshot([entry('other:1')])], []],
  ['list-unreadable', 'a list that was not read in full', [snapshot(1, oddly('error'))], []],
  ['list-too-small', 'an empty list', [snapshot(0)], []],
  ['id-duplicate', 'an id twice', [snapshot([entry('tiny:1'), entry('tiny:1')])], []],
  ['list-shrunk', 'a list that lost too much', [snapshot(89)], [snapshot(100)]],
  ['list-shrunk', 'a list that lost its aliases', [known(100, 1, 1)], [known(100, 4, 1)]],
  ['list-shrunk', 'a list that lost its identifiers', [known(100, 1, 0)], [known(100, 1, 1)]],
  ['list-shrunk', 'a short list that lost all identifiers', [known(20, 1, 0)], [known(20, 1, 1)]],
  ['list-older', 'a list of an earlier day', [snapshot(1, on('2022-09-08'))], [snapshot(1, on('2022-09-09'))]],
])('refuses with %s: %s', (code, _, after, before) => {
  expect(() => admit(after, before, RULES)).toThrow(expect.objectContaining({ name: 'ProviderError', code }));
});

const OTHER = snapshot([entry('other:1', 'other')], { list: 'other' });

const WELCOMING = { ...RULES, minEntries: 0, newcomers: true };

test.each<[string, readonly ListSnapshot[], readonly ListSnapshot[]]>([
  ['one that is new', [snapshot(1), OTHER], []],
  ['one that was new before', [snapshot(1), OTHER], [snapshot(1), OTHER]],
])('lets pass a list beside those that must be, where newcomers are welcome: %s', (_, after, before) => {
  expect(() => admit(after, before, WELCOMING)).not.toThrow();
});

test.each<[string, string, readonly ListSnapshot[], readonly ListSnapshot[]]>([
  ['list-missing', 'one that was new before and is gone', [snapshot(1)], [snapshot(1), OTHER]],
  ['list-missing', 'a new list in place of the one that must be', [OTHER], [snapshot(1)]],
  ['list-shrunk', 'one that was new before and lost too much', [snapshot(1), { ...OTHER, entries: [] }], [OTHER]],
  ['list-unexpected', 'a new list twice', [snapshot(1), OTHER, OTHER], []],
])('where newcomers are welcome, refuses with %s: %s', (code, _, after, before) => {
  expect(() => admit(after, before, WELCOMING)).toThrow(expect.objectContaining({ code }));
});

test('how much a list may lose and must have is for the operator to say', () => {
  expect(() => admit([snapshot(0)], [snapshot(100)], { ...RULES, maxShrink: 1, minEntries: 0 })).not.toThrow();
  expect(() => admit([snapshot(99)], [snapshot(100)], { ...RULES, maxShrink: 0 })).toThrow(
    /shrank from 100 entries to 99/,
  );
  expect(() => admit([known(10, 1, 1)], [known(10, 2, 1)], { ...RULES, maxShrink: 0 })).toThrow(
    /shrank from 20 names to 10/,
  );
});
