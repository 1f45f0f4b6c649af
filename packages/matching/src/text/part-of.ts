/** Lines of a party stand in its block again, and code words in their field: such texts are parts of others. */

import { isCutOff } from './prepared.ts';
import type { ReadText } from './read-text.ts';

/**
 * Whether the tokens of `part` stand together in `whole`, so that what can stand in `part` can in `whole`. Tokens that were
 * forgotten and made anew count as others, and so does a text that may be cut off.
 */
export function isPartOf(part: ReadText, whole: ReadText): boolean {
  const { tokens } = part;
  const [first] = tokens;
  if (first === undefined) return false;
  for (let start = whole.tokens.indexOf(first); start !== -1; start = whole.tokens.indexOf(first, start + 1)) {
    if (tokens.every((token, at) => whole.tokens[start + at] === token)) return !isCutOff(part.text);
  }
  return false;
}
