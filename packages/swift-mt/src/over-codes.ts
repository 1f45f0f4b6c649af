/** Text that runs on from one code word into the next. */

import { isWords, parseBic, type Passage } from '@interdict/model';

/** The passage with a reading over its code words, where one stands between words. */
export function overCodes(passage: Passage): Passage {
  const { text, readings } = passage;
  if (!text.value.includes('/') || text.value.split(CODES).filter(isPart).length < 2) return passage;
  return { ...passage, readings: [...readings, { value: withoutCodes(text.value), location: text.location }] };
}

/** Whether a text may be part of a name, and is no country or bank. */
function isPart(text: string): boolean {
  const written = text.trim();
  return written.length > 2 && isWords(written) && !parseBic(written);
}

/** Code words, with the country of a residence. */
const CODES = /\/[A-Z0-9]{1,8}\/(?:[A-Z]{2}\/\/)?/g;

function withoutCodes(text: string): string {
  return text.includes('/') ? text.replace(CODES, ' ').replace(/\s+/g, ' ').trim() : text;
}
