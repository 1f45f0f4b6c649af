/** Every package can be published as it is: manifest, exports and files agree. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE } from 'interdict';
import { publint } from 'publint';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/interdict.ts';

const PACKAGES = readdirSync(join(ROOT, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(ROOT, 'packages', name));

const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

test('the engine says the version of its package', () => {
  expect(ENGINE).toBe(`interdict ${String(manifestOf(ROOT)['version'])}`);
});

describe.each(PACKAGES)('%s', (folder) => {
  test('has nothing that publint objects to', async () => {
    const { messages } = await publint({ pkgDir: folder, strict: true, pack: 'npm' });
    expect(messages.filter(({ type }) => type !== 'suggestion')).toEqual([]);
  });

  test('has the version, licence and engines of the house', () => {
    const { version, license, engines, type, sideEffects } = manifestOf(folder);
    const house = manifestOf(ROOT);
    expect({ version, license, engines, type }).toEqual({
      version: house['version'],
      license: house['license'],
      engines: house['engines'],
      type: 'module',
    });
    expect(sideEffects).toBe(false);
  });
});
