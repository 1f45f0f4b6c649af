/** Where the tests of list providers take place: an empty folder, and providers that are closed after each test. */

import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach } from 'vitest';
import { refreshingList, type ListProvider, type RefreshingListProvider, type RefreshOptions } from '@interdict/lists';
import { numbersOf, readTiny, tinyList } from './list-provider.harness.ts';

export const FIRST: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
export const SECOND: readonly number[] = [...FIRST, 11];

export const bytesOf = (numbers: readonly number[]): Uint8Array => tinyList('tiny', numbers).bytes;
export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the provider serves. */
export const served = async (provider: ListProvider): Promise<number[]> =>
  numbersOf(await firstValueFrom(provider.snapshots));

export interface Place {
  /** An empty folder of the test's own. */
  readonly folder: () => string;
  /** Follows the list `tiny`. */
  readonly follow: (options: Omit<RefreshOptions, 'read'>) => RefreshingListProvider;
}

export function usePlace(): Place {
  let folder = '';
  const open: RefreshingListProvider[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lists-'));
  });
  afterEach(async () => {
    for (const provider of open.splice(0)) provider.close();
    await rm(folder, { recursive: true });
  });
  return {
    folder: () => folder,
    follow: (options) => {
      const provider = refreshingList('tiny', { read: readTiny, ...options });
      open.push(provider);
      return provider;
    },
  };
}
