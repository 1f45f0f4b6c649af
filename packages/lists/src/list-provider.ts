/** Where snapshots come from while a system runs. */

import type { ListSnapshot } from '@interdict/model';
import { defer, from, mergeMap, type Observable, of } from 'rxjs';
import { ListError } from './list-error.ts';
import { loadLists } from './load-lists.ts';
import { OFAC_LISTS } from './ofac/record.ts';

/**
 * The plug for lists. `snapshots` emits one snapshot for each list the provider has, and a new one whenever a list
 * changes; a later snapshot of the same `list` replaces the earlier one, and one with the same hash, day and number of
 * entries is taken for it. It is cold: each subscription reads anew. It completes where nothing can change any more, and
 * fails with a {@link ListError} where a list cannot be read.
 */
export interface ListProvider {
  /** Names the provider in logs and in decisions. */
  readonly id: string;
  readonly snapshots: Observable<ListSnapshot>;
}

export interface PathOptions {
  readonly path: string;
}

/** OFAC's SDN list from its files in the folder, or from the one file, at `path`. Other lists there are left out. */
export function ofacSdn({ path }: PathOptions): ListProvider {
  const snapshots = loaded(async () => {
    const list = (await loadLists(path)).find((snapshot) => snapshot.list === OFAC_LISTS.sdn);
    if (!list) throw new ListError('list-missing', 'There is no SDN list here.', { path });
    return [list];
  });
  return { id: OFAC_LISTS.sdn, snapshots };
}

/** The lists of one file of any known format; most files hold one. */
export function listFile({ path }: PathOptions): ListProvider {
  return { id: path, snapshots: loaded(() => loadLists(path)) };
}

/** All lists of the files in a folder, one snapshot each. */
export function listFolder({ path }: PathOptions): ListProvider {
  return { id: path, snapshots: loaded(() => loadLists(path)) };
}

/** A snapshot that does not change. */
export function fixedList(snapshot: ListSnapshot): ListProvider {
  return { id: snapshot.list, snapshots: of(snapshot) };
}

function loaded(load: () => Promise<readonly ListSnapshot[]>): Observable<ListSnapshot> {
  return defer(() => from(load()).pipe(mergeMap((snapshots) => snapshots)));
}
