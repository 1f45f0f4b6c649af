/** The arrows of the house: a room imports only from rooms above it, and rooms of one row do not know each other. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const PACKAGES = fileURLToPath(new URL('../../packages', import.meta.url));

/** Rows from the top; the folder of each package. */
const ROWS: readonly (readonly string[])[] = [
  ['model'],
  ['swift-mt', 'iso20022', 'lists', 'matching', 'policy', 'replies', 'journal'],
  ['interceptor'],
  ['http', 'kafka'],
  ['cli'],
];

/** Adapters know only the front door and the nouns; the command, which starts the service, knows that adapter too. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  http: ['interceptor', 'model'],
  kafka: ['interceptor', 'model'],
  cli: ['interceptor', 'model', 'http'],
};

const rowOf = new Map(ROWS.flatMap((row, number) => row.map((name) => [name, number] as const)));

/** Folder of a package by its published name. */
const folderOf = (specifier: string): string | undefined =>
  specifier === 'interdict' ? 'interceptor' : /^@interdict\/([^/]+)/.exec(specifier)?.[1];

function sourcesOf(folder: string): string[] {
  return readdirSync(join(PACKAGES, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(PACKAGES, folder, 'src', file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map(([, specifier = '']) => specifier);
}

const folders = readdirSync(PACKAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The sub-paths that packages declare beside their one public door. */
const doors = new Set(
  folders.flatMap((folder) => {
    const { name, exports = {} }: { name: string; exports?: object } = JSON.parse(
      readFileSync(join(PACKAGES, folder, 'package.json'), 'utf8'),
    );
    return Object.keys(exports).flatMap((path) => (path === '.' ? [] : [path.replace('.', name)]));
  }),
);

test('every package has its place in the house', () => {
  expect(folders.filter((folder) => !rowOf.has(folder))).toEqual([]);
});

describe.each(folders)('%s', (folder) => {
  const row = rowOf.get(folder) ?? -1;

  test('imports no room of its own row or below', () => {
    const wrong = sourcesOf(folder).flatMap((file) =>
      importsOf(file)
        .filter((specifier) => {
          const target = folderOf(specifier);
          if (target === undefined || target === folder) return false;
          const allowed = (rowOf.get(target) ?? Number.POSITIVE_INFINITY) < row;
          return !allowed || MAY_IMPORT[folder]?.includes(target) === false;
        })
        .map((specifier) => `${file}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test('declares every package it imports', () => {
    const manifest: Record<string, object | undefined> = JSON.parse(
      readFileSync(join(PACKAGES, folder, 'package.json'), 'utf8'),
    );
    const declared = new Set(
      ['dependencies', 'peerDependencies', 'optionalDependencies'].flatMap((kind) => Object.keys(manifest[kind] ?? {})),
    );
    const undeclared = sourcesOf(folder)
      .filter((file) => !file.endsWith('.test.ts'))
      .flatMap(importsOf)
      .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .map((specifier) =>
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      .filter((name) => !declared.has(name));
    expect([...new Set(undeclared)]).toEqual([]);
  });

  test('reaches into no other package by path, but for the doors that it declares', () => {
    const leaves = (file: string, specifier: string): boolean =>
      specifier.startsWith('.')
        ? !resolve(dirname(file), specifier).startsWith(join(PACKAGES, folder, sep))
        : /^(?:@interdict\/[^/]+|interdict)\//.test(specifier) && !doors.has(specifier);
    const reaching = sourcesOf(folder).flatMap((file) =>
      importsOf(file).filter((specifier) => leaves(file, specifier)),
    );
    expect(reaching).toEqual([]);
  });
});

test('what the commands are called and take is known without the front door', () => {
  const loading = sourcesOf('cli')
    .filter((file) => file.includes('/commands/'))
    .filter((file) => /^import (?!type )[^;]*'interdict/m.test(readFileSync(file, 'utf8')));
  expect(loading).toEqual([]);
});

test('differences on other lists are told without the front door, which loads rxjs', () => {
  expect(loadedBy('interceptor/dist/index.js')).toContain('rxjs');
  expect(loadedBy('cli/dist/diff/diff.js')).not.toContain('rxjs');
});

/** The files of CommonJS packages that a process of its own loads to import a built module. */
function loadedBy(built: string): string {
  const module = pathToFileURL(join(PACKAGES, built)).href;
  const program = `await import('${module}');
    const { createRequire } = await import('node:module');
    console.log(Object.keys(createRequire('${module}').cache).join());`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
}
