/** A listed place as it stands among words. */

import type { CountryCode, ListEntry, ListedName } from '@interdict/model';
import { editDistance } from '../words/edit-distance.ts';
import type { Token } from '../words/tokens.ts';

export interface ListedPlace {
  readonly entry: ListEntry;
  readonly name: ListedName;
  /** As it is written where it was found. */
  readonly tokens: readonly Token[];
  /** How it is listed, where it is written with a slip. */
  readonly meant?: string;
  /** Countries that an address in this place may give. */
  readonly countries: ReadonlySet<CountryCode>;
  /** Whether the entry is a country. */
  readonly isCountry: boolean;
}

export const NO_PLACES: readonly ListedPlace[] = [];

/** Whether the words of a place are the tokens from this one on. */
export function standsAt(place: readonly Token[], tokens: readonly Token[], at: number): boolean {
  return place.every((part, offset) => {
    const token = tokens[at + offset];
    return token?.key === part.key && (place.length > 1 || isOneName(token.text, part.text));
  });
}

/** Of one word another romanisation is the same place only where it is long and near: `Siri` and `Surry` are not `Syrie`. */
function isOneName(word: string, listed: string): boolean {
  if (word === listed || /\d/.test(word)) return true;
  const shorter = Math.min(word.length, listed.length);
  const edits = shorter < 6 ? 0 : shorter < 8 ? 1 : 2;
  return edits > 0 && editDistance(word, listed, edits) <= edits;
}
