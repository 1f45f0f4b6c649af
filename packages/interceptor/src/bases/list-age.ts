/** Tells whether lists are too old to decide on. */

import type { Issue, ListSnapshot } from '@interdict/model';

/**
 * One issue of severity `error`, and so a hold, for each list published longer than `maxAge` milliseconds before `now`
 * (milliseconds since 1970, UTC). An undated list is always in force. A list counts from the end of the day it names.
 */
export function staleLists(snapshots: readonly ListSnapshot[], now: number, maxAge: number): Issue[] {
  return snapshots.flatMap(({ list, publishedOn }) => {
    if (publishedOn === undefined) return [];
    const age = now - Date.parse(`${publishedOn}T23:59:59.999Z`);
    if (age <= maxAge) return [];
    return [
      {
        code: 'list-stale',
        severity: 'error' as const,
        path: list,
        message: `The list ${list} was published on ${publishedOn} and is older than allowed.`,
      },
    ];
  });
}
