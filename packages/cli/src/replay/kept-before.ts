/** What a replay that was stopped has kept in its journal and not written out: going on, it is not kept a second time. */

import { hash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type DecisionJournal, type DecisionRecord, type FileJournal, readJournal } from 'interdict';
import { placeOf } from '../options/places.ts';
import { UsageError } from '../usage-error.ts';
import type { CorpusMessage } from './corpus.ts';
import { exists, sizeOf } from './recording.ts';
import { writeWhole } from './write-whole.ts';

export interface KeptBefore {
  /** Takes what is kept already without another record. */
  readonly journal: DecisionJournal;
  /**
   * To be told of what the earlier run wrote out, in its order and before anything is appended.
   *
   * @throws {UsageError} for what is not in the journal, which would then never have it.
   */
  readonly writtenOut: (message: CorpusMessage, records: readonly DecisionRecord[]) => Promise<void>;
}

type Receipt = Awaited<ReturnType<DecisionJournal['append']>>;

/** Where the records of the replay into the file at `out` begin in its journal: kept beside it, as `OUT.journal.json`. */
interface Beginning {
  readonly folder: string;
  readonly first: number;
  /** Messages that were written out before, and so are not in it. */
  readonly without?: number;
}

export function keptBeside(out: string): string {
  return `${out}.journal.json`;
}

/** The journal of a replay into `out`, and its folder; none where it keeps none. */
export interface Keeping {
  readonly folder: string | undefined;
  readonly journal: FileJournal | undefined;
}

/** For a replay into `out` that begins anew, to be called before anything is written there. */
export async function beginKeeping(out: string, { folder, journal }: Keeping, without = 0): Promise<void> {
  if (folder === undefined || !journal) return rm(keptBeside(out), { force: true });
  const beginning: Beginning = { folder: resolve(folder), first: journal.head().size, without };
  await writeWhole(keptBeside(out), `${JSON.stringify(beginning)}\n`);
}

/**
 * For a replay into `out` that is gone on with; what it kept in another journal is not in this one.
 *
 * @throws {UsageError} where nothing says what of the journal is of this replay.
 */
export async function goOnKeeping(out: string, keeping: Keeping): Promise<KeptBefore | undefined> {
  const { folder, journal } = keeping;
  if (folder === undefined || !journal) return undefined;
  const beginning = await readBeginning(out);
  if (beginning && (await placeOf(beginning.folder)) === (await placeOf(folder))) {
    const { first, without = 0 } = beginning;
    return keptSince(out, { first, without, folder, journal });
  }
  const isElsewhere = beginning !== undefined && (await exists(beginning.folder));
  if (!isElsewhere && journal.head().size > 0 && (await sizeOf(out)) > 0)
    throw new UsageError(
      `Nothing says what of ${out} is in the journal ${folder}: ${keptBeside(out)} is missing, not whole, or names a journal that is gone; leave --resume away to begin anew, or name an empty journal.`,
    );
  return keptFromNow(journal, async (without) => beginKeeping(out, keeping, without));
}

/** Undefined where the file is missing or not whole. */
async function readBeginning(out: string): Promise<Beginning | undefined> {
  const text = await readFile(keptBeside(out), 'utf8').catch(() => '');
  try {
    const beginning: Beginning = JSON.parse(text);
    return typeof beginning.folder === 'string' && Number.isSafeInteger(beginning.first) ? beginning : undefined;
  } catch {
    return undefined;
  }
}

/** @param begin - told before anything is appended how many messages were written out. */
function keptFromNow(journal: FileJournal, begin: (without: number) => Promise<void>): KeptBefore {
  let written = 0;
  let begun: Promise<void> | undefined;
  return {
    async writtenOut() {
      written += 1;
    },
    journal: {
      async append(entry) {
        await (begun ??= begin(written));
        return journal.append(entry);
      },
    },
  };
}

/** What of a journal is of the replay that is gone on with. */
interface Since {
  readonly first: number;
  /** Messages that were written out before, and so are not in it. */
  readonly without: number;
  readonly folder: string;
  readonly journal: FileJournal;
}

/** Threads decide in an order of their own: what is met before its turn waits. */
function keptSince(out: string, { first, without, folder, journal }: Since): KeptBefore {
  let written = 0;
  const waiting = new Map<string, Receipt[]>();
  const { size } = journal.head();
  const kept = keptFrom(folder, first, size);
  const taken = (key: string): Receipt | undefined => {
    const receipt = waiting.get(key)?.shift();
    if (waiting.get(key)?.length === 0) waiting.delete(key);
    return receipt;
  };
  /** One more record waits; false where there is none. */
  const next = async (): Promise<boolean> => {
    const { value, done } = await kept.next();
    if (done) return false;
    const { key, receipt } = value;
    const same = waiting.get(key);
    if (same) same.push(receipt);
    else waiting.set(key, [receipt]);
    return true;
  };
  /** Reads as far as it takes. */
  const isKept = async (key: string): Promise<boolean> => {
    for (let more = true; more; more = await next()) if (taken(key)) return true;
    return false;
  };
  let all: Promise<void> | undefined;
  const readAll = async (): Promise<void> => {
    for (let more = true; more; ) more = await next();
  };
  return {
    async writtenOut({ bytes, index, offset, unreadable }, records) {
      written += 1;
      if (written <= without) return;
      const sha256 = hash('sha256', unreadable === undefined ? bytes : new Uint8Array());
      for (const { file: _file, message, ...record } of records) {
        const inMessage = { ...message, index: message.index - index, offset: message.offset - offset };
        const key = keyOf({ ...record, message: inMessage, sha256 });
        if (!isUnkept(record) && !(await isKept(key)))
          throw new UsageError(
            `${folder} lacks a decision that is in ${out}: it was cut, or is another journal; leave --resume away to begin anew, or name an empty journal.`,
          );
      }
    },
    journal: {
      async append(entry) {
        await (all ??= readAll());
        return taken(keyOf(entry.body)) ?? journal.append(entry);
      },
    },
  };
}

/** Held because the journal could not be written: it is not there. */
function isUnkept({ issues }: Pick<DecisionRecord, 'issues'>): boolean {
  return issues.some(({ code }) => code === 'journal-failed');
}

/** The decisions among the records from `first` up to but not including `end`. */
async function* keptFrom(
  folder: string,
  first: number,
  end: number,
): AsyncGenerator<{ readonly key: string; readonly receipt: Receipt }, undefined> {
  if (first >= end) return;
  // whether it is what was written is for `journal verify` to say
  for await (const { kind, seq, hash: own, body } of readJournal(folder, () => {}))
    if (kind === 'decision' && seq >= first) yield { key: keyOf(body), receipt: { seq, hash: own } };
}

/** The same for the same decision on the same bytes; the moment that it is for is that of the run. */
function keyOf(body: object): string {
  return hash('sha256', JSON.stringify({ ...body, asOf: undefined }, inOrderOfKeys), 'base64');
}

function inOrderOfKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
