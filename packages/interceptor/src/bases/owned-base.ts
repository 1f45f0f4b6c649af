/** What somebody owns, screened like a list but beside the lists: what ownership data say changes no weight of a listed name. */

import { embargoedPlaces } from '@interdict/lists/built-in';
import { createScreener, openIndex } from '@interdict/matching';
import type { ListSnapshot, Screener } from '@interdict/model';
import { ownershipList, type OwnershipRegister } from '@interdict/policy';
import { indexOf } from './screening-base.ts';

export interface OwnedBase {
  readonly snapshot: ListSnapshot;
  readonly screener: Screener;
  /** To be opened in other threads. */
  readonly buffer: SharedArrayBuffer;
}

type Indexed = Pick<OwnedBase, 'snapshot' | 'buffer'>;

/** Ownership data stay the same while the lists change, and for interceptors on other lists: they are indexed once. */
const indexed = new WeakMap<OwnershipRegister, Promise<Indexed>>();

export async function ownedBase(ownership: OwnershipRegister, threshold: number | undefined): Promise<OwnedBase> {
  const indexing = indexed.get(ownership) ?? indexOwned(ownership);
  indexed.set(ownership, indexing);
  const { snapshot, buffer } = await indexing;
  return { snapshot, screener: openOwned(buffer, threshold), buffer };
}

async function indexOwned(ownership: OwnershipRegister): Promise<Indexed> {
  const snapshot = ownershipList(ownership);
  // The places tell what in a name is an address.
  const { buffer } = await indexOf([snapshot, embargoedPlaces()]);
  return { snapshot, buffer };
}

/** @param threshold - as for the lists */
export function openOwned(buffer: SharedArrayBuffer, threshold: number | undefined): Screener {
  const index = openIndex(buffer);
  const places = embargoedPlaces().list;
  const lists = index.lists.filter(({ list }) => list !== places);
  const screener = createScreener(index, threshold === undefined ? {} : { threshold });
  return {
    screen(subjects, signal) {
      const { hits, issues } = screener.screen(subjects, signal);
      return { hits: hits.filter(({ entry }) => entry.list !== places), issues, lists };
    },
  };
}
