/** What a search for names may cost at most, told without searching. */

import type { Mode } from '../score/comparison.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { ListedNames } from '../index-of-lists/listed-names.ts';
import { initialledIn } from '../score/initialled.ts';
import {
  MOST_CHARACTERS,
  MOST_NAME_TOKENS,
  MOST_STEPS,
  MOST_TOKENS,
  STEPS_OF_INITIALS,
  STEPS_OF_PAIR,
} from '../text/passages.ts';
import type { ReadText } from '../text/read-text.ts';
import { unitsOf } from '../words/units.ts';

/**
 * No search takes more steps for a text: those of comparing each of its units by sound, and each with each listed one that is
 * like it, in each name. What two sets of names come to together is no more than the sum of both. Infinite for texts that are cut
 * for their length, and beyond {@link MOST_STEPS}.
 */
export function createMostSteps(
  { forms }: Pick<ListedNames, 'forms'>,
  { gluedOf, neighboursOf, tokenOf }: Pick<Lexicon, 'gluedOf' | 'neighboursOf' | 'tokenOf'>,
): (text: ReadText, mode: Mode) => number {
  const { first } = forms.postings;
  return ({ text, tokens }, mode) => {
    const longest = mode === 'name' ? MOST_NAME_TOKENS : MOST_TOKENS;
    if (text.length > MOST_CHARACTERS || tokens.length > longest) return Number.POSITIVE_INFINITY;
    let steps = 0;
    for (const { word } of unitsOf(tokens, mode === 'name', gluedOf)) {
      const { ids, parts, steps: bySound } = neighboursOf(word);
      steps += bySound;
      for (const id of [...ids, ...parts]) steps += STEPS_OF_PAIR * ((first[id + 1] ?? 0) - (first[id] ?? 0));
      if (steps > MOST_STEPS) return Number.POSITIVE_INFINITY;
    }
    const passages = tokens.length > MOST_NAME_TOKENS ? 2 : 1; // they overlap, by half at most
    const initialled = mode === 'text' ? initialledIn(tokens, tokenOf).length : 0;
    if (initialled === 0) return passages * steps;
    return (passages + 2) * steps + STEPS_OF_INITIALS * initialled; // a word stands beside two pairs of initials at most
  };
}
