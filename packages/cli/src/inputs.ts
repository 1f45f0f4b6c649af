/** The files a command works on. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { errorMessage } from '@interdict/model';

/** A file to read; `-` stands for standard input. */
export interface Input {
  readonly file: string;
  readonly read: () => Promise<Uint8Array>;
}

/** The bytes of an input; undefined where it cannot be read, which standard error says. */
export async function bytesOf({ file, read }: Input): Promise<Uint8Array | undefined> {
  try {
    return await read();
  } catch (error) {
    process.stderr.write(`interdict: ${file} cannot be read: ${errorMessage(error)}\n`);
    return undefined;
  }
}

/** The inputs that `paths` name: files as they are, folders with all files below them in the order of their names. */
export async function inputsFrom(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === '-') inputs.push({ file: '-', read: async () => buffer(process.stdin) });
    else for (const file of await filesUnder(path)) inputs.push({ file, read: async () => readFile(file) });
  }
  return inputs;
}

/** A path that is no folder, or not there at all, stands for itself: reading it will say what is wrong. */
export async function filesUnder(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnits);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
