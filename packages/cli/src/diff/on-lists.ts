/** What other lists decide otherwise than was recorded, without deciding everything again. */

import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { type DecisionRecord, rescreening } from 'interdict';
import { type ScreenedLine, screenedBeside } from '../replay/keep-screened.ts';
import { OWN_DAY } from '../replay/occasion.ts';
import { dependsOn, earlierMoment, exists, linesOf, wasRecordedWith } from '../replay/recording.ts';
import { listsFrom, optionsFrom, type ScreeningOptions } from '../screening-options.ts';
import { UsageError } from '../usage-error.ts';
import { changesBetween } from './compare.ts';
import { followConcern } from './concern.ts';
import type { DecisionChange } from './decision-change.ts';

/**
 * The same changes as between the recording at `path` and a replay of its messages on the lists in `options`.
 *
 * @throws {UsageError} where it was not recorded for this, or with other options.
 */
export async function* changesOnLists(path: string, options: ScreeningOptions): AsyncGenerator<DecisionChange> {
  const at = screenedBeside(path);
  const index = await readFile(at.index).catch(() => {
    throw new UsageError(`Name a second recording, or record ${path} with --screened: there is no ${at.folder}.`);
  });
  const asOf = await earlierMoment(path);
  if (asOf === undefined || asOf === OWN_DAY || options.asOf !== undefined)
    throw new UsageError('Decisions are compared for the one moment they were recorded for; leave --as-of away.');
  const settings = { ...options, asOf };
  const { made, asOf: moment, settings: chosen } = await optionsFrom(settings);
  const { change, earlier, decide } = rescreening(index, await listsFrom(chosen.lists), {
    ...made,
    areLatin: await exists(at.latin),
  });
  if (!(await wasRecordedWith(path, await dependsOn(settings, earlier))))
    throw new UsageError(`${path} was recorded with other options, or by another version.`);
  if (!change) process.stderr.write('interdict: the lists differ so that every message is decided again.\n');

  const effectOf = change ? followConcern(change) : () => 'costly' as const;
  const [recording, messages] = [await open(path), await open(at.messages)];
  const place = { records: 0, bytes: 0 };
  try {
    for await (const text of linesOf(createReadStream(at.texts))) {
      const line: ScreenedLine = JSON.parse(text.toString());
      const effect = effectOf(line);
      if (effect !== 'same') {
        const before = recordsFrom(await read(recording, place.records, line.records));
        const bytes = await read(messages, place.bytes, line.bytes);
        const { index: number, offset, unreadable } = line;
        const [{ file } = { file: undefined }] = before;
        const after = await decide(
          {
            bytes,
            index: number,
            offset,
            ...(file === undefined ? {} : { file }),
            ...(unreadable === undefined ? {} : { unreadable }),
          },
          moment,
          effect === 'costly',
        );
        yield* changesBetween(each(before), each(after));
      }
      place.records += line.records;
      place.bytes += line.bytes;
    }
    const { size } = await recording.stat();
    if (size !== place.records) throw new UsageError(`${at.texts} does not go with ${path}: was its replay stopped?`);
  } finally {
    await Promise.all([recording.close(), messages.close()]);
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(bytes, at, length - at, position + at);
    if (bytesRead === 0) throw new UsageError('The recording is shorter than what was kept beside it.');
    at += bytesRead;
  }
  return bytes;
}

function recordsFrom(bytes: Buffer): DecisionRecord[] {
  return bytes
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line): DecisionRecord => JSON.parse(line));
}

async function* each(records: readonly DecisionRecord[]): AsyncGenerator<DecisionRecord> {
  yield* records;
}
