/** Writes lines to the end of segment files; lines that come together are written, and waited for, together. */

import { closeSync, fsync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { JournalError } from './journal-error.ts';
import { segmentName } from './segment.ts';

export interface SegmentWriter {
  /** Resolves once `bytes`, of whole lines, are kept. After a failure everything else fails too: what was half written must be looked at. */
  readonly write: (segment: number, bytes: Uint8Array) => Promise<void>;
  /** Waits for what is on its way. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly segment: number;
  readonly bytes: Uint8Array;
  readonly kept: () => void;
  readonly failed: (error: JournalError) => void;
}

const sync = promisify(fsync);

/** @param durable - wait until the disk has it. */
export function writeSegments(folder: string, durable: boolean): SegmentWriter {
  let waiting: Waiting[] = [];
  let file: { readonly segment: number; readonly descriptor: number } | undefined;
  let failure: JournalError | undefined;
  let draining: Promise<void> | undefined;

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

  const drain = async (): Promise<void> => {
    await Promise.resolve(); // what is appended in one go is written in one go
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (failure) throw failure;
        for (const { segment, pieces } of inOneGo(batch)) writeAll(fileOf(segment), pieces);
        if (durable && file) await sync(file.descriptor);
        for (const { kept } of batch) kept();
      } catch (cause) {
        failure ??= new JournalError('write-failed', `The journal in ${folder} cannot be written.`, { cause });
        for (const { failed } of batch) failed(failure);
      }
    }
    draining = undefined;
  };

  return {
    write: async (segment, bytes) =>
      new Promise<void>((kept, failed) => {
        waiting.push({ segment, bytes, kept, failed });
        draining ??= drain();
      }),
    close: async () => {
      await draining;
      if (!file) return;
      if (!failure) await sync(file.descriptor);
      closeSync(file.descriptor);
      file = undefined;
    },
  };
}

/** What goes to each segment. */
function inOneGo(batch: readonly Waiting[]): { readonly segment: number; readonly pieces: Uint8Array[] }[] {
  const runs: { segment: number; pieces: Uint8Array[] }[] = [];
  for (const { segment, bytes } of batch) {
    const run = runs.at(-1);
    if (run?.segment === segment) run.pieces.push(bytes);
    else runs.push({ segment, pieces: [bytes] });
  }
  return runs;
}

function writeAll(descriptor: number, pieces: readonly Uint8Array[]): void {
  const [first = Buffer.alloc(0)] = pieces;
  const bytes = pieces.length === 1 ? first : Buffer.concat(pieces);
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
