/** A text of a message as all that is looked for in it needs it: read once. */

import type { Lexicon } from './lexicon.ts';
import { readName } from './normalise.ts';
import { withoutReadings } from './readings.ts';
import { rememberingText } from './remembering.ts';
import { type Token, tokensOfNormalised } from './tokens.ts';

export interface ReadText {
  readonly text: string;
  readonly normalised: string;
  readonly tokens: readonly Token[];
}

export type ReadingOfText = (text: string) => ReadText;

/** Texts that come again (addresses, towns, the same line as a subject of its own) are not read again. */
export function createReader({ tokenOf }: Pick<Lexicon, 'tokenOf'>): ReadingOfText {
  return rememberingText((text) => {
    const words = readName(text);
    return { text, normalised: withoutReadings(words), tokens: tokensOfNormalised(words, false, tokenOf) };
  });
}
