/** Providers that follow a source: on a schedule, on demand, and with the last good list where the source fails. */

import { join } from 'node:path';
import { Subject } from 'rxjs';
import type { KeepingFileSystem } from './durable-file.ts';
import { keptCopy } from './kept-copy.ts';
import type { ListAlarm } from './list-alarm.ts';
import type { RefreshingListProvider } from './list-provider.ts';
import { createListStream } from './list-stream.ts';
import { inRange } from '../option-values.ts';
import type { ListSource, ReadLists } from './list-source.ts';
import { ProviderError } from './provider-error.ts';
import { createRefresher } from './refresher.ts';
import { createSchedule, oneAtATime } from './schedule.ts';
import { waitByTimer, type Wait } from './wait.ts';

export interface RefreshOptions {
  readonly source: ListSource;
  /** `readLists` of this package, or a reader of your own. */
  readonly read: ReadLists;
  /** Milliseconds between two looks. Default one hour. */
  readonly every?: number;
  /** Folder for the last good content, so that it survives a restart; each source has its own folder in it. Not kept if absent. */
  readonly keepIn?: string;
  /**
   * Share of its entries, of their names and of their identifiers, 0 to 1, that a list may lose at once. Default 0.1: of 307 changes
   * of OFAC's SDN list from 2021 to 2024 the largest took away 1.6 % of the entries. A small list of one's own needs more; so does,
   * for one run, a large list that truly shrank. Above 0 a list may lose 20 names and 20 identifiers in any case, but not all that
   * several entries had.
   */
  readonly maxShrink?: number;
  /** Entries that a list must have at least. Default 1. */
  readonly minEntries?: number;
  /** Take over lists that are new in the source too: the first provider gives them. Refused, with all others, if absent. */
  readonly newcomers?: boolean;
  readonly clock?: () => Date;
  readonly wait?: Wait;
  readonly fileSystem?: KeepingFileSystem;
}

/** Follows a source that holds the list of this name and no other. */
export function refreshingList(list: string, options: RefreshOptions): RefreshingListProvider {
  const [provider] = refreshingLists([list], options);
  if (!provider) throw new TypeError('A list needs a name.');
  return provider;
}

/**
 * Follows a source that holds these lists, and no others unless newcomers are welcome: one provider for each, in the order given. They change together
 * or not at all, and each tells the alarms of all. The source is followed until all of them are closed.
 *
 * @throws RangeError for a number among the options that is out of range
 */
export function refreshingLists(lists: readonly string[], options: RefreshOptions): readonly RefreshingListProvider[] {
  const { source, read, every = 3_600_000, keepIn, maxShrink = 0.1, minEntries = 1, newcomers = false } = options;
  const { clock = () => new Date(), wait = waitByTimer, fileSystem } = options;
  inRange('every', every, 1);
  inRange('maxShrink', maxShrink, 0, 1);
  inRange('minEntries', minEntries, 0);
  const life = new AbortController();
  const alarms = new Subject<ListAlarm>();
  let lastError = new ProviderError('source-failed', `${source.name} was not read.`);

  const refresher = createRefresher({
    source,
    read,
    rules: { lists, maxShrink, minEntries, newcomers },
    ...(keepIn === undefined ? {} : { copy: keptCopy(join(keepIn, lists.join('+')), fileSystem) }),
    clock,
    signal: life.signal,
    onAlarm: (error) => {
      lastError = error;
      const { code, list, message, cause } = error;
      alarms.next({ code, ...(list === undefined ? {} : { list }), message, at: clock(), ...(cause ? { cause } : {}) });
    },
  });
  const refresh = oneAtATime(async () => {
    if (life.signal.aborted) return;
    await refresher.look();
    if (life.signal.aborted) return;
    const good = refresher.good();
    for (const [list, stream] of open) {
      const snapshot = good?.snapshots.find((candidate) => candidate.list === list);
      if (snapshot) stream.publish(snapshot);
      else stream.fail(lastError);
    }
    const [first = ''] = lists;
    for (const snapshot of good?.snapshots ?? [])
      if (!lists.includes(snapshot.list)) open.get(first)?.publish(snapshot);
  });
  const schedule = createSchedule({ work: refresh, every, urgent: () => !refresher.good(), clock, wait });
  const open = new Map(lists.map((list) => [list, createListStream(schedule)]));

  const close = (list: string): void => {
    open.get(list)?.close();
    open.delete(list);
    if (open.size > 0) return;
    life.abort();
    alarms.complete();
  };
  const told = alarms.asObservable();
  return [...open].map(([list, { snapshots }]) => ({
    id: list,
    snapshots,
    alarms: told,
    checkedAt: () => refresher.good()?.checkedAt,
    refresh,
    close: () => close(list),
  }));
}
