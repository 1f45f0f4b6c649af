/** Where files are, whatever they are called. */

import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * What is written where messages are read is read as a message by the next run.
 *
 * @throws {UsageError} where `output` is one of `inputs`, or is in one.
 */
export async function checkApart(output: string, inputs: readonly string[]): Promise<void> {
  const place = await placeOf(output);
  const read = await Promise.all(inputs.map(placeOf));
  if (read.some((input) => isWithin(place, input))) throw amongMessages(output);
}

export function amongMessages(output: string): UsageError {
  return new UsageError(`${output} would be written among the messages that are read: name another place.`);
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

export function isWithin(place: string, other: string): boolean {
  return place === other || place.startsWith(other.endsWith(sep) ? other : `${other}${sep}`);
}
