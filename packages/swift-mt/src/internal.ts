/** Strings that are compared and looked up all the time. */

/**
 * The string as the engine keeps the names of properties: the same one for equal strings, and no piece of a longer one.
 * The object has no prototype and so no shape: thousands of them would leave no room for the shapes of other objects.
 */
export function internal(text: string): string {
  const names: Record<string, true> = Object.create(null);
  names[text] = true;
  const [name = text] = Object.keys(names);
  return name;
}
