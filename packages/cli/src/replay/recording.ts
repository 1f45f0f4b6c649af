/** The file that a replay writes its records to, and goes on with after it was stopped. */

import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, type FileHandle, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { DecisionRecord } from 'interdict';
import { placeOf } from '../options/places.ts';
import { type ScreeningOptions, settingsFrom } from '../options/screening-options.ts';
import { UsageError } from '../usage-error.ts';
import type { CorpusMessage } from './corpus.ts';
import type { DecidedMessage } from './decide-all.ts';
import { writeWhole } from './write-whole.ts';

/** What tells a message from others. */
interface MessageMark {
  readonly file: string;
  readonly index: number;
  readonly sha256: string;
}

/** A line of `PATH.messages.ndjson`: the records of which message come next in the file, and how many bytes they are. */
interface MessageLine extends MessageMark {
  readonly bytes: number;
}

/** The records of one message, as they stand in the file. */
export interface RecordedGroup extends MessageMark {
  readonly records: readonly DecisionRecord[];
}

export interface Recording {
  /** The next message that an earlier run has recorded whole; undefined when it came no further. */
  readonly next: () => Promise<RecordedGroup | undefined>;
  /**
   * Adds the records of one message, in so many bytes; what an earlier run left behind the last whole message is cut off
   * first.
   */
  readonly append: (decided: Pick<DecidedMessage, 'message' | 'records'>) => Promise<number>;
  /** Whether there is nothing in the file but what was given out and added. */
  readonly isAllTaken: () => Promise<boolean>;
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
  return (await earlierSettings(path))?.asOf;
}

/** Undefined where they are missing or not whole. */
async function earlierSettings(path: string): Promise<{ readonly asOf?: string } | undefined> {
  const text = await readFile(settingsBeside(path), 'utf8').catch(() => '');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether there is something to go on with: not where a run was killed before it could record anything. */
export async function isBegun(path: string): Promise<boolean> {
  return (await sizeOf(path)) > 0 || ((await exists(path)) && (await earlierSettings(path)) !== undefined);
}

/** To be called before anything is written beside the file: while it is gone, nothing of that counts. */
export async function beginAnew(path: string): Promise<void> {
  const place = await placeOf(path);
  if (await exists(place)) await access(place, constants.W_OK);
  await rm(place, { force: true });
}

export function settingsBeside(path: string): string {
  return `${path}.settings.json`;
}

export function messagesBeside(path: string): string {
  return `${path}.messages.ndjson`;
}

export function isRecordOf({ file, index, sha256 }: RecordedGroup, message: CorpusMessage): boolean {
  return file === message.file && index === message.index && sha256 === hash('sha256', message.bytes);
}

/**
 * Opens the file at `path`. `settings` says what the records depend on beside the messages; it is kept beside the file, as
 * `PATH.settings.json`, so that no run goes on with what was decided on other lists, and the messages as
 * `PATH.messages.ndjson`, so that none goes on with what was decided of others.
 *
 * @param earlier - an earlier run {@link isBegun} and is gone on with; else {@link beginAnew} was called.
 * @throws {UsageError} where an earlier run cannot be gone on with.
 */
export async function openRecording(path: string, settings: object, earlier: boolean): Promise<Recording> {
  if (earlier && !(await wasRecordedWith(path, settings)))
    throw new UsageError(`${path} was recorded with other lists or options; leave --resume away to begin anew.`);
  if (earlier && (await sizeOf(path)) > 0 && (await sizeOf(messagesBeside(path))) === 0)
    throw new UsageError(
      `${messagesBeside(path)}, which says what ${path} holds, is missing; leave --resume away to begin anew.`,
    );
  if (!earlier) {
    await writeWhole(settingsBeside(path), textOf(settings));
    await writeFile(messagesBeside(path), '');
    await writeFile(path, ''); // the last, so that where it is all the others are
  }
  const [file, messages] = [await open(path, 'r+'), await open(messagesBeside(path), 'a')];
  const lines = messageLines(messagesBeside(path));
  const end = { file: 0, messages: 0 };
  let writing = false;
  return {
    async next() {
      const { value: line } = await lines.next();
      const records = line && (await recordsAt(file, end.file, line.bytes));
      if (!records) {
        await lines.return(undefined);
        return undefined;
      }
      end.file += line.bytes;
      end.messages = line.end;
      return { ...line, records };
    },
    async append({ message: { file: name, index, bytes }, records }) {
      if (!writing) {
        writing = true;
        await lines.return(undefined);
        await file.truncate(end.file); // the first, as records without their message would be refused
        await messages.truncate(end.messages);
      }
      const text = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      const line: MessageLine = { file: name, index, sha256: hash('sha256', bytes), bytes: text.length };
      // Before the records: what is told of and not there whole is decided again.
      await messages.appendFile(`${JSON.stringify(line)}\n`);
      await write(file, text, end.file);
      end.file += text.length;
      return text.length;
    },
    isAllTaken: async () => (await file.stat()).size === end.file,
    close: async () => {
      await lines.return(undefined);
      await Promise.all([file.close(), messages.close()]);
    },
  };
}

/** With the offset behind each; ends where a line is not whole. */
async function* messageLines(path: string): AsyncGenerator<MessageLine & { readonly end: number }, undefined> {
  let end = 0;
  for await (const text of linesOf(createReadStream(path))) {
    const line = messageLineFrom(text.toString());
    if (!line) return;
    end += text.length + 1;
    yield { ...line, end };
  }
}

function messageLineFrom(text: string): MessageLine | undefined {
  try {
    const line: MessageLine = JSON.parse(text);
    return Number.isSafeInteger(line.bytes) && line.bytes > 0 ? line : undefined;
  } catch {
    return undefined;
  }
}

/** The records in so many bytes of a file; undefined where they are not whole. */
async function recordsAt(file: FileHandle, start: number, length: number): Promise<DecisionRecord[] | undefined> {
  if (start + length > (await file.stat()).size) return undefined;
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  const lines = buffer.toString().split('\n').slice(0, -1);
  const records = lines.flatMap((line) => recordFrom(line) ?? []);
  return records.length === lines.length ? records : undefined;
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

async function write(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; )
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** 0 where there is no file. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
