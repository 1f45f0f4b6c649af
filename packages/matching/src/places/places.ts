/** Finds listed places in names, addresses and texts, and keeps streets that are named after them apart. */

import {
  type CountryCode,
  countryNamed,
  type Evidence,
  type Hit,
  type ListEntry,
  type ListedName,
  type Located,
  parseCountryCode,
  type Subject,
} from '@interdict/model';
import { airportsIn } from './airports.ts';
import {
  NAMING_PARTICLES,
  ORDINARY_STREET_WORDS,
  STREET_PREFIXES,
  STREET_WORDS,
  STREET_WORDS_ON_EITHER_SIDE,
} from '../words/common-words.ts';
import { editDistance } from '../words/edit-distance.ts';
import { mayBeginLegalForm } from '../words/legal-forms.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { hasDigitsAt, withoutDigitsAt } from '../words/digits-at-word.ts';
import { misspeltPlaces } from './misspelt-places.ts';
import { isElsewhere, isElsewhereBeside, shopAt, SURNAMES } from './places-elsewhere.ts';
import type { ReadText } from '../text/read-text.ts';
import { writtenSource } from '../text/written-source.ts';
import { type Token, tokensOf, tokensOfNormalised } from '../words/tokens.ts';

export interface Places {
  /**
   * Listed places that stand in the text of `subject`, each with what the countries of its address say. A place of another
   * country stays a hit, though no exact one; a name that is an ordinary one elsewhere needs a country that agrees, or is the
   * country's and all there is on a line of an address, in whatever language. A shop with a town of another country behind its
   * name is there and no hit; a town in its address speaks against the place in its name as a country does.
   */
  find(subject: Subject, text: ReadText, whereabouts: Whereabouts): Hit[];
  /** Countries of the listed places that stand in a text. */
  countriesIn(text: ReadText): CountryCode[];
  /** The words of the listed places in a text, of those that are no ordinary names elsewhere. */
  wordsIn(text: ReadText): readonly string[];
  /** Whether a listed place is called `name`, normalised, which is no ordinary name elsewhere. */
  isPlace(name: string): boolean;
  /** Whether {@link isPlace} may know a name that begins with this word, or a place stands in it with another. */
  mayBegin(word: Token): boolean;
}

/** What the towns of a message say. */
export interface Whereabouts {
  /** Countries of the party's address. */
  readonly ofAddress: () => readonly CountryCode[];
  /** Of a line that names places and nothing else. */
  readonly ofLine: (line: string) => readonly CountryCode[];
}

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

const NO_PLACES: readonly ListedPlace[] = [];

