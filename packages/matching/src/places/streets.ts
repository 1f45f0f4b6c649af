/** Keeps streets that are named after places apart. */

import {
  NAMING_PARTICLES,
  ORDINARY_STREET_WORDS,
  STREET_PREFIXES,
  STREET_WORDS,
  STREET_WORDS_ON_EITHER_SIDE,
} from '../words/common-words.ts';

/**
 * `Teheran-ro`, `Cuba Street`, `Rue Téhéran`, `Avenue de Téhéran` name streets. `Valiasr Ave Tehran` does not, nor does
 * `Valiasr Street in Tehran`: there the street word belongs to what stands before it.
 *
 * @param isAddress - false where none is to be expected: there `TEHRAN ROAD` needs a house's number, and goods go `VIA TEHRAN`
 */
export function isStreet(words: readonly string[], start: number, end: number, isAddress = true): boolean {
  const behind = words[end] ?? '';
  const isSure = isAddress || !ORDINARY_STREET_WORDS.has(behind) || HOUSE.test(words[start - 1] ?? '');
  if (STREET_WORDS.has(behind) && isSure && !isSaint(words, end)) return true;
  if (isStreetWithNumber(words, start, end) || isStreetLine(words)) return true;
  let at = start - 1;
  while (NAMING_PARTICLES.has(words[at] ?? '')) at -= 1;
  const before = words[at] ?? '';
  const earlier = words[at - 1] ?? '';
  if (NAMED_IN_FULL.has(before)) return STREET_PREFIXES.has(earlier);
  if (STREET_PREFIXES.has(before)) return !IS_CALLED_SO.has(earlier) && (isAddress || !WAYS.has(before));
  return at < start - 1 && STREET_WORDS.has(before);
}

/** `FLIGHT TEHRAN ST PETERSBURG` */
function isSaint(words: readonly string[], at: number): boolean {
  return words[at] === 'st' && /^peters?b/.test(words[at + 1] ?? '');
}

/** Words of streets that are words for a way in English or Spanish, too. */
const WAYS: ReadonlySet<string> = new Set(['via', 'camino', 'carrera', 'cl']);

/** `HOTEL PLAZA, LA HABANA`; `CALLE PASEO, LA HABANA`: what is called by such a word itself. */
const IS_CALLED_SO: ReadonlySet<string> = new Set(['hotel', ...STREET_PREFIXES]);

/**
 * `ul. Krym 5`, and `ul. Krym` where nothing but a number stands before it. In `Lenina ul., Yalta` the street word belongs to
 * what stands before it.
 */
function isStreetWithNumber(words: readonly string[], start: number, end: number): boolean {
  if (!STREET_WORDS_ON_EITHER_SIDE.has(words[start - 1] ?? '')) return false;
  const before = words[start - 2] ?? '';
  return start === 1 || HOUSE.test(before) || (HOUSE.test(words[end] ?? '') && !OF_STREETS.test(before));
}

/** How the names of streets end before the word for one: `LENINA UL. YALTA 5`. */
const OF_STREETS = /(?:[oe]va|ina|aya|aia|ogo|[iy]kh)$/;

/** A house's number or the word before it; postal codes are longer. */
const HOUSE = /^(?:\d{1,4}[a-z]?|d|dom|nr|bud)$/;

/**
 * A line with nothing else in it: `Av. Cuba 2050`, `C/ La Habana 7`, `Jr. Cuba 7`, `República de Cuba 12`, `4520 Tehran Dr`. A post code
 * has more digits; `AV TEHRAN 15` may go on with the street of the line before and name a district.
 */
function isStreetLine(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS && STREET_LINE.test(words.join(' '));
}

const NUMBERS = String.raw`\d{1,4}[a-z]?(?: (?:\d{1,4}[a-z]?|[a-z]|bis))?`;
const STREET_LINE = new RegExp(
  `^(?:${[
    String.raw`av [a-z]+ \d{3,4}(?: \d{1,4})?`,
    `(?:ave?|jr|jiron) (?:la )?(?:cuba|habana) ${NUMBERS}`,
    `(?:c|c la|c santiago de|republica de) [a-z]+ ${NUMBERS}`,
    String.raw`(?:\d{1,5} ){0,2}[a-z]+ dr`,
  ].join('|')})$`,
);
/** In such a line. */
const MOST_WORDS = 6;

/** `Calle República de Cuba`, `Calle Isla de Cuba`, `Rua Cidade de Havana`. */
const NAMED_IN_FULL: ReadonlySet<string> = new Set(
  'republica republique repubblica rep isla ilha isola ile cidade'.split(' '),
);
