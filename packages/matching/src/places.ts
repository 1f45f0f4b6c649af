/** Finds listed places in addresses and texts, and keeps streets that are named after them apart. */

import {
  type CountryCode,
  countryNamed,
  type Hit,
  type ListEntry,
  type ListedName,
  parseCountryCode,
  type Subject,
} from '@interdict/model';
import { STREET_PREFIXES, STREET_WORDS } from './common-words.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Places {
  /** Listed places that stand in the text of `subject`. */
  find(subject: Subject): Hit[];
  /** Countries of the listed places that stand in a text. */
  countriesIn(text: string): CountryCode[];
  /** Whether a listed place is called `name`, which is no ordinary name elsewhere. */
  isPlace(name: string): boolean;
}

interface ListedPlace {
  readonly entry: ListEntry;
  readonly name: ListedName;
  readonly tokens: readonly Token[];
  /** Countries that an address in this place may give. */
  readonly countries: ReadonlySet<CountryCode>;
}

export function indexPlaces(entries: readonly ListEntry[]): Places {
  const byFirstKey = new Map<string, ListedPlace[]>();
  for (const entry of entries) {
    if (entry.kind !== 'place') continue;
    for (const name of entry.names) {
      const tokens = tokensOf(name.value);
      const key = tokens[0]?.key;
      if (key === undefined) continue;
      const place = { entry, name, tokens, countries: countriesOf(entry) };
      const sameKey = byFirstKey.get(key);
      if (sameKey) sameKey.push(place);
      else byFirstKey.set(key, [place]);
    }
  }
  const placesIn = (tokens: readonly Token[]): ListedPlace[] =>
    tokens.flatMap((token, at) =>
      (byFirstKey.get(token.key) ?? []).filter(
        (place) => standsAt(place.tokens, tokens, at) && !isStreet(tokens, at, at + place.tokens.length),
      ),
    );
  const isWhole = (tokens: readonly Token[], place: ListedPlace): boolean =>
    place.tokens.length === tokens.length && standsAt(place.tokens, tokens, 0);
  return {
    isPlace(name) {
      const tokens = tokensOf(name);
      const alike = byFirstKey.get(tokens[0]?.key ?? '') ?? [];
      return alike.some((place) => place.name.strength === 'strong' && isWhole(tokens, place));
    },
    find(subject) {
      if (subject.kind !== 'place' && subject.kind !== 'text') return [];
      const tokens = tokensOf(subject.value);
      const stated = statedCountries(subject, tokens);
      return placesIn(tokens)
        .filter(({ name, countries }) => {
          const agrees = stated.some((country) => countries.has(country));
          return (
            agrees ||
            (stated.length === 0 && name.strength === 'strong') ||
            (countries.size === 0 && name.strength === 'strong')
          );
        })
        .map((place) => hitOf(subject, place));
    },
    countriesIn: (text) =>
      placesIn(tokensOf(text))
        .filter(({ name }) => name.strength === 'strong')
        .flatMap(({ countries }) => (countries.size === 1 ? [...countries] : [])),
  };
}

/** The entry's countries; for a place in Ukraine Russia too, whose authorities and residents claim it. */
function countriesOf({ addresses, nationalities }: ListEntry): Set<CountryCode> {
  const countries = new Set([...addresses.flatMap(({ country }) => country ?? []), ...nationalities]);
  const russia = parseCountryCode('RU');
  if (russia && [...countries].some((country) => country === 'UA')) countries.add(russia);
  return countries;
}

function standsAt(place: readonly Token[], tokens: readonly Token[], at: number): boolean {
  return place.every(({ key }, offset) => tokens[at + offset]?.key === key);
}

/**
 * `Teheran-ro`, `Cuba Street`, `Rue Téhéran`, `Avenue de Téhéran` name streets. `Valiasr Ave Tehran` does not: there the
 * street word belongs to what stands before it.
 */
function isStreet(tokens: readonly Token[], start: number, end: number): boolean {
  const behind = tokens[end]?.text ?? '';
  if (STREET_WORDS.has(behind)) return true;
  let at = start - 1;
  while (tokens[at]?.kind === 'particle') at -= 1;
  const before = tokens[at]?.text ?? '';
  return STREET_PREFIXES.has(before) || (at < start - 1 && STREET_WORDS.has(before));
}

/** The country of the party's address, else the one that the text itself ends in. */
function statedCountries({ known }: Subject, tokens: readonly Token[]): CountryCode[] {
  const address = known.countries.filter(({ source }) => source === 'address').map(({ country }) => country);
  if (known.address?.country) address.push(known.address.country.value);
  if (address.length > 0) return address;
  for (const length of [1, 2, 3]) {
    const country = countryNamed(
      tokens
        .slice(-length)
        .map(({ text }) => text)
        .join(' '),
    );
    if (country && tokens.length > length) return [country];
  }
  return [];
}

function hitOf(subject: Subject, { entry, name, tokens }: ListedPlace): Hit {
  const listed = tokens.map(({ text }) => text).join(' ');
  return {
    subject,
    entry,
    matched: { kind: 'name', name },
    score: 1,
    evidence: [
      {
        kind: 'name',
        pairs: [{ subject: listed, listed, relation: 'equal', similarity: 1, weight: 1 }],
        unmatchedSubject: [],
        unmatchedListed: [],
        exact: true,
      },
    ],
  };
}
