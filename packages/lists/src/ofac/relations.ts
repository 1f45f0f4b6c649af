/** Finds the entries that others name as linked parties. */

import type { EntryId, ListEntry, Relation } from '@interdict/model';
import type { UnlinkedEntry } from './record.ts';

/**
 * The entries with their relations. OFAC's flat files name a linked party by its primary name; where exactly one entry
 * has that name the target is its id, otherwise the name stays.
 */
export function linkEntries(unlinked: readonly UnlinkedEntry[]): readonly ListEntry[] {
  const owners = new Map<string, readonly EntryId[]>();
  for (const { written, entry } of unlinked) owners.set(written, [...(owners.get(written) ?? []), entry.id]);
  const targetOf = (name: string): string => {
    // The full stop at the end of the remarks is indistinguishable from one that belongs to the last name.
    const [id, another] = owners.get(name) ?? owners.get(`${name}.`) ?? [];
    return id !== undefined && another === undefined ? id : name;
  };
  return unlinked.map(({ entry, relations }) => ({
    ...entry,
    relations: [...entry.relations, ...relations.map(({ type, name }): Relation => ({ type, target: targetOf(name) }))],
  }));
}
