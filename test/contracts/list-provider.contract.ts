/** What every provider of lists that refreshes itself keeps to. Each implementation runs it over its own source. */

import { firstValueFrom } from 'rxjs';
import { afterEach, describe, expect, test } from 'vitest';
import type { RefreshingListProvider } from '@interdict/lists';
import { codesOf, numbersOf, until, watch, type Watched } from './list-provider.harness.ts';

/** A provider of the list `tiny`, and the world it looks at. */
export interface ProviderUnderTest {
  readonly provider: RefreshingListProvider;
  /** Puts the tiny list with these entries where the provider looks. */
  readonly publish: (numbers: readonly number[]) => Promise<void> | void;
  /** Makes what is there unreadable, until the next publication. */
  readonly spoil: () => Promise<void> | void;
}

const FIRST = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const SECOND = [...FIRST, 11];

/** @param make a provider whose source already holds the tiny list with these entries */
export function listProviderContract(
  name: string,
  make: (numbers: readonly number[]) => Promise<ProviderUnderTest>,
): void {
  describe(`${name} as a list provider`, () => {
    let made: ProviderUnderTest | undefined;
    let watched: Watched | undefined;

    const begin = async (): Promise<ProviderUnderTest & { readonly seen: Watched }> => {
      made = await make(FIRST);
      const seen = watch(made.provider);
      watched = seen;
      await until(() => seen.lists.length + seen.errors.length > 0);
      return { ...made, seen };
    };
    afterEach(() => {
      watched?.stop();
      made?.provider.close();
    });

    test('gives the list as it stands', async () => {
      const { seen, provider } = await begin();
      expect(seen.lists).toEqual([FIRST]);
      expect(provider.id).toBe('tiny');
      expect(provider.checkedAt()).toBeInstanceOf(Date);
    });

    test('gives it at once to whoever comes later', async () => {
      const { provider } = await begin();
      expect(numbersOf(await firstValueFrom(provider.snapshots))).toEqual(FIRST);
    });

    test('says nothing where nothing has changed', async () => {
      const { seen, provider, publish } = await begin();
      await provider.refresh();
      await publish(FIRST);
      await provider.refresh();
      expect(seen.lists).toEqual([FIRST]);
      expect(seen.alarms).toEqual([]);
    });

    test('gives each change, once and whole', async () => {
      const { seen, provider, publish } = await begin();
      await publish(SECOND);
      await Promise.all([provider.refresh(), provider.refresh()]);
      await publish(FIRST);
      await provider.refresh();
      expect(seen.lists).toEqual([FIRST, SECOND, FIRST]);
    });

    test('keeps the last good list when the source fails, says so, and recovers', async () => {
      const { seen, provider, publish, spoil } = await begin();
      const checkedAt = provider.checkedAt();
      await spoil();
      await provider.refresh();
      expect(seen.alarms).toEqual([
        expect.objectContaining({ code: expect.any(String), message: expect.any(String), at: expect.any(Date) }),
      ]);
      expect(provider.checkedAt()).toEqual(checkedAt);
      expect(numbersOf(await firstValueFrom(provider.snapshots))).toEqual(FIRST);
      await publish(SECOND);
      await provider.refresh();
      expect(seen.lists).toEqual([FIRST, SECOND]);
      expect(seen.errors).toEqual([]);
    });

    test('refuses a list that lost too much', async () => {
      const { seen, provider, publish } = await begin();
      await publish([1, 2, 3, 4, 5, 6, 7, 8]);
      await provider.refresh();
      expect(codesOf(seen)).toEqual(['list-shrunk']);
      await publish([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      await provider.refresh();
      expect(seen.lists).toEqual([FIRST, [1, 2, 3, 4, 5, 6, 7, 8, 9]]);
    });

    test('fails before the first list, and tries again for whoever comes again', async () => {
      made = await make(FIRST);
      const { provider, publish, spoil } = made;
      await spoil();
      await expect(firstValueFrom(provider.snapshots)).rejects.toMatchObject({ name: 'ProviderError' });
      await publish(FIRST);
      expect(numbersOf(await firstValueFrom(provider.snapshots))).toEqual(FIRST);
    });

    test('ends when it is closed', async () => {
      const { seen, provider, publish } = await begin();
      provider.close();
      expect(seen.completed()).toBe(true);
      await publish(SECOND);
      await provider.refresh();
      expect(seen.lists).toEqual([FIRST]);
      expect(seen.alarms).toEqual([]);
      await expect(firstValueFrom(provider.snapshots, { defaultValue: 'nothing' })).resolves.toBe('nothing');
    });
  });
}
