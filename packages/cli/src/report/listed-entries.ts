/** Looks entries up on the lists of an interceptor. */

import type { Interceptor } from 'interdict';
import type { ListEntry } from '@interdict/model';

export interface ListedEntries {
  /** The entry with an id, on the lists that the interceptor had when it was first asked. */
  readonly of: (interceptor: Interceptor) => (id: string) => ListEntry | undefined;
}

export function listedEntries(): ListedEntries {
  const byInterceptor = new WeakMap<Interceptor, ReadonlyMap<string, ListEntry>>();
  return {
    of: (interceptor) => (id) => {
      const known = byInterceptor.get(interceptor);
      const byId =
        known ?? new Map(interceptor.lists().flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])));
      if (!known) byInterceptor.set(interceptor, byId);
      return byId.get(id);
    },
  };
}
