/** Where a replay writes: never onto what it reads, nor two things to one place. */

import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { keptBeside } from './kept-before.ts';
import { messagesBeside, settingsBeside } from './recording.ts';
import { screenedBeside } from './screened-files.ts';

interface Places {
  readonly out?: string;
  readonly report?: string;
  /** What is read beside the messages. */
  readonly expect?: string;
}

/**
 * @param paths - what is to be read, as it was named.
 * @param files - all files of it.
 * @throws {UsageError} where an output is one of them, or would be at the next replay, or is what is expected, and where two
 * outputs are the same.
 */
export async function checkOutputs(
  { out, report, expect }: Places,
  paths: readonly string[],
  files: readonly string[],
): Promise<void> {
  const outputs = [
    ...(out === undefined
      ? []
      : [out, settingsBeside(out), messagesBeside(out), keptBeside(out), screenedBeside(out).folder]),
    ...(report === undefined ? [] : [report]),
  ];
  const [written, read] = [await Promise.all(outputs.map(placeOf)), await Promise.all(paths.map(placeOf))];
  const identities = new Set(await identitiesOf(files));
  const expected = expect === undefined ? [] : await identitiesOf([expect]);
  for (const [at, output] of outputs.entries()) {
    const place = written[at] ?? '';
    const own = await identitiesOf([output]);
    if (own.some((identity) => expected.includes(identity)))
      throw new UsageError(`${output} would be written onto what --expect names: name another place.`);
    if (own.some((identity) => identities.has(identity)) || read.some((input) => isWithin(place, input)))
      throw new UsageError(`${output} would be written among the messages that are read: name another place.`);
    if (written.some((other, position) => position !== at && isWithin(place, other)))
      throw new UsageError(`${output} would be written twice: name another place for the report.`);
  }
}

/** The same for all ways to name it, whether it is there or not: a link to nothing is written through too. */
async function placeOf(path: string): Promise<string> {
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
