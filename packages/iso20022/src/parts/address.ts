/** Reads postal addresses of every generation: structured, hybrid and in free lines. */

import {
  type CountryCode,
  countryAtEnd,
  countryInFront,
  countryMeant,
  type Located,
  parseCountryCode,
} from '@interdict/model';
import { type AddressDraft, type Draft, type Holder, locatedText, warn } from '../drafts/draft.ts';
import { type Element, leavesOf } from '../xml/element.ts';
import { isRegion } from './address-words.ts';
import { isAside, isExempt } from './leaves.ts';

/** Adds an address to its holder. What an address can hold only once starts another one, so that nothing is lost. */
export function readAddress(element: Element, holder: Holder, draft: Draft): void {
  const first = holder.addresses.length;
  let address = createAddress(holder);
  for (const leaf of leavesOf(element)) {
    const text = locatedText(leaf);
    const isCountry = leaf.name === 'Ctry' || leaf.name === '@Ctry' || leaf.parent?.name === 'Ctry';
    if (text === undefined || (!isCountry && isExempt(leaf.name, text.value))) continue;
    if (isAside(leaf.name)) {
      draft.passages.push({ kind: 'unrecognised', parts: [text] });
      continue;
    }
    const country = isCountry ? parseCountryCode(text.value) : undefined;
    if (country) {
      if (address.country) address = createAddress(holder);
      address.country = { value: country, location: text.location };
    } else if (leaf.name === 'TwnNm' && address.town === undefined) address.town = text;
    else {
      if (isCountry) {
        warn(draft, 'country-unknown', text);
        const meant = countryMeant(text.value);
        if (meant) address.country ??= { value: meant, location: text.location };
      }
      address.lines.push(text);
      if (leaf.name === 'AdrLine') address.free.push(text);
    }
  }
  for (const each of holder.addresses.slice(first)) addCountriesInText(each, holder);
}

/**
 * The countries that an address gives in words: in front of a line, as a code in that of the region, and where none is given
 * as a country at its end. A further one counts as much as the first.
 */
function addCountriesInText(address: AddressDraft, holder: Holder): void {
  const { lines, free, town } = address;
  const last = free.at(-1) ?? town;
  const atEnd = address.country === undefined && last ? [said(last, countryAtEnd(last.value)?.country)] : [];
  const inFront = [...free, ...(town ? [town] : [])].map((line) => said(line, countryInFront(line.value)?.country));
  const ofRegions = lines
    .filter((line) => isRegion(line) && REGION_CODE.test(line.value))
    .map((line) => said(line, parseCountryCode(line.value.slice(0, 2))));
  const found = [...atEnd, ...inFront, ...ofRegions].filter((country) => country !== undefined);
  for (const country of found) {
    if (address.country === undefined) address.country = country;
    else if (address.country.value !== country.value) createAddress(holder).country = country;
  }
}

function said({ location }: Located, country: CountryCode | undefined): Located<CountryCode> | undefined {
  return country && { value: country, location };
}

/** A part of a country by ISO 3166-2. */
const REGION_CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

function createAddress(holder: Holder): AddressDraft {
  const address = { lines: [], free: [] };
  holder.addresses.push(address);
  return address;
}
