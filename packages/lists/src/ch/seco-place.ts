/** Places of the Swiss list, to which addresses and births refer by number. */

import { type CountryCode, parseCountryCode } from '@interdict/model';
import { attribute, childrenOf, textAt, type XmlElement } from '../xml/xml-element.ts';

export interface SecoPlace {
  readonly location: string;
  readonly area: string;
  readonly country?: CountryCode;
  readonly countryName: string;
}

export type SecoPlaces = ReadonlyMap<string, SecoPlace>;

export function secoPlace(place: XmlElement): SecoPlace {
  const country = parseCountryCode(attribute(childrenOf(place, 'country')[0], 'iso-code'));
  return {
    location: textAt(place, 'location'),
    area: textAt(place, 'area'),
    countryName: textAt(place, 'country'),
    ...(country ? { country } : {}),
  };
}

export function placeText({ location, area, countryName }: SecoPlace): string {
  return [location, area, countryName].filter((part) => part !== '').join(', ');
}
