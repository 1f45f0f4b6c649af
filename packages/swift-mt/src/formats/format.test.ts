import { describe, expect, test } from 'vitest';
import { foreignTo, parseFormat, patternOf } from './format.ts';

/** Formats of the handbook, values that have them, values that do not. */
const FORMATS: readonly (readonly [notation: string, good: readonly string[], bad: readonly string[]])[] = [
  ['6!n', ['260401'], ['26040', '2604011', '26040A', '']],
  ['2n', ['1', '12'], ['', '123']],
  ['8-9n', ['12345678', '123456789'], ['1234567', '1234567890']],
  ['3!a', ['EUR'], ['eur', 'EU', 'EU1', 'EURO']],
  ['4!c', ['AB12'], ['AB1', 'ab12', 'AB-1']],
  ['2!h', ['0F'], ['0G', '0f']],
  ['15d', ['1,', '0,05', '123456789012,34'], [',5', '1', '1,2,3', '1.5', '1234567890123,45', '-1,']],
  ['3!a15d', ['EUR1,', 'USD1234,50'], ['EUR', 'EUR,1', 'EU1,', 'EUR1,X']],
  ['16x', ['A', "a-z/?:().,'+ 9"], ['', 'A_B', 'A\r\nB', '12345678901234567']],
  ['4z', ['{@#_'], ['}', '[']],
  ['4y', ['A"<;'], ['a', '@']],
  ['1!a[1!n]2!a', ['A1BC', 'ABC'], ['A12BC', 'AB']],
  ['30x[/35x]', ['A/B', `${'A'.repeat(20)}/${'B'.repeat(35)}`], [`${'A'.repeat(31)}/B`, `A/${'B'.repeat(36)}`]],
  [
    '[/1!a][/34x]CRLF4!a',
    ['/D/12\r\nABCD', '/D\nABCD', '/12\rABCD', '\r\nABCD', '/AB\r\nABCD'],
    ['ABCD', '/D/12ABCD', '/12\n\nABCD'],
  ],
  ['2*3x', ['ABC', 'ABC\r\nDEF', 'A\nB', 'A\rB'], ['ABCD', 'A\r\nB\r\nC', 'A\r\n', '\r\nA', '']],
  ['2*3xCRLF2n', ['A\r\n12', 'A\r\nB\r\n12'], ['A\r\nB\r\nC\r\n12', 'A', 'A\r\nB']],
  ['', [''], ['A']],
];

describe.each(FORMATS)('%s', (notation, good, bad) => {
  const pattern = patternOf(parseFormat(notation));
  const has = (value: string): boolean => pattern.test(value);

  test('is the format of what has it', () => expect(good.filter((value) => !has(value))).toEqual([]));
  test('is not the format of anything else', () => expect(bad.filter(has)).toEqual([]));
});

test.each(['[2n', '2n]', '[[2n]'])('%s is no format', (notation) => {
  expect(() => parseFormat(notation)).toThrow(TypeError);
});

describe('the first character that is foreign to a format', () => {
  test.each([
    ['16x', 'AB_C', 2],
    ['16x', 'AB\r\nC', -1],
    ['16x', 'é', 0],
    ['3!a[6*35z]', 'a_[', 2],
    ['4y', 'AB"c', 3],
    ['6!n', 'abc', -1],
  ])('%s in %j', (notation, value, expected) => {
    expect(value.search(foreignTo(parseFormat(notation)))).toBe(expected);
  });
});
