/** FLAGS.md tells of every flag there is, and of no other. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLAG_WORDS } from './flag-words.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const sorted = (codes: Iterable<string>): string[] => [...new Set(codes)].sort();

test('every flag is on the page once', () => {
  const sources = readdirSync(new URL('..', import.meta.url), { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.includes('test'))
    .map((file) => read(`../${file}`))
    .join('\n');
  const raised = Array.from(sources.matchAll(/\bcode: '([A-Z][A-Z0-9_]+)'/g), ([, code = '']) => code);
  const told = Array.from(read('../../FLAGS.md').matchAll(/^\| `([A-Z0-9_]+)` \|/gm), ([, code = '']) => code);
  expect(sorted(told)).toEqual(sorted(raised));
  expect(sorted(Object.keys(FLAG_WORDS))).toEqual(sorted(raised));
  expect(told).toHaveLength(new Set(told).size);
});
