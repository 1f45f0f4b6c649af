/** The file that a replay writes its records to, and goes on with after it was stopped. */

import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, stat, writeFile } from 'node:fs/promises';
import type { DecisionRecord } from 'interdict';
import { type ScreeningOptions, settingsFrom } from '../screening-options.ts';
import { UsageError } from '../usage-error.ts';

/** The records of one message, as they stand in the file. */
export interface RecordedGroup {
  readonly file: string;
  readonly index: number;
  readonly records: readonly DecisionRecord[];
}

export interface Recording {
  /** The next message that an earlier run has recorded whole; undefined when it came no further. */
  readonly next: () => Promise<RecordedGroup | undefined>;
  /**
   * Adds the records of one message, in so many bytes; what an earlier run left behind the last whole message is cut off
   * first.
   */
  readonly append: (records: readonly DecisionRecord[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What the decisions depend on beside the messages. */
export async function dependsOn(
  options: ScreeningOptions,
  { engine, policy, lists }: Pick<DecisionRecord, 'engine' | 'policy' | 'lists'>,
): Promise<object> {
  const { asOf, threshold, maxListAge } = await settingsFrom(options);
  return { engine, policy, lists, asOf, threshold, maxListAge };
}

/** Whether the file at `path` was recorded with these settings. */
export async function wasRecordedWith(path: string, settings: object): Promise<boolean> {
  return (await readFile(settingsBeside(path), 'utf8').catch(() => '')) === textOf(settings);
}

function textOf(settings: object): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** The moment, as it was given, that the run which wrote the file at `path` decided for. */
export async function earlierMoment(path: string): Promise<string | undefined> {
  const text = await readFile(settingsBeside(path), 'utf8').catch(() => '{}');
  try {
    const { asOf }: { asOf?: string } = JSON.parse(text);
    return asOf;
  } catch {
    return undefined; // half written when the run was killed: it is not gone on with
  }
}

function settingsBeside(path: string): string {
  return `${path}.settings.json`;
}

/**
 * Opens the file at `path`. `settings` says what the records depend on beside the messages; it is kept beside the file, as
 * `PATH.settings.json`, so that no run goes on with what was decided on other lists.
 *
 * @throws {UsageError} where an earlier run cannot be gone on with.
 */
export async function openRecording(path: string, settings: object, resume: boolean): Promise<Recording> {
  const beside = settingsBeside(path);
  const earlier = resume && (await exists(path));
  if (earlier && !(await wasRecordedWith(path, settings)))
    throw new UsageError(`${path} was recorded with other lists or options; leave --resume away to begin anew.`);
  if (!earlier) await writeFile(path, '');
  await writeFile(beside, textOf(settings));

  const groups = earlier ? wholeGroups(path) : undefined;
  const file = await open(path, 'r+');
  let end = 0;
  let writing = false;
  return {
    async next() {
      const group = await groups?.next();
      if (!group || group.done) return undefined;
      end = group.value.end;
      return group.value;
    },
    async append(records) {
      if (!writing) {
        writing = true;
        await groups?.return(undefined);
        await file.truncate(end);
      }
      const written = await write(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''), end);
      end += written;
      return written;
    },
    close: async () => {
      await groups?.return(undefined);
      await file.close();
    },
  };
}

/**
 * The messages recorded in a file, but for the last: whether that is whole is not to be seen. A line that was cut short
 * ends it.
 */
async function* wholeGroups(path: string): AsyncGenerator<RecordedGroup & { readonly end: number }> {
  let group: { file: string; index: number; records: DecisionRecord[]; end: number } | undefined;
  for await (const { record, end } of recordsIn(path)) {
    const { file = '', message } = record;
    if (group && (group.file !== file || group.index !== message.index)) {
      yield group;
      group = undefined;
    }
    group ??= { file, index: message.index, records: [], end };
    group.records.push(record);
    group.end = end;
  }
}

/** The records of an NDJSON file with the offset behind each; ends where a line is not whole. */
export async function* recordsIn(
  path: string,
): AsyncGenerator<{ readonly record: DecisionRecord; readonly end: number }> {
  let end = 0;
  for await (const line of linesOf(createReadStream(path))) {
    end += line.length + 1;
    const record = recordFrom(line.toString());
    if (!record) return;
    yield { record, end };
  }
}

/** The lines of a file, without their ends; what stands behind the last end is no line. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const lines of wholeLines(chunks)) {
    let start = 0;
    for (let at = lines.indexOf(LINE_END); at !== -1; at = lines.indexOf(LINE_END, start)) {
      yield lines.subarray(start, at);
      start = at + 1;
    }
  }
}

const LINE_END = 10;

/** The lines of a file with their ends, several at once. */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_END) + 1;
    if (end > 0) {
      yield Buffer.concat([...rest, chunk.subarray(0, end)]);
      rest = [];
    }
    rest.push(chunk.subarray(end));
  }
}

function recordFrom(line: string): DecisionRecord | undefined {
  try {
    const record: DecisionRecord = JSON.parse(line);
    const { message, outcome, hits, flags, reasons } = record;
    const isWhole = typeof message.index === 'number' && typeof outcome === 'string';
    return isWhole && [hits, flags, reasons].every(Array.isArray) ? record : undefined;
  } catch {
    return undefined;
  }
}

async function write(file: FileHandle, text: string, position: number): Promise<number> {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; )
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
  return bytes.length;
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
