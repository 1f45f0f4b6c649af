/** Lists and entries as they stood on a day. */

import type { CalendarDate, ListEntry, ListSnapshot } from '@interdict/model';

/**
 * The snapshot, of several of one list, that was the newest at the end of `date`; of two of one day the later in the array.
 * An undated one is older than every dated one. Undefined where all were published afterwards.
 */
export function snapshotAsOf(snapshots: readonly ListSnapshot[], date: CalendarDate): ListSnapshot | undefined {
  let newest: ListSnapshot | undefined;
  for (const snapshot of snapshots) {
    const day = snapshot.publishedOn ?? '';
    if (day <= date && day >= (newest?.publishedOn ?? '')) newest = snapshot;
  }
  return newest;
}

/**
 * Whether the listing had effect on `date`: from the day it takes effect, which is the day of listing where no other is
 * given, until the day before it ends. An entry without dates is always in force.
 */
export function inForceOn({ listedOn, effectiveFrom = listedOn, until }: ListEntry, date: CalendarDate): boolean {
  return (effectiveFrom === undefined || effectiveFrom <= date) && (until === undefined || date < until);
}
