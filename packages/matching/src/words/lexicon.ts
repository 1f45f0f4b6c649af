/** Everything that is computed for single words, remembered: the same words come in every payment. */

import type { ListedNames } from '../index-of-lists/listed-names.ts';
import { rememberingWords } from '../remembering.ts';
import { type Token, type TokenMaker, tokenOf } from './tokens.ts';
import { gluedWord, type Word } from './units.ts';
import type { Neighbours } from './vocabulary.ts';
import { type Weighed, weighed } from './weights.ts';

export interface Lexicon {
  /** As `tokenOf`, weighed. */
  readonly tokenOf: TokenMaker<Weighed>;
  /** As `gluedWord`. */
  readonly gluedOf: (text: string) => Word;
  readonly neighboursOf: (word: Word) => Neighbours;
}

export function createLexicon({ weigh, vocabulary }: Pick<ListedNames, 'weigh' | 'vocabulary'>): Lexicon {
  return {
    tokenOf: rememberingTokens((text, legalForm) => weighed(tokenOf(text, legalForm), weigh)),
    gluedOf: rememberingWords(gluedWord),
    neighboursOf(word) {
      if (word.near?.vocabulary !== vocabulary) word.near = { vocabulary, neighbours: vocabulary.neighbours(word) };
      return word.near.neighbours;
    },
  };
}

/** A maker of tokens that remembers them. */
export function rememberingTokens<Made extends Token>(make: TokenMaker<Made>): TokenMaker<Made> {
  const wordOf = rememberingWords((text) => make(text));
  const formsOf = rememberingWords((legalForm) => rememberingWords((text) => make(text, legalForm)));
  return (text, legalForm) => (legalForm === undefined ? wordOf(text) : formsOf(legalForm)(text));
}
