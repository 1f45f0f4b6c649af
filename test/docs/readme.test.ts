/** The code in every README runs as it stands there, and prints what its comments say. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
