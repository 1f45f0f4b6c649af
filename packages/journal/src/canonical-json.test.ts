import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, jsonWriter } from './canonical-json.ts';

describe('canonicalJson', () => {
  test.each([
    [{ b: 1, a: [] }, '{"a":[],"b":1}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [{ 'é"': 'naïve\n', '': '€ \ud800 😀' }, '{"":"€ \\ud800 😀","é\\"":"naïve\\n"}'],
    [[null, true, -0, 1e21, 0.1], '[null,true,0,1e+21,0.1]'],
    ['x'.repeat(100_000), `"${'x'.repeat(100_000)}"`],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('is what JSON makes of each part, with the keys in order', () => {
    const write = jsonWriter();
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(write(value).toString()).toBe(textOf(value));
      }),
    );
  });

  test('what was written stays, also when what comes after is refused', () => {
    const write = jsonWriter();
    const first = write({ a: 1 }, '<', '>');
    expect(() => write({ a: [2, Number.NaN] })).toThrow('JSON has none');
    expect([first, write({ a: 3 })].map(String)).toEqual(['<{"a":1}>', '{"a":3}']);
  });
});

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${textOf(member)}`).join(',')}}`;
}
