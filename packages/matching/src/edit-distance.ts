/** Typing errors between two words. */

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) that turn `a` into `b`, or
 * `limit + 1` where there are more than `limit`. Meant for limits up to 3: the time is linear in length, but four times
 * as long for each further edit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  return distanceFrom(a, 0, b, 0, limit);
}

function distanceFrom(a: string, i: number, b: string, j: number, limit: number): number {
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  const restOfA = a.length - i;
  const restOfB = b.length - j;
  if (restOfA === 0 || restOfB === 0) return Math.min(restOfA + restOfB, limit + 1);
  if (limit === 0 || Math.abs(restOfA - restOfB) > limit) return limit + 1;
  let least = distanceFrom(a, i + 1, b, j + 1, limit - 1);
  least = Math.min(least, distanceFrom(a, i + 1, b, j, limit - 1), distanceFrom(a, i, b, j + 1, limit - 1));
  const swapped = a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j);
  if (swapped) least = Math.min(least, distanceFrom(a, i + 2, b, j + 2, limit - 1));
  return least + 1;
}
