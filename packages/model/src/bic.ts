/** Business identifier codes (ISO 9362). */

import { type CountryCode, parseCountryCode } from './country.ts';

/** A BIC in upper case: 8 or 11 characters, of which 5 and 6 are an ISO 3166 country. */
export type Bic = string & { readonly __brand: 'Bic' };

// ISO 9362:2014 allows digits in the first four places; ISO 20022 BICFIDec2014Identifier says the same.
const BIC = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** Reads a BIC, in any case and with blanks around it; undefined where `text` is none. */
export function parseBic(text: string): Bic | undefined {
  if (text.length < 8) return undefined;
  if (!BIC.test(text)) {
    const code = text.trim().toUpperCase();
    return code === text ? undefined : parseBic(code);
  }
  return parseCountryCode(text.slice(4, 6)) ? (text as Bic) : undefined;
}

/** The institution: the first eight characters, the same for all its branches. */
export function bic8(bic: Bic): Bic {
  return bic.slice(0, 8) as Bic;
}

/** The country of the institution: characters 5 and 6. */
export function bicCountry(bic: Bic): CountryCode {
  return bic.slice(4, 6) as CountryCode;
}