export function indexPlaces(entries: readonly ListEntry[], { tokenOf }: Pick<Lexicon, 'tokenOf'>): Places {
  const byFirstKey = new Map<string, ListedPlace[]>();
  for (const entry of entries) {
    if (entry.kind !== 'place') continue;
    const countries = countriesOf(entry);
    const names = entry.names.map((name) => ({ name, tokens: tokensOf(name.value) }));
    const isCountry = names.some(({ tokens }) => isCalledAs(countries, tokens));
    for (const { name, tokens } of names) {
      const key = tokens[0]?.key;
      if (key === undefined) continue;
      const place = { entry, name, tokens, countries, isCountry };
      const sameKey = byFirstKey.get(key);
      if (sameKey) sameKey.push(place);
      else byFirstKey.set(key, [place]);
    }
  }
  const all = [...byFirstKey.values()].flat();
  const byName = placesByName(all);
  const placesWrittenAsOne = runOnPlaces(byName);
  const placesInPieces = cutPlaces(byName);
  const misspelt = misspeltPlaces(all);
  /** `TEHRAN1`, `12IRAN`. */
  const withoutDigits = (token: Token): Token =>
    hasDigitsAt(token.text) ? tokenOf(withoutDigitsAt(token.text)) : token;
  const lookIn = (given: readonly Token[], isAddress: boolean): readonly ListedPlace[] => {
    const tokens = given.map(withoutDigits);
    const words = tokens.map(({ text: word }) => word);
    const isSurname = (at: number): boolean => words.length > 1 && SURNAMES.has(words[at] ?? '');
    const isHere = (at: number, end: number): boolean =>
      !isStreet(words, at, end, isAddress) && !isElsewhere(words, at, end) && !isSurname(at);
    return tokens.flatMap((token, at) => {
      const { key, text } = token;
      const asOne = placesWrittenAsOne(text).filter(() => isHere(at, at + 1));
      const alike = byFirstKey.get(key)?.filter((place) => {
        return standsAt(place.tokens, tokens, at) && isHere(at, at + place.tokens.length);
      });
      const inPieces = placesInPieces.find(tokens, at).flatMap(({ places, end }) => (isHere(at, end) ? places : []));
      const found = [...(alike ?? NO_PLACES), ...asOne, ...inPieces];
      if (found.length > 0) return found;
      return misspelt.find(tokens, at).filter((place) => isHere(at, at + place.tokens.length));
    });
  };
  const placesIn = ({ tokens, found }: ReadText): readonly ListedPlace[] => (found.places ??= lookIn(tokens, true));
  const airports = byAirport(all);
  const flownTo = (text: string): readonly ListedPlace[] =>
    airports.size === 0 ? NO_PLACES : airportsIn(text).flatMap((code) => airports.get(code) ?? NO_PLACES);
  const placesInText = ({ text, tokens, found }: ReadText): readonly ListedPlace[] =>
    (found.placesOfText ??= [...lookIn(tokens, false), ...flownTo(text)]);
  const isWhole = (tokens: readonly Token[], place: ListedPlace): boolean =>
    place.tokens.length === tokens.length && standsAt(place.tokens, tokens, 0);
  return {
    isPlace(name) {
      const tokens = tokensOfNormalised(name, false, tokenOf);
      const alike = byFirstKey.get(tokens[0]?.key ?? '') ?? [];
      return alike.some((place) => place.name.strength === 'strong' && isWhole(tokens, place));
    },
    mayBegin(given) {
      const word = withoutDigits(given);
      return (
        byFirstKey.has(word.key) ||
        airports.has(word.text.toUpperCase()) ||
        mayBeginLegalForm(word.text) ||
        placesWrittenAsOne(word.text) !== NO_PLACES ||
        placesInPieces.mayBegin(word.text) ||
        misspelt.mayBegin(word)
      );
    },
    find(subject, text, { ofAddress, ofLine }) {
      const there = new Set((isOfAddress(subject) ? placesIn : placesInText)(text));
      if (there.size === 0) return [];
      const lines = linesOf(subject);
      const found = [...there].filter(
        (place) =>
          !isInLine(subject, place, lines) &&
          !(isWhole(text.tokens, place) && isBesideState(subject, place, written(text.tokens), lines)),
      );
      if (found.length === 0) return [];
      const stated = statedCountries(subject, text.tokens);
      return found.flatMap((place) => {
        const behind = behindShop(text.tokens, place);
        const towns = behind ? ofLine(behind) : [];
        if (towns.length > 0 && !towns.some((country) => place.countries.has(country))) return [];
        const fact = factOf(subject, place, behind === undefined ? stated : [...stated, ...ofAddress()]);
        const isSure = place.name.strength === 'strong' || fact?.kind === 'corroborates';
        const isLine = subject.kind === 'place' && place.isCountry && isWhole(text.tokens, place);
        return isSure || isLine ? [hitOf(subject, place, fact)] : [];
      });
    },
    wordsIn: (text) => {
      const sure = placesIn(text).filter(isToTheLetter);
      const keys = new Set(sure.flatMap(({ tokens }) => tokens.map(({ key }) => key)));
      return text.tokens.flatMap((token) => (keys.has(token.key) ? [token.text] : []));
    },
    countriesIn: (text) =>
      placesIn(text)
        .filter(isToTheLetter)
        .flatMap(({ countries }) => (countries.size === 1 ? [...countries] : [])),
  };
}

