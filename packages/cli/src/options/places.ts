/** Where files are, whatever they are called: nothing is written where something is read. */

import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Files and folders that a command reads. */
export interface Reading {
  /** As an error says where something would be written. */
  readonly where: string;
  readonly paths: readonly string[];
  /** All files of them, where this is known; else they are looked for. */
  readonly files?: readonly string[];
  /** Of the folders only the files that stand directly in them are read. */
  readonly isFlat?: boolean;
}

/**
 * @param output - as it was named.
 * @param file - what is written, where `output` is the folder that it comes into.
 * @throws {UsageError} where it is read, or in a folder of the system.
 */
export type CheckApart = (output: string, file?: string) => Promise<void>;

export function messagesAt(paths: readonly string[], files: readonly string[] = []): Reading {
  return { where: 'among the messages that are read', paths, files };
}

/**
 * What is written where something is read destroys it, or is read as a part of it by the next run. Nothing is kept in
 * {@link OF_THE_SYSTEM} either.
 */
export async function apartFrom(readings: readonly Reading[]): Promise<CheckApart> {
  const all = await Promise.all(
    readings.map(async ({ where, paths, files, isFlat = false }) => ({
      where,
      places: await Promise.all(paths.map(placeOf)),
      identities: new Set(await identitiesOf(files ?? (await filesIn(paths, isFlat)))),
      isIn: isFlat ? isDirectlyIn : isWithin,
    })),
  );
  return async (output, file = output) => {
    const place = await placeOf(file);
    const own = await identitiesOf([file]);
    const met = all.find(
      ({ places, identities, isIn }) =>
        places.some((read) => isIn(place, read)) || own.some((identity) => identities.has(identity)),
    );
    if (met) throw new UsageError(`${output} would be written ${met.where}: name another place.`);
    if (OF_THE_SYSTEM.some((folder) => isWithin(place, folder)) && !(await isDeviceOrPipe(file)))
      throw new UsageError(`${output} lies in a folder of the system, where nothing is kept: name another place.`);
  };
}

/** Folders in which nothing can be made, or nothing lasts. */
const OF_THE_SYSTEM = ['/proc', '/dev'];

async function isDeviceOrPipe(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** @throws {UsageError} where no file can be written because there is a folder. */
export async function checkIsNoFolder(output: string): Promise<void> {
  const found = await stat(output).catch(() => undefined);
  if (found?.isDirectory()) throw new UsageError(`${output} is a folder: name a file.`);
}

/** @throws {UsageError} where there is what cannot be read again, such as a device or a pipe. */
export async function checkIsFile(output: string): Promise<void> {
  const found = await stat(output).catch(() => undefined);
  if (found && !found.isFile()) throw new UsageError(`${output} is no file: name one.`);
}

/** The same for all ways to name it, whether it is there or not: a link to nothing is written through too. */
export async function placeOf(path: string): Promise<string> {
  const whole = resolve(path);
  return realpath(whole).catch(async (error: unknown) => {
    const folder = await placeOf(dirname(whole));
    // links in a circle lead nowhere
    const isCircle = error instanceof Error && 'code' in error && error.code === 'ELOOP';
    const target = isCircle ? undefined : await readlink(whole).catch(() => undefined);
    return target === undefined ? join(folder, basename(whole)) : placeOf(resolve(folder, target));
  });
}

function isWithin(place: string, other: string): boolean {
  return place === other || place.startsWith(other.endsWith(sep) ? other : `${other}${sep}`);
}

function isDirectlyIn(place: string, other: string): boolean {
  return place === other || dirname(place) === other;
}

/** The paths themselves, and what is in those that are folders. */
async function filesIn(paths: readonly string[], isFlat: boolean): Promise<string[]> {
  const files = paths.map(async (path) => {
    const names = await readdir(path, { recursive: !isFlat }).catch(() => []);
    return [path, ...names.map((name) => join(path, name))];
  });
  return (await Promise.all(files)).flat();
}

/** Of what is there: the same for all links to it. */
async function identitiesOf(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) =>
      stat(path, { bigint: true }).then(
        ({ dev, ino }) => [`${dev} ${ino}`],
        () => [],
      ),
    ),
  );
  return found.flat();
}
