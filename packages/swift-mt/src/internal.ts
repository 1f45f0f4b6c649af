/** Strings that are compared and looked up all the time. */

/** The string as the engine keeps the names of properties: the same one for equal strings, and no piece of a longer one. */
export function internal(text: string): string {
  const [name = text] = Object.keys({ [text]: true });
  return name;
}
