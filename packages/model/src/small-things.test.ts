/** The smallest pure functions of the model. */

import { expect, test } from 'vitest';
import { mostSevere } from './decision.ts';
import { readInFull } from './issue.ts';
import { referenceTo } from './list-snapshot.ts';
import { spanning } from './location.ts';
import { jsonLines } from './row.ts';

test('spanning covers all parts, whatever their order', () => {
  expect(
    spanning('4/59', [
      { path: '4/59/2', start: 40, end: 50 },
      { path: '4/59/1', start: 10, end: 38 },
    ]),
  ).toEqual({ path: '4/59', start: 10, end: 50 });
});

test('block is more severe than hold, hold than reject, reject than pass', () => {
  expect(mostSevere(['pass', 'reject', 'hold', 'block'])).toBe('block');
  expect(mostSevere(['pass', 'reject', 'hold'])).toBe('hold');
  expect(mostSevere(['reject', 'pass'])).toBe('reject');
  expect(mostSevere([])).toBe('pass');
});

test('an error or something fatal means not read in full', () => {
  const issue = (severity: 'fatal' | 'error' | 'warning' | 'information') => ({ code: 'x', severity, message: 'x' });
  expect(readInFull([])).toBe(true);
  expect(readInFull([issue('warning'), issue('information')])).toBe(true);
  expect(readInFull([issue('warning'), issue('error')])).toBe(false);
  expect(readInFull([issue('fatal')])).toBe(false);
});

test('a reference names the list, its date, its hash and how many entries it has', () => {
  expect(referenceTo({ list: 'own', format: 'own-csv', sha256: 'ab', entries: [], issues: [] })).toEqual({
    list: 'own',
    sha256: 'ab',
    entries: 0,
  });
});

test('lines of JSON keep their numbers, and what is no JSON stays text', () => {
  expect(jsonLines('{"a":1}\r\n\n[2]\n{"cut')).toEqual([
    { line: 1, row: { a: 1 } },
    { line: 3, row: [2] },
    { line: 4, row: '{"cut' },
  ]);
});
