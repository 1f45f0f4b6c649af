/** International bank account numbers (ISO 13616). */

import { type CountryCode, parseCountryCode } from './country.ts';
import { mod97 } from './mod97.ts';

/** An IBAN in electronic form: upper case, no blanks, check digits right. */
export type Iban = string & { readonly __brand: 'Iban' };

const IBAN = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/;

/**
 * Reads an IBAN in print or electronic form; undefined where `text` is none or its check digits are wrong.
 * The length by country is not checked: the registry changes, the check digits do not.
 */
export function parseIban(text: string): Iban | undefined {
  const code = IBAN.test(text) ? text : text.replace(/[\s-]/g, '').toUpperCase();
  if (!IBAN.test(code) || !parseCountryCode(code.slice(0, 2))) return undefined;
  return mod97(code.slice(4) + code.slice(0, 4)) === 1 ? (code as Iban) : undefined;
}

/** The country in whose system the account is held: characters 1 and 2. */
export function ibanCountry(iban: Iban): CountryCode {
  return iban.slice(0, 2) as CountryCode;
}
