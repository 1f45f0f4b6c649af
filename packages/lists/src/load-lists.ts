/** Loads lists from the disk. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ListSnapshot } from '@interdict/model';
import { ListError } from './list-error.ts';
import { dateIn, type ListFile, MAX_LIST_BYTES } from './list-file.ts';
import { readLists } from './read-lists.ts';

/**
 * Loads the lists of a file, or of the files that stand directly in a folder. Sub-folders are not entered: they often
 * hold older publications of the same list. A folder that has only sub-folders is an error.
 *
 * A list without a date inside has the first ISO date of its file's name, else of its folder's.
 *
 * @throws {ListError} as {@link readLists}, and where there is nothing at `path`
 */
export async function loadLists(path: string): Promise<readonly ListSnapshot[]> {
  const isFolder = await kindOf(path);
  const folder = isFolder ? path : dirname(path);
  const names = isFolder ? await fileNames(path) : [basename(path)];
  const files: ListFile[] = [];
  for (const name of names) {
    const file = join(folder, name);
    if ((await stat(file)).size > MAX_LIST_BYTES) {
      throw new ListError('file-too-large', `The file has more than ${MAX_LIST_BYTES} bytes.`, { path: file });
    }
    files.push({ name, bytes: await readFile(file) });
  }
  const datedOn = dateIn(basename(folder));
  return readLists(files, datedOn ? { datedOn } : {});
}

/** True for a folder, false for a file. */
async function kindOf(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new ListError('path-not-found', 'There is no file or folder here.', { path, cause });
  }
}

/** Names of the files of a folder in the order of their code points: the order on disk differs between machines. */
async function fileNames(folder: string): Promise<readonly string[]> {
  const items = await readdir(folder, { withFileTypes: true });
  const names = items.filter((item) => !item.isDirectory()).map(({ name }) => name);
  if (names.length > 0) return names.sort();
  const detail =
    items.length === 0
      ? 'The folder is empty.'
      : `The folder holds only folders; name one of them: ${items
          .map(({ name }) => name)
          .sort()
          .join(', ')}.`;
  throw new ListError('folder-without-lists', detail, { path: folder });
}
