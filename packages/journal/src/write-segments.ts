/** Writes lines to the end of segment files; lines that come together are written, and waited for, together. */

import { closeSync, fsync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { errorMessage } from '@interdict/model';
import { JournalError } from './journal-error.ts';
import { segmentName } from './segment.ts';

export interface SegmentWriter {
  /** Resolves once `bytes`, of whole lines, are kept. After a failure everything else fails too: what was half written must be looked at. */
  readonly write: (segment: number, bytes: Uint8Array) => Promise<void>;
  /** Waits for what is on its way. */
  readonly close: () => Promise<void>;
}

/** Lines that come one after the other in a segment. */
interface Run {
  readonly segment: number;
  readonly lines: Uint8Array[];
}

const sync = promisify(fsync);

/** @param durable - wait until the disk has it. */
export function writeSegments(folder: string, durable: boolean): SegmentWriter {
  let file: { readonly segment: number; readonly descriptor: number } | undefined;
  let waiting: Run[] = [];
  /** That what is waiting is kept. */
  let next: Promise<void> | undefined;
  /** That all of which anybody was told is kept; it fails with what failed first. */
  let last = Promise.resolve();

  /** The descriptor of `segment`, from whose predecessor nothing is on its way any more. */
  const fileOf = (segment: number): number => {
    if (file?.segment === segment) return file.descriptor;
    if (file && durable) fsyncSync(file.descriptor);
    if (file) closeSync(file.descriptor);
    file = undefined;
    const descriptor = openSync(join(folder, segmentName(segment)), 'a');
    file = { segment, descriptor };
    if (durable) syncFolder(folder);
    return descriptor;
  };

  const keep = async (before: Promise<void>): Promise<void> => {
    const runs = waiting;
    try {
      await before; // and so what is appended in one go is written in one go
    } finally {
      [waiting, next] = [[], undefined];
    }
    try {
      for (const { segment, lines } of runs) writeAll(fileOf(segment), lines);
      if (durable && file) await sync(file.descriptor);
    } catch (cause) {
      throw new JournalError('write-failed', `The journal in ${folder} cannot be written: ${errorMessage(cause)}`, {
        cause,
      });
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
