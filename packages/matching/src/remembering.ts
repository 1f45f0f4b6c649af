/** Functions that remember a bounded number of their answers: what is forgotten is computed again, and comes out the same. */

import { type BoundedCache, boundedCache } from './bounded-cache.ts';

/** So many words of each sort are remembered; one of more characters is not. */
const MOST = 32_768;
const LONGEST = 80;
/** The same for texts: the joined lines of a party are the longest that come again. */
const MOST_TEXTS = 32_768;
const LONGEST_TEXT = 300;

/** For words and names of places. */
export function rememberingWords<Value>(compute: (word: string) => Value): (word: string) => Value {
  const known = cacheOf<Value>(MOST);
  return (word) => remembered(known, word, LONGEST, compute);
}

/** For all that is written in a field or a line. */
export function rememberingText<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = cacheOf<Value>(MOST_TEXTS);
  return (text) => remembered(known, text, LONGEST_TEXT, compute);
}

/** For words that are told apart by kind and text alone. */
export function rememberingWord<Word extends { readonly kind: string; readonly text: string }, Value>(
  compute: (word: Word) => Value,
): (word: Word) => Value {
  const byKind = new Map<string, BoundedCache<string, Value>>();
  return (word) => {
    let known = byKind.get(word.kind);
    if (!known) byKind.set(word.kind, (known = cacheOf(MOST)));
    return remembered(known, word.text, LONGEST, () => compute(word));
  };
}

function remembered<Value>(
  known: BoundedCache<string, Value>,
  text: string,
  longest: number,
  compute: (own: string) => Value,
): Value {
  const found = known.get(text);
  if (found !== undefined) return found;
  const own = ownCopy(text);
  const value = compute(own);
  if (own.length <= longest) known.set(own, value);
  return value;
}

function cacheOf<Value>(limit: number): BoundedCache<string, Value> {
  return boundedCache(limit, ownCopy);
}

/** The same characters in memory of their own: what is cut out of a message keeps all of the message as long as it is kept. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
