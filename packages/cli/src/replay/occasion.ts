/** On which lists and for which moment the messages of a replay are decided. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { relative } from 'node:path';
import {
  createInterceptor,
  type DecisionJournal,
  type Interceptor,
  messageDay,
  type PoolMoment,
  publicationsIn,
} from 'interdict';
import { listFilesAt } from 'interdict/lists';
import { OWN_DAY } from '../options/moment.ts';
import { interceptorFrom, listsFrom, optionsFrom, type ScreeningOptions } from '../options/screening-options.ts';
import { UsageError } from '../usage-error.ts';
import type { CorpusMessage } from './corpus.ts';

/** A message and what it is decided on. */
export interface Occasion {
  readonly message: CorpusMessage;
  readonly moment: PoolMoment;
}

export interface Occasions {
  /** Says which policy and, for all messages of one moment, which lists. */
  readonly interceptor: Interceptor;
  readonly of: (message: CorpusMessage) => Promise<Occasion>;
  /** SHA-256 of all lists there are; absent where all messages are of one moment. */
  readonly allLists?: () => Promise<string>;
  readonly close: () => void;
}

/** One moment for all messages; with {@link OWN_DAY} the lists of its own day for each. */
export async function occasionsFrom(options: ScreeningOptions, journal?: DecisionJournal): Promise<Occasions> {
  if (options.asOf === OWN_DAY) return ownDays(options, journal);
  const { interceptor, asOf } = await interceptorFrom(options, { journal });
  const moment: PoolMoment = { asOf };
  return { interceptor, of: async (message) => ({ message, moment }), close: interceptor.close };
}

/** Sets of lists that are kept at hand: messages of a few days lie side by side. */
const KEPT = 4;

/** A message that names no day is decided on the newest lists. */
const NEWEST = '9999-12-31';

async function ownDays(options: ScreeningOptions, journal?: DecisionJournal): Promise<Occasions> {
  // any day will do, but none of the configuration
  const { made, settings } = await optionsFrom({ ...options, asOf: NEWEST });
  const { lists: paths = [] } = settings;
  const archives = await Promise.all(paths.map(archiveAt));
  const interceptors = new Map<string, Interceptor>();

  /** Undefined where one of the lists was not published yet. */
  const interceptorOn = async (day: string): Promise<Interceptor | undefined> => {
    const published = archives.map(({ on }) => on(day));
    if (published.some((lists) => lists.length === 0)) return undefined;
    const key = published.flat().join('\n');
    const interceptor =
      interceptors.get(key) ??
      (await createInterceptor({ ...made, lists: await listsFrom(published.flat()), ...(journal ? { journal } : {}) }));
    interceptors.delete(key);
    interceptors.set(key, interceptor);
    for (const [oldest] of interceptors) if (interceptors.size > KEPT) interceptors.delete(oldest);
    return interceptor;
  };
  const newest = await interceptorOn(NEWEST);
  if (!newest) throw new UsageError('--as-of message: name folders of list publications with --lists.');

  const of = async (message: CorpusMessage): Promise<Occasion> => {
    const day = (message.unreadable === undefined ? messageDay(message.bytes) : undefined) ?? NEWEST;
    const on = await interceptorOn(day);
    const asOf = new Date(`${day}T23:59:59.999Z`);
    if (on) return { message, moment: { on, asOf } };
    return {
      message: { ...message, unreadable: `There is no list of ${day} or before.` },
      moment: { on: newest, asOf },
    };
  };
  return { interceptor: newest, of, allLists: async () => hashOf(archives), close: () => {} };
}

/** The lists at a path, by day. */
interface Archive {
  readonly path: string;
  /** The paths of a list as it was published last on a day. */
  readonly on: (day: string) => readonly string[];
  readonly all: readonly string[];
}

/** A path that holds no dated publications is of every day. */
async function archiveAt(path: string): Promise<Archive> {
  const publications = await publicationsIn(path).catch(() => []);
  if (publications.length === 0) return { path, on: () => [path], all: [path] };
  return {
    path,
    on: (day) => publications.findLast(({ publishedOn }) => publishedOn <= day)?.paths ?? [],
    all: publications.flatMap(({ paths }) => paths),
  };
}

/** Of what all files hold, and of where they lie, which tells their day. */
async function hashOf(archives: readonly Archive[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { path, all } of archives)
    for (const place of all)
      for (const file of await listFilesAt(place).catch(() => NOTHING_TO_READ))
        hash.update(`${relative(path, file)} ${await sha256Of(file)}\n`);
  return hash.digest('hex');
}

/** Where a message is of that day the run ends, and says why. */
const NOTHING_TO_READ: readonly string[] = [];

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex');
}
