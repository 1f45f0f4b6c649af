import { type CalendarDate, type ListEntry, parseCalendarDate } from '@interdict/model';
import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';
import type { GoodGuy } from './good-guy.ts';
import { createGoodGuys, type SuppressibleHit } from './suppression.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(text);
  return date;
};
const AT = new Date('2026-03-02T10:00:00Z');
const ENTRY: ListEntry = {
  id: 'ofac-sdn:39017',
  list: 'ofac-sdn',
  kind: 'person',
  names: [{ value: 'Esmail KHATIB', type: 'primary', strength: 'strong' }],
  addresses: [],
  identifiers: [],
  births: [],
  nationalities: [],
  programmes: ['IFSR'],
  measures: [],
  relations: [],
  remarks: [],
};
const FINDING: GoodGuy = {
  entry: ENTRY.id,
  content: contentHash(ENTRY),
  scope: 'party',
  value: 'Esmail Khatib, Dentist',
  expires: day('2026-06-01'),
  author: 'M. Quill',
  reason: 'Born 1991 in Lyon; passport seen',
};
const HIT: SuppressibleHit = {
  subject: { kind: 'name', value: 'ESMAIL  KHATIB  DENTIST' },
  entry: ENTRY,
  matched: { kind: 'name' },
};
const goodGuys = createGoodGuys([FINDING, { ...FINDING, scope: 'account', value: 'FR76 3000 6000' }]);

test('a finding suppresses its pair, and says who found it and why', () => {
  expect(goodGuys.suppressionOf(HIT, AT)).toEqual({ kind: 'suppressed', by: FINDING });
  expect(goodGuys.isSuppressed(HIT, AT)).toBe(true);
});

test('a finding on an account suppresses what its holder is called', () => {
  const hit = { ...HIT, subject: { kind: 'name' as const, value: 'E KHATIB' } };
  expect(goodGuys.isSuppressed({ ...hit, accounts: ['DE02', 'FR7630006000'] }, AT)).toBe(true);
  expect(goodGuys.isSuppressed({ ...hit, accounts: ['FR76300060001'] }, AT)).toBe(false);
});

test.each<[string, Partial<SuppressibleHit>]>([
  ['another party', { subject: { kind: 'name', value: 'ESMAIL KHATIB' } }],
  ['a party with more to its name', { subject: { kind: 'text', value: 'ESMAIL KHATIB DENTIST TEHRAN' } }],
  ['letters that only look alike', { subject: { kind: 'name', value: 'ЕSMAIL KHATIB DENTIST' } }],
  ['words joined otherwise', { subject: { kind: 'name', value: 'ESMAILKHATIB DENTIST' } }],
  ['another entry', { entry: { ...ENTRY, id: 'eu-fsf:1' } }],
  ['a place of that name', { subject: { kind: 'place', value: 'ESMAIL KHATIB DENTIST' } }],
])('a finding says nothing about %s', (_, other) => {
  expect(goodGuys.suppressionOf({ ...HIT, ...other }, AT)).toBeUndefined();
});

test.each<[string, Partial<SuppressibleHit>, Date, string]>([
  ['an identifier matched', { matched: { kind: 'identifier' } }, AT, 'identifier-matched'],
  ['the day has come', {}, new Date('2026-06-01T00:00:00Z'), 'expired'],
  [
    'the entry has one more alias',
    { entry: { ...ENTRY, names: [...ENTRY.names, { value: 'ESMAIL DENTIST', type: 'aka', strength: 'weak' }] } },
    AT,
    'entry-changed',
  ],
  ['the entry has another programme', { entry: { ...ENTRY, programmes: ['IFSR', 'CYBER2'] } }, AT, 'entry-changed'],
  ['the entry has effect from another day', { entry: { ...ENTRY, listedOn: day('2022-09-09') } }, AT, 'entry-changed'],
])('a finding is suspended when %s', (_, change, at, why) => {
  expect(goodGuys.suppressionOf({ ...HIT, ...change }, at)).toEqual({ kind: 'suspended', by: FINDING, why });
  expect(goodGuys.isSuppressed({ ...HIT, ...change }, at)).toBe(false);
});

test('it holds until the last moment of its last day', () => {
  expect(goodGuys.isSuppressed(HIT, new Date('2026-05-31T23:59:59.999Z'))).toBe(true);
});

test('of several findings on a pair one that holds is enough', () => {
  const renewed = { ...FINDING, expires: day('2027-01-01') };
  const at = new Date('2026-07-01T00:00:00Z');
  expect(createGoodGuys([FINDING, renewed]).suppressionOf(HIT, at)).toEqual({ kind: 'suppressed', by: renewed });
});

test('the hash knows what an entry says, not how it was put together', () => {
  const backwards: ListEntry = { ...ENTRY };
  for (const key of Object.keys(ENTRY).reverse()) Object.assign(backwards, { [key]: Reflect.get(ENTRY, key) });
  expect(contentHash(backwards)).toBe(contentHash(ENTRY));
  expect(contentHash({ ...ENTRY, remarks: ['1", "2'] })).not.toBe(contentHash({ ...ENTRY, remarks: ['1', '2'] }));
});
