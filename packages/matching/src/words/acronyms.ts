/** Tells the acronyms among the names of an entry. */

import { PARTICLES } from './common-words.ts';

/** Of less letters one is many other things. */
const ACRONYM = /^[a-z]{4,7}$/;
const MOST_WORDS = 14;

/** Whether a name is made of the first letters of the words of another (all normalised): `irgc` of Islamic Revolutionary Guard Corps. */
export function isAcronym(name: string, names: readonly string[]): boolean {
  return ACRONYM.test(name) && names.some((other) => isMadeOf(name, other.split(' ', MOST_WORDS)));
}

/** Small words may be left out, all others count. */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === '';
  return (
    (word[0] === letters[0] && isMadeOf(letters.slice(1), rest)) || (PARTICLES.has(word) && isMadeOf(letters, rest))
  );
}
