/** Finds where a journal goes on, and clears away what a crash left half written. */

import { hash } from 'node:crypto';
import { open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { followChain } from './chain.ts';
import { linesOf, type Line } from './lines.ts';
import { RECORD, unsealed } from './record.ts';
import { noSegment } from './scan-segments.ts';
import { OPENING, readSegment, segmentName, type Opening } from './segment.ts';
import { refuse } from './verify.ts';

/** An incomplete last record was set aside. It had not been acknowledged. */
export interface TornTail {
  readonly segment: string;
  /** Byte it began at, and where the segment now ends. */
  readonly offset: number;
  /** Name of the file, in the folder of the journal, that its bytes were moved to. */
  readonly movedTo: string;
}

export interface LastSegment {
  readonly segment: number;
  readonly bytes: number;
  /** What the next record follows on. */
  readonly state: Opening;
}

/**
 * Checks the last segment, onto which records will be written. Only a last line without its end is set aside: whatever
 * else is wrong was not done by a crash.
 *
 * @returns undefined for an empty journal.
 * @throws {JournalError} `damaged`.
 */
export async function lastSegment(
  folder: string,
  segments: readonly number[],
  onTornTail: (torn: TornTail) => void,
): Promise<LastSegment | undefined> {
  const number = segments.at(-1);
  if (number === undefined) return undefined;
  const segment = segmentName(number);
  const bytes = (await readSegment(folder, number)) ?? refuse(noSegment(segment));
  const lines = [...linesOf(bytes)];
  const torn = lines.at(-1)?.ended === false ? lines.pop() : undefined;
  const [first, ...rest] = lines;
  if (!first) {
    const movedTo = nameFor(segment, 0, bytes);
    await rename(join(folder, segment), join(folder, movedTo));
    onTornTail({ segment, offset: 0, movedTo });
    return lastSegment(folder, segments.slice(0, -1), onTornTail);
  }
  const state = followed(first, rest, number);
  if (torn) onTornTail(await setAside(folder, segment, torn));
  return { segment: number, bytes: torn?.offset ?? bytes.length, state };
}

function followed(first: Line, rest: readonly Line[], number: number): Opening {
  const segment = segmentName(number);
  const opening = unsealed(first.bytes, OPENING);
  if (opening?.segment !== number)
    refuse({ segment, offset: 0, kind: 'opening-altered', message: 'The opening is not what was written.' });
  const chain = followChain(opening);
  for (const { offset, bytes } of rest)
    for (const damage of chain.follow(unsealed(bytes, RECORD), { segment, offset })) refuse(damage);
  return chain.state() ?? opening;
}

async function setAside(folder: string, segment: string, { offset, bytes }: Line): Promise<TornTail> {
  const movedTo = nameFor(segment, offset, bytes);
  await writeFile(join(folder, movedTo), bytes, { flush: true });
  const file = await open(join(folder, segment), 'r+');
  try {
    await file.truncate(offset);
    await file.sync();
  } finally {
    await file.close();
  }
  return { segment, offset, movedTo };
}

/** Another name for other bytes: a second crash in the same place must not take the place of the first. */
function nameFor(segment: string, offset: number, bytes: Uint8Array): string {
  return `${segment}.torn-${offset}-${hash('sha256', bytes).slice(0, 8)}`;
}
