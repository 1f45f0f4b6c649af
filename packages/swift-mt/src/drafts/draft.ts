/** A payment while it is put together. */

import type { Agent, CalendarDate, Located, Money, Party, Passage, References, Transfer } from '@interdict/model';
import { currenciesOfBoth } from './currencies.ts';
import { concat, NONE } from '../list.ts';
import { isDigit } from '../syntax/marks.ts';
import { SLOTS } from './references.ts';
import type { Writable } from './writable.ts';

export interface Draft {
  references: Writable<References>;
  amount: Money | undefined;
  instructedAmount: Money | undefined;
  settlementDate: CalendarDate | undefined;
  /** Those of all other amounts, and of those in whose place another one was put, each once. */
  currencies: Located[];
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
    currencies: NONE,
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
  const items = parties.length + agents.length + passages.length + currencies.length;
  return items === 0 && !amount && !instructedAmount && !settlementDate && !covered && isWithout(references);
}

/** How many values a draft has to be screened: names, lines, banks, accounts, numbers and texts with all their readings. */
export function sizeOf({ parties, agents, passages, currencies }: Draft): number {
  // Currencies are compared with a few only: two count as one value.
  let size = currencies.length >> 1;
  for (const party of parties) size += sizeOfHolder(party);
  for (const agent of agents) size += sizeOfHolder(agent);
  for (const { readings } of passages) size += 1 + readings.length;
  return size;
}

function sizeOfHolder({ names, readings, relatedNames, accounts, identifiers, address }: Party | Agent): number {
  const own = names.length + readings.length + relatedNames.length + accounts.length + identifiers.length;
  return 1 + own + (address?.lines.length ?? 0);
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
