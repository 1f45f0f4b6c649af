/** A text of a message as all that is looked for in it needs it: read once. */

import type { Lexicon } from './lexicon.ts';
import { normaliseName } from './normalise.ts';
import { rememberingText } from './remembering.ts';
import { tokensOfNormalised } from './tokens.ts';
import type { Weighed } from './weights.ts';

export interface ReadText {
  readonly text: string;
  readonly normalised: string;
  readonly tokens: readonly Weighed[];
}

export type ReadingOfText = (text: string) => ReadText;

/** Texts that come again (addresses, towns, the same line as a subject of its own) are not read again. */
export function createReader({ tokenOf }: Pick<Lexicon, 'tokenOf'>): ReadingOfText {
  return rememberingText((text) => {
    const normalised = normaliseName(text);
    return { text, normalised, tokens: tokensOfNormalised(normalised, false, tokenOf) };
  });
}
