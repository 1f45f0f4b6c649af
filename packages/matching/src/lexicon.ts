/** Everything that is computed for single words, remembered: the same words come in every payment. */

import type { ListedNames } from './listed-names.ts';
import { rememberingWords } from './remembering.ts';
import { tokenOf } from './tokens.ts';
import { gluedWord, type Word } from './units.ts';
import type { Neighbours } from './vocabulary.ts';
import { type Weighed, weighed } from './weights.ts';

export interface Lexicon {
  /** As `tokenOf`, weighed. */
  readonly tokenOf: (word: string, legalForm?: string) => Weighed;
  /** As `gluedWord`. */
  readonly gluedOf: (text: string) => Word;
  readonly neighboursOf: (word: Word) => Neighbours;
}

export function createLexicon({ weigh, vocabulary }: Pick<ListedNames, 'weigh' | 'vocabulary'>): Lexicon {
  const wordOf = rememberingWords((text) => weighed(tokenOf(text), weigh));
  const formsOf = rememberingWords((legalForm) => rememberingWords((text) => weighed(tokenOf(text, legalForm), weigh)));
  return {
    tokenOf: (text, legalForm) => (legalForm === undefined ? wordOf(text) : formsOf(legalForm)(text)),
    gluedOf: rememberingWords(gluedWord),
    neighboursOf: (word) => (word.near ??= vocabulary.neighbours(word)),
  };
}
