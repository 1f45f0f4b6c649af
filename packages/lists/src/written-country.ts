/** Countries as lists write them: by name, adjective or code, with notes behind. */

import { type CountryCode, countryNamed, countryOfAdjective } from '@interdict/model';

/** Spellings of lists that are no name of the country itself. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['BVI', 'British Virgin Islands'],
  ['Burma/Myanmar', 'Myanmar'],
  ['China, Hong Kong Special Administrative Region', 'Hong Kong'],
  ['Congo (Democratic Republic)', 'Democratic Republic of the Congo'],
  ['DRC', 'Democratic Republic of the Congo'],
  ['Korea (North)', 'North Korea'],
  ['Korea (South)', 'South Korea'],
  ['Occupied Palestinian Territories', 'Palestine'],
  ['Republic of Congo', 'Republic of the Congo'],
  ['The Gaza Strip', 'Gaza'],
  ['Virgin Islands (British)', 'British Virgin Islands'],
]);

/** A note that stands behind a country: `Yemen (since Nov 2008)`, `Syrian Arab Republic as of September 2015`. */
const NOTE = / ?(?:\(| as (?:at|of) )/;

/** What stands before a country's name without changing which country it is. */
const STYLE = /^(?:in )?(?:the |state of |(?:federal |federative |islamic )?republic of (?:the )?)?/i;

/** The country `text` stands for; undefined where it is none, or not understood. */
export function writtenCountry(text: string): CountryCode | undefined {
  const whole = text.trim();
  const known = SPELLINGS.get(whole);
  if (known !== undefined) return countryNamed(known);
  const plain = whole.split(NOTE, 1)[0] ?? '';
  if (plain === '') return undefined;
  return nameOrAdjective(whole) ?? nameOrAdjective(plain) ?? nameOrAdjective(plain.replace(STYLE, ''));
}

function nameOrAdjective(text: string): CountryCode | undefined {
  return countryNamed(text) ?? countryOfAdjective(text);
}
