/** Sources on disk: one file, or all files of a folder. They are watched by looking at them again: that works on every file system. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { CalendarDate } from '@interdict/model';
import { sha256 } from './checksum.ts';
import { dayIn } from './day-in-name.ts';
import type { ListFile } from '../list-file.ts';
import { MAX_SOURCE_BYTES, type ListSource, type SourceContent } from './list-source.ts';
import { ProviderError, providerError } from './provider-error.ts';
import { type Wait, waitByTimer } from './wait.ts';

/** What is needed of `node:fs/promises` to read. */
export interface ReadingFileSystem {
  readonly readdir: (path: string) => Promise<string[]>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly stat: (path: string, options: { readonly bigint: true }) => Promise<FileState>;
}

interface FileState {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly ino: bigint;
  readonly isFile: () => boolean;
}

export interface FileSourceOptions {
  /** Milliseconds that files must stay as they are after they were read; a writer that is slower may tear them. Default 250. */
  readonly settle?: number;
  /** Looks before giving up on files that keep changing. Default 5. */
  readonly attempts?: number;
  readonly maxBytes?: number;
  readonly fileSystem?: ReadingFileSystem;
  readonly wait?: Wait;
}

/** A list without a day of its own gets that in the name of the file, or else of its folder. */
export function fileSource(path: string, options: FileSourceOptions = {}): ListSource {
  const day = dayIn(basename(path)) ?? dayIn(basename(dirname(resolve(path))));
  return steadySource(path, async () => [path], day, options);
}

/**
 * The files right in the folder, in the order of their names; hidden ones and sub-folders do not count. A list without a day of
 * its own gets that in the name of the folder.
 */
export function folderSource(path: string, options: FileSourceOptions = {}): ListSource {
  const { readdir: list } = options.fileSystem ?? DISK;
  const paths = async (): Promise<string[]> => {
    const names = await list(path);
    return names
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => join(path, name));
  };
  return steadySource(path, paths, dayIn(basename(resolve(path))), options);
}

const DISK: ReadingFileSystem = { readdir: (path) => readdir(path), readFile: (path) => readFile(path), stat };

function steadySource(
  name: string,
  paths: () => Promise<string[]>,
  publishedOn: CalendarDate | undefined,
  options: FileSourceOptions,
): ListSource {
  const { settle = 250, attempts = 5, maxBytes = MAX_SOURCE_BYTES, fileSystem = DISK, wait = waitByTimer } = options;
  const look = (): Promise<Seen> => lookAt(name, paths, fileSystem);

  const read = async (seen: Seen): Promise<SourceContent> => {
    if (seen.bytes > maxBytes) throw new ProviderError('source-too-large', `${name} has ${seen.bytes} bytes.`);
    const files: ListFile[] = [];
    for (const path of seen.paths) files.push({ name: basename(path), bytes: await fileSystem.readFile(path) });
    return { files, version: seen.version, ...(publishedOn ? { publishedOn } : {}) };
  };

  const load: ListSource['load'] = async (known, signal) => {
    for (let left = attempts; left > 0; left -= 1) {
      const before = await look();
      if (before.version === known) return undefined;
      const content = await read(before);
      await wait(settle, signal);
      const after = await look();
      if (after.version === before.version) return content;
    }
    throw new ProviderError('source-unsteady', `${name} changed each time while it was read.`);
  };
  return {
    name,
    load: (known, signal) =>
      load(known, signal).catch((error: unknown) => {
        throw providerError(error, 'source-failed', `${name} cannot be read`);
      }),
  };
}

interface Seen {
  readonly paths: readonly string[];
  readonly bytes: bigint;
  readonly version: string;
}

async function lookAt(name: string, paths: () => Promise<string[]>, fileSystem: ReadingFileSystem): Promise<Seen> {
  const found: { readonly path: string; readonly state: FileState }[] = [];
  for (const path of await paths()) {
    const state = await fileSystem.stat(path, { bigint: true });
    if (state.isFile()) found.push({ path, state });
  }
  const marks = found.map(({ path, state }) => [path, state.size, state.mtimeNs, state.ctimeNs, state.ino].join('\t'));
  return {
    paths: found.map(({ path }) => path),
    bytes: found.reduce((sum, { state }) => sum + state.size, 0n),
    version: sha256([name, ...marks].join('\n')),
  };
}
