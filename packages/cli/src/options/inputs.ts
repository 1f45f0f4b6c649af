/** The files a command works on. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { errorMessage, type Issue } from '@interdict/model';
import { say } from '../shown/say.ts';
import { UsageError } from '../usage-error.ts';

/** A file to read; `-` stands for standard input. */
export interface Input {
  readonly file: string;
  readonly read: () => Promise<Uint8Array>;
}

/** The bytes of an input, or why it cannot be read, which standard error says too. */
export async function bytesOf({ file, read }: Input): Promise<Uint8Array | Issue> {
  try {
    return await read();
  } catch (error) {
    const message = errorMessage(error);
    say(`${file} cannot be read: ${message}`);
    return { code: 'input-unreadable', severity: 'fatal', path: '', message };
  }
}

/**
 * The inputs that `paths` name: files as they are, folders with all files below them in the order of their names.
 *
 * @throws {UsageError} for standard input given twice: the second time there is nothing left in it.
 */
export async function inputsFrom(paths: readonly string[]): Promise<Input[]> {
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('Standard input (-) can be read once: give it once.');
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === '-') inputs.push({ file: '-', read: async () => buffer(process.stdin) });
    else for (const file of await filesUnder(path)) inputs.push({ file, read: async () => readFile(file) });
  }
  return inputs;
}

/**
 * A path that is no folder, or not there at all, stands for itself: reading it will say what is wrong. Of a folder nothing
 * is left out but what is hidden; links are followed to files, not to folders, which could go in circles.
 */
export async function filesUnder(path: string): Promise<string[]> {
  if (!(await isFolder(path))) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  let left = 0;
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) continue;
    const isHidden = relative(path, file)
      .split(sep)
      .some((part) => part.startsWith('.'));
    const isFile = entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(file)));
    if (isFile && !isHidden) files.push(file);
    else left += 1;
  }
  if (left > 0) say(`${path}: left out what is hidden or no file: ${left} in all.`);
  else if (files.length === 0) say(`${path}: there are no files in this folder.`);
  return files.sort(byCodeUnits);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
