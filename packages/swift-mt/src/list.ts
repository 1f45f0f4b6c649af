/** Lists that nearly always stay empty or get few items: few take room for no more. */

/** The list without items, the same one for everybody: most lists of a payment stay empty. */
export const NONE: never[] = [];

/**
 * Whoever writes to an empty list of a result would write to those of every later message (to freeze it costs a twentieth of
 * the time of reading).
 *
 * @throws {TypeError} if somebody did
 */
export function assertUntouched(): void {
  if (NONE.length > 0)
    throw new TypeError('Results are to be read only: an empty list of an earlier one was written to.');
}

/** The list with the item at its end: a new one while there are fewer than four, as `push` makes room for many more. */
export function add<Item>(list: Item[], item: Item): Item[] {
  const { length } = list;
  if (length === 0) return [item];
  const first = list[0];
  if (length === 1 && first !== undefined) return [first, item];
  const second = list[1];
  if (length === 2 && first !== undefined && second !== undefined) return [first, second, item];
  const third = list[2];
  if (length === 3 && first !== undefined && second !== undefined && third !== undefined)
    return [first, second, third, item];
  list[length] = item; // faster than `push`, which is not inlined here
  return list;
}

/** One list behind the other; none of them is copied where the other is empty. */
export function concat<Item>(first: Item[], second: Item[]): Item[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second];
}
