/** A text of a message as all that is looked for in it needs it: read once. */

import type { CountryCode } from '@interdict/model';
import type { ListedProbe } from '../identifiers/identifiers.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { Answered } from '../search/name-search.ts';
import { otherReadings, readName } from './normalise.ts';
import type { ListedPlace } from '../places/listed-place.ts';
import { withoutReadings } from '../scripts/readings.ts';
import { rememberingText } from '../remembering.ts';
import { tokensOfNormalised } from '../words/tokens.ts';
import type { FoundWeakName } from '../index-of-lists/weak-names.ts';
import type { Weighed } from '../words/weights.ts';

export interface ReadText {
  readonly text: string;
  readonly normalised: string;
  readonly tokens: readonly Weighed[];
  readonly found: Found;
  /** Absent where it reads in one way only. */
  readonly otherwise?: readonly ReadText[];
}

/** What a text was found to hold, once that was looked for: it says the same whatever party it belongs to. */
export interface Found {
  identifiers?: readonly ListedProbe[];
  /** Of an address, and of any other text. */
  places?: readonly ListedPlace[];
  placesOfText?: readonly ListedPlace[];
  /** Of the normalised text. */
  words?: readonly string[];
  mayNamePlace?: boolean;
  isPlace?: boolean;
  /** Countries that a line points to, and that its last words do. */
  countries?: readonly CountryCode[];
  lastCountries?: readonly CountryCode[];
  /** Numbers of all forms that may score as much in it as in a text, wherever its party is; without them that may be any. */
  forms?: { readonly threshold: number; readonly numbers: readonly number[] | undefined };
  answers?: readonly Answered[];
  weak?: readonly FoundWeakName[];
}

export type ReadingOfText = (text: string) => ReadText;

/** Texts that come again (addresses, towns, the same line as a subject of its own) are not read again. */
export function createReader({ tokenOf }: Pick<Lexicon, 'tokenOf'>): ReadingOfText {
  const asRead = (text: string): ReadText => {
    const words = readName(text);
    const tokens = tokensOfNormalised(words, false, tokenOf);
    return { text, normalised: withoutReadings(words), tokens, found: {} };
  };
  return rememberingText((text) => {
    const others = otherReadings(text);
    return others.length === 0 ? asRead(text) : { ...asRead(text), otherwise: others.map(asRead) };
  });
}

/** A text, and how else it may be read. */
export function waysToRead(text: ReadText): readonly ReadText[] {
  return text.otherwise ? [text, ...text.otherwise] : [text];
}
