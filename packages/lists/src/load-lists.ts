/** Loads lists from the disk. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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
  const isFolder = (await found(path, (each) => stat(each))).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const files: ListFile[] = [];
  for (const name of isFolder ? await fileNames(path) : [basename(path)]) {
    const file = join(folder, name);
    if ((await found(file, (each) => stat(each))).size > MAX_LIST_BYTES) {
      throw new ListError('file-too-large', `The file has more than ${MAX_LIST_BYTES} bytes.`, { path: file });
    }
    files.push({ name, bytes: await found(file, (each) => readFile(each)) });
  }
  const datedOn = dateIn(basename(resolve(folder)));
  return readLists(files, datedOn ? { datedOn } : {});
}

/** Names of the files of a folder in the order of their code points: the order on disk differs between machines. */
async function fileNames(folder: string): Promise<readonly string[]> {
  const names = (await found(folder, (each) => readdir(each))).sort();
  const infos = await Promise.all(names.map((name) => found(join(folder, name), (each) => stat(each))));
  const files = names.filter((_name, index) => infos[index]?.isFile());
  if (files.length > 0) return files;
  const detail = `The folder holds only folders; name one of them: ${names.join(', ')}.`;
  throw new ListError('folder-without-lists', names.length === 0 ? 'The folder is empty.' : detail, { path: folder });
}

/** What `look` finds at a path. */
async function found<T>(path: string, look: (path: string) => Promise<T>): Promise<T> {
  try {
    return await look(path);
  } catch (cause) {
    const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const detail = isAbsent ? 'There is no file or folder here.' : `It cannot be read: ${String(cause)}.`;
    throw new ListError(isAbsent ? 'path-not-found' : 'path-unreadable', detail, { path, cause });
  }
}
