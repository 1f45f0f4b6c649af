/** Tells the acronyms among the names of an entry. */

import type { ListedName } from '@interdict/model';
import { PARTICLES } from './common-words.ts';
import { normaliseName } from './normalise.ts';

/** Of less letters one is many other things. */
const ACRONYM = /^[a-z]{4,7}$/;
const MOST_WORDS = 14;

/** Whether a normalised name is made of the first letters of the words of another: `irgc` of Islamic Revolutionary Guard Corps. */
export function isAcronym(name: string, names: readonly Pick<ListedName, 'value'>[]): boolean {
  return ACRONYM.test(name) && names.some(({ value }) => isMadeOf(name, normaliseName(value).split(' ')));
}

/** Small words may be left out, all others count. */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words.slice(0, MOST_WORDS);
  if (word === undefined) return letters === '';
  return (
    (word[0] === letters[0] && isMadeOf(letters.slice(1), rest)) || (PARTICLES.has(word) && isMadeOf(letters, rest))
  );
}
