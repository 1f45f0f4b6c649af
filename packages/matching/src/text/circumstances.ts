/** What a message says about a party beside the name, in the form in which it is compared. */

import {
  type CountryCode,
  type CountrySignal,
  countryNamed,
  type ListEntry,
  type Known,
  mayBeginCountryName,
  parseCountryCode,
  type Subject,
} from '@interdict/model';
import { type Context, NO_CONTEXT } from '../score/comparison.ts';
import type { FlatArray, IndexBuffer } from '../index-of-lists/index-buffer.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { normaliseName } from './normalise.ts';
import type { ReadingOfText, ReadText } from './read-text.ts';
import type { Places } from '../places/places.ts';
import { isStreet } from '../places/streets.ts';
import { NOT_FOUND, numbered, openStrings, stringArrays, stringSections } from '../index-of-lists/string-table.ts';
import type { Weighed } from '../words/weights.ts';

export interface Circumstances {
  /** Every country that something of the party points to; a place or a country that an address line names is of its address. */
  readonly signals: readonly { readonly country: CountryCode; readonly source: CountrySignal['source'] }[];
  /** The address, normalised. */
  readonly addressWords: readonly string[];
  readonly context: Context;
}

/** Reads circumstances with the help of what the lists know about towns. */
export interface Surroundings {
  /** Circumstances of the party of which this is known: its subjects, among `subjects`, are those with one and the same `known`. */
  circumstancesOf(known: Known, subjects: readonly Subject[]): Circumstances;
  /** Countries that a name or text itself points to in its last words: `..., TEHRAN`. */
  countriesOf(text: ReadText): readonly CountryCode[];
  /** Of a text that names listed places and nothing else; undefined of another: towns are names of persons, too. */
  countriesOfPlaces(text: ReadText): readonly CountryCode[] | undefined;
  /** Of a line that names places, towns of listed addresses among them, and nothing else; none of another. */
  countriesOfLine(line: ReadText): readonly CountryCode[];
  /** Whether a country, a town or a listed place may stand in a text: in most no word is the first of one. */
  mayNamePlace(text: ReadText): boolean;
}

const NO_COUNTRIES: readonly CountryCode[] = [];
const NO_CIRCUMSTANCES: Circumstances = { signals: [], addressWords: [], context: NO_CONTEXT };

export function openSurroundings(
  index: IndexBuffer,
  places: Places,
  read: ReadingOfText,
  { tokenOf }: Pick<Lexicon, 'tokenOf'>,
): Surroundings {
  const towns = openTowns(index);
  const isPlace = (name: string): boolean =>
    towns.countryOf(name) !== undefined || countryNamed(name) !== undefined || places.isPlace(name);
  const mayBeginPlace = (word: Weighed): boolean =>
    (word.mayBeginPlace ??= towns.mayBegin(word.text) || mayBeginCountry(word.text) || places.mayBegin(word));
  const mayNamePlace = (text: ReadText): boolean =>
    (text.found.mayNamePlace ??= hasJoinedWords(text) || text.tokens.some(mayBeginPlace));
  const countriesOfWords = (words: readonly string[]): CountryCode[] => [
    ...countriesAtEnd(words),
    ...countriesOfTownsIn(words, towns),
  ];
  const countriesOfLine = (line: ReadText): readonly CountryCode[] =>
    (line.found.countries ??= mayNamePlace(line)
      ? [...places.countriesIn(line), ...countriesOfWords(wordsOf(line))]
      : NO_COUNTRIES);
  const isPlaceLine = (line: ReadText): boolean =>
    (line.found.isPlace ??=
      line.text.length <= LONGEST_PLACE_LINE &&
      mayNamePlace(line) &&
      isOnlyPlaces(line.normalised, isPlace, (word) => mayBeginPlace(tokenOf(word))));
  // Where a name fills its line, a reader cannot tell whether the next one goes on with it or is the address, and gives it as
  // a text alone: lines of a party's block that are nothing but a place are of its address.
  const placeLines = (known: Known, own: readonly Subject[]): string[] => {
    if (known.agent === undefined) return [];
    const isName = (text: string): boolean => own.some(({ kind, value }) => kind === 'name' && value === text);
    return own.flatMap(({ kind, value }) =>
      (kind === 'text' || kind === 'place') && isPlaceLine(read(value)) && !isName(value) ? [value] : [],
    );
  };
  // `YUSUF KAYA` above `YUSUF KAYA`: no word of the name is one of the address for that.
  const namesAmong = (own: readonly Subject[]): ReadonlySet<string> =>
    new Set(own.flatMap(({ kind, value }) => (kind === 'name' ? read(value).normalised : [])));
  const circumstancesOf = (known: Known, subjects: readonly Subject[]): Circumstances => {
    const { address, countries: given } = known;
    if (!address && given.length === 0 && known.agent === undefined) return NO_CIRCUMSTANCES;
    const own = subjects.filter((subject) => subject.known === known);
    const lines = [...(address?.lines ?? []), ...(address?.town ? [address.town] : [])].map(({ value }) => value);
    const texts = Array.from(new Set([...lines, ...placeLines(known, own)]), read);
    const signals = [
      ...given.map(({ country, source }) => ({ country, source })),
      ...(address?.country ? [{ country: address.country.value, source: 'address' as const }] : []),
      ...texts.flatMap(countriesOfLine).map((country) => ({ country, source: 'address' as const })),
    ];
    const names = namesAmong(own);
    const besideNames = texts.filter(({ normalised }) => !names.has(normalised));
    return {
      signals,
      addressWords: texts.flatMap(wordsOf),
      context: {
        countries: new Set(signals.map(({ country }) => country)),
        address: new Set(besideNames.flatMap(wordsOf)),
      },
    };
  };
  return {
    circumstancesOf,
    countriesOf: (text) =>
      (text.found.lastCountries ??= mayNamePlace(text)
        ? countriesOfWords(lastWords(text.normalised).split(' '))
        : NO_COUNTRIES),
    countriesOfPlaces: (text) =>
      isOnlyPlaces(
        text.normalised,
        (name) => places.isPlace(name),
        (word) => places.mayBegin(tokenOf(word)),
      )
        ? places.countriesIn(text)
        : undefined,
    countriesOfLine: (line) => (isPlaceLine(line) ? countriesOfLine(line) : NO_COUNTRIES),
    mayNamePlace,
  };
}

