/** Puts things together that belong together. */

/** Never empty. */
export type Group<T> = readonly [T, ...T[]];

/** The groups of items with the same key: in the order of their first items, which come first in them. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => unknown): Group<T>[] {
  const groups = new Map<unknown, [T, ...T[]]>();
  let last: unknown;
  let group: [T, ...T[]] | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key !== last) group = groups.get(key);
    last = key;
    if (group) group.push(item);
    else groups.set(key, (group = [item]));
  }
  return [...groups.values()];
}
