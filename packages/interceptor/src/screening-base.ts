/** The lists of one moment with the screener built from them: swapped as a whole or not at all. */

import { embargoedPlaces, type ListProvider } from '@interdict/lists';
import { createScreener } from '@interdict/matching';
import type { ListSnapshot, Screener } from '@interdict/model';
import { firstValueFrom } from 'rxjs';

/** Everything a decision reads from lists. Immutable: whoever holds it sees one version of every list. */
export interface ScreeningBase {
  readonly snapshots: readonly ListSnapshot[];
  readonly screener: Screener;
}

/** The newest base, as snapshots arrive. */
export interface ScreeningSource {
  readonly current: () => ScreeningBase;
  readonly close: () => void;
}

/**
 * Waits for the first snapshot of every provider, then follows them. A provider that fails later leaves its last good
 * snapshot in place, which ages and is seen to age.
 *
 * @throws what a provider throws before its first snapshot.
 */
export async function followLists(
  providers: readonly ListProvider[],
  threshold: number | undefined,
): Promise<ScreeningSource> {
  const latest = await Promise.all(providers.map(({ snapshots }) => firstValueFrom(snapshots)));
  const build = (): ScreeningBase => {
    const snapshots = [...latest, embargoedPlaces()];
    return { snapshots, screener: createScreener(snapshots, threshold === undefined ? {} : { threshold }) };
  };
  let base = build();
  const subscriptions = providers.map(({ snapshots }, position) =>
    snapshots.subscribe({
      next: (snapshot) => {
        if (latest[position]?.sha256 === snapshot.sha256) return;
        latest[position] = snapshot;
        base = build();
      },
      error: () => {},
    }),
  );
  return { current: () => base, close: () => subscriptions.forEach((subscription) => subscription.unsubscribe()) };
}
