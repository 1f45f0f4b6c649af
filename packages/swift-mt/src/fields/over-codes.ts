/** Text that runs on from one code word into the next. */

import { CODE_WORDS, mayBePartOfName, type Passage, withoutCodeWords } from '@interdict/model';

/** The passage with a reading over its code words, where one stands between words. */
export function overCodes(passage: Passage): Passage {
  const { text, readings } = passage;
  const parts = text.value.split(CODE_WORDS).filter((part) => mayBePartOfName(part.trim()));
  if (parts.length < 2) return passage;
  return { ...passage, readings: [...readings, { value: withoutCodeWords(text.value), location: text.location }] };
}
