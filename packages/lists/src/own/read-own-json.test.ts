import { expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { readOwnCsv } from './read-own-csv.ts';
import { isOwnJson, readOwnJson } from './read-own-json.ts';

function file(text: string, name = 'mine.jsonl'): DatedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

test('says what the same list as CSV says', () => {
  const csv = 'id,name,aliases,countries,measure\n1,A,X; Y,IR,trade\n2,B,,,\n';
  const json =
    '\uFEFF{"id":"1","name":"A","aliases":["X","Y"],"countries":"IR","measure":"trade"}\r\n\r\n{"name":"B","id":"2"}';
  expect(readOwnJson(file(json)).entries).toEqual(readOwnCsv(file(csv, 'mine.csv')).entries);
});

test('a semicolon in a list is part of the value', () => {
  const { entries } = readOwnJson(file('{"id":"1","name":"A; B","aliases":["X; Y"]}'));
  expect(entries[0]?.names.map(({ value }) => value)).toEqual(['A; B', 'X; Y']);
});

test.each([
  ['{"id":"1","name":"A"}\n{"id":"2"', 'json-malformed', 2, undefined],
  ['{"id":"1","name":"A"}\n{"id":"2","name":"B","name":"C"}', 'json-malformed', 2, undefined],
  ['{"id":"1","name":"A"}\n[1]', 'json-malformed', 2, undefined],
  ['{"id":"1","name":"A","nmae":"B"}', 'column-unknown', 1, 'nmae'],
  ['{"id":1,"name":"A"}', 'value-invalid', 1, 'id'],
  ['{"id":"1","name":["A","B"]}', 'value-invalid', 1, 'name'],
  ['{"id":"1","name":"A","aliases":[1]}', 'value-invalid', 1, 'aliases'],
  ['{"id":"1"}', 'value-missing', 1, 'name'],
  ['{"id":"1","name":"A"}\n{"id":"1","name":"B"}', 'id-duplicate', 2, 'id'],
])('%s is refused with %s', (text, code, line, column) => {
  const place = { code, line, ...(column ? { column } : {}) };
  expect(() => readOwnJson(file(text))).toThrow(expect.objectContaining(place));
});

test('is known by its first character', () => {
  expect(['{"id"', '\uFEFF\n {', '[{', 'id,name'].map(isOwnJson)).toEqual([true, true, false, false]);
});
