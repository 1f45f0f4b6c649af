/** Writes lines to the end of segment files; lines that come together are written, and waited for, together. */

import { closeSync, fstatSync, fsync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorMessage } from '@interdict/model';
import { JournalError } from './journal-error.ts';
import { segmentName } from './segment.ts';

export interface SegmentWriter {
  /** Resolves once `bytes`, of whole lines, are kept. After a failure everything else fails too: what was half written must be looked at. */
  readonly write: (segment: number, bytes: Uint8Array) => Promise<void>;
  /** What failed first. */
  readonly failure: () => JournalError | undefined;
  /** Waits for what is on its way. */
  readonly close: () => Promise<void>;
}

/** Lines that come one after the other in a segment. */
interface Run {
  readonly segment: number;
  readonly lines: Uint8Array[];
}

const sync = promisify(fsync);

const EXACTLY = { bigint: true } as const;

export interface WriterOptions {
  /** Wait until the disk has it. */
  readonly durable: boolean;
  /** The segment that is there and is written on. */
  readonly last: number | undefined;
}

interface OpenFile {
  readonly segment: number;
  readonly descriptor: number;
}

export function writeSegments(folder: string, { durable, last: there }: WriterOptions): SegmentWriter {
  const pathOf = (segment: number): string => join(folder, segmentName(segment));
  const opened = (segment: number): OpenFile => ({ segment, descriptor: openSync(pathOf(segment), 'a') });
  let file = there === undefined ? undefined : opened(there);
  let failure: JournalError | undefined;
  let waiting: Run[] = [];
  /** That what is waiting is kept. */
  let next: Promise<void> | undefined;
  /** That all of which anybody was told is kept; it fails with what failed first. */
  let last = Promise.resolve();

  /** The descriptor of `segment`, from whose predecessor nothing is on its way any more. */
  const fileOf = (segment: number): OpenFile => {
    if (file?.segment === segment) return file;
    if (file && durable) fsyncSync(file.descriptor);
    if (file) closeSync(file.descriptor);
    file = undefined;
    file = opened(segment);
    if (durable) syncFolder(folder);
    return file;
  };

  /** What is written to a file that was removed or replaced is lost with it. */
  const checkIsThere = ({ segment, descriptor }: OpenFile): void => {
    const [open, found] = [fstatSync(descriptor, EXACTLY), statSync(pathOf(segment), EXACTLY)];
    if (open.ino !== found.ino || open.dev !== found.dev)
      throw new Error(`${segmentName(segment)} is another file now`);
  };

  const keep = async (before: Promise<void>): Promise<void> => {
    const runs = waiting;
    try {
      await before; // and so what is appended in one go is written in one go
    } finally {
      [waiting, next] = [[], undefined];
    }
    try {
      for (const { segment, lines } of runs) {
        const open = fileOf(segment);
        writeAll(open.descriptor, lines);
        checkIsThere(open);
      }
      if (durable && file) await sync(file.descriptor);
    } catch (cause) {
      const message = `The journal in ${folder} cannot be written: ${errorMessage(cause)}`;
      throw (failure = new JournalError('write-failed', message, { cause }));
    }
  };

  return {
    write: (segment, line) => {
      const run = waiting.at(-1);
      if (run?.segment === segment) run.lines.push(line);
      else waiting.push({ segment, lines: [line] });
      last = next ??= keep(last);
      return next;
    },
    failure: () => failure,
    close: async () => {
      const failed = await last.then(
        () => false,
        () => true,
      );
      if (!file) return;
      if (!failed) await sync(file.descriptor);
      closeSync(file.descriptor);
      file = undefined;
    },
  };
}

function writeAll(descriptor: number, lines: readonly Uint8Array[]): void {
  const [first = Buffer.alloc(0)] = lines;
  const bytes = lines.length === 1 ? first : Buffer.concat(lines);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** A new file is there after a loss of power only if its folder says so; Windows has no such call, and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
