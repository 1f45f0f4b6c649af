import { expect, test } from 'vitest';
import { readRows } from './read-rows.ts';

const read = (text: string): ReturnType<typeof readRows> => readRows(Buffer.from(text));

test.each([
  ['CSV', 'a, b\n1,"x, y"\n', [{ line: 2, row: { a: '1', b: 'x, y' } }]],
  ['CSV as a spreadsheet leaves it', '\uFEFFa,b\r\n\r\n,\r\n1,2\r\n', [{ line: 4, row: { a: '1', b: '2' } }]],
  [
    'JSON lines',
    '\uFEFF{"a":1}\n\n{"b":[2]}',
    [
      { line: 1, row: { a: 1 } },
      { line: 3, row: { b: [2] } },
    ],
  ],
  [
    'a row that is too short, and one too long',
    'a,b\n1\n1,2,3',
    [
      { line: 2, row: '1' },
      { line: 3, row: '1,2,3' },
    ],
  ],
  ['nothing', '', []],
])('%s', (_what, text, rows) => {
  expect(read(text)).toEqual(rows);
});

test.each([
  ['quotes that do not close', Buffer.from('a,b\n"1'), 'Quote'],
  ['a column that is there twice', Buffer.from('a,b,a\n1,2,3'), 'column a is there twice'],
  ['one JSON list', Buffer.from('[{"a":1}]'), 'one object a line'],
  ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x41]), 'UTF-8'],
])('%s', (_what, bytes, problem) => {
  expect(() => readRows(bytes)).toThrow(problem);
});
