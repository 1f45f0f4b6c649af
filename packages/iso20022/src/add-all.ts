/** Adds to a list all that is in another. Not spread into one call: a message may have more than a call may have arguments. */
export function addAll<Item>(to: Item[], items: readonly Item[]): void {
  for (const item of items) to.push(item);
}