/** Whether it is no ordinary name elsewhere, and written as listed. */
function isToTheLetter({ name, meant }: ListedPlace): boolean {
  return name.strength === 'strong' && meant === undefined;
}

/** Whether a text may be of an address: a line of one, or of a block where nothing tells the lines from the name. */
function isOfAddress({ kind, known: { agent } }: Subject): boolean {
  return kind === 'place' || (kind === 'text' && agent !== undefined);
}

/** The lines of the address of a party, each of which is screened by itself. */
function linesOf({ known: { address } }: Subject): readonly Located[] {
  if (address === undefined) return [];
  return address.town ? [...address.lines, address.town] : address.lines;
}

/** Whether a text of several lines has the place in one of them, which tells more: in `QUILLRUE DE TEHERAN` no street shows. */
function isInLine({ kind, value }: Subject, { tokens }: ListedPlace, lines: readonly Located[]): boolean {
  if (kind === 'name' || lines.some((line) => line.value === value)) return false;
  return lines.some((line) => {
    const words = tokensOf(line.value);
    return words.some((_, at) => standsAt(tokens, words, at));
  });
}

/** Whether another line, where the country is not the place's, is the state of a town elsewhere: `Cuba` and `MO`. */
function isBesideState(
  { known, value }: Subject,
  { entry }: ListedPlace,
  name: string,
  lines: readonly Located[],
): boolean {
  const country = known.address?.country?.value;
  if (country === undefined || entry.addresses.some((address) => address.country === country)) return false;
  return lines.some((line) => line.value !== value && isElsewhereBeside(name, written(tokensOf(line.value))));
}

function written(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** What stands behind a shop that is called after a place, without its legal form; undefined where the place names anything else. */
function behindShop(tokens: readonly Token[], place: ListedPlace): string | undefined {
  const [start, another] = tokens.flatMap((_, at) => (standsAt(place.tokens, tokens, at) ? [at] : []));
  if (start === undefined || another !== undefined) return undefined;
  const words = tokens.map(({ text }) => text);
  const end = shopAt(words, start, start + place.tokens.length);
  return end === undefined ? undefined : written(tokens.slice(end).filter(({ kind }) => kind !== 'legal'));
}

/** Shorter names may stand in any word. */
const SHORTEST_PART = 4;

type PlacesByName = ReadonlyMap<string, readonly ListedPlace[]>;

/** By their strong names without blanks. */
function placesByName(places: readonly ListedPlace[]): PlacesByName {
  const byName = new Map<string, ListedPlace[]>();
  for (const place of places) {
    const name = place.tokens.map(({ text }) => text).join('');
    if (place.name.strength === 'strong' && name.length >= SHORTEST_PART)
      byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  return byName;
}

/** Finds two places of which the names are written as one word: `TEHRANIRAN`. */
function runOnPlaces(byName: PlacesByName): (word: string) => readonly ListedPlace[] {
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

/** Places that are listed as an airport by its code, `IKA airport`, by that. */
function byAirport(places: readonly ListedPlace[]): ReadonlyMap<string, readonly ListedPlace[]> {
  const byCode = new Map<string, ListedPlace[]>();
  for (const place of places) {
    const [, code] = /^([A-Z]{3}) airport$/.exec(place.name.value) ?? [];
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), place]);
  }
  return byCode;
}

/** Letters of the shortest name that is known in two pieces, in whatever pieces, and of the shortest of two. */
const SHORTEST_CUT = 6;
const SHORTEST_IN_PIECES = 8;
const SHORTEST_PIECE = 2;
const MOST_PIECES = 5;
/** Of the United Nations: the country's code and three letters. */
const LETTERS_OF_LOCODE = 5;

