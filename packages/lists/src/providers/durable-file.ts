/** Files that are there in full or not at all, whenever the process or the machine is killed. */

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is needed of `node:fs/promises` to keep files. */
export interface KeepingFileSystem {
  readonly mkdir: (path: string, options: { readonly recursive: true; readonly mode: number }) => Promise<unknown>;
  readonly open: (path: string, flags: 'r' | 'w', mode?: number) => Promise<OpenFile>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly rm: (path: string, options: { readonly force: true }) => Promise<void>;
}

interface OpenFile {
  readonly writeFile: (content: Uint8Array | string) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const DISK: KeepingFileSystem = {
  mkdir,
  open,
  readdir: (path) => readdir(path),
  readFile: (path) => readFile(path),
  rename,
  rm,
};

/** Ending of what a killed process may leave behind. */
export const UNFINISHED = '.unfinished';

/** Writes beside the file, to the disk, and only then puts it in place. */
export async function writeDurably(
  path: string,
  content: Uint8Array | string,
  fileSystem: KeepingFileSystem,
): Promise<void> {
  const unfinished = path + UNFINISHED;
  try {
    await withOpen(unfinished, 'w', fileSystem, async (file) => {
      await file.writeFile(content);
      await file.sync();
    });
    await fileSystem.rename(unfinished, path);
  } catch (error) {
    await fileSystem.rm(unfinished, { force: true }).catch(() => {}); // the first error is the one that matters
    throw error;
  }
  // The new name itself must reach the disk; Windows cannot open folders and does not need it.
  if (process.platform !== 'win32') await withOpen(dirname(path), 'r', fileSystem, (folder) => folder.sync());
}

async function withOpen(
  path: string,
  flags: 'r' | 'w',
  fileSystem: KeepingFileSystem,
  work: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const file = await fileSystem.open(path, flags, 0o600);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}