function wordsOf({ normalised, found }: ReadText): readonly string[] {
  return (found.words ??= normalised === '' ? [] : normalised.split(' '));
}

/** Whether a token is made of several words, as a legal form may be. */
function hasJoinedWords(text: ReadText): boolean {
  return text.tokens.some(({ kind }) => kind === 'legal') && text.tokens.length < wordsOf(text).length;
}

/** Whether a country may be called by what begins with this word; digits do not count. */
function mayBeginCountry(word: string): boolean {
  if (!/^[a-z\d]+$/.test(word)) return true; // rare: what counts of it is not told here
  const [letters] = /[a-z]+/.exec(word) ?? [];
  return letters !== undefined && mayBeginCountryName(letters);
}

const LONGEST_PLACE_LINE = 70;
const HAS_DIGIT = /\d/;

/** `TEHRAN`, `TEHRAN 11369`, `11369-TEHRAN, IRAN`; a post code alone is no place. */
function isOnlyPlaces(
  normalised: string,
  isPlace: (name: string) => boolean,
  mayBegin: (word: string) => boolean,
): boolean {
  const words = normalised.split(' ').filter((word) => word !== '' && !HAS_DIGIT.test(word));
  let at = 0;
  while (at < words.length) {
    if (!mayBegin(words[at] ?? '')) return false;
    const length = [5, 4, 3, 2, 1].find((count) => isPlace(words.slice(at, at + count).join(' ')));
    if (length === undefined) return false;
    at += length;
  }
  return words.length > 0;
}

function lastWords(normalised: string): string {
  const third = normalised.lastIndexOf(' ', normalised.lastIndexOf(' ', normalised.lastIndexOf(' ') - 1) - 1);
  return normalised.slice(third + 1);
}

/** A country named by the last words of a line: `TEHRAN, IRAN`, `PYONGYANG NORTH KOREA`. */
function countriesAtEnd(words: readonly string[]): CountryCode[] {
  return [1, 2, 3].flatMap((length) => countryNamed(words.slice(-length).join(' ')) ?? []);
}

/** Countries of the towns that stand in a text, in one to three words, and name no street. */
function countriesOfTownsIn(words: readonly string[], towns: Towns): CountryCode[] {
  return words.flatMap((word, at) =>
    (towns.mayBegin(word) ? [1, 2, 3] : []).flatMap((length) => {
      const country = towns.countryOf(words.slice(at, at + length).join(' '));
      return country === undefined || at + length > words.length || isStreet(words, at, at + length) ? [] : [country];
    }),
  );
}

/** The towns of listed addresses that lie in one country only: `tehran` says Iran. */
interface Towns {
  /** Given normalised. */
  countryOf(name: string): CountryCode | undefined;
  /** Whether the name of one begins with this word. */
  mayBegin(word: string): boolean;
}

export function townSections(entries: readonly ListEntry[]): [string, FlatArray][] {
  const countries = countriesOfTowns(entries);
  const towns = [...countries.keys()].sort();
  return [
    ...stringSections('towns', stringArrays(towns)),
    ...stringSections('towns.begin', stringArrays(numbered(towns.map(firstWord)).sorted)),
    ...stringSections('towns.country', stringArrays(towns.map((town) => countries.get(town) ?? ''))),
  ];
}

function firstWord(name: string): string {
  return name.split(' ')[0] ?? '';
}

/** The towns of listed addresses, normalised, that lie in one country only. */
export function countriesOfTowns(entries: readonly ListEntry[]): ReadonlyMap<string, CountryCode> {
  const countries = new Map<string, CountryCode>();
  const several = new Set<string>();
  for (const { addresses } of entries) {
    for (const { town, country } of addresses) {
      if (town === undefined || country === undefined) continue;
      const name = normaliseName(town);
      if ((countries.get(name) ?? country) !== country) several.add(name);
      countries.set(name, country);
    }
  }
  for (const name of several) countries.delete(name);
  return countries;
}

/** The towns of an index and where they lie. */
export function townsIn(index: IndexBuffer): ReadonlyMap<string, string> {
  const [towns, countries] = [openStrings(index, 'towns'), openStrings(index, 'towns.country')];
  return new Map(Array.from({ length: towns.size }, (_, id) => [towns.get(id), countries.get(id)]));
}

function openTowns(index: IndexBuffer): Towns {
  const towns = openStrings(index, 'towns');
  const beginnings = openStrings(index, 'towns.begin');
  const countries = openStrings(index, 'towns.country');
  return {
    countryOf(name) {
      const id = towns.find(name);
      return id === NOT_FOUND ? undefined : parseCountryCode(countries.get(id));
    },
    mayBegin: (word) => beginnings.find(word) !== NOT_FOUND,
  };
}
