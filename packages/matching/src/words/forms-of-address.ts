/**
 * Words before or behind a name that say whether a woman or a man is meant (data table, from common knowledge; normalised
 * words). None that is part of a name (`BEGUM`), or short for something else as well (`SR`; `MS` is a firm's `M/S`, too).
 */

import type { ListEntry } from '@interdict/model';
import { normaliseName } from '../text/normalise.ts';

type Gender = NonNullable<ListEntry['gender']>;

const FEMALE = 'mrs miss madam madame mme mademoiselle mlle frau fru senora sra senorita signora senhora';
const MALE = 'mr mister sir monsieur herr senor signor senhor';

const FORMS_OF_ADDRESS: ReadonlyMap<string, Gender> = new Map([
  ...FEMALE.split(' ').map((word) => [word, 'female'] as const),
  ...MALE.split(' ').map((word) => [word, 'male'] as const),
]);

/** The forms of address in a name, with the gender each says. */
export function formsOfAddress(name: string): { readonly word: string; readonly gender: Gender }[] {
  return normaliseName(name)
    .split(' ')
    .flatMap((word) => {
      const gender = FORMS_OF_ADDRESS.get(word);
      return gender ? { word: word.toUpperCase(), gender } : [];
    });
}
