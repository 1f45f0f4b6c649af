/** Remembers answers, but never more than a given number of them. */

export interface BoundedCache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/**
 * Holds at most `limit` values; what was not asked for since half of them came in goes first. `kept` makes of a key that was
 * asked with one that may be held.
 */
export function boundedCache<Key, Value>(
  limit: number,
  kept: (key: Key) => Key = (key) => key,
): BoundedCache<Key, Value> {
  const half = Math.max(1, Math.floor(limit / 2));
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  const set = (key: Key, value: Value): void => {
    if (young.size >= half) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    set,
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const aged = old.get(key);
      if (aged !== undefined) set(kept(key), aged);
      return aged;
    },
  };
}
