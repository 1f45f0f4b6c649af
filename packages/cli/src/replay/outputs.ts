/** Where a replay writes: never onto what it reads, nor two things to one place. */

import { stat } from 'node:fs/promises';
import { amongMessages, checkApart, isWithin, placeOf } from '../places.ts';
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
  const written = await Promise.all(outputs.map(placeOf));
  const identities = new Set(await identitiesOf(files));
  const expected = expect === undefined ? [] : await identitiesOf([expect]);
  for (const [at, output] of outputs.entries()) {
    const place = written[at] ?? '';
    const own = await identitiesOf([output]);
    if (own.some((identity) => expected.includes(identity)))
      throw new UsageError(`${output} would be written onto what --expect names: name another place.`);
    if (own.some((identity) => identities.has(identity))) throw amongMessages(output);
    await checkApart(output, paths);
    if (written.some((other, position) => position !== at && isWithin(place, other)))
      throw new UsageError(`${output} would be written twice: name another place for the report.`);
  }
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
