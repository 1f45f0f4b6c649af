/** A payment while it is put together. */

import type { Agent, CalendarDate, Located, Money, Party, Passage, References, Transfer } from '@interdict/model';
import { add, concat, NONE } from './list.ts';
import { isDigit } from './marks.ts';
import { currencyOf } from './money.ts';
import { SLOTS } from './references.ts';
import type { Writable } from './writable.ts';

export interface Draft {
  references: Writable<References>;
  amount: Money | undefined;
  instructedAmount: Money | undefined;
  settlementDate: CalendarDate | undefined;
  /** Those of all other amounts, and of those in whose place another one was put, by their codes; absent where there are none. */
  currencies: Map<string, Located> | undefined;
  /** Funds come by another message, as the reimbursement fields say. */
  covered: boolean;
  /** Side of the account an entry of a statement is on. */
  entryMark: 'C' | 'D' | undefined;
  parties: Party[];
  agents: Agent[];
  passages: Passage[];
  /** How many places of each counted role are taken: of few roles. */
  counts: { readonly role: string; taken: number }[];
}

export function emptyDraft(): Draft {
  return {
    references: {},
    amount: undefined,
    instructedAmount: undefined,
    settlementDate: undefined,
    currencies: undefined,
    covered: false,
    entryMark: undefined,
    parties: NONE,
    agents: NONE,
    passages: NONE,
    counts: NONE,
  };
}

/** True where nothing has been put into the lists and references of a draft, nor an amount or a date. */
export function isUntouched(draft: Draft): boolean {
  const { references, amount, instructedAmount, settlementDate, currencies, covered, parties, agents, passages } =
    draft;
  const items = parties.length + agents.length + passages.length;
  const amounts = amount ?? instructedAmount ?? currencies;
  return items === 0 && !amounts && !settlementDate && !covered && isWithout(references);
}

/** How many values a draft has to be screened: names, lines, banks, accounts, numbers and texts with all their readings. */
export function sizeOf({ parties, agents, passages, currencies }: Draft): number {
  // Currencies are compared with a few only: two count as one value.
  let size = currencies === undefined ? 0 : currencies.size >> 1;
  for (const { names, readings, relatedNames, accounts, identifiers, address } of [...parties, ...agents]) {
    size += names.length + readings.length + relatedNames.length + accounts.length + identifiers.length;
    size += 1 + (address?.lines.length ?? 0);
  }
  for (const { readings } of passages) size += 1 + readings.length;
  return size;
}

/** One draft laid over another; where both have a value the upper one counts. */
export function overlay(lower: Draft, upper: Draft): Draft {
  const draft: Draft = {
    references: lower.references,
    amount: upper.amount ?? lower.amount,
    instructedAmount: upper.instructedAmount ?? lower.instructedAmount,
    settlementDate: upper.settlementDate ?? lower.settlementDate,
    currencies: currenciesOfBoth(lower, upper),
    covered: upper.covered || lower.covered,
    entryMark: undefined,
    parties: concat(lower.parties, upper.parties),
    agents: concat(lower.agents, upper.agents),
    passages: lower.passages,
    counts: NONE,
  };
  overlayReferences(draft, upper.references);
  draft.passages = concat(draft.passages, upper.passages);
  return draft;
}

/** Adds the currency of an amount, once. */
export function addCurrency(draft: Pick<Draft, 'currencies'>, currency: Located | undefined): void {
  if (currency === undefined) return;
  if (draft.currencies === undefined) draft.currencies = new Map([[currency.value, currency]]);
  else if (!draft.currencies.has(currency.value)) draft.currencies.set(currency.value, currency);
}