/** Finds places that are cut elsewhere than between their words: `TEH-RAN`, `BANDAR AB BAS`, `NORTHKOREA`. `KIM CHAEK` may be a person. */
function cutPlaces(byName: PlacesByName): CutPlaces {
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

interface PlacesUpTo {
  readonly places: readonly ListedPlace[];
  /** Behind the last token. */
  readonly end: number;
}

interface CutPlaces {
  readonly mayBegin: (piece: string) => boolean;
  readonly find: (tokens: readonly Token[], at: number) => readonly PlacesUpTo[];
}

/** The entry's countries; for a place in Ukraine Russia too, whose authorities and residents claim it. */
function countriesOf({ addresses, nationalities }: ListEntry): Set<CountryCode> {
  const countries = new Set([...addresses.flatMap(({ country }) => country ?? []), ...nationalities]);
  const russia = parseCountryCode('RU');
  if (russia && [...countries].some((country) => country === 'UA')) countries.add(russia);
  return countries;
}

function isCalledAs(countries: ReadonlySet<CountryCode>, tokens: readonly Token[]): boolean {
  const country = countryNamed(tokens.map(({ text }) => text).join(' '));
  return country !== undefined && countries.has(country);
}

function standsAt(place: readonly Token[], tokens: readonly Token[], at: number): boolean {
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

/**
 * `Teheran-ro`, `Cuba Street`, `Rue Téhéran`, `Avenue de Téhéran` name streets. `Valiasr Ave Tehran` does not, nor does
 * `Valiasr Street in Tehran`: there the street word belongs to what stands before it.
 *
 * @param isAddress - false where none is to be expected: there `TEHRAN ROAD` needs a house's number, and goods go `VIA TEHRAN`
 */
export function isStreet(words: readonly string[], start: number, end: number, isAddress = true): boolean {
  const behind = words[end] ?? '';
  const isSure = isAddress || !ORDINARY_STREET_WORDS.has(behind) || HOUSE.test(words[start - 1] ?? '');
  if (STREET_WORDS.has(behind) && isSure && !isSaint(words, end)) return true;
  if (isStreetWithNumber(words, start, end) || isStreetLine(words)) return true;
  let at = start - 1;
  while (NAMING_PARTICLES.has(words[at] ?? '')) at -= 1;
  const before = words[at] ?? '';
  const earlier = words[at - 1] ?? '';
  if (NAMED_IN_FULL.has(before)) return STREET_PREFIXES.has(earlier);
  if (STREET_PREFIXES.has(before)) return !IS_CALLED_SO.has(earlier) && (isAddress || !WAYS.has(before));
  return at < start - 1 && STREET_WORDS.has(before);
}

/** `FLIGHT TEHRAN ST PETERSBURG` */
function isSaint(words: readonly string[], at: number): boolean {
  return words[at] === 'st' && /^peters?b/.test(words[at + 1] ?? '');
}

/** Words of streets that are words for a way in English or Spanish, too. */
const WAYS: ReadonlySet<string> = new Set(['via', 'camino', 'carrera', 'cl']);

/** `HOTEL PLAZA, LA HABANA`; `CALLE PASEO, LA HABANA`: what is called by such a word itself. */
const IS_CALLED_SO: ReadonlySet<string> = new Set(['hotel', ...STREET_PREFIXES]);

/**
 * `ul. Krym 5`, and `ul. Krym` where nothing but a number stands before it. In `Lenina ul., Yalta` the street word belongs to
 * what stands before it.
 */
function isStreetWithNumber(words: readonly string[], start: number, end: number): boolean {
  if (!STREET_WORDS_ON_EITHER_SIDE.has(words[start - 1] ?? '')) return false;
  const before = words[start - 2] ?? '';
  return start === 1 || HOUSE.test(before) || (HOUSE.test(words[end] ?? '') && !OF_STREETS.test(before));
}

/** How the names of streets end before the word for one: `LENINA UL. YALTA 5`. */
const OF_STREETS = /(?:[oe]va|ina|aya|aia|ogo|[iy]kh)$/;

/** A house's number or the word before it; postal codes are longer. */
const HOUSE = /^(?:\d{1,4}[a-z]?|d|dom|nr|bud)$/;

/**
 * A line with nothing else in it: `Av. Cuba 2050`, `C/ La Habana 7`, `Jr. Cuba 7`, `República de Cuba 12`, `4520 Tehran Dr`. A post code
 * has more digits; `AV TEHRAN 15` may go on with the street of the line before and name a district.
 */
function isStreetLine(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS && STREET_LINE.test(words.join(' '));
}

const NUMBERS = String.raw`\d{1,4}[a-z]?(?: (?:\d{1,4}[a-z]?|[a-z]|bis))?`;
const STREET_LINE = new RegExp(
  `^(?:${[
    String.raw`av [a-z]+ \d{3,4}(?: \d{1,4})?`,
    `(?:ave?|jr|jiron) (?:la )?(?:cuba|habana) ${NUMBERS}`,
    `(?:c|c la|c santiago de|republica de) [a-z]+ ${NUMBERS}`,
    String.raw`(?:\d{1,5} ){0,2}[a-z]+ dr`,
  ].join('|')})$`,
);
/** In such a line. */
const MOST_WORDS = 6;

/** `Calle República de Cuba`, `Calle Isla de Cuba`, `Rua Cidade de Havana`. */
const NAMED_IN_FULL: ReadonlySet<string> = new Set(
  'republica republique repubblica rep isla ilha isola ile cidade'.split(' '),
);

/** The countries of the party's address, and the one that the text itself ends in: in a name it may be a surname. */
function statedCountries({ kind, known }: Subject, tokens: readonly Token[]): CountryCode[] {
  const stated = known.countries.filter(({ source }) => source === 'address').map(({ country }) => country);
  if (known.address?.country) stated.push(known.address.country.value);
  if (kind === 'name') return stated;
  for (const length of [1, 2, 3]) {
    const country = countryNamed(
      tokens
        .slice(-length)
        .map(({ text }) => text)
        .join(' '),
    );
    if (country && tokens.length > length) stated.push(country);
  }
  return stated;
}

type Fact = Extract<Evidence, { kind: 'corroborates' | 'contradicts' }>;

/** What the stated countries say of the place. A name alone is no witness for itself. */
function factOf(subject: Subject, { countries }: ListedPlace, stated: readonly CountryCode[]): Fact | undefined {
  if (stated.length === 0 || countries.size === 0) return undefined;
  const agreeing = stated.filter((country) => countries.has(country));
  const source = writtenSource(subject, 'address');
  const given = [...new Set(agreeing.length > 0 ? agreeing : stated)].map((country) => `${country} (${source})`);
  return {
    kind: agreeing.length > 0 ? 'corroborates' : 'contradicts',
    datum: 'country',
    subject: given.join(', '),
    listed: [...countries].sort().join(', '),
  };
}

function hitOf(subject: Subject, { entry, name, tokens, meant }: ListedPlace, fact: Fact | undefined): Hit {
  const word = written(tokens);
  const listed = meant ?? word;
  const similarity = meant === undefined ? 1 : 1 - 1 / listed.length;
  const evidence: Evidence = {
    kind: 'name',
    pairs: [{ subject: word, listed, relation: meant === undefined ? 'equal' : 'typo', similarity, weight: 1 }],
    unmatchedSubject: [],
    unmatchedListed: [],
    exact: meant === undefined && fact?.kind !== 'contradicts',
  };
  return {
    subject,
    entry,
    matched: { kind: 'name', name },
    score: similarity,
    evidence: fact ? [evidence, fact] : [evidence],
  };
}
