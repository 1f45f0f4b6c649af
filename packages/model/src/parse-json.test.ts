import { expect, test } from 'vitest';
import { KeyTwiceError, parseJson } from './parse-json.ts';
import { jsonLines } from './row.ts';

test.each([
  '{}',
  '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}],"d":"a","e":["a","a","a"]}',
  '{"a":"\\"a\\":1,","b":"{","c":"}","d":{"d":{"d":null}}}',
  '{"a\\\\":1,"a":2,"A":3,"__proto__":4,"constructor":5}',
  '"a"',
  '[1.5e3, true]',
])('is read as it is: %s', (json) => expect(parseJson(json)).toEqual(JSON.parse(json)));

test.each<[json: string, key: string, line: number, column: number]>([
  ['{"a":1,"a":1}', '"a"', 1, 8],
  ['{"a":1,\n  "b": {}, "a" : 2}', '"a"', 2, 12],
  ['[{"x":{"a":[{}],"b":{"b":1},\n"b":2}}]', '"b"', 2, 1],
  ['{"a":1,"\\u0061":2}', '"\\u0061"', 1, 8],
  ['{"":1,"":2}', '""', 1, 7],
  ['{"__proto__":1,"__proto__":2}', '"__proto__"', 1, 16],
])('a key twice is refused, with its place: %s', (json, key, line, column) => {
  const place = line === 1 ? `column ${column}` : `line ${line}, column ${column}`;
  const message = `The key ${key} is given twice, again at ${place}.`;
  expect(() => parseJson(json)).toThrow(new KeyTwiceError(key, line, column));
  expect(() => parseJson(json)).toThrow(message);
  expect(jsonLines(json.replaceAll('\n', ' '))).toMatchObject([{ row: expect.any(String), why: expect.any(String) }]);
});

test.each(['', '{', '{"a":1,"a"}', "{'a':1}", '{"a":1}{"a":1}'])('what is no JSON is none: %s', (json) => {
  expect(() => parseJson(json)).toThrow(SyntaxError);
  expect(() => parseJson(json)).not.toThrow(KeyTwiceError);
});

test('takes long texts, and deep ones', () => {
  const long = JSON.stringify({ a: '\\"'.repeat(1_000_000), b: 'x'.repeat(4_000_000) });
  expect(parseJson(long)).toEqual(JSON.parse(long));
  const deep = `${'{"a":['.repeat(1500)}{"b":1,"b":2}${']}'.repeat(1500)}`;
  expect(() => parseJson(deep)).toThrow('"b" is given twice');
});