/** Also those of the lower amounts that the upper ones take the place of; nothing is copied where nothing is added. */
function currenciesOfBoth(lower: Draft, upper: Draft): Map<string, Located> | undefined {
  const replaced = [
    replacedCurrency(lower.amount, upper.amount),
    replacedCurrency(lower.instructedAmount, upper.instructedAmount),
  ];
  if (!lower.currencies && !replaced[0] && !replaced[1]) return upper.currencies;
  const both: Pick<Draft, 'currencies'> = { currencies: lower.currencies };
  for (const currency of [...replaced, ...(upper.currencies?.values() ?? NONE)]) {
    if (!currency || lower.currencies?.has(currency.value)) continue;
    if (both.currencies === lower.currencies) both.currencies = new Map(lower.currencies);
    addCurrency(both, currency);
  }
  return both.currencies;
}

function replacedCurrency(lower: Money | undefined, upper: Money | undefined): Located | undefined {
  return lower && upper && lower.currency !== upper.currency ? currencyOf(lower) : undefined;
}

/** References that another one takes the place of are still text that was written. */
function overlayReferences(draft: Draft, upper: References): void {
  const lower = draft.references;
  if (isWithout(lower)) draft.references = upper;
  if (draft.references === upper || isWithout(upper)) return;
  const both: Writable<References> = {};
  for (const { get, put } of SLOTS) {
    const above = get(upper);
    const text = get(lower);
    if (above) put(both, above);
    else if (text) put(both, text);
    if (above && text) draft.passages = [...draft.passages, { kind: 'reference', text, readings: NONE }];
  }
  draft.references = both;
}

/** The currencies that are neither that of the settlement nor the one ordered: their amounts have no slot in a payment. */
export function otherCurrenciesOf({ amount, instructedAmount, currencies }: Draft): Located[] {
  let others: Located[] = NONE;
  if (currencies === undefined) return others;
  for (const currency of currencies.values()) {
    const { value } = currency;
    if (value !== amount?.currency && value !== instructedAmount?.currency) others = add(others, currency);
  }
  return others;
}

function isWithout(references: References): boolean {
  for (const _ in references) return false;
  return true;
}

/** From the debtor's side to the creditor's; other roles keep their order at the end. */
const CHAIN = [
  'sender',
  'receiver',
  'debtor',
  'debtorAgent',
  'forwardingAgent',
  'previousInstructingAgent1',
  'instructingReimbursementAgent',
  'instructedReimbursementAgent',
  'thirdReimbursementAgent',
  'intermediaryAgent1',
  'creditorAgent',
  'creditor',
];

const PLACE: ReadonlyMap<string, number> = new Map(CHAIN.map((role, index) => [role, index]));

/** What payments and underlying transfers have in common, agents in the order of the chain. */
export function transferOf(draft: Draft): Writable<Transfer> {
  const { references, amount, instructedAmount, parties, passages } = draft;
  const agents = inChainOrder(draft.agents);
  const transfer: Writable<Transfer> = { references, parties, agents, passages };
  if (amount) transfer.amount = amount;
  if (instructedAmount) transfer.instructedAmount = instructedAmount;
  return transfer;
}

/** Fields come in the order of the chain, so there is seldom something to sort. */
export function inChainOrder(agents: Agent[]): Agent[] {
  let before = 0;
  for (let at = 0; at < agents.length; at++) {
    const agent = agents[at];
    const rank = agent ? place(agent) : before;
    if (rank < before) return sorted(agents, agents.map(place));
    before = rank;
  }
  return agents;
}

/** Rank by rank: there are few. */
function sorted(agents: readonly Agent[], ranks: readonly number[]): Agent[] {
  const all: Agent[] = [];
  for (let rank = 0; all.length < agents.length; rank++) {
    for (let at = ranks.indexOf(rank); at !== -1; at = ranks.indexOf(rank, at + 1)) {
      const agent = agents[at];
      if (agent) all.push(agent);
    }
  }
  return all;
}

/** Roles that are counted (`intermediaryAgent2`) stand with the first of them, as they came. */
function place({ role }: Agent): number {
  const known = PLACE.get(role);
  if (known !== undefined || !isDigit(role.charCodeAt(role.length - 1))) return known ?? CHAIN.length;
  const counted = role.replace(/\d+$/, '');
  return PLACE.get(`${counted}1`) ?? PLACE.get(counted) ?? CHAIN.length;
}
