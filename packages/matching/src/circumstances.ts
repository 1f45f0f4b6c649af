/** What a message says about a party beside the name, in the form in which it is compared. */

import { type CountryCode, type CountrySignal, countryNamed, type Known, type ListEntry } from '@interdict/model';
import type { Context } from './comparison.ts';
import { normaliseName } from './normalise.ts';
import type { Places } from './places.ts';

export interface Circumstances {
  /** Every country that something of the party points to; a place or a country that an address line names is of its address. */
  readonly signals: readonly { readonly country: CountryCode; readonly source: CountrySignal['source'] }[];
  /** The address as one normalised text. */
  readonly addressWords: string;
  readonly context: Context;
}

/** Reads circumstances with the help of what the lists know about towns. */
export interface Surroundings {
  circumstancesOf(known: Known): Circumstances;
  /** Countries that a name or text itself points to in its last words: `..., TEHRAN`. */
  countriesOf(text: string): readonly CountryCode[];
}

export function createSurroundings(entries: readonly ListEntry[], places: Places): Surroundings {
  const townCountries = countriesOfTowns(entries);
  const countriesOf = (text: string): CountryCode[] => [
    ...countriesAtEnd(text),
    ...countriesOfTownsIn(lastWords(text), townCountries),
  ];
  const circumstancesOf = (known: Known): Circumstances => {
    const lines = [...(known.address?.lines ?? []), ...(known.address?.town ? [known.address.town] : [])];
    const texts = lines.map(({ value }) => value);
    const named = texts.flatMap((text) => [
      ...places.countriesIn(text),
      ...countriesAtEnd(text),
      ...countriesOfTownsIn(text, townCountries),
    ]);
    const signals = [
      ...known.countries.map(({ country, source }) => ({ country, source })),
      ...(known.address?.country ? [{ country: known.address.country.value, source: 'address' as const }] : []),
      ...named.map((country) => ({ country, source: 'address' as const })),
    ];
    const addressWords = normaliseName(texts.join(' , '));
    return {
      signals,
      addressWords,
      context: {
        countries: new Set(signals.map(({ country }) => country)),
        address: new Set(addressWords === '' ? [] : addressWords.split(' ')),
      },
    };
  };
  return { circumstancesOf, countriesOf };
}

function lastWords(text: string): string {
  return normaliseName(text).split(' ').slice(-3).join(' ');
}

/** A country named by the last words of a line: `TEHRAN, IRAN`, `PYONGYANG NORTH KOREA`. */
function countriesAtEnd(text: string): CountryCode[] {
  const words = normaliseName(text).split(' ');
  return [1, 2, 3].flatMap((length) => countryNamed(words.slice(-length).join(' ')) ?? []);
}

/** Countries of the towns that stand in a text, in one to three words. */
function countriesOfTownsIn(text: string, towns: ReadonlyMap<string, readonly CountryCode[]>): CountryCode[] {
  const words = normaliseName(text).split(' ');
  return words.flatMap((_, at) =>
    [1, 2, 3].flatMap((length) =>
      at + length <= words.length ? (towns.get(words.slice(at, at + length).join(' ')) ?? []) : [],
    ),
  );
}

/** Towns of listed addresses that lie in one country only: `Tehran` says Iran. */
function countriesOfTowns(entries: readonly ListEntry[]): ReadonlyMap<string, readonly CountryCode[]> {
  const countries = new Map<string, Set<CountryCode>>();
  for (const { addresses } of entries) {
    for (const { town, country } of addresses) {
      if (town === undefined || country === undefined) continue;
      const name = normaliseName(town);
      countries.set(name, (countries.get(name) ?? new Set()).add(country));
    }
  }
  return new Map([...countries].flatMap(([town, found]) => (found.size === 1 ? [[town, [...found]] as const] : [])));
}
