/** Where a replay writes: never onto what it reads, nor two things to one place. */

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { keptBeside } from './kept-before.ts';
import { messagesBeside, settingsBeside } from './recording.ts';
import { screenedBeside } from './screened-files.ts';

interface Outputs {
  readonly out?: string;
  readonly report?: string;
}

/**
 * @param paths - what is to be read, as it was named.
 * @param files - all files of it.
 * @throws {UsageError} where an output is one of them, or would be at the next replay, and where two outputs are the same.
 */
export async function checkOutputs(
  { out, report }: Outputs,
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
  for (const [at, output] of outputs.entries()) {
    const place = written[at] ?? '';
    const isOfInput = (await identitiesOf([output])).some((identity) => identities.has(identity));
    if (isOfInput || read.some((input) => isWithin(place, input)))
      throw new UsageError(`${output} would be written among the messages that are read: name another place.`);
    if (written.some((other, position) => position !== at && isWithin(place, other)))
      throw new UsageError(`${output} would be written twice: name another place for the report.`);
  }
}

/** The same for all ways to name it, whether it is there or not. */
async function placeOf(path: string): Promise<string> {
  const whole = resolve(path);
  return realpath(whole).catch(async () => join(await placeOf(dirname(whole)), basename(whole)));
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
