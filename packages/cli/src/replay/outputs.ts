/** Where a replay writes: never onto what it reads, nor two things to one place. */

import { apartFrom, checkIsFile, checkIsNoFolder, placeOf, type Reading } from '../options/places.ts';
import { UsageError } from '../usage-error.ts';
import { keptBeside } from './kept-before.ts';
import { messagesBeside, settingsBeside } from './recording.ts';
import { screenedBeside } from './screened-files.ts';
import { unfinished } from './write-whole.ts';

interface Places {
  readonly out?: string;
  readonly report?: string;
  readonly screened?: boolean;
}

/** @throws {UsageError} where an output is a folder, or one that is read again is no file, or lies where something is read, and where two outputs are the same. */
export async function checkOutputs(places: Places, read: readonly Reading[]): Promise<void> {
  const { out, report } = places;
  for (const named of [out, report]) if (named !== undefined) await checkIsNoFolder(named);
  if (out !== undefined) await checkIsFile(out);
  const outputs = outputsAt(places);
  const written = await Promise.all(outputs.map(placeOf));
  const checkApart = await apartFrom(read);
  for (const [at, output] of outputs.entries()) {
    await checkApart(output);
    if (written.indexOf(written[at] ?? '') !== at)
      throw new UsageError(`${output} would be written twice: name another place for the report.`);
  }
}

function outputsAt({ out, report, screened = false }: Places): string[] {
  return [
    ...(out === undefined ? [] : [out, messagesBeside(out)]),
    ...(out === undefined ? [] : [settingsBeside(out), keptBeside(out)].flatMap((whole) => [whole, unfinished(whole)])),
    ...(out === undefined || !screened ? [] : Object.values(screenedBeside(out))),
    ...(report === undefined ? [] : [report]),
  ];
}
