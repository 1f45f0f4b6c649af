/** Tells the parts of an address in which no name runs on. */

import type { Located } from '@interdict/model';
import { words } from './words.ts';

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

/** One of them is in most names of towns that have several words. */
const TOWNS = words(
  'SAN SANTA SANTO SAINT ST STE SAO SANKT LOS LAS LA LE DE DEL DES DI DO DOS DA DU VILLA VILLE CIDADE CIUDAD PUERTO PORTO PORT ' +
    'NEW NORTH SOUTH EAST WEST CITY TOWN BEACH SPRINGS FALLS HILLS HEIGHTS LAKE RIVER MOUNT FORT UPON UNDER BAD AM AN IM ' +
    'DER BEI AUF AAN DEN NOVI NOVA NIZHNIY VELIKIY AIRES RIO GRANDE KUALA KOTA',
);
const TOWN = new RegExp(`(?<![^\\s.,;:/()'-])(?:${TOWNS.join('|')})(?![^\\s.,;:/()'-])`, 'i');

/** Whether the town or region of an address looks like one: most have one word. */
export function looksLikeTown({ value }: Located): boolean {
  return !value.includes(' ') || TOWN.test(value);
}

/** Elements for towns and regions. */
const PLACES: ReadonlySet<string> = new Set(words('TwnNm TwnLctnNm DstrctNm CtrySubDvsn CityOfBirth PrvcOfBirth'));

/** Whether a text is the town or region of an address or a birth. */
export function isPlace({ location: { path } }: Located): boolean {
  return PLACES.has(path.slice(path.lastIndexOf('/') + 1));
}
