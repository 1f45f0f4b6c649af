/** A journal in a folder: segment files that are only ever added to. */

import * as v from 'valibot';
import { jsonWriter } from './canonical-json.ts';
import { checkOptions } from './check-options.ts';
import { JournalError } from './journal-error.ts';
import type { Journal } from './journal.ts';
import { lastSegment, type TornTail } from './last-segment.ts';
import { lock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { rootOf, withLeaf, type Head } from './merkle-tree.ts';
import { checkEntry, sealed } from './record.ts';
import { randomSalts, type SaltSource } from './salt.ts';
import { BEGINNING, openingLine, segmentsIn, type Opening } from './segment.ts';
import { writeSegments } from './write-segments.ts';

export interface JournalOptions {
  /**
   * A record is on the disk before its receipt is given, so that not even a loss of power takes it. Without, it is with
   * the operating system, and only the end of this process cannot take it. Records appended together share one wait.
   */
  readonly durable?: boolean;
  /** Bytes after which the next segment begins, from 1 to 1 GiB; 64 MiB if absent. */
  readonly segmentBytes?: number;
  /** Random salts if absent. */
  readonly salt?: SaltSource;
}

export interface FileJournal extends Journal {
  /** Of all that is kept. Keep it elsewhere now and then: {@link verifyJournal} takes it. */
  readonly head: () => Head;
  /** The error that keeps the journal from being written; undefined while it can be. */
  readonly failure: () => JournalError | undefined;
  /** What a crash had left half written and opening has set aside. */
  readonly torn: readonly TornTail[];
}

const SEGMENT_BYTES = 64 * 1024 * 1024;
/** Segments are read whole, and one of 2 GiB could not be. */
const LONGEST_SEGMENT = 1024 * 1024 * 1024;

const OPTIONS = v.strictObject({
  durable: v.optional(v.boolean()),
  segmentBytes: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST_SEGMENT))),
  salt: v.optional(v.function()),
});

/**
 * Opens the journal in `folder`, or begins one. One process at a time.
 *
 * @throws {JournalError} `locked`; `damaged` where the last segment is not what was written, apart from a torn tail;
 * `option-invalid`. Whatever the disk says.
 */
export async function openJournal(folder: string, options: JournalOptions = {}): Promise<FileJournal> {
  checkOptions(OPTIONS, options);
  const { durable = false, segmentBytes = SEGMENT_BYTES, salt = randomSalts() } = options;
  await makeFolder(folder);
  const unlock = await lock(folder);
  try {
    const torn: TornTail[] = [];
    const last = await lastSegment(folder, await segmentsIn(folder), (tail) => torn.push(tail));
    const writer = writeSegments(folder, { durable, last: last?.segment });
    let { first: size, previous, peaks }: Opening = last?.state ?? BEGINNING;
    let { segment, bytes } = last ?? { segment: 0, bytes: segmentBytes };
    let kept = { size, peaks };
    const write = jsonWriter();
    let closed = false;

    const append: Journal['append'] = async (entry) => {
      if (closed) throw new JournalError('closed', 'The journal is closed.');
      const seq = size;
      const { at, body, kind } = checkEntry(entry);
      const { line, hash } = sealed({ at, body, kind, previous, salt: salt(), seq }, write);
      let written = line;
      if (bytes >= segmentBytes) {
        segment += 1;
        bytes = 0;
        written = Buffer.concat([openingLine(segment, { first: size, previous, peaks }), line]);
      }
      bytes += written.length;
      [size, previous, peaks] = [size + 1, hash, withLeaf(peaks, size, hash)];
      const head = { size, peaks };
      await writer.write(segment, written);
      kept = head;
      return { seq, hash };
    };

    return {
      append,
      head: () => ({ size: kept.size, root: rootOf(kept.peaks) }),
      failure: writer.failure,
      torn,
      close: async () => {
        if (closed) return;
        closed = true;
        await writer.close().finally(unlock);
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
