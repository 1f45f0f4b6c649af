import { describe, expect, test } from 'vitest';
import { allReadings, NAME_WRAPPING, wholeReadings, wrappingAt, writtenLines, type Lines } from './readings.ts';
import { linesOf } from '../syntax/source.ts';
import { wireBytes } from '../syntax/wire-text.ts';

const WRAPPING = wrappingAt(6);

function linesIn(value: string): { text: string; lines: Lines } {
  const source = { bytes: wireBytes(value), text: value, ascii: true, issues: [] };
  const spans = linesOf(source, { path: '4/70', start: 0, end: value.length });
  return { text: value, lines: writtenLines(source, spans, WRAPPING) };
}

test('a line that leaves one character free may be cut', () => {
  expect([WRAPPING, NAME_WRAPPING]).toEqual([
    { limit: 6, full: 5 },
    { limit: 35, full: 20 },
  ]);
});

test('readings are a list of their own', () => {
  const { lines } = linesIn('AB');
  expect(allReadings('4/70', lines)).not.toBe(lines.values);
});

describe('readings', () => {
  test.each([
    ['of nothing', '', []],
    ['of blank lines', ' \r\n\r\n', []],
    ['of one line', ' AB ', ['1 1-3 AB']],
    ['of two lines with room', 'ABCD\nEF', ['1 0-4 ABCD', '2 5-7 EF', ' 0-7 ABCD EF']],
    ['of two lines, the first full', 'ABCDE\nFG', ['1 0-5 ABCDE', '2 6-8 FG', ' 0-8 ABCDE FG', ' 0-8 ABCDEFG']],
    ['with a blank before the cut', 'ABCD \nEF', ['1 0-4 ABCD', '2 6-8 EF', ' 0-8 ABCD EF']],
    ['with a blank behind the cut', 'ABCDE\n FG', ['1 0-5 ABCDE', '2 7-9 FG', ' 0-9 ABCDE FG']],
    [
      'of three lines, two full',
      'ABCDE\nFGHIJ\nK',
      [
        '1 0-5 ABCDE',
        '2 6-11 FGHIJ',
        '3 12-13 K',
        ' 0-13 ABCDE FGHIJ K',
        ' 0-13 ABCDEFGHIJK',
        ' 0-11 ABCDEFGHIJ',
        ' 6-13 FGHIJK',
      ],
    ],
    [
      'of three lines, one full',
      'ABCDE\nFG\nH',
      ['1 0-5 ABCDE', '2 6-8 FG', '3 9-10 H', ' 0-10 ABCDE FG H', ' 0-10 ABCDEFG H', ' 0-8 ABCDEFG'],
    ],
    ['of two lines, the second full', 'AB\nCDEFG', ['1 0-2 AB', '2 3-8 CDEFG', ' 0-8 AB CDEFG']],
    ['over a blank line', 'ABCDE\n\nFG', ['1 0-5 ABCDE', '3 7-9 FG', ' 0-9 ABCDE FG', ' 0-9 ABCDEFG']],
  ])('%s', (_, value, expected) => {
    const { lines } = linesIn(value);
    const written = allReadings('4/70', lines).map(
      ({ value: text, location: { path, start, end } }) => `${path.slice(5)} ${start}-${end} ${text}`,
    );
    expect(written).toEqual(expected);
  });
});

test('some of the lines read as a whole', () => {
  const { lines } = linesIn('ABCDE\nFGHIJ\nK');
  const read = (from: number, to: number): string[] => wholeReadings('4/70', lines, from, to).map(({ value }) => value);
  expect([read(0, 0), read(0, 1), read(0, 2), read(1, 3), read(2, 3)]).toEqual([
    [],
    ['ABCDE'],
    ['ABCDE FGHIJ', 'ABCDEFGHIJ'],
    ['FGHIJ K', 'FGHIJK'],
    ['K'],
  ]);
});

test('a line may be cut only where the next one is read with it', () => {
  const { lines } = linesIn('AB\nCDEFG\nH');
  expect(wholeReadings('4/70', lines, 0, 2).map(({ value }) => value)).toEqual(['AB CDEFG']);
});
