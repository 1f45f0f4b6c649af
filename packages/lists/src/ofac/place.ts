/** Places as OFAC writes them: country names of its own, towns with state and post code in one field. */

import { type CountryCode, countryNamed, type ListedAddress } from '@interdict/model';

/** OFAC's own names for countries, and for areas that lie in one. */
const OFAC_COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['Man, Isle of', 'Isle of Man'],
  ['North Macedonia, The Republic of', 'North Macedonia'],
  ['Palestinian', 'Palestine'],
  ['Palestinian Authority', 'Palestine'],
  ['Region: Crimea', 'Ukraine'],
  ['Region: Gaza', 'Palestine'],
  ['Region: Kafia Kingi', 'Sudan'],
  ['Region: North Gaza', 'Palestine'],
  ['Region: Northern Gaza', 'Palestine'],
  ['Region: Northern Mali', 'Mali'],
  ['Region: West Bank', 'Palestine'],
  ['Saint Vincent and the Grenadines', 'St. Vincent & Grenadines'],
  ['St. Vincent and the Grenadines', 'St. Vincent & Grenadines'],
]);

/** OFAC's words for no country, and former countries that fell apart. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['undetermined', 'None Identified', 'Netherlands Antilles']);

/** The country an OFAC country name stands for; undefined for a region of no one country and a former country. */
export function ofacCountry(name: string): CountryCode | undefined {
  return countryNamed(OFAC_COUNTRIES.get(name.trim()) ?? name.replace('Region: ', ''));
}

/** Whether `name` should name a country and is not understood. */
export function isUnknownCountry(name: string): boolean {
  return name !== '' && !NO_COUNTRY.has(name.trim()) && !ofacCountry(name);
}

/** The country a place of birth is in: the last part of the text, if it names one. */
export function countryOfPlace(place: string): CountryCode | undefined {
  const parts = place.split(',');
  return ofacCountry(parts.at(-1) ?? '') ?? ofacCountry(parts.slice(-2).join(',')) ?? ofacCountry(place);
}

/**
 * An address from its fields. `place` is town, state and post code in one: the town is the first run of words without a
 * digit up to the first comma, and what stands around it is a line of its own. A country that is none stays as a line.
 */
export function ofacAddress(streets: readonly string[], place: string, country: string): ListedAddress {
  const words = (place.split(',')[0] ?? '').split(' ');
  const start = words.findIndex(isName);
  const length = start < 0 ? 0 : words.slice(start).findIndex((word) => !isName(word));
  const town = words.slice(start < 0 ? words.length : start, length < 0 ? words.length : start + length).join(' ');
  const rest = place.replace(town, '').replace(/^[, ]+|[, ]+$/g, '');
  const code = ofacCountry(country);
  const lines = [...streets, rest, code && !country.startsWith('Region:') ? '' : country];
  return listedAt(
    lines.filter((line) => line !== ''),
    town,
    code,
  );
}

/** Parts of an address in the XML formats, in the order in which they are written; the rest of the lines. */
const LINE_PARTS: readonly string[] = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'REGION', 'STATE/PROVINCE', 'POSTAL CODE'];

/** An address from its parts, each with its kind; undefined where nothing at all is known. `report` hears of unknown countries. */
export function addressOf(
  parts: readonly (readonly [kind: string, value: string])[],
  country: string,
  report: (country: string) => void,
): ListedAddress | undefined {
  if (isUnknownCountry(country)) report(country);
  const valueOf = (kind: string): string => parts.find(([each]) => each === kind)?.[1].trim() ?? '';
  const town = valueOf('CITY');
  const code = ofacCountry(country);
  const lines = [...LINE_PARTS.map(valueOf), code && !country.startsWith('Region:') ? '' : country];
  const known = lines.filter((line) => line !== '');
  if (known.length === 0 && town === '' && !code) return undefined;
  return listedAt(known, town, code);
}

/** Written out: objects put together of others take several times the memory, and addresses are much of a list. */
function listedAt(lines: readonly string[], town: string, country: CountryCode | undefined): ListedAddress {
  if (town === '') return country ? { lines, country } : { lines };
  return country ? { lines, town, country } : { lines, town };
}

function isName(word: string): boolean {
  return !/\d/.test(word);
}
