/** What is found in one part of a message, while it is being found. */

import type {
  Account,
  Address,
  Bic,
  Birth,
  CalendarDate,
  CountryCode,
  Lei,
  Located,
  Money,
  PartyIdentifier,
  PassageKind,
  References,
} from '@interdict/model';
import { type Element, pathOf, trimmed } from '../xml/element.ts';
import type { IssueCode, IssueList } from '../issue-codes.ts';

/** A party or agent: which of the two shows only once all of it has been read. */
export interface Holder {
  readonly role: string;
  isAgent: boolean;
  bic: Located<Bic> | undefined;
  lei: Located<Lei> | undefined;
  readonly names: Located[];
  readonly readings: Located[];
  readonly addresses: AddressDraft[];
  readonly accounts: Account[];
  readonly identifiers: PartyIdentifier[];
  readonly relatedNames: Located[];
  birth: Birth | undefined;
  countryOfResidence: Located<CountryCode> | undefined;
}

export interface AddressDraft extends Address {
  country?: Located<CountryCode>;
  town?: Located;
  readonly lines: Located[];
  /** Those of the lines that are free text and may go on from one to the next. */
  readonly free: Located[];
}

export type ReferenceSlot = keyof References;

/** One leaf of text, or several that continue each other. */
export interface PassageDraft {
  readonly kind: PassageKind;
  readonly parts: [Located, ...Located[]];
}

export interface Draft {
  readonly references: { -readonly [Slot in ReferenceSlot]?: References[Slot] };
  /** References of an earlier payment, which stand in for this one's where it has none of its own. */
  readonly originals: { readonly slot: ReferenceSlot; readonly value: Located }[];
  amount: Money | undefined;
  instructedAmount: Money | undefined;
  /** Amounts of an earlier payment, which a request to cancel or to change it is about. */
  originalAmount: Money | undefined;
  originalInstructedAmount: Money | undefined;
  transferCurrency: Located | undefined;
  /** Of all other amounts, rates and accounts; undefined where there are none. */
  currencies: Located[] | undefined;
  settlementDate: CalendarDate | undefined;
  settlementMethod: string | undefined;
  readonly holders: Holder[];
  /** Accounts that stand beside the party or agent they belong to, with what is written in them. */
  readonly looseAccounts: Holder[];
  readonly passages: PassageDraft[];
  /** Passages that further leaves may continue, by the names of parent and leaf. */
  continued: Map<string, PassageDraft> | undefined;
  /** The transfer under a cover payment; one inside it again is taken for part of it. */
  underlying: Draft | undefined;
  readonly isUnderlying: boolean;
  readonly issues: IssueList;
}

/** Where in the message the reading is. */
export interface Context {
  /** What stands in front of roles here: `original.`, `returnChain.` ... */
  readonly prefix: string;
  /** Kind of the text here, where the container decides it. */
  readonly kind: PassageKind | undefined;
  /** The party or agent whose text this is. */
  readonly holder: Holder | undefined;
  /** An element that is read elsewhere. */
  readonly except: Element | undefined;
  /** Reads an element that is no part of the component at hand. */
  readonly readRest: (element: Element, draft: Draft, context: Context) => void;
}

/** The context further inside. Written out, because objects of one shape are read faster than spread ones. */
export function inside(
  { except, readRest }: Context,
  prefix: string,
  kind: PassageKind | undefined,
  holder: Holder | undefined,
): Context {
  return { prefix, kind, holder, except, readRest };
}

export function createDraft(issues: IssueList, isUnderlying = false): Draft {
  return {
    references: {},
    originals: [],
    amount: undefined,
    instructedAmount: undefined,
    originalAmount: undefined,
    originalInstructedAmount: undefined,
    transferCurrency: undefined,
    currencies: undefined,
    settlementDate: undefined,
    settlementMethod: undefined,
    holders: [],
    looseAccounts: [],
    passages: [],
    continued: undefined,
    underlying: undefined,
    isUnderlying,
    issues,
  };
}

export function createHolder(role: string): Holder {
  return {
    role,
    isAgent: false,
    bic: undefined,
    lei: undefined,
    names: [],
    readings: [],
    addresses: [],
    accounts: [],
    identifiers: [],
    relatedNames: [],
    birth: undefined,
    countryOfResidence: undefined,
  };
}

/** The text of a leaf and where it stands; undefined where there is none. */
export function locatedText(leaf: Element): Located | undefined {
  const value = trimmed(leaf.text);
  return value === '' ? undefined : { value, location: { path: pathOf(leaf), start: leaf.start, end: leaf.end } };
}

export function warn(draft: Draft, code: IssueCode, { value, location }: Located): void {
  draft.issues.add(code, { path: location.path, offset: location.start, received: value });
}
