/** Finds the entries that others name as linked parties. */

import type { EntryId, ListEntry, Relation } from '@interdict/model';
import { OFAC_LISTS, type UnlinkedEntry } from './record.ts';

/**
 * The entries with their relations. Some formats name a linked party by its primary name, operators without regard to
 * case; where exactly one entry has that name the target is its id, otherwise the name stays. Other formats give its
 * number.
 */
export function linkEntries(unlinked: readonly UnlinkedEntry[]): readonly ListEntry[] {
  const wanted = new Set<string>();
  for (const { relations } of unlinked) {
    for (const { name } of relations) wanted.add(name.toUpperCase()).add(`${name.toUpperCase()}.`);
  }
  /** By primary name in capitals, of those that are named at all; undefined where two have it. */
  const owners = new Map<string, EntryId | undefined>();
  for (const { written, entry } of wanted.size > 0 ? unlinked : []) {
    const key = written.toUpperCase();
    if (wanted.has(key)) owners.set(key, owners.has(key) ? undefined : entry.id);
  }
  const targetOf = (name: string): string => {
    const key = name.toUpperCase();
    // The full stop at the end of the remarks is indistinguishable from one that belongs to the last name.
    return (owners.has(key) ? owners.get(key) : owners.get(`${key}.`)) ?? name;
  };
  const ids = new Set(unlinked.map(({ entry }) => entry.id));
  return unlinked.map(({ entry, relations, links }) => {
    if (relations.length + links.length === 0) return entry;
    return {
      ...entry,
      relations: [
        ...relations.map(({ type, name }): Relation => ({ type, target: targetOf(name) })),
        ...links.map(({ uid, ...link }): Relation => {
          const own: EntryId = `${entry.list}:${uid}`;
          // A party of the consolidated list is often linked to one that is on the SDN list only.
          return { ...link, target: ids.has(own) ? own : `${OFAC_LISTS.sdn}:${uid}` };
        }),
      ],
    };
  });
}
