/** Finds listed places in names, addresses and texts. */

import {
  type CountryCode,
  countryNamed,
  type Evidence,
  type Hit,
  type ListEntry,
  type Located,
  parseCountryCode,
  type Subject,
} from '@interdict/model';
import { airportsIn } from './airports.ts';
import { type ListedPlace, NO_PLACES, standsAt } from './listed-place.ts';
import { mayBeginLegalForm } from '../words/legal-forms.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { hasDigitsAt, withoutDigitsAt } from '../words/digits-at-word.ts';
import { misspeltPlaces } from './misspelt-places.ts';
import { cutPlaces, placesByName, runOnPlaces } from './pieces-of-places.ts';
import { isElsewhere, isElsewhereBeside, shopAt, SURNAMES } from './places-elsewhere.ts';
import { isStreet } from './streets.ts';
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

function isWhole(tokens: readonly Token[], place: ListedPlace): boolean {
  return place.tokens.length === tokens.length && standsAt(place.tokens, tokens, 0);
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

/** Places that are listed as an airport by its code, `IKA airport`, by that. */
function byAirport(places: readonly ListedPlace[]): ReadonlyMap<string, readonly ListedPlace[]> {
  const byCode = new Map<string, ListedPlace[]>();
  for (const place of places) {
    const [, code] = /^([A-Z]{3}) airport$/.exec(place.name.value) ?? [];
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), place]);
  }
  return byCode;
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
