/** A memory forgets, and changes no answer. */

import { describe, expect, it } from 'vitest';
import { boundedCache } from './bounded-cache.ts';
import { rememberingText, rememberingWord } from './remembering.ts';

describe('a bounded cache', () => {
  it('holds no more than its limit, and what was asked for last', () => {
    const cache = boundedCache<number, string>(10);
    for (let key = 0; key < 1000; key += 1) {
      cache.set(key, `${key}`);
      cache.get(0);
    }
    const held = Array.from({ length: 1000 }, (_, key) => key).filter((key) => cache.get(key) !== undefined);
    expect(held.length).toBeLessThanOrEqual(10);
    expect(held[0]).toBe(0);
    expect(held.at(-1)).toBe(999);
  });
});

describe('a remembering function', () => {
  it('computes once', () => {
    let computed = 0;
    const length = rememberingText((text) => {
      computed += 1;
      return text.length;
    });
    expect(['abc', 'abc', 'abcd', 'abc'].map(length)).toEqual([3, 3, 4, 3]);
    expect(computed).toBe(2);
  });

  it('computes a text that is too long to keep each time', () => {
    let computed = 0;
    const first = rememberingText((text) => {
      computed += 1;
      return text.charAt(0);
    });
    expect(['x'.repeat(1000), 'x'.repeat(1000)].map(first)).toEqual(['x', 'x']);
    expect(computed).toBe(2);
  });

  it('tells kinds apart', () => {
    const named = rememberingWord(({ kind, text }: { kind: string; text: string }) => `${kind} ${text}`);
    const words = [
      { kind: 'legal', text: 'as' },
      { kind: 'particle', text: 'as' },
      { kind: 'legal', text: 'as' },
    ];
    expect(words.map(named)).toEqual(['legal as', 'particle as', 'legal as']);
  });
});
