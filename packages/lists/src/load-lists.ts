/** Loads lists from the disk. */

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ListSnapshot } from '@interdict/model';
import { ListError } from './list-error.ts';
import { dateIn } from './list-file.ts';
import type { ListSource } from './opened-files.ts';
import { readSources } from './read-lists.ts';

/**
 * Loads the lists of a file, or of the files that stand directly in a folder. Sub-folders are not entered: they often
 * hold older publications of the same list. A folder that has only sub-folders is an error.
 *
 * A list without a date inside has the first ISO date of its file's name, else of its folder's.
 *
 * @throws {ListError} as {@link readLists}, and where there is nothing at `path`
 */
export async function loadLists(path: string): Promise<readonly ListSnapshot[]> {
  const files = await listFilesAt(path);
  const sources = files.map((file): ListSource => ({ name: basename(file), chunks: fileChunks(file) }));
  const datedOn = dateIn(basename(dirname(resolve(files[0] ?? path))));
  return readSources(sources, datedOn ? { datedOn } : {});
}

/**
 * The files that {@link loadLists} reads at `path`, in its order.
 *
 * @throws {ListError} where there is nothing at `path`, or no file in the folder
 */
export async function listFilesAt(path: string): Promise<readonly string[]> {
  const isFolder = (await found(path, (each) => stat(each))).isDirectory();
  return isFolder ? (await fileNames(path)).map((name) => join(path, name)) : [path];
}

/** The file is opened when its turn comes. */
async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path);
  try {
    for await (const chunk of stream) yield chunk;
  } catch (cause) {
    throw unreadable(path, cause);
  } finally {
    stream.destroy();
  }
}

/** Names of the files of a folder, but not hidden ones, in the order of their code points: the order on disk differs between machines. */
async function fileNames(folder: string): Promise<readonly string[]> {
  const names = (await found(folder, (each) => readdir(each))).filter((name) => !name.startsWith('.')).sort();
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
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): ListError {
  const isAbsent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  const detail = isAbsent ? 'There is no file or folder here.' : `It cannot be read: ${String(cause)}.`;
  return new ListError(isAbsent ? 'path-not-found' : 'path-unreadable', detail, { path, cause });
}
