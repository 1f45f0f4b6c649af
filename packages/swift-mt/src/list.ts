/** Lists that nearly always stay empty or get one item: empty ones are shared, and one item takes room for one. */

export const NONE: never[] = [];
Object.freeze(NONE);

/** The list with the item at its end; the list itself, unless it was empty. */
export function add<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item];
  // `push` would not be inlined, because the shared empty list comes this way too.
  list[list.length] = item;
  return list;
}

/** One list behind the other; none of them is copied where the other is empty. */
export function concat<Item>(first: Item[], second: Item[]): Item[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second];
}
