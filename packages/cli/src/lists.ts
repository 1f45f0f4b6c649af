/** `interdict lists`: what the lists hold, what changed between two of them, and single entries. */

import { Command, Option } from 'commander';
import { contentHash, diffSnapshots, type ListDelta, listRecord, type ListRecord, loadLists } from 'interdict';
import type { ListEntry, ListSnapshot } from '@interdict/model';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { proveCommand } from './lists-prove.ts';
import { deltaText, entryText, statusTable } from './lists-text.ts';
import { updateCommand } from './lists-update.ts';
import { standardOutput } from './output.ts';
import { addListOption, listsFrom, settingsFrom, type ScreeningOptions } from './screening-options.ts';
import { UsageError } from './usage-error.ts';

const FORMATS = ['table', 'json'] as const;

interface ListsOptions extends ScreeningOptions {
  readonly format: (typeof FORMATS)[number];
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

export function listsCommand(report: (status: ExitStatus) => void): Command {
  const status = addListOption(new Command('status'))
    .description('Load lists and say what they hold.')
    .addOption(formatOption())
    .action(async (options: ListsOptions) => {
      await print(options, await listStatus(options), statusTable);
      report(EXIT.passed);
    });
  const diff = new Command('diff')
    .description('Say what changed from one publication of a list to another, entry by entry and field by field.')
    .argument('<before>', 'file or folder of the earlier list')
    .argument('<after>', 'file or folder of the later list')
    .addOption(formatOption())
    .action(async (before: string, after: string, options: ListsOptions) => {
      const delta = await listDelta(before, after);
      await print(options, delta, deltaText);
      const changes = delta.added.length + delta.removed.length + delta.changed.length;
      report(changes > 0 ? EXIT.notPassed : EXIT.passed);
    });
  const show = addListOption(new Command('show'))
    .description('Show all that the lists say of an entry.')
    .argument('<id...>', 'entry ids, as in ofac-sdn:39017')
    .addOption(formatOption())
    .action(async (ids: string[], options: ListsOptions) => {
      await print(options, await entriesWith(ids, options), (entries) => entries.map(entryText).join('\n'));
      report(EXIT.passed);
    });
  return new Command('lists')
    .description('Fetch sanctions lists, and look at them: what they hold, what changed, single entries.')
    .addCommand(updateCommand(report))
    .addCommand(status)
    .addCommand(diff)
    .addCommand(show)
    .addCommand(proveCommand(report))
    .addHelpText(
      'after',
      `
Exit status: 0 done (diff: no difference; prove: every name is found), 3 there is one, or a name is not found, 1 failure, 2 wrong usage.

Examples:
  $ interdict lists update --to lists ofac-sdn un-sc
  $ interdict lists status --lists lists/ofac-sdn
  $ interdict lists diff lists/2022-09-08 lists/2022-09-09
  $ interdict lists show ofac-sdn:39017 --lists lists/ofac-sdn
  $ interdict lists prove --lists our-list.csv`,
    );
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print it').choices(FORMATS).default('table');
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
