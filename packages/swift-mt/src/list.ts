/** Lists that nearly always stay empty or get few items: few take room for no more. */

/** The list without items, the same one for everybody: most lists of a payment stay empty. */
export const NONE: never[] = [];

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
