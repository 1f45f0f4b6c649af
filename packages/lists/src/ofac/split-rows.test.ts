import { parse } from 'csv-parse/sync';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRows } from './split-rows.ts';

describe('splitRows', () => {
  test.each<[string, string[][]]>([
    [
      '1,"a, b",-0- \r\n2,"c ""d""",\r\n',
      [
        ['1', 'a, b', '-0- '],
        ['2', 'c "d"', ''],
      ],
    ],
    [
      '1,"a\nb"\n\n2,c',
      [
        ['1', 'a\nb'],
        ['2', 'c'],
      ],
    ],
    ['\uFEFF1,', [['1', '']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(splitRows(text, ',')).toEqual({ rows });
  });

  test.each([
    ['1,"a', 1],
    ['1,a\n2,"b"c', 2],
    ['1,a"b', 1],
    ['1,a\n2', 2],
  ])('%j is at fault in row %i', (text, line) => {
    expect(splitRows(text, ',').fault?.line).toBe(line);
  });

  const field = string({ unit: constantFrom('a', '"', ',', '\n', ' ', 'é') });

  test('reads what another parser reads', () => {
    const rowsOfTwo = array(array(field, { minLength: 2, maxLength: 2 }));
    assert(
      property(rowsOfTwo, (rows) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(splitRows(text, ',').rows).toEqual(rows);
        expect(parse(text, { record_delimiter: ['\r\n', '\n'] })).toEqual(rows);
      }),
    );
  });

  test('ends, whatever the text', () => {
    assert(
      property(string({ unit: constantFrom('1', '"', ',', '\n', '\r') }), (text) => {
        const { rows } = splitRows(text, ',');
        expect(new Set(rows.map(({ length }) => length)).size).toBeLessThan(2);
      }),
    );
  });
});
