import { type CalendarDate, type ListEntry, listEntry, parseCalendarDate } from '@interdict/model';
import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';
import type { GoodGuy } from './good-guy.ts';
import { createGoodGuys, type SuppressibleHit } from './suppression.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error(text);
  return date;
};
const ON = day('2026-03-02');
const ENTRY: ListEntry = listEntry({
  id: 'ofac-sdn:39017',
  list: 'ofac-sdn',
  kind: 'person',
  names: [{ value: 'Esmail KHATIB', type: 'primary', strength: 'strong' }],
  programmes: ['IFSR'],
});
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
  expect(goodGuys.suppressionOf(HIT, ON)).toEqual({ kind: 'suppressed', by: FINDING });
});

test.each<[string, Partial<SuppressibleHit>, string | undefined]>([
  ['its holder', { accounts: ['DE02', 'FR7630006000'] }, 'suppressed'],
  ['another account', { accounts: ['FR76300060001'] }, undefined],
  ['no account', {}, undefined],
])('a finding on an account is about what %s is called', (_, more, kind) => {
  const hit = { ...HIT, subject: { kind: 'name' as const, value: 'E KHATIB' }, ...more };
  expect(goodGuys.suppressionOf(hit, ON)?.kind).toBe(kind);
});

test.each<[string, readonly string[], string | undefined]>([
  ['by name', ['ELBE TRADING GMBH'], 'suppressed'],
  ['by account', ['DE02 2005'], 'suppressed'],
  ['of another customer', ['ODER TRADING GMBH', 'DE03'], undefined],
  ['of nobody', [], undefined],
])('a finding for one customer holds in payments %s', (_, others, kind) => {
  const own = createGoodGuys([
    { ...FINDING, customer: 'Elbe Trading GmbH' },
    { ...FINDING, customer: 'DE022005' },
  ]);
  expect(own.suppressionOf({ ...HIT, others }, ON)?.kind).toBe(kind);
});

test.each<[string, Partial<SuppressibleHit>]>([
  ['another party', { subject: { kind: 'name', value: 'ESMAIL KHATIB' } }],
  ['a party with more to its name', { subject: { kind: 'text', value: 'ESMAIL KHATIB DENTIST TEHRAN' } }],
  ['letters that only look alike', { subject: { kind: 'name', value: 'ЕSMAIL KHATIB DENTIST' } }],
  ['words joined otherwise', { subject: { kind: 'name', value: 'ESMAILKHATIB DENTIST' } }],
  ['another entry', { entry: { ...ENTRY, id: 'eu-fsf:1' } }],
  ['a place of that name', { subject: { kind: 'place', value: 'ESMAIL KHATIB DENTIST' } }],
])('a finding says nothing about %s', (_, other) => {
  expect(goodGuys.suppressionOf({ ...HIT, ...other }, ON)).toBeUndefined();
});

test.each<[string, Partial<SuppressibleHit>, CalendarDate | undefined, string]>([
  ['an identifier matched', { matched: { kind: 'identifier' } }, ON, 'identifier-matched'],
  ['the day has come', {}, day('2026-06-01'), 'expired'],
  ['nobody knows the day', {}, undefined, 'expired'],
  [
    'the entry has one more alias',
    { entry: { ...ENTRY, names: [...ENTRY.names, { value: 'ESMAIL DENTIST', type: 'aka', strength: 'weak' }] } },
    ON,
    'entry-changed',
  ],
  ['the entry has another programme', { entry: { ...ENTRY, programmes: ['IFSR', 'CYBER2'] } }, ON, 'entry-changed'],
  ['the entry has effect from another day', { entry: { ...ENTRY, listedOn: day('2022-09-09') } }, ON, 'entry-changed'],
])('a finding is suspended when %s', (_, change, at, why) => {
  expect(goodGuys.suppressionOf({ ...HIT, ...change }, at)).toEqual({ kind: 'suspended', by: FINDING, why });
});

test('it holds on its last day', () => {
  expect(goodGuys.suppressionOf(HIT, day('2026-05-31'))?.kind).toBe('suppressed');
});

test('other findings are another version', () => {
  expect(createGoodGuys([FINDING]).version).toBe(createGoodGuys([{ ...FINDING }]).version);
  expect(createGoodGuys([FINDING]).version).not.toBe(createGoodGuys([]).version);
});

test('of several findings on a pair one that holds is enough', () => {
  const renewed = { ...FINDING, expires: day('2027-01-01') };
  expect(createGoodGuys([FINDING, renewed]).suppressionOf(HIT, day('2026-07-01'))).toEqual({
    kind: 'suppressed',
    by: renewed,
  });
});

test('the hash knows what an entry says, not how it was put together', () => {
  const backwards: ListEntry = { ...ENTRY };
  for (const key of Object.keys(ENTRY).reverse()) Object.assign(backwards, { [key]: Reflect.get(ENTRY, key) });
  expect(contentHash(backwards)).toBe(contentHash(ENTRY));
  expect(contentHash({ ...ENTRY, remarks: ['1", "2'] })).not.toBe(contentHash({ ...ENTRY, remarks: ['1', '2'] }));
});
