/** The code in every README runs as it stands there, and prints what its comments say. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/interdict.ts';

const READMES = [
  'README.md',
  ...readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/README.md`),
].filter((file) => existsSync(join(ROOT, file)));

const codeOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

/** What a line's comment says it prints: `console.log(outcome); // block`. */
const promisedBy = (code: string): string[] =>
  [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, promise = '']) => promise);

test('every package has a README', () => {
  const packages = readdirSync(join(ROOT, 'packages'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(READMES.length).toBe(packages.length + 1);
});

/** Where a page can be entered, as GitHub names its headings. */
const anchorsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

test.each([...READMES, 'CONTRIBUTING.md'])('every link in %s leads somewhere', (file) => {
  const links = [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\]\((?!https?:)([^)\s#]*)#?([^)\s]*)\)/g)];
  const dead = links.filter(([, path = '', anchor = '']) => {
    const target = path === '' ? join(ROOT, file) : join(ROOT, dirname(file), path);
    return !existsSync(target) || (anchor !== '' && !anchorsOf(target).includes(anchor));
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});

describe.each(READMES.filter((file) => codeOf(file).length > 0))('%s', (file) => {
  test.each(codeOf(file).map((code, at) => [at + 1, code] as const))('code %i runs', (_number, code) => {
    const folder = mkdtempSync(join(ROOT, 'node_modules/.readme-'));
    try {
      writeFileSync(join(folder, 'snippet.mjs'), code);
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'snippet.mjs')], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      for (const promise of promisedBy(code)) expect(stdout).toContain(promise);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
