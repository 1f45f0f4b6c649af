import { describe, expect, test } from 'vitest';
import { isDay, isDecimal, isEntryId, isText, isTrue, listOf, objectWith, oneOf, readJson } from './checked-json.ts';

const isThing = objectWith(
  { id: isText, day: isDay },
  { parts: listOf(isDecimal), kind: oneOf(['a', 'b']), yes: isTrue },
);

function read(text: string): unknown {
  const result = readJson(text, isThing);
  return result.ok ? result.value : result.issues.map(({ code, path, message }) => [code, path, message]);
}

test('what fits is handed on as it is', () => {
  const thing = { id: 'X', day: '2024-02-29', parts: ['0.1', '2'], kind: 'b', yes: true };
  expect(read(JSON.stringify(thing))).toEqual(thing);
});

describe('what does not fit is told with its place', () => {
  test.each<[string, unknown]>([
    ['{"id":', [['json-malformed', undefined, 'This is not JSON.']]],
    ['{"id":1,"id":2}', [['json-malformed', undefined, 'The key "id" is given twice, again at column 9.']]],
    ['7', [['value-invalid', undefined, 'The whole must be an object, got 7.']]],
    ['null', [['value-invalid', undefined, 'The whole must be an object, got null.']]],
    [
      '{"id":" ","day":"2023-02-29"}',
      [
        ['value-invalid', 'id', 'id must be a text that is not empty, got " ".'],
        ['value-invalid', 'day', 'day must be a day as YYYY-MM-DD, got "2023-02-29".'],
      ],
    ],
    [
      '{"id":"X","day":"2023-01-01","parts":["1",2,"-3"]}',
      [
        ['value-invalid', 'parts[1]', 'parts[1] must be a decimal number as text, such as "49.99", got 2.'],
        ['value-invalid', 'parts[2]', 'parts[2] must be a decimal number as text, such as "49.99", got "-3".'],
      ],
    ],
    [
      '{"id":"X","day":"2023-01-01","parts":{},"kind":"c","yes":false}',
      [
        ['value-invalid', 'parts', 'parts must be a list, got {}.'],
        ['value-invalid', 'kind', 'kind must be one of a, b, got "c".'],
        ['value-invalid', 'yes', 'yes must be true, got false.'],
      ],
    ],
    [
      '{"id":"X","day":"2023-01-01","__proto__":{}}',
      [
        [
          'value-invalid',
          '__proto__',
          '__proto__ must be one of the fields id, day, parts, kind, yes, got "__proto__".',
        ],
      ],
    ],
  ])('%s', (text, issues) => {
    expect(read(text)).toEqual(issues);
  });

  test('what was received is cut short', () => {
    expect(JSON.stringify(read(`"${'x'.repeat(10_000)}"`)).length).toBeLessThan(250);
  });
});

test.each([
  ['ofac-sdn:1', true],
  ['ofac-sdn', false],
  [':1', false],
  ['a:', false],
])('%s is an entry id: %s', (text, expected) => {
  expect(isEntryId(text, '', [])).toBe(expected);
});
