/** The files of a journal: numbered, each with an opening line that ties it to all before it. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { hasCode } from './has-code.ts';
import { JournalError } from './journal-error.ts';
import type { Peaks } from './merkle-tree.ts';
import { COUNT, HASH, NOTHING, sealed } from './record.ts';

/** What the records of a segment follow on. */
export interface Opening {
  /** Number of records before, and so the number of the first one. */
  readonly first: number;
  /** Hash of the last record before. */
  readonly previous: string;
  /** The Merkle tree over all records before. */
  readonly peaks: Peaks;
}

/** The first line of a segment. */
export interface SegmentOpening extends Opening {
  readonly format: 'interdict-journal-1';
  /** Number of the segment, from 1. */
  readonly segment: number;
  readonly hash: string;
}

export const OPENING: v.GenericSchema<unknown, SegmentOpening> = v.strictObject({
  format: v.literal('interdict-journal-1'),
  segment: COUNT,
  first: COUNT,
  previous: HASH,
  peaks: v.array(HASH),
  hash: HASH,
});

/** Of an empty journal. */
export const BEGINNING: Opening = { first: 0, previous: NOTHING, peaks: [] };

const NAME = /^(\d{8})\.ndjson$/;

export function segmentName(segment: number): string {
  return `${String(segment).padStart(8, '0')}.ndjson`;
}

export function openingLine(segment: number, { first, previous, peaks }: Opening): Buffer {
  return sealed({ format: 'interdict-journal-1', segment, first, previous, peaks }).line;
}

/** Bytes of a file that can be read in one go. */
const LONGEST = 2 ** 31 - 1;

/**
 * What stands in a segment; undefined where it can be none: a pipe or a device would be read without end.
 *
 * @throws whatever the disk says.
 */
export async function readSegment(folder: string, segment: number): Promise<Buffer | undefined> {
  const path = join(folder, segmentName(segment));
  const found = await stat(path).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error; // a link to nowhere
  });
  return found?.isFile() && found.size <= LONGEST ? readFile(path) : undefined;
}

/**
 * Numbers of the segments in a folder, in order.
 *
 * @throws {JournalError} `no-journal` where there is no such folder; whatever the disk says.
 */
export async function segmentsIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (!hasCode(cause, 'ENOENT') && !hasCode(cause, 'ENOTDIR')) throw cause;
    throw new JournalError('no-journal', `There is no journal in ${folder}.`, { cause });
  });
  return names
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}
