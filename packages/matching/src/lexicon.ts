/** Everything that is computed for single words, remembered: the same words come in every payment. */

import { fold } from './fold.ts';
import type { ListedNames } from './listed-names.ts';
import { rememberingWord, rememberingWords } from './remembering.ts';
import { type Token, tokenOf } from './tokens.ts';
import type { Unit } from './units.ts';
import type { Neighbours } from './vocabulary.ts';
import type { Weigh } from './weights.ts';

export interface Lexicon {
  readonly tokenOf: (word: string) => Token;
  readonly weigh: Weigh;
  /** As `fold`. */
  readonly keyOf: (text: string) => string;
  readonly neighboursOf: (unit: Unit) => Neighbours;
}

export function createLexicon({ weigh, vocabulary }: Pick<ListedNames, 'weigh' | 'vocabulary'>): Lexicon {
  return {
    tokenOf: rememberingWords(tokenOf),
    weigh: rememberingWord(weigh),
    keyOf: rememberingWords(fold),
    neighboursOf: rememberingWord((unit: Unit) => vocabulary.neighbours(unit)),
  };
}
