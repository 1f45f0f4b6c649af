/** Every package can be published as it is: manifest, exports and files agree. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
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

/** What is in the package as others get it. */
function published(folder: string): string[] {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: folder, stdio: 'pipe' });
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(json.toString());
  return files.map(({ path }) => path);
}

/** What the maps of a package lead to. */
const mapped = (folder: string, files: readonly string[]): string[] =>
  files
    .filter((path) => path.endsWith('.map'))
    .flatMap((path) => {
      const { sources }: { sources: string[] } = JSON.parse(readFileSync(join(folder, path), 'utf8'));
      return sources.map((source) => posix.join(posix.dirname(path), source));
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

  test('is published with its licence and its sources, and without its tests', () => {
    const files = published(folder);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
    expect(mapped(folder, files).filter((source) => !files.includes(source))).toEqual([]);
    expect(files.filter((path) => /\.test\.|test-support|tsbuildinfo|tsconfig/.test(path))).toEqual([]);
  });
});
