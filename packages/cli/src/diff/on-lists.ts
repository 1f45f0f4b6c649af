/** What other lists decide otherwise than was recorded, without deciding everything again. */

import { closeSync, createReadStream, existsSync, fstatSync, openSync } from 'node:fs';
import type { DecisionRecord, Effect } from 'interdict';
import { rescreening } from 'interdict/rescreening';
import { OWN_DAY, parseMoment } from '../options/moment.ts';
import { type ScreenedLine, screenedBeside } from '../replay/screened-files.ts';
import { dependsOn, earlierMoment, wholeLines, wasRecordedWith } from '../replay/recording.ts';
import { say } from '../shown/say.ts';
import { listsFrom, optionsFrom, type ScreeningOptions, settingsFrom } from '../options/screening-options.ts';
import { UsageError } from '../usage-error.ts';
import { bytesAt, sharedBytesOf } from './bytes-at.ts';
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
  if (!existsSync(at.index))
    throw new UsageError(`Name a second recording, or record ${path} with --screened: there is no ${at.folder}.`);
  const asOf = await earlierMoment(path);
  if (asOf === undefined || asOf === OWN_DAY)
    throw new UsageError(`${path} does not say for which one moment it was recorded.`);
  const { asOf: asked } = await settingsFrom(options);
  if (asked === OWN_DAY || (asked !== undefined && parseMoment(asked).getTime() !== parseMoment(asOf).getTime()))
    throw new UsageError(`${path} was recorded for ${asOf}, not for ${asked}: decisions are compared for one moment.`);
  const settings = { ...options, asOf };
  const { made, asOf: moment, settings: chosen } = await optionsFrom(settings);
  const { change, earlier, decide } = rescreening(sharedBytesOf(at.index), await listsFrom(chosen.lists), {
    ...made,
    areLatin: existsSync(at.latin),
  });
  if (!(await wasRecordedWith(path, await dependsOn(settings, earlier))))
    throw new UsageError(`${path} was recorded with other options, or by another version.`);
  if (!change) say('every message is decided again: what the lists or options say may concern each.');

  const [recording, messages, values] = [openSync(path, 'r'), openSync(at.messages, 'r'), openSync(at.values, 'r')];
  const place = { records: 0, bytes: 0, values: 0 };
  const effectOf = change
    ? followConcern(change, (line) => JSON.parse(bytesAt(values, place.values, line.values).toString()))
    : () => 'costly' as const;
  const decidedAgain = async (
    { records, bytes, index, offset, unreadable }: ScreenedLine,
    effect: Effect,
  ): Promise<AsyncIterable<DecisionChange>> => {
    const before = recordsFrom(bytesAt(recording, place.records, records));
    const [{ file } = { file: undefined }] = before;
    const message = {
      bytes: bytesAt(messages, place.bytes, bytes),
      index,
      offset,
      ...(file === undefined ? {} : { file }),
      ...(unreadable === undefined ? {} : { unreadable }),
    };
    return changesBetween(each(before), each(await decide(message, moment, effect === 'costly')));
  };
  try {
    for await (const lines of wholeLines(createReadStream(at.texts))) {
      for (const text of lines.toString().split('\n').slice(0, -1)) {
        const line: ScreenedLine = JSON.parse(text);
        const effect = effectOf(line);
        if (effect !== 'same') yield* await decidedAgain(line, effect);
        place.records += line.records;
        place.bytes += line.bytes;
        place.values += line.values;
      }
    }
    const { size } = fstatSync(recording);
    if (size !== place.records) throw new UsageError(`${at.texts} does not go with ${path}: was its replay stopped?`);
  } finally {
    [recording, messages, values].forEach((file) => closeSync(file));
  }
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
