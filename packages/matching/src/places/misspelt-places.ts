/** Finds listed places with one slip in their names: `TEHARN`, `SIMFEROPL`, `NOTRH KOREA`. */

import { NEAR_PLACES } from './near-places.ts';
import { type ListedPlace, NO_PLACES } from './listed-place.ts';
import { rememberingWords } from '../remembering.ts';
import type { Token } from '../words/tokens.ts';

export interface MisspeltPlaces {
  /** Those that stand at a word, as they are written there. */
  readonly find: (tokens: readonly Token[], at: number) => readonly ListedPlace[];
  /** Whether one may begin with this word. */
  readonly mayBegin: (word: Token) => boolean;
}

type Slip = 'wrong' | 'lost' | 'added' | 'swapped';

/**
 * Letters of the shortest name of one word that is known with such a slip. Of 406,000 towns, words and names 310 are so near to a
 * name of six letters, but four to one with two of its letters swapped; 101 to a name of seven, 38 to a longer one.
 */
const SHORTEST: Readonly<Record<Slip, number>> = { wrong: 7, lost: 7, added: 7, swapped: 6 };
/** Of a word of a name of several, where the others are right, and of all of these: `PILAR DEL RIO` is no `PINAR DEL RIO`. */
const SHORTEST_OF_SEVERAL: Readonly<Record<Slip, number>> = { wrong: 6, lost: 6, added: 6, swapped: 5 };
const SHORTEST_WORD = 5;
const SHORTEST_NAME = 8;

const LETTERS = /^[a-z]+$/;
const NO_WORDS: readonly string[] = [];

export function misspeltPlaces(all: readonly ListedPlace[]): MisspeltPlaces {
  const byFirst = new Map<string, ListedPlace[]>();
  const words = new Set<string>();
  for (const place of all.filter(isLong)) {
    const first = place.tokens[0]?.text ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), place]);
    for (const { text } of place.tokens) if (text.length >= SHORTEST_WORD && LETTERS.test(text)) words.add(text);
  }
  const byLetter = byFirstLetter(words);
  const meantBy = rememberingWords((word): readonly string[] => {
    if (word.length < SHORTEST_WORD || NEAR_PLACES.has(word)) return NO_WORDS;
    const meant = byLetter.get(word.charAt(0))?.filter((listed) => slipIn(word, listed) !== undefined) ?? NO_WORDS;
    return meant.length === 0 ? NO_WORDS : meant;
  });
  const placesFrom = (word: string): readonly ListedPlace[] => byFirst.get(word) ?? NO_PLACES;
  const standsAt = ({ tokens: parts }: ListedPlace, tokens: readonly Token[], at: number): boolean => {
    const [slip, another] = parts.flatMap((part, offset) => {
      const token = tokens[at + offset];
      return token?.text === part.text ? [] : [{ token, listed: part.text }];
    });
    if (!slip?.token || another || slip.token.isSure || !meantBy(slip.token.text).includes(slip.listed)) return false;
    if (parts.length > 1) return isLongEnough(slip.token.text, slip.listed, SHORTEST_OF_SEVERAL);
    return slip.token.kind === 'word' && isLongEnough(slip.token.text, slip.listed, SHORTEST);
  };
  return {
    find(tokens, at) {
      const { text } = tokens[at] ?? {};
      if (text === undefined) return NO_PLACES;
      const begun = [text, ...meantBy(text)].flatMap(placesFrom);
      if (begun.length === 0) return NO_PLACES;
      const found = begun.filter((place) => standsAt(place, tokens, at));
      return found
        .filter(({ entry }, place) => found.findIndex((other) => other.entry === entry) === place)
        .map((place) => asWritten(place, tokens.slice(at, at + place.tokens.length)));
    },
    mayBegin: ({ text }) => byFirst.has(text) || meantBy(text).some((word) => byFirst.has(word)),
  };
}

function byFirstLetter(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byLetter = new Map<string, string[]>();
  for (const word of words) byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word]);
  return byLetter;
}

/** Names in other scripts come to be Latin in too many ways. */
const LATIN = /^[\p{Script=Latin}\P{L}]+$/u;

function isLong({ tokens, name: { value, strength } }: ListedPlace): boolean {
  const letters = tokens.reduce((sum, { text }) => sum + text.length, 0);
  return (
    strength === 'strong' && LATIN.test(value) && letters >= (tokens.length > 1 ? SHORTEST_NAME : SHORTEST.swapped)
  );
}

function asWritten(place: ListedPlace, tokens: readonly Token[]): ListedPlace {
  return { ...place, tokens, meant: place.tokens.map(({ text }) => text).join(' ') };
}

function isLongEnough(word: string, listed: string, shortest: Readonly<Record<Slip, number>>): boolean {
  const slip = slipIn(word, listed);
  return slip !== undefined && listed.length >= shortest[slip];
}

/**
 * What happened to one letter behind the first. One more at the end makes an inhabitant or many (`ISFAHANI`, `NORTH KOREAN`), and
 * `MAKEEVA` is a surname, though `MAKEEVKA` is a town.
 */
function slipIn(word: string, listed: string): Slip | undefined {
  let at = 0;
  while (at < word.length && word[at] === listed[at]) at += 1;
  const [written, meant] = [word.slice(at), listed.slice(at)];
  if (at === 0 || meant === '' || (written === 'a' && meant === 'ka')) return undefined;
  if (written === meant.slice(1)) return 'lost';
  if (written.slice(1) === meant) return 'added';
  if (written.slice(1) === meant.slice(1)) return 'wrong';
  const isSwapped = written[0] === meant[1] && written[1] === meant[0];
  return isSwapped && written.slice(2) === meant.slice(2) ? 'swapped' : undefined;
}
