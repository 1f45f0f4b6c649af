/** Functions that remember a bounded number of their answers: what is forgotten is computed again, and comes out the same. */

import { type BoundedCache, boundedCache } from './bounded-cache.ts';

/** So many words or texts of each sort are remembered; one of more characters is not. */
const MOST = 16_384;
const LONGEST = 80;

export function rememberingText<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = boundedCache<string, Value>(MOST);
  return (text) => remembered(known, text, text, compute);
}

/** For words that are told apart by kind and text alone. */
export function rememberingWord<Word extends { readonly kind: string; readonly text: string }, Value>(
  compute: (word: Word) => Value,
): (word: Word) => Value {
  const byKind = new Map<string, BoundedCache<string, Value>>();
  return (word) => {
    let known = byKind.get(word.kind);
    if (!known) byKind.set(word.kind, (known = boundedCache(MOST)));
    return remembered(known, word.text, word, compute);
  };
}

function remembered<Item, Value>(
  known: BoundedCache<string, Value>,
  text: string,
  item: Item,
  compute: (item: Item) => Value,
): Value {
  const found = known.get(text);
  if (found !== undefined) return found;
  const value = compute(item);
  if (text.length <= LONGEST) known.set(text, value);
  return value;
}
