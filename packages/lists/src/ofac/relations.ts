/** Finds the entries that others name as linked parties. */

import type { EntryId, ListEntry, Relation } from '@interdict/model';
import { OFAC_LISTS, type UnlinkedEntry } from './record.ts';

/**
 * The entries with their relations. Some formats name a linked party by its primary name; where exactly one entry has that
 * name the target is its id, otherwise the name stays; case differs, as operators are not written in capitals. The others give its number.
 */
export function linkEntries(unlinked: readonly UnlinkedEntry[]): readonly ListEntry[] {
  const owners = new Map<string, readonly EntryId[]>();
  for (const { written, entry } of unlinked) {
    const key = written.toUpperCase();
    owners.set(key, [...(owners.get(key) ?? []), entry.id]);
  }
  const targetOf = (name: string): string => {
    // The full stop at the end of the remarks is indistinguishable from one that belongs to the last name.
    const [id, another] = owners.get(name.toUpperCase()) ?? owners.get(`${name.toUpperCase()}.`) ?? [];
    return id !== undefined && another === undefined ? id : name;
  };
  const ids = new Set(unlinked.map(({ entry }) => entry.id));
  return unlinked.map(({ entry, relations, links }) => ({
    ...entry,
    relations: [
      ...relations.map(({ type, name }): Relation => ({ type, target: targetOf(name) })),
      ...links.map(({ uid, ...link }): Relation => {
        const own: EntryId = `${entry.list}:${uid}`;
        // A party of the consolidated list is often linked to one that is on the SDN list only.
        return { ...link, target: ids.has(own) ? own : `${OFAC_LISTS.sdn}:${uid}` };
      }),
    ],
  }));
}
