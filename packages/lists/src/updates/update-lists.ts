/** Brings the lists in a folder up to date, or leaves them as they are and says why. */

import type { CalendarDate, ListSnapshot } from '@interdict/model';
import { ListError } from '../list-error.ts';
import { inRange } from '../option-values.ts';
import { admit } from '../providers/admission.ts';
import { combineSources } from '../providers/combined-source.ts';
import { DISK, type KeepingFileSystem } from '../providers/durable-file.ts';
import { httpSource, type HttpSourceOptions } from '../providers/http-source.ts';
import type { SourceContent } from '../providers/list-source.ts';
import { ProviderError } from '../providers/provider-error.ts';
import { readLists } from '../read-lists.ts';
import { type ListFolder, openListFolder } from './list-folder.ts';
import type { ListAddress, UpdateSource } from './official-lists.ts';

export interface UpdateOptions {
  /** For files that one `loadLists` reads; made where it is not there. For one update at a time. */
  readonly folder: string;
  readonly sources: readonly UpdateSource[];
  /**
   * Share of its entries, of their names and of their identifiers, 0 to 1, that a list may lose at once. Default 0.1. Above 0 a list
   * may lose 20 names and 20 identifiers in any case, but not all that several entries had.
   */
  readonly maxShrink?: number;
  /** How the files are fetched. */
  readonly http?: Omit<HttpSourceOptions, 'url' | 'name' | 'checksum'>;
  readonly clock?: () => Date;
  readonly signal?: AbortSignal;
  readonly fileSystem?: KeepingFileSystem;
  /** Told before a source is asked, and after. */
  readonly onProgress?: (source: string, update?: ListUpdate) => void;
}

/** What became of one source. */
export type ListUpdate =
  | { readonly source: string; readonly status: 'unchanged' }
  | { readonly source: string; readonly status: 'updated'; readonly lists: readonly UpdatedList[] }
  | {
      readonly source: string;
      readonly status: 'refused';
      /** A code of `LIST_ALARMS` or `LIST_ERRORS`. */
      readonly code: string;
      /** One sentence for a person. */
      readonly reason: string;
    };

export interface UpdatedList {
  readonly list: string;
  readonly publishedOn?: CalendarDate;
  readonly entries: number;
  /** Entries of the list that was there before; absent where there was none. */
  readonly before?: number;
}

/**
 * One source after the other. A source is asked only for what is newer than what it put into the folder; what it gives is read
 * in full and passes the same gate as in a running system before any file is replaced, each in one step. What is refused leaves the folder as
 * it was, and does not keep the other sources from being updated.
 *
 * @throws RangeError for a `maxShrink` out of range, and where the folder, or the record of earlier updates in it, cannot be read
 */
export async function updateLists(options: UpdateOptions): Promise<readonly ListUpdate[]> {
  inRange('maxShrink', options.maxShrink ?? 0, 0, 1);
  const folder = await openListFolder(options.folder, options.fileSystem ?? DISK);
  const updates: ListUpdate[] = [];
  for (const source of options.sources) {
    options.onProgress?.(source.name);
    const update = await updateOne(source, folder, options).catch((error: unknown) => refused(source.name, error));
    options.signal?.throwIfAborted();
    options.onProgress?.(source.name, update);
    updates.push(update);
  }
  return updates;
}

async function updateOne(source: UpdateSource, folder: ListFolder, options: UpdateOptions): Promise<ListUpdate> {
  const { clock = () => new Date(), signal = new AbortController().signal, maxShrink = 0.1 } = options;
  const { name } = source;
  const placed = await folder.placedBy(name);
  const checkedAt = clock();
  const content = await fetched(source.addresses, { clock, ...options.http }, placed?.version, signal);
  if (!content) {
    await folder.confirm(name, checkedAt);
    return { source: name, status: 'unchanged' };
  }
  await refuseNames(content.files, folder, name);
  const after = await readLists(content.files, content.publishedOn ? { datedOn: content.publishedOn } : {});
  const before = placed ? await readLists(placed.files) : [];
  const lists = source.lists ?? (before.length > 0 ? before : after).map(({ list }) => list);
  admit(after, before, { lists, maxShrink, minEntries: 1 });
  await refuseTwice(folder, name, lists);
  await folder.place(name, content, lists, checkedAt);
  return { source: name, status: 'updated', lists: after.map((snapshot) => updated(snapshot, before)) };
}

async function fetched(
  addresses: readonly ListAddress[],
  http: Omit<HttpSourceOptions, 'url' | 'name' | 'checksum'>,
  known: string | undefined,
  signal: AbortSignal,
): Promise<SourceContent | undefined> {
  const sources = addresses.map(({ url, file }) =>
    httpSource({ ...http, url, ...(file === undefined ? {} : { name: file }) }),
  );
  const [only] = sources;
  return (only && sources.length === 1 ? only : combineSources(sources)).load(known, signal);
}

/** What a name may be that a server gave. */
const FILE_NAME = /^\w[\w.-]*$/;

async function refuseNames(files: SourceContent['files'], folder: ListFolder, source: string): Promise<void> {
  for (const [at, { name }] of files.entries()) {
    const twice = files.findIndex((file) => file.name === name) !== at;
    if (!FILE_NAME.test(name) || twice) refuse(`${name} cannot be the name of a file of ${source}`);
    if (await folder.isTaken(source, name))
      refuse(`There is a file ${name} in the folder that ${source} did not put there`);
  }
}

function refuse(why: string): never {
  throw new ProviderError('list-unexpected', `${why}.`);
}

/** A list in two files is an error for whoever loads the folder. */
async function refuseTwice(folder: ListFolder, source: string, lists: readonly string[]): Promise<void> {
  const foreign = await folder.foreignFiles();
  const others = new Set([...folder.listsOfOthers(source), ...(foreign.length > 0 ? await namesOf(foreign) : [])]);
  const twice = lists.find((list) => others.has(list));
  if (twice !== undefined)
    refuse(`The list ${twice} is in the folder already, in files that ${source} did not put there`);
}

/** Files that are no lists may stand beside them. */
async function namesOf(files: SourceContent['files']): Promise<readonly string[]> {
  try {
    return (await readLists(files)).map(({ list }) => list);
  } catch (error) {
    if (error instanceof ListError && error.code === 'folder-without-lists') return [];
    throw error;
  }
}

function updated({ list, publishedOn, entries }: ListSnapshot, before: readonly ListSnapshot[]): UpdatedList {
  const was = before.find((other) => other.list === list)?.entries.length;
  return {
    list,
    ...(publishedOn ? { publishedOn } : {}),
    entries: entries.length,
    ...(was === undefined ? {} : { before: was }),
  };
}

function refused(source: string, error: unknown): ListUpdate {
  const code = error instanceof ProviderError || error instanceof ListError ? error.code : 'copy-not-saved';
  return { source, status: 'refused', code, reason: error instanceof Error ? error.message : String(error) };
}
