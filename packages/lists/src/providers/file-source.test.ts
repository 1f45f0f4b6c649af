import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileSource, folderSource } from './file-source.ts';
import type { ListSource } from './list-source.ts';

const { signal } = new AbortController();
const SETTLE = { settle: 1 };
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const namesIn = async (source: ListSource): Promise<string[] | undefined> =>
  (await source.load(undefined, signal))?.files.map(({ name }) => name);

test('a folder gives its files by name, links included, hidden ones and sub-folders not', async () => {
  for (const name of ['sdn.csv', 'alt.csv', '.sdn.csv.tmp']) await writeFile(join(folder, name), '');
  await mkdir(join(folder, 'old'));
  await symlink(join(folder, 'sdn.csv'), join(folder, 'add.csv'));
  expect(await namesIn(folderSource(folder, SETTLE))).toEqual(['add.csv', 'alt.csv', 'sdn.csv']);
});

test('a folder changes when a file in it comes, goes, or is written', async () => {
  const source = folderSource(folder, SETTLE);
  const changes: boolean[] = [];
  let known: string | undefined;
  const look = async (): Promise<void> => {
    const content = await source.load(known, signal);
    changes.push(content !== undefined);
    known = content?.version ?? known;
  };
  await look();
  await look();
  await writeFile(join(folder, 'sdn.csv'), '1');
  await look();
  await writeFile(join(folder, 'sdn.csv'), '2');
  await look();
  await look();
  await rm(join(folder, 'sdn.csv'));
  await look();
  expect(changes).toEqual([true, false, true, true, false, true]);
});

test.each([
  ['2022-09-09', 'sdn.csv', '2022-09-09'],
  ['2022-09-09', 'sdn-2022-09-08.csv', '2022-09-08'],
  ['2022-13-09', 'sdn.csv', undefined],
  ['lists', 'sdn.csv', undefined],
])('a file is dated by its name, or else by its folder: %s/%s', async (parent, name, publishedOn) => {
  await mkdir(join(folder, parent));
  await writeFile(join(folder, parent, name), '');
  const content = await fileSource(join(folder, parent, name), SETTLE).load(undefined, signal);
  expect(content?.publishedOn).toBe(publishedOn);
});

test('a folder is dated by its own name alone', async () => {
  const nested = join(folder, '2022-09-09-full', 'csv');
  await mkdir(nested, { recursive: true });
  const dated = await folderSource(join(folder, '2022-09-09-full'), SETTLE).load(undefined, signal);
  const undated = await folderSource(nested, SETTLE).load(undefined, signal);
  expect([dated?.publishedOn, undated?.publishedOn]).toEqual(['2022-09-09', undefined]);
});

test('what is too large is not even read', async () => {
  await writeFile(join(folder, 'sdn.csv'), '12345');
  const source = folderSource(folder, { ...SETTLE, maxBytes: 4 });
  await expect(source.load(undefined, signal)).rejects.toMatchObject({ code: 'source-too-large' });
});
