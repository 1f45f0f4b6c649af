/** Adds to a party or agent what it can have only once: a second one is kept as something else, and none is lost. */

import { type Bic, bicCountry, type Birth, type CountryCode, type Located } from '@interdict/model';
import type { Holder } from '../drafts/draft.ts';

export function addBic(holder: Holder, bic: Located<Bic>): void {
  if (holder.isAgent && holder.bic === undefined) holder.bic = bic;
  else holder.identifiers.push({ type: 'bic', value: bic, country: { ...bic, value: bicCountry(bic.value) } });
}

/** A further country of a party counts as much as the first. */
function addCountry(holder: Holder, country: Located<CountryCode>): void {
  holder.addresses.push({ country, lines: [], free: [] });
}

export function addResidence(holder: Holder, country: Located<CountryCode>): void {
  if (holder.countryOfResidence) addCountry(holder, country);
  else holder.countryOfResidence = country;
}

/** A second date is one of the exempt leaves. */
export function addBirth(holder: Holder, { date, town, country }: Birth): void {
  const { birth } = holder;
  if (birth?.town && town) holder.readings.push(town);
  if (birth?.country && country) addCountry(holder, country);
  holder.birth = { ...(date && { date }), ...(town && { town }), ...(country && { country }), ...birth };
}
