/** Values that say that nothing was provided. */

import { isFiller } from '@interdict/model';

/** The longest filler with a slash in front, and with blanks around. */
const LONGEST = 14;
const LONGEST_WRITTEN = 24;

/** How fillers begin, by the code of the character: rules out nearly every name before anything is copied. */
const BEGINS = new Uint8Array(128);
for (const character of ' \t\r\n\v\f/NUXnux.-') BEGINS[character.charCodeAt(0)] = 1;

/** True for `NOTPROVIDED` and its like, with or without a slash in front. They stand for nothing and are not screened. */
export function isDummy(value: string): boolean {
  if (value.length > LONGEST_WRITTEN || BEGINS[value.charCodeAt(0)] === 0) return false;
  const word = value.trim();
  if (word.length > LONGEST) return false;
  return isFiller(word.startsWith('/') ? word.slice(1) : word);
}
