/** The memory of payments in a file: what was decided before a stop is known after it. */

import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import type { Issue } from '@interdict/model';
import { isBoolean, isNumber, isText, listOf, objectWith, oneOf, type Check } from '../checked-json.ts';
import { limitsOf, memoryOver, type LocalMemory, type MemoryChange, type MemoryOptions } from './payment-memory.ts';
import { lineOf, recordsIn } from './record-log.ts';
import { createShelves, type Kept } from './shelves.ts';
import { TRACE_KINDS, type Earlier, type Trace } from './trace.ts';

export interface FileMemoryOptions extends MemoryOptions {
  /** Now: what is older than `days` then is dropped for good. */
  readonly at: Date;
}

export interface FileMemory extends LocalMemory {
  /** What was found damaged when the file was opened; show it to a person. */
  readonly issues: readonly Issue[];
  close(): void;
}

/** Records beyond the living ones that a file may hold before it is written anew. */
const SLACK = 1000;

/**
 * Opens the memory in the file at `path`, and makes the file where there is none. One process at a time may have it open. A
 * record is with the operating system before `remember` returns: it survives the end of the process, however it ends.
 *
 * @throws whatever the file system says, and RangeError for limits that are no positive numbers.
 */
export function openMemory(path: string, { at, ...options }: FileMemoryOptions): FileMemory {
  const { capacity, lasting } = limitsOf(options);
  const shelves = createShelves(capacity);
  const { records, whole, issues } = recordsIn(existsSync(path) ? readFileSync(path) : Buffer.of(), isMemoryChange);
  for (const change of records) {
    if ('forgotten' in change) shelves.forget(change.forgotten);
    else if (at.getTime() - change.kept.at <= lasting) shelves.put(change.kept);
  }
  if (issues.some(({ code }) => code === 'memory-record-torn')) truncateSync(path, whole);

  let file = openSync(path, 'a');
  let written = records.length;
  const compact = (now: number): void => {
    const living = shelves.all().filter((kept) => now - kept.at <= lasting);
    const beside = `${path}.new`;
    const next = openSync(beside, 'w');
    for (const kept of living) append(next, { kept });
    fsyncSync(next);
    renameSync(beside, path);
    closeSync(file);
    file = next;
    written = living.length;
  };
  const memory = memoryOver(shelves, lasting, (change) => {
    if (written > shelves.size() + SLACK) compact('kept' in change ? change.kept.at : at.getTime());
    append(file, change);
    written += 1;
  });
  if (written > shelves.size() + SLACK) compact(at.getTime());
  return { ...memory, issues, close: () => closeSync(file) };
}

/** All of it or nothing: a file system may take a part of what it is given, and fail at the rest. */
function append(file: number, change: MemoryChange): void {
  const bytes = Buffer.from(lineOf(change));
  const { size } = fstatSync(file);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  }
}

const isTrace: Check<Trace> = objectWith(
  {
    kind: oneOf(TRACE_KINDS),
    references: listOf(isText),
    banks: listOf(isText),
    debtor: listOf(isText),
    creditor: listOf(isText),
  },
  { uetr: isText, sender: isText, amount: isText, instructed: isText },
);

const isPending: Check<Earlier['pending']> = (value, path, issues): value is Earlier['pending'] =>
  value === null || oneOf(['block', 'reject'])(value, path, issues);

const isKept: Check<Kept> = objectWith(
  {
    at: isNumber,
    earlier: objectWith(
      {
        trace: isTrace,
        outcome: oneOf(['block', 'reject', 'hold', 'pass']),
        pending: isPending,
        isInstructionOnly: isBoolean,
        underUsLaw: isBoolean,
        telling: listOf(isText),
        name: isText,
      },
      {},
    ),
  },
  {},
);

const isForgetting = objectWith({ forgotten: isTrace }, {});
const isKeeping = objectWith({ kept: isKept }, {});

const isMemoryChange: Check<MemoryChange> = (value, path, issues): value is MemoryChange =>
  typeof value === 'object' && value !== null && 'forgotten' in value
    ? isForgetting(value, path, issues)
    : isKeeping(value, path, issues);
