/** What the front door takes and gives can be named with what it exports. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const textOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The names in the braces of every import from, or export of, a package of the house. */
const namesIn = (file: string): string[] =>
  [...textOf(file).matchAll(/^(?:import|export)(?: type)? \{([^}]*)\} from '@interdict\/[^']+';$/gm)].flatMap(
    ([, names = '']) =>
      names.split(',').flatMap((name) => /^(?:type )?([A-Z]\w*[a-z]\w*)\s*$/.exec(name.trim())?.[1] ?? []),
  );

const exported = new Set(namesIn('./index.ts'));

test.each([
  './options.ts',
  './interceptor.ts',
  './reports.ts',
  './decisions/interception.ts',
  './decisions/decision-record.ts',
  './pool/pool.ts',
])('%s', (file) => {
  expect(namesIn(file).filter((name) => !exported.has(name))).toEqual([]);
});
