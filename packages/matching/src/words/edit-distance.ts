/** Typing errors between two words. */

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment) that turn `a` into `b`, or
 * `limit + 1` where there are more than `limit`. Meant for limits up to 3: the time is linear in length, but four times
 * as long for each further edit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  return editDistanceFrom(codesOf(a), 0, a.length, codesOf(b), 0, b.length, limit);
}

/** The code units of a text, in an array of their own unless one that has room is given. */
export function codesOf(text: string, codes: Uint16Array = new Uint16Array(text.length)): Uint16Array {
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}

/** {@link editDistance} of words as code units, each from a place up to but not including an end. */
export function editDistanceFrom(
  a: Uint16Array,
  fromA: number,
  endA: number,
  b: Uint16Array,
  fromB: number,
  endB: number,
  limit: number,
): number {
  let i = fromA;
  let j = fromB;
  while (i < endA && j < endB && a[i] === b[j]) {
    i += 1;
    j += 1;
  }
  const restOfA = endA - i;
  const restOfB = endB - j;
  if (restOfA === 0 || restOfB === 0) return Math.min(restOfA + restOfB, limit + 1);
  if (limit === 0 || Math.abs(restOfA - restOfB) > limit) return limit + 1;
  // each way need only be followed where it is better than those before
  let least = editDistanceFrom(a, i + 1, endA, b, j + 1, endB, limit - 1);
  if (least > 0) least = editDistanceFrom(a, i + 1, endA, b, j, endB, least - 1);
  if (least > 0) least = editDistanceFrom(a, i, endA, b, j + 1, endB, least - 1);
  if (least > 0 && restOfA > 1 && restOfB > 1 && a[i] === b[j + 1] && a[i + 1] === b[j]) {
    least = editDistanceFrom(a, i + 2, endA, b, j + 2, endB, least - 1);
  }
  return least + 1;
}

/** Whether two words of `length` letters that are one edit apart differ by a swap of neighbours. */
export function isSwapFrom(a: Uint16Array, b: Uint16Array, fromB: number, length: number): boolean {
  let at = 0;
  while (at < length && a[at] === b[fromB + at]) at += 1;
  return at + 1 < length && a[at] === b[fromB + at + 1] && a[at + 1] === b[fromB + at];
}
