import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFormat, patternOf } from './format.ts';
import { fitsLines, plainLinesOf } from './plain-lines.ts';
import { wireBytes } from '../syntax/wire-text.ts';

describe('lines that alone fit', () => {
  test.each([
    ['16x', { most: 1, width: 16 }],
    ['4*35x', { most: 4, width: 35 }],
    ['[/34xCRLF]4*35x', { most: 4, width: 35 }],
    ['[/1!a][[/34x]CRLF][35x]', undefined],
    ['/34x', undefined],
    ['7!x', undefined],
    ['6*35z', undefined],
    ['', undefined],
  ])('%j', (notation, lines) => expect(plainLinesOf(parseFormat(notation))).toEqual(lines));
});

const LINES = { most: 2, width: 3 };

function fits(value: string): boolean {
  return fitsLines(wireBytes(`A${value}\nA`), 1, 1 + value.length, LINES);
}

test.each([
  ['A', true],
  ['A 1', true],
  ['A\r\nB', true],
  ['A\rB', true],
  ['ABC\nDEF', true],
  ['', false],
  ['ABCD', false],
  ['ABCD\nE', false],
  ['A\nBCDE', false],
  ['A\nB\nC', false],
  ['A\n', false],
  ['A\r', false],
  ['\nA', false],
  ['A_B', false],
  ['A\u00C4', false],
])('%j fits two lines of three: %j', (value, expected) => expect(fits(value)).toBe(expected));

const PATTERN = patternOf(parseFormat('2*3x'));

test('what fits at first sight fits the format, and nothing else does', () => {
  const texts = string({ unit: constantFrom('A', '1', ' ', '/', '\r', '\n', '_'), maxLength: 9 });
  assert(property(texts, (value) => fits(value) === PATTERN.test(value)));
});
