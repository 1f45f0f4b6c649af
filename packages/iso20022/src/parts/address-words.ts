/** Tells the parts of an address in which no name runs on. */

import type { Located } from '@interdict/model';
import { words } from '../schema/words.ts';

/** No surnames (Park) and no words of organisations (house, unit) are among them. */
const STREETS = words(
  'STREET ROAD AVENUE AVE BOULEVARD BLVD LANE DRIVE SQUARE PLACE COURT CLOSE CRESCENT TERRACE HIGHWAY PARKWAY QUAY ' +
    'RUE CHEMIN QUAI COURS VIA VIALE PIAZZA CORSO STRADA CALLE AVENIDA PASEO PLAZA CARRERA CAMINO RUA PRAÇA TRAVESSA ' +
    'UTCA UL ULICA ULITSA PROSPEKT ALEJA SOKAK CADDESI JALAN JL LORONG SOI MARG',
);
/** The same, or the end of a word where it is written as one with the name. */
const ENDINGS = words(
  'STR STRASSE PLATZ WEG ALLEE GASSE STRAAT LAAN PLEIN KADE GRACHT GATAN GATA VÄGEN GADE VEJ VEIEN KATU',
);
const STREET = new RegExp(
  `(?:(?<![^\\s.,;:/()-])(?:${STREETS.join('|')})|(?:${ENDINGS.join('|')}))(?![^\\s.,;:/()-])`,
  'i',
);

/** Whether a text is a street, as far as it shows. */
export function looksLikeStreet({ value }: Located): boolean {
  return STREET.test(value);
}

/** Elements for towns and regions. */
const PLACES: ReadonlySet<string> = new Set(words('TwnNm TwnLctnNm DstrctNm CtrySubDvsn CityOfBirth PrvcOfBirth'));

/** Whether a text is the town or region of an address or a birth. */
export function isPlace({ location: { path } }: Located): boolean {
  return PLACES.has(path.slice(path.lastIndexOf('/') + 1));
}

/** Elements for what a town lies in. */
const REGIONS: ReadonlySet<string> = new Set(words('DstrctNm CtrySubDvsn'));

/** Whether a text is the district or region of an address. */
export function isRegion({ location: { path } }: Located): boolean {
  return REGIONS.has(path.slice(path.lastIndexOf('/') + 1));
}
