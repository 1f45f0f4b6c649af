/** What can go wrong while files are read from the disk. */

import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSource, folderSource, type ReadingFileSystem } from '@interdict/lists';
import { bytesOf, FIRST, SECOND, served, usePlace } from './list-provider.place.ts';
import { tinyList } from './list-provider.harness.ts';

const { folder, follow } = usePlace();

/** The disk, where something happens after each file that is read. */
const busyDisk = (happens: () => Promise<void>): ReadingFileSystem => ({
  readdir: (path) => readdir(path),
  stat,
  readFile: async (path) => {
    const bytes = await readFile(path);
    await happens();
    return bytes;
  },
});

test.each([
  ['written over', (path: string, bytes: Uint8Array) => writeFile(path, bytes)],
  [
    'replaced by another',
    async (path: string, bytes: Uint8Array) => {
      await writeFile(`${path}.new`, bytes);
      await rename(`${path}.new`, path);
    },
  ],
])('a file that is %s while it is read is read again', async (_, put) => {
  const path = join(folder(), 'tiny.txt');
  await put(path, bytesOf(FIRST));
  let changes = 1;
  const fileSystem = busyDisk(async () => {
    if (changes > 0) await put(path, bytesOf(SECOND));
    changes -= 1;
  });
  expect(await served(follow({ source: fileSource(path, { settle: 1, fileSystem }) }))).toEqual(SECOND);
});

test('a file that comes while the others are read makes them be read again', async () => {
  await writeFile(join(folder(), 'tiny.txt'), bytesOf(FIRST));
  const fileSystem = busyDisk(() => writeFile(join(folder(), 'other.txt'), tinyList('other', [1]).bytes));
  const provider = follow({ source: folderSource(folder(), { settle: 1, attempts: 1, fileSystem }) });
  await expect(served(provider)).rejects.toMatchObject({ code: 'source-unsteady' });
});

test('a file that never comes to rest is not taken', async () => {
  const path = join(folder(), 'tiny.txt');
  await writeFile(path, bytesOf(FIRST));
  let length = 0;
  const fileSystem = busyDisk(async () => {
    length += 1;
    await writeFile(path, bytesOf(Array.from({ length }, (_, index) => index)));
  });
  const provider = follow({ source: fileSource(path, { settle: 1, attempts: 3, fileSystem }) });
  await expect(served(provider)).rejects.toMatchObject({ code: 'source-unsteady' });
  expect(length).toBe(3);
});

test('a file that is not there is a failed source', async () => {
  const provider = follow({ source: fileSource(join(folder(), 'nothing.txt')) });
  await expect(served(provider)).rejects.toMatchObject({ code: 'source-failed', cause: { code: 'ENOENT' } });
});
