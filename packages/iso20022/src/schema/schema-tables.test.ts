import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ELEMENT_TABLE, MESSAGE_TABLE } from './schema-tables.ts';

const SCHEMAS = new URL('../../../../../shared/data/xsd/', import.meta.url);
const GENERATOR = new URL('../../scripts/generate-tables.js', import.meta.url).href;

interface Generator {
  readonly generateTables: (folder: string) => string;
}

function isGenerator(module: object): module is Generator {
  return 'generateTables' in module && typeof module.generateTables === 'function';
}

/** Source without what the formatter decides: white space, trailing commas and how strings are cut. */
function withoutLayout(source: string): string {
  return source
    .replace(/' \+\s*'/g, '')
    .replace(/,(\s*[\])}])/g, '$1')
    .replace(/\s+/g, '');
}

describe.skipIf(!existsSync(SCHEMAS))('the tables', () => {
  test('are what the generator makes of the schemas', async () => {
    const module: object = await import(GENERATOR);
    const made = isGenerator(module) ? module.generateTables(SCHEMAS.pathname) : '';
    const checkedIn = readFileSync(new URL('schema-tables.ts', import.meta.url), 'utf8');
    expect(withoutLayout(checkedIn)).toBe(withoutLayout(made));
  });
});

test('an element name has one kind', () => {
  const names = Object.values(ELEMENT_TABLE).flatMap((list) => list.split(' '));
  expect(new Set(names).size).toBe(names.length);
});

test('a message element belongs to one message', () => {
  const elements = MESSAGE_TABLE.flatMap(([, list]) => list.split(' '));
  expect(new Set(elements).size).toBe(elements.length);
});
