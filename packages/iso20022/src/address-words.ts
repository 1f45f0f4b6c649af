/** Tells the parts of an address in which no name runs on. */

import type { Located } from '@interdict/model';
import { words } from './words.ts';

/** No surnames (Park) and no words of organisations (house, unit) are among them. */
const WORDS: ReadonlySet<string> = new Set(
  words(
    'STREET ROAD AVENUE AVE BOULEVARD BLVD LANE DRIVE SQUARE PLACE COURT CLOSE CRESCENT TERRACE HIGHWAY PARKWAY QUAY ' +
      'STR STRASSE PLATZ WEG ALLEE GASSE STRAAT LAAN PLEIN KADE GATAN VÄGEN GADE VEJ VEIEN KATU UTCA ' +
      'RUE CHEMIN QUAI COURS VIA VIALE PIAZZA CORSO STRADA CALLE AVENIDA PASEO PLAZA CARRERA CAMINO RUA PRAÇA TRAVESSA ' +
      'UL ULICA ULITSA PROSPEKT ALEJA SOKAK CADDESI JALAN JL LORONG SOI MARG',
  ),
);

/** The same where it is written as one with the name. */
const ENDINGS: ReadonlySet<string> = new Set(
  words('STR STRASSE PLATZ WEG ALLEE GASSE STRAAT LAAN PLEIN KADE GRACHT GATAN GATA VÄGEN GADE VEJ VEIEN KATU'),
);
const SHORTEST = 3;
const LONGEST = 7;

/** Whether a text is a street, as far as it shows. */
export function looksLikeStreet({ value }: Located): boolean {
  return value
    .toUpperCase()
    .split(/[\s.,;:/()-]+/)
    .some((word) => WORDS.has(word) || endsLikeStreet(word));
}

function endsLikeStreet(word: string): boolean {
  for (let length = SHORTEST; length <= LONGEST && length < word.length; length++)
    if (ENDINGS.has(word.slice(-length))) return true;
  return false;
}

/** Elements for towns and regions. */
const PLACES: ReadonlySet<string> = new Set(words('TwnNm TwnLctnNm DstrctNm CtrySubDvsn CityOfBirth PrvcOfBirth'));

/** Whether a text is the town or region of an address or a birth. */
export function isPlace({ location: { path } }: Located): boolean {
  return PLACES.has(path.slice(path.lastIndexOf('/') + 1));
}
