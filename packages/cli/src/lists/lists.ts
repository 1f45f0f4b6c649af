/** `interdict lists`: what the lists hold, what changed between two of them, and single entries. */

import { contentHash, diffSnapshots, type ListDelta, listRecord, type ListRecord, loadLists } from 'interdict';
import type { ListEntry, ListSnapshot } from '@interdict/model';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { deltaText, entryText, statusTable } from './lists-text.ts';
import { standardOutput } from '../shown/output.ts';
import { listsFrom, settingsFrom, type ScreeningOptions } from '../options/screening-options.ts';
import { UsageError } from '../usage-error.ts';

export interface ListsOptions extends ScreeningOptions {
  readonly format: 'table' | 'json';
}

/** What `lists status` says of one list. */
export interface ListStatus extends ListRecord {
  /** Where it was loaded from; null for the built-in list. */
  readonly path: string | null;
  /** Whole days since it was published, by the clock of the machine; null for an undated list. */
  readonly ageDays: number | null;
}

/** An entry with the hash of all that the list says of it: a good guy is found for one state of an entry. */
export interface ShownEntry extends ListEntry {
  readonly content: string;
}

export async function status(options: ListsOptions): Promise<ExitStatus> {
  await print(options, await listStatus(options), statusTable);
  return EXIT.passed;
}

export async function diff(before: string, after: string, options: ListsOptions): Promise<ExitStatus> {
  const delta = await listDelta(before, after);
  await print(options, delta, deltaText);
  const changes = delta.added.length + delta.removed.length + delta.changed.length;
  return changes > 0 ? EXIT.notPassed : EXIT.passed;
}

export async function show(ids: readonly string[], options: ListsOptions): Promise<ExitStatus> {
  await print(options, await entriesWith(ids, options), (entries) => entries.map(entryText).join('\n'));
  return EXIT.passed;
}

async function listStatus(options: ListsOptions): Promise<ListStatus[]> {
  const { lists: paths = [] } = await settingsFrom(options);
  if (paths.length === 0) return (await listsFrom()).map((snapshot) => statusOf(snapshot, null));
  const loaded = await Promise.all(
    paths.map(async (path) => (await loadLists(path)).map((snapshot) => statusOf(snapshot, path))),
  );
  return loaded.flat();
}

function statusOf(snapshot: ListSnapshot, path: string | null): ListStatus {
  const { list, ...record } = listRecord(snapshot);
  const { publishedOn } = record;
  const ageDays = publishedOn === null ? null : Math.floor((Date.now() - Date.parse(publishedOn)) / 86_400_000);
  return { list, path, ...record, ageDays };
}

/** Lists of the same name are compared; a list that stands on one side only is all added or all removed. */
async function listDelta(before: string, after: string): Promise<ListDelta> {
  const [was, is] = [await loadLists(before), await loadLists(after)];
  const names = new Set([...was, ...is].map(({ list }) => list));
  const deltas = [...names].map((name) => {
    const [earlier, later] = [was, is].map((lists) => lists.find(({ list }) => list === name));
    const present = earlier ?? later;
    const nothing: ListSnapshot = { list: name, format: '', sha256: '', issues: [], ...present, entries: [] };
    return diffSnapshots(earlier ?? nothing, later ?? nothing);
  });
  return {
    added: deltas.flatMap(({ added }) => added),
    removed: deltas.flatMap(({ removed }) => removed),
    changed: deltas.flatMap(({ changed }) => changed),
  };
}

async function entriesWith(ids: readonly string[], options: ListsOptions): Promise<ShownEntry[]> {
  const { lists = [] } = await settingsFrom(options);
  const entries = (await listsFrom(lists)).flatMap((snapshot) => snapshot.entries);
  return ids.map((id) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry)
      throw new UsageError(`No list has an entry ${id}. An id is the list and the number, as in ofac-sdn:39017.`);
    return { ...entry, content: contentHash(entry) };
  });
}

async function print<T>({ format }: ListsOptions, result: T, toText: (result: T) => string): Promise<void> {
  await standardOutput(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : toText(result));
}
