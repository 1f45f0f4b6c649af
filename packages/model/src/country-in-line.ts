/** Finds the country that a line of an address gives, at its end or in front. */

import { type CountryCode, countryNamed, mayBeginCountryName, parseCountryCode } from './country.ts';

/** A country, and where in the line it is written. */
export interface CountryInLine {
  readonly country: CountryCode;
  readonly start: number;
  readonly end: number;
}

/**
 * Regions that are written as the code of another country behind their towns: Khyber Pakhtunkhwa, not North Korea (data table, from
 * common geographic knowledge).
 */
const REGIONS: readonly { readonly country: string; readonly line: RegExp }[] = [
  {
    country: 'PK',
    line: /(?<![A-Z])(?:PESHAWAR|ABBOTTABAD|MARDAN|SWAT|MINGORA|KOHAT|BANNU|MANSEHRA|HARIPUR|NOWSHERA|CHARSADDA|SWABI|(?:D\. ?I\. ?|DERA ISMAIL )KHAN|CHITRAL|TIMERGARA|BATKHELA|BUNER|HAYATABAD)[ ,(-]{1,3}KP\)?$/i,
  },
];

/** Codes of countries that are also states of the USA: Sudan or South Dakota. */
const US_STATES: ReadonlySet<string> = new Set(
  'AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA'.split(' '),
);

/** True where a code may be a state: a town stands before it, with no comma between them and no post code around it. */
function mayBeState(before: string): boolean {
  const town = before.trimEnd();
  if (town === '' || /[,/()-]/.test(town.slice(-1)) || /^\d{5,6} /.test(town)) return false;
  return !/\d/.test(town.slice(town.lastIndexOf(' ') + 1));
}

/** The country that the last line of an address ends with: a code behind a blank or comma, or a name of up to five words. */
export function countryAtEnd(line: string): CountryInLine | undefined {
  const { length } = line;
  const region = REGIONS.find((each) => each.line.test(line));
  const ofRegion = region && parseCountryCode(region.country);
  if (ofRegion) return { country: ofRegion, start: line.search(region.line), end: length };
  const end = line.endsWith(')') ? length - 1 : length;
  const from = end - 2;
  // Nothing in front of it will do as well: every text has the empty one in it.
  if (BEFORE_COUNTRY.includes(line.charAt(from - 1))) {
    const country = parseCountryCode(line.slice(Math.max(0, from), end));
    if (country && !(US_STATES.has(country) && mayBeState(line.slice(0, from)))) return { country, start: from, end };
  }
  const whole = countryIn(line);
  if (whole) return { country: whole, start: 0, end: length };
  let at = separatorBefore(line, length);
  for (let words = 0; words < 5 && at > 0; words++) {
    const rest = line.slice(at + 1);
    const country = countryIn(rest);
    if (country) return { country, start: length - rest.trimStart().length, end: line.trimEnd().length };
    at = separatorBefore(line, at);
  }
  return undefined;
}

/** The country that all of a text names: numbers and texts with other first words are told apart before they are compared. */
function countryIn(text: string): CountryCode | undefined {
  const blank = text.indexOf(' ');
  const word = blank === -1 ? text : text.slice(0, blank);
  const may = PLAIN_WORD.test(word) ? mayBeginCountryName(word) : MAYBE_LETTER.test(text);
  return may ? countryNamed(text) : undefined;
}

const PLAIN_WORD = /^[A-Za-z]+$/;
const MAYBE_LETTER = /[A-Za-z\u0080-\u00FF]/;

function separatorBefore(text: string, at: number): number {
  return Math.max(text.lastIndexOf(' ', at - 1), text.lastIndexOf(',', at - 1), text.lastIndexOf('/', at - 1));
}

const BEFORE_COUNTRY = ' ,/-()';

/** The country of a line numbered as in field 50F or 59F, wherever it is written: `3/IR/SHIRAZ`, or `IR/SHIRAZ` without number. */
export function countryInFront(line: string): CountryInLine | undefined {
  const [, number, code = ''] = IN_FRONT.exec(line) ?? [];
  const country = number === undefined && AMBIGUOUS.has(code) ? undefined : parseCountryCode(code);
  const start = line.indexOf(code);
  return country && { country, start, end: start + code.length };
}

const IN_FRONT = /^ *(3 *\/)? *([A-Z]{2}) *(?:\/ *[A-Z]|$)/;

/** Codes of countries that are also words or titles which people write before a slash: care of, number, Mister. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'AL AM AS AT BY CO DE DO HR ID IN IS IT LA ME MR MS MY NO PA SO ST TO'.split(' '),
);
