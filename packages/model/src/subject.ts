/** What is handed to screening. */

import type { Birth, Address } from './party.ts';
import type { CountryCode } from './country.ts';
import type { IdentifierType, PartyIdentifier } from './identifier.ts';
import type { Location } from './location.ts';

/**
 * How a value is to be screened. `name`: all of it is one name. `text`: a name may stand anywhere in it. `place`: a
 * town, region or address line. The others are exact: `bic`, `lei`, `account` (IBAN or not), `identifier`, `country`.
 */
export type SubjectKind = 'name' | 'bic' | 'account' | 'lei' | 'identifier' | 'country' | 'place' | 'text';

export interface Subject {
  readonly kind: SubjectKind;
  readonly value: string;
  /**
   * Role of the party or agent the value belongs to, or the kind of the passage; `underlying.` in front for the customer
   * transfer under a cover, `.related` behind for a contact, branch or account name.
   */
  readonly role: string;
  /** Where the value stands; slicing these bytes of the message gives the text as it was written. */
  readonly location: Location;
  /** For `identifier`: which. */
  readonly identifierType?: IdentifierType;
  /** What the message says beside the value about the same party: the same object for all subjects of a party. */
  readonly known: Known;
}

/** A country and what points to it. Signals are kept apart: each counts for embargoes, and a mismatch says something. */
export interface CountrySignal {
  readonly country: CountryCode;
  readonly source: 'address' | 'residence' | 'birth' | 'identifier' | 'bic' | 'iban' | 'clearing';
  readonly location: Location;
}

export interface Known {
  readonly role: string;
  readonly birth?: Birth;
  readonly address?: Address;
  readonly countries: readonly CountrySignal[];
  readonly identifiers: readonly PartyIdentifier[];
  /** True for a bank in the payment chain, false for a customer, absent for a passage. */
  readonly agent?: boolean;
}
