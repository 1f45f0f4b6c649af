/** Parties, agents and what is known of them. ISO 20022 vocabulary, for SWIFT MT too. */

import type { Bic } from './bic.ts';
import type { CountryCode } from './country.ts';
import type { DateRange } from './calendar-date.ts';
import type { Iban } from './iban.ts';
import type { PartyIdentifier } from './identifier.ts';
import type { Lei } from './lei.ts';
import type { Located, Location } from './location.ts';

/**
 * What a party does in a payment: `debtor`, `ultimateDebtor`, `initiatingParty`, `creditor`, `ultimateCreditor`,
 * `invoicer`, `invoicee`, `garnishee`, `reasonOriginator` ... A role from a copy of another payment has a prefix:
 * `original.debtor`, `returnChain.creditor`. The roles of the customer transfer under a cover are given without prefix
 * in {@link Payment.underlying} and with `underlying.` in a subject.
 */
export type PartyRole = string;

/**
 * What a bank does in a payment: `debtorAgent`, `creditorAgent`, `instructingAgent`, `instructedAgent`,
 * `previousInstructingAgent1..3`, `intermediaryAgent1..3`, `instructingReimbursementAgent`,
 * `instructedReimbursementAgent`, `thirdReimbursementAgent`, `forwardingAgent`, `chargesAgent` ..., and `sender` and
 * `receiver` of the message itself. In a bank's own transfer (MT 202, pacs.009) also `debtor` and `creditor`.
 */
export type AgentRole = string;

/** A customer: a person or an organisation that is not here as a bank. */
export interface Party {
  readonly role: PartyRole;
  /** The party's names, and every other way to read one that runs over a line end. The first is the one to display. */
  readonly names: readonly Located[];
  /**
   * The whole name-and-address block in every reading a receiver could give it: each line alone, all lines joined with
   * blanks and, where a full line may have been cut inside a word, without. Empty where name and address came apart.
   */
  readonly readings: readonly Located[];
  readonly address?: Address;
  readonly accounts: readonly Account[];
  readonly identifiers: readonly PartyIdentifier[];
  /** Names of persons to contact, of an account, of a place to deliver to: not the party's own name. */
  readonly relatedNames: readonly Located[];
  readonly birth?: Birth;
  readonly countryOfResidence?: Located<CountryCode>;
}

/** A bank or another financial institution in the payment chain. */
export interface Agent {
  readonly role: AgentRole;
  readonly bic?: Located<Bic>;
  readonly lei?: Located<Lei>;
  readonly names: readonly Located[];
  /** As in {@link Party.readings}. */
  readonly readings: readonly Located[];
  readonly address?: Address;
  readonly accounts: readonly Account[];
  /** Clearing-system member numbers and other numbers. */
  readonly identifiers: readonly PartyIdentifier[];
  /** Names of branches, contacts and accounts. */
  readonly relatedNames: readonly Located[];
}

export interface Address {
  /** Country given as a code, or named by itself in the last line. */
  readonly country?: Located<CountryCode>;
  /** Countries that further lines give: one address can say two. */
  readonly otherCountries?: readonly Located<CountryCode>[];
  readonly town?: Located;
  /** The town with each district and region of it behind, where each has a part of its own: one name of a place may stand in both. */
  readonly townInRegions?: readonly Located[];
  /** Everything else: streets, buildings, districts, regions, post codes, care-of names, free address lines. */
  readonly lines: readonly Located[];
}

export interface Account {
  /** The account number as written. */
  readonly id?: Located;
  /** The number as an IBAN, where it is one. */
  readonly iban?: Iban;
  /** An alias for the account: e-mail, phone number, wallet address. */
  readonly proxy?: Located;
}

export interface Birth {
  readonly date?: { readonly range: DateRange; readonly location: Location };
  readonly town?: Located;
  readonly country?: Located<CountryCode>;
}
