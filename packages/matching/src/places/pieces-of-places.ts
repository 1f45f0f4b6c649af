/** Finds places of which the names are written as one word, or cut elsewhere than between their words. */

import { parseCountryCode } from '@interdict/model';
import type { Token } from '../words/tokens.ts';
import { type ListedPlace, NO_PLACES } from './listed-place.ts';

/** Shorter names may stand in any word. */
const SHORTEST_PART = 4;

type PlacesByName = ReadonlyMap<string, readonly ListedPlace[]>;

/** By their strong names without blanks. */
export function placesByName(places: readonly ListedPlace[]): PlacesByName {
  const byName = new Map<string, ListedPlace[]>();
  for (const place of places) {
    const name = place.tokens.map(({ text }) => text).join('');
    if (place.name.strength === 'strong' && name.length >= SHORTEST_PART)
      byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  return byName;
}

/** Finds two places of which the names are written as one word: `TEHRANIRAN`. */
export function runOnPlaces(byName: PlacesByName): (word: string) => readonly ListedPlace[] {
  const names = [...byName.keys()];
  const beginnings = new Set(names.map((name) => name.slice(0, SHORTEST_PART)));
  const longest = Math.max(0, ...names.map((name) => name.length));
  return (word) => {
    const { length } = word;
    if (length > 2 * longest || !beginnings.has(word.slice(0, SHORTEST_PART))) return NO_PLACES;
    for (let at = SHORTEST_PART; at <= length - SHORTEST_PART; at += 1) {
      const [first, second] = [byName.get(word.slice(0, at)), byName.get(word.slice(at))];
      if (first && second) return [...first, ...second];
    }
    return NO_PLACES;
  };
}

export interface CutPlaces {
  readonly mayBegin: (piece: string) => boolean;
  readonly find: (tokens: readonly Token[], at: number) => readonly PlacesUpTo[];
}

interface PlacesUpTo {
  readonly places: readonly ListedPlace[];
  /** Behind the last token. */
  readonly end: number;
}

/** Letters of the shortest name that is known in two pieces, in whatever pieces, and of the shortest of two. */
const SHORTEST_CUT = 6;
const SHORTEST_IN_PIECES = 8;
const SHORTEST_PIECE = 2;
const MOST_PIECES = 5;
/** Of the United Nations: the country's code and three letters. */
const LETTERS_OF_LOCODE = 5;

/** Finds places that are cut elsewhere than between their words: `TEH-RAN`, `BANDAR AB BAS`, `NORTHKOREA`. `KIM CHAEK` may be a person. */
export function cutPlaces(byName: PlacesByName): CutPlaces {
  const beginnings = new Set<string>();
  for (const name of byName.keys())
    for (let at = SHORTEST_PIECE; at <= name.length; at += 1) beginnings.add(name.slice(0, at));
  return {
    mayBegin: (piece) => beginnings.has(piece),
    find(tokens, at) {
      const found: PlacesUpTo[] = [];
      let name = '';
      for (let end = at; end < at + MOST_PIECES && (end === at || beginnings.has(name)); ) {
        name += tokens[end]?.text ?? '';
        end += 1;
        const places = byName.get(name)?.filter((place) => mayBeCut(place, tokens.slice(at, end), name.length));
        if (places && places.length > 0) found.push({ places, end });
      }
      return found;
    },
  };
}

/** Whether a place may stand in these pieces; its own words are no pieces. A code of a port is in two: `IR BND`. */
function mayBeCut({ tokens, countries }: ListedPlace, pieces: readonly Token[], letters: number): boolean {
  if (pieces.length === tokens.length && tokens.every(({ text }, at) => text === pieces[at]?.text)) return false;
  if (tokens.length === 1 && pieces[0]?.kind === 'common') return false;
  if (letters >= SHORTEST_IN_PIECES) return true;
  const isInTwo = pieces.length === 2 && pieces.every(({ text }) => text.length >= SHORTEST_PIECE);
  const country = parseCountryCode(pieces[0]?.text.toUpperCase() ?? '');
  const isCode = letters === LETTERS_OF_LOCODE && country !== undefined && countries.has(country);
  return isInTwo && tokens.length === 1 && (isCode || letters >= SHORTEST_CUT);
}
