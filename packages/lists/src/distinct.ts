/** Lists that repeat themselves. */

/** The values without those that are the same in every part, in their order; empty texts are dropped. */
export function distinct<T>(values: readonly T[]): readonly T[] {
  const seen = new Set<string>(['""']);
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}
