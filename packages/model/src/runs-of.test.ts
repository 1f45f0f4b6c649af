import { describe, expect, test } from 'vitest';
import { isWords, runsOf } from './runs-of.ts';

describe('many texts and long ones', () => {
  const texts = (values: readonly string[]): Parameters<typeof runsOf>[0] =>
    values.map((value, at) => ({ value, location: { path: `A/B[${at + 1}]`, start: 10 * at, end: 10 * at + 5 } }));
  const words = (count: number, name: string): string => Array.from({ length: count }, (_, at) => name + at).join(' ');

  test('of long texts only the ends are read again', () => {
    const runs = runsOf(texts([words(20, 'a'), words(20, 'b'), 'c']));
    expect(runs.map(({ value }) => value)).toEqual([
      'a12 a13 a14 a15 a16 a17 a18 a19 b0 b1 b2 b3 b4 b5 b6 b7',
      'b12 b13 b14 b15 b16 b17 b18 b19 c',
    ]);
    expect(runs[0]?.location).toEqual({ path: 'A', start: 0, end: 15 });
  });

  test('three texts behind each other stand together, however many there are, and none is read often', () => {
    const all = Array.from({ length: 1000 }, (_, at) => `w${'x'.repeat(at % 7)} v`);
    const runs = runsOf(texts(all)).map(({ value }) => value);
    for (let at = 2; at < all.length; at++)
      expect(runs.some((run) => run.includes(all.slice(at - 2, at + 1).join(' ')))).toBe(true);
    expect(runs.join(' ').length).toBeLessThan(1.3 * all.join(' ').length);
  });

  test('one text alone is none', () => expect(runsOf(texts(['a b']))).toEqual([]));
});

test.each([
  ['GUARD CORPS', true],
  ['KIM', true],
  ['金', true],
  ['CORPS 5', true],
  ['X', false],
  ['BS1 4ST', false],
  ['INV-2026-ABC', false],
  ['12', false],
  ['a@b.example', false],
])('whether %s has words', (text, expected) => expect(isWords(text)).toBe(expected));
