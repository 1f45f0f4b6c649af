/** What an identifier of a party is, by the element or the scheme code it is given with. */

import type { IdentifierType } from '@interdict/model';

/** Elements that are an identifier by themselves; the upper half is from the messages of 2006. */
export const IDENTIFIER_BY_ELEMENT: ReadonlyMap<string, IdentifierType> = new Map<string, IdentifierType>([
  ['PsptNb', 'passport'],
  ['DrvrsLicNb', 'driving-licence'],
  ['SclSctyNb', 'social-security'],
  ['IdntyCardNb', 'national-id'],
  ['TaxIdNb', 'tax-id'],
  ['AlnRegnNb', 'alien-registration'],
  ['CstmrNb', 'customer'],
  ['MplyrIdNb', 'employer'],
  ['BkPtyId', 'other'],
  ['IBEI', 'other'],
  ['EANGLN', 'other'],
  ['USCHU', 'clearing'],
  ['DUNS', 'other'],
  ['MmbId', 'clearing'],
  ['TaxId', 'tax-id'],
  ['RegnId', 'registration'],
  ['PhneNb', 'phone'],
  ['MobNb', 'phone'],
  ['FaxNb', 'phone'],
  ['EmailAdr', 'email'],
  ['URLAdr', 'website'],
]);

/** Codes of the external code sets for persons and organisations. */
export const IDENTIFIER_BY_SCHEME: ReadonlyMap<string, IdentifierType> = new Map<string, IdentifierType>([
  ['CCPT', 'passport'],
  ['NIDN', 'national-id'],
  ['TXID', 'tax-id'],
  ['COID', 'registration'],
  ['SREN', 'registration'],
  ['SRET', 'registration'],
  ['SOSE', 'social-security'],
  ['DRLC', 'driving-licence'],
  ['ARNU', 'alien-registration'],
  ['CUST', 'customer'],
  ['EMPL', 'employer'],
  ['TELE', 'phone'],
]);
