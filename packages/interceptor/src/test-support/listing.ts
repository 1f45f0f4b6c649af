/** Lists and entries for tests, with nothing in them but what a test is about. */

import { type ListEntry, listEntry, type ListSnapshot } from '@interdict/model';

/** A person whom the operator's own list blocks. */
export function listedAs(list: string, id: string, names: readonly string[], more: Partial<ListEntry> = {}): ListEntry {
  return listEntry({
    id: `${list}:${id}`,
    list,
    kind: 'person',
    names: names.map((value) => ({ value, type: 'primary', strength: 'strong' })),
    measures: [{ kind: 'blocking', authority: 'operator' }],
    ...more,
  });
}

/** A list of these entries; its hash says what is on it. */
export function listOf(list: string, entries: readonly ListEntry[], more: Partial<ListSnapshot> = {}): ListSnapshot {
  const sha256 = entries.flatMap(({ names }) => names.map(({ value }) => value)).join();
  return { list, format: 'test', sha256, entries, issues: [], ...more };
}
