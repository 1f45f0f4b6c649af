/** Numbers and codes that identify a party, on both sides: in a payment and on a list. */

import type { CountryCode } from './country.ts';
import type { Located } from './location.ts';

/**
 * What an identifier is. The SWIFT codes of field 50F and the ISO 20022 scheme codes stand in brackets.
 * `clearing` is a member number in a national clearing system, `wallet` a digital-currency address.
 */
export const IDENTIFIER_TYPES = [
  'bic',
  'lei',
  'iban',
  'account',
  'clearing',
  'passport', // CCPT
  'national-id', // NIDN
  'tax-id', // TXID
  'registration', // COID
  'social-security', // SOSE
  'driving-licence', // DRLC
  'alien-registration', // ARNU
  'imo',
  'mmsi',
  'call-sign',
  'aircraft',
  'wallet',
  'customer', // CUST
  'employer', // EMPL
  'email',
  'website',
  'phone',
  'other',
] as const;

export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

/** An identifier that a message gives for a party or an agent. */
export interface PartyIdentifier {
  readonly type: IdentifierType;
  readonly value: Located;
  /** Who gave the number: an authority, a bank, or the clearing system of a `clearing` number (`USABA`). */
  readonly issuer?: Located;
  readonly country?: Located<CountryCode>;
}

const ASCII = /^[\t-~]*$/;
const AROUND_HOST = /^(?:[a-z]{1,9}:\/\/)?(?:www\.)?|\/$/g;

/**
 * The form in which identifiers of a type are compared: upper case without blanks and punctuation. A BIC counts by its
 * first eight characters, ship numbers by their digits; e-mail addresses, websites (without scheme and `www`) and
 * digital-currency addresses (without `0x`) in lower case with their punctuation: though Base58 depends on case, messages may come in capitals, and no two addresses differ in it alone.
 */
export function identifierKey(type: IdentifierType, value: string): string {
  if (type === 'wallet') return value.trim().toLowerCase().replace(/^0x/, '');
  if (type === 'email') return value.trim().toLowerCase();
  if (type === 'website') return value.trim().toLowerCase().replace(AROUND_HOST, '');
  if (type === 'imo' || type === 'mmsi') return value.replace(/\D+/g, '');
  const letters = value.toUpperCase();
  // In ASCII, as most numbers are, it takes no Unicode to tell letters from marks.
  const key = letters.replace(ASCII.test(letters) ? /[^A-Z0-9]+/g : /[^\p{L}\p{N}]+/gu, '');
  return type === 'bic' ? key.slice(0, 8) : key;
}
