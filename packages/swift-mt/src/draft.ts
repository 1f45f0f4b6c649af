/** A payment while it is put together. */

import {
  type Agent,
  type CalendarDate,
  type Money,
  type Party,
  type Passage,
  type References,
  type Transfer,
} from '@interdict/model';

export interface Draft {
  references: References;
  amount?: Money;
  instructedAmount?: Money;
  settlementDate?: CalendarDate;
  /** Funds come by another message, as the reimbursement fields say. */
  covered?: boolean;
  /** Side of the account an entry of a statement is on. */
  entryMark?: 'C' | 'D';
  readonly parties: Party[];
  readonly agents: Agent[];
  readonly passages: Passage[];
}

export function emptyDraft(): Draft {
  return { references: {}, parties: [], agents: [], passages: [] };
}

/** One draft laid over another; where both have a value the upper one counts. */
export function overlay(lower: Draft, upper: Draft): Draft {
  return {
    ...lower,
    ...upper,
    references: { ...lower.references, ...upper.references },
    parties: [...lower.parties, ...upper.parties],
    agents: [...lower.agents, ...upper.agents],
    passages: [...lower.passages, ...upper.passages],
  };
}

/** From the debtor's side to the creditor's; other roles keep their order at the end. */
const CHAIN = [
  'sender',
  'receiver',
  'debtor',
  'debtorAgent',
  'forwardingAgent',
  'previousInstructingAgent',
  'instructingReimbursementAgent',
  'instructedReimbursementAgent',
  'thirdReimbursementAgent',
  'intermediaryAgent',
  'creditorAgent',
  'creditor',
];

const PLACE: ReadonlyMap<string, number> = new Map(CHAIN.map((role, index) => [role, index]));

/** What payments and underlying transfers have in common, agents in the order of the chain. */
export function transferOf({ references, amount, instructedAmount, parties, agents, passages }: Draft): Transfer {
  return {
    references,
    ...(amount ? { amount } : {}),
    ...(instructedAmount ? { instructedAmount } : {}),
    parties,
    agents: [...agents].sort((one, other) => place(one) - place(other)),
    passages,
  };
}

function place({ role }: Agent): number {
  return PLACE.get(role.replace(/\d+$/, '')) ?? CHAIN.length;
}
