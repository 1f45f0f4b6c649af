/** Tells which lists nobody has been able to check for too long. */

import type { Issue } from '@interdict/model';
import type { RefreshingListProvider } from './list-provider.ts';

/**
 * One issue of severity `error`, and so a hold, for each provider whose source was not found to say what is served within
 * `maxAge` milliseconds of `now` (milliseconds since 1970, UTC). A check that lies further than that in the future was made by another
 * clock and tells nothing. Read beside the day of publication: a list can be of today and its source silent, or old and still the newest.
 */
export function uncheckedLists(
  providers: readonly Pick<RefreshingListProvider, 'id' | 'checkedAt'>[],
  now: number,
  maxAge: number,
): Issue[] {
  return providers.flatMap(({ id, checkedAt }) => {
    const at = checkedAt()?.getTime() ?? Number.NaN;
    if (Math.abs(now - at) <= maxAge) return [];
    const when = Number.isNaN(at) ? 'never' : `at ${new Date(at).toISOString()}`;
    return [
      {
        code: 'list-unchecked',
        severity: 'error' as const,
        path: id,
        message: `The list ${id} was last checked ${when}; that is not near enough to decide on it.`,
      },
    ];
  });
}
