/** Business identifier codes (ISO 9362). */

import { type CountryCode, countryCodeAt } from './country.ts';

/** A BIC in upper case: 8 or 11 characters, of which 5 and 6 are an ISO 3166 country. */
export type Bic = string & { readonly __brand: 'Bic' };

/** Reads a BIC, in any case and with blanks around it; undefined where `text` is none. */
export function parseBic(text: string): Bic | undefined {
  if (text.length < 8) return undefined;
  if (isBic(text)) return text as Bic;
  const code = text.trim().toUpperCase();
  return isBic(code) ? (code as Bic) : undefined;
}

/** Length of the address of a terminal: a BIC11 with the letter of the terminal as its ninth character. */
const TERMINAL = 12;

/** Reads a BIC, or that of the bank whose terminal has the address. */
export function bicOfTerminal(text: string): Bic | undefined {
  return parseBic(text.length === TERMINAL ? text.slice(0, 8) + text.slice(9) : text);
}

/** The BIC in a text that is due to be one: also by the address of a terminal, or a BIC8 where the rest fits neither. */
export function bicDue(text: string): Bic | undefined {
  return bicOfTerminal(text) ?? (text.length > 8 && text.length < TERMINAL ? parseBic(text.slice(0, 8)) : undefined);
}

/** Letters and digits with a country in their midst: ISO 9362:2014 allows digits in the first four places. */
function isBic(text: string): boolean {
  if (text.length !== 8 && text.length !== 11) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!(code >= 0x41 && code <= 0x5a) && !(code >= 0x30 && code <= 0x39)) return false;
  }
  return countryCodeAt(text, 4) !== undefined;
}

/** The institution: the first eight characters, the same for all its branches. */
export function bic8(bic: Bic): Bic {
  return bic.slice(0, 8) as Bic;
}

/** The country of the institution: characters 5 and 6. */
export function bicCountry(bic: Bic): CountryCode {
  return bic.slice(4, 6) as CountryCode;
}
