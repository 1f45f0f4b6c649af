/** `interdict replay`: decides thousands of messages in parallel, records them, and says what it came to. */

import { appendFile } from 'node:fs/promises';
import { createPool, type FileJournal } from 'interdict';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { withFolder } from '../journal/journal-option.ts';
import { isDatabase } from '../journal/journal-place.ts';
import { OWN_DAY } from '../options/moment.ts';
import type { Format } from '../shown/output.ts';
import { startByteProgress } from '../shown/progress.ts';
import { filesUnder } from '../options/inputs.ts';
import { readOrKeptFor } from '../options/options-read.ts';
import { messagesAt } from '../options/places.ts';
import { say } from '../shown/say.ts';
import { type ScreeningOptions, settingsFrom } from '../options/screening-options.ts';
import { UsageError } from '../usage-error.ts';
import { openAccount, type Take } from './account.ts';
import { keepScreened, type ScreenedFiles } from './keep-screened.ts';
import { beginKeeping, goOnKeeping, type KeptBefore } from './kept-before.ts';
import { type Occasion, type Occasions, occasionsFrom } from './occasion.ts';
import { type CorpusMessage, corpusOf } from './corpus.ts';
import { decideAll } from './decide-all.ts';
import { readExpectation } from './expectation.ts';
import { checkOutputs } from './outputs.ts';
import {
  beginAnew,
  dependsOn,
  earlierMoment,
  isBegun,
  isRecordOf,
  openRecording,
  type Recording,
  sizeOf,
} from './recording.ts';

export interface ReplayOptions extends ScreeningOptions {
  readonly format: Format;
  readonly workers: number;
  readonly out?: string;
  readonly resume?: boolean;
  readonly screened?: boolean;
  readonly expect?: string;
  readonly report?: string;
}

export async function replay(paths: readonly string[], options: ReplayOptions): Promise<ExitStatus> {
  // The journal of a configuration is that of live decisions: a replay is kept only where this is asked for.
  const { journal } = options;
  if (journal !== undefined && isDatabase(journal))
    throw new UsageError('A replay keeps what it decides in a journal of its own, in a folder: --journal DIR.');
  const asked = journal === undefined ? {} : options;
  return withFolder(asked, paths, async (kept) => decide(paths, options, kept));
}

async function decide(
  paths: readonly string[],
  given: ReplayOptions,
  journal: FileJournal | undefined,
): Promise<ExitStatus> {
  const { format, workers, out, resume = false, screened = false } = given;
  if (resume && out === undefined) throw new UsageError('--resume goes on with a file: name it with --out.');
  const isGoneOnWith = resume && out !== undefined && (await isBegun(out));
  const asOf = await momentOf(given, isGoneOnWith ? out : undefined);
  if (screened && (out === undefined || resume || asOf === OWN_DAY))
    throw new UsageError('--screened goes with --out, for one moment and from the beginning.');
  const expectation = given.expect === undefined ? undefined : await readExpectation(given.expect);
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  const options = { ...given, asOf };
  await checkOutputs(given, [messagesAt(paths, files), ...(await readOrKeptFor(options))]);
  // Where it cannot be written is known before everything is decided; what is there stays until it is.
  if (given.report !== undefined) await appendFile(given.report, '');
  const { occasions, before, recording, kept } = await begin(options, isGoneOnWith, journal);
  const pool = createPool(occasions.interceptor, { workers });
  const account = openAccount(format, occasions.interceptor, expectation, given.report);
  const progress = startByteProgress(await bytesIn(files));
  let allGiven = true;
  const watch = {
    advance: progress.bytes,
    failed(file: string, why: string): void {
      allGiven = false;
      say(`${file} cannot be read: ${why}`);
    },
  };
  const takeRecorded: Take = async (message, records) => {
    await before?.writtenOut(message, records);
    await account.take(message, records);
    progress.message();
  };
  try {
    const fresh = unrecorded(corpusOf(files, watch), recording, takeRecorded);
    for await (const decided of decideAll(onOccasion(fresh, occasions), pool, { workers, screened })) {
      const { message, moment, records, microseconds } = decided;
      const bytes = await recording?.append(decided);
      await kept?.append(decided, bytes ?? 0);
      await account.take(message, records, moment.on, microseconds);
      progress.message();
    }
    if (recording && !(await recording.isAllTaken()))
      throw otherMessages('The earlier run recorded messages that are no longer there');
  } finally {
    progress.stop();
    await Promise.all([pool.close(), recording?.close(), kept?.close()]);
    occasions.close();
  }
  const allWell = await account.close();
  if (!allGiven) return EXIT.failure;
  return allWell ? EXIT.passed : EXIT.notPassed;
}

/** What a replay decides on and writes to. */
interface Begun {
  readonly occasions: Occasions;
  /** What the journal has of the run that is gone on with. */
  readonly before?: KeptBefore | undefined;
  readonly recording?: Recording;
  readonly kept?: ScreenedFiles | undefined;
}

/** Goes on with what an earlier run left at `out`, or begins anew there. */
async function begin(options: ReplayOptions, isGoneOnWith: boolean, journal: FileJournal | undefined): Promise<Begun> {
  const { out, screened = false } = options;
  if (out === undefined) return { occasions: await occasionsFrom(options, journal) };
  const keeping = { folder: options.journal, journal };
  const before = isGoneOnWith ? await goOnKeeping(out, keeping) : undefined;
  const occasions = await occasionsFrom(options, before?.journal ?? journal);
  const settings = await settingsOf(options, occasions);
  if (!isGoneOnWith) {
    await beginAnew(out);
    await beginKeeping(out, keeping);
  }
  const recording = await openRecording(out, settings, isGoneOnWith);
  return { occasions, before, recording, kept: screened ? await keepScreened(out, occasions.interceptor) : undefined };
}

async function settingsOf(options: ScreeningOptions, { interceptor, allLists }: Occasions): Promise<object> {
  return { ...(await dependsOn(options, interceptor.hold([]).decision)), allLists: await allLists?.() };
}

/** As it is given: a run that is gone on with is of the moment at which it began. */
async function momentOf(given: ReplayOptions, goneOnWith: string | undefined): Promise<string> {
  const earlier = goneOnWith === undefined ? undefined : await earlierMoment(goneOnWith);
  return given.asOf ?? earlier ?? (await settingsFrom(given)).asOf ?? new Date().toISOString();
}

async function* onOccasion(messages: AsyncIterable<CorpusMessage>, occasions: Occasions): AsyncGenerator<Occasion> {
  for await (const message of messages) yield await occasions.of(message);
}

async function bytesIn(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(sizeOf));
  return sizes.reduce((total, size) => total + size, 0);
}

/** The messages that no earlier run has recorded; those that one has are taken as they were decided. */
async function* unrecorded(
  messages: AsyncIterable<CorpusMessage>,
  recording: Recording | undefined,
  take: Take,
): AsyncGenerator<CorpusMessage> {
  for await (const message of messages) {
    const earlier = await recording?.next();
    if (!earlier) yield message;
    else if (isRecordOf(earlier, message)) await take(message, earlier.records);
    else
      throw otherMessages(
        `Message ${message.index} of ${message.file} is not what the earlier run recorded here, message ${earlier.index} of ${earlier.file}`,
      );
  }
}

function otherMessages(what: string): UsageError {
  return new UsageError(`${what}: these are other messages; leave --resume away to begin anew.`);
}
