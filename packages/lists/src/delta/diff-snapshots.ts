/** What changed from one snapshot of a list to another. */

import { isDeepStrictEqual } from 'node:util';
import type { EntryId, ListEntry, ListSnapshot } from '@interdict/model';
import { compareIds } from './natural-order.ts';

export interface FieldChange {
  readonly field: keyof ListEntry;
  /** Undefined where the entry did not have the field. */
  readonly before: unknown;
  /** Undefined where the entry no longer has it. */
  readonly after: unknown;
}

export interface EntryChange {
  readonly id: EntryId;
  /** In the order in which an entry is described. */
  readonly fields: readonly FieldChange[];
}

/** Each part in the order of the ids, whatever the order of the files. */
export interface ListDelta {
  readonly added: readonly EntryId[];
  readonly removed: readonly EntryId[];
  readonly changed: readonly EntryChange[];
}

/** Every field of an entry but its id, in the order of the model; does not compile where one is missing. */
const FIELDS: Readonly<{ [Field in Exclude<keyof ListEntry, 'id'>]-?: Field }> = {
  list: 'list',
  kind: 'kind',
  names: 'names',
  addresses: 'addresses',
  identifiers: 'identifiers',
  births: 'births',
  nationalities: 'nationalities',
  gender: 'gender',
  programmes: 'programmes',
  measures: 'measures',
  relations: 'relations',
  listedOn: 'listedOn',
  effectiveFrom: 'effectiveFrom',
  until: 'until',
  remarks: 'remarks',
};

/** Compares by id. Names, addresses and the like in another order are a change, as the first name is the primary one. */
export function diffSnapshots(before: ListSnapshot, after: ListSnapshot): ListDelta {
  const was = new Map(before.entries.map((entry) => [entry.id, entry]));
  const is = new Map(after.entries.map((entry) => [entry.id, entry]));
  const changed: EntryChange[] = [];
  for (const [id, entry] of is) {
    const earlier = was.get(id);
    const fields = earlier ? fieldChanges(earlier, entry) : [];
    if (fields.length > 0) changed.push({ id, fields });
  }
  return {
    added: [...is.keys()].filter((id) => !was.has(id)).sort(compareIds),
    removed: [...was.keys()].filter((id) => !is.has(id)).sort(compareIds),
    changed: changed.sort((one, other) => compareIds(one.id, other.id)),
  };
}

function fieldChanges(before: ListEntry, after: ListEntry): FieldChange[] {
  if (before === after) return [];
  return Object.values(FIELDS)
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
