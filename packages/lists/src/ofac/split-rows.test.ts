import { fc, test as property } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
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

  const fields = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') }), { minLength: 2, maxLength: 2 }),
  );
  property.prop([fields])('reads what another parser reads', (rows) => {
    const text = rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    expect(splitRows(text, ',').rows).toEqual(rows);
    expect(parse(text, { record_delimiter: ['\r\n', '\n'] })).toEqual(rows);
  });

  property.prop([fc.string({ unit: fc.constantFrom('1', '"', ',', '\n', '\r') })])(
    'ends, whatever the text',
    (text) => {
      const { rows } = splitRows(text, ',');
      expect(new Set(rows.map(({ length }) => length)).size).toBeLessThan(2);
    },
  );
});
