/** Strings that are compared and looked up all the time. */

/**
 * The string as the engine keeps the names in a program: the same one for equal strings, and no piece of a longer one. The
 * registry of symbols keeps its names so.
 */
export function internal(text: string): string {
  return Symbol.for(text).description ?? text;
}
