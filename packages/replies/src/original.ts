/** What a reply says of the message it answers. */

import { parseUetr, type Bic, type Issue, type Located, type Payment, type References } from '@interdict/model';
import { note } from './issue-codes.ts';

/** Roles of those who sent a message, where no header says it; the first that is there counts. */
const SENDERS = ['sender', 'instructingAgent', 'assigner', 'forwardingAgent'];
const RECEIVERS = ['receiver', 'instructedAgent', 'assignee', 'debtorAgent'];

export interface Original {
  readonly payment: Payment;
  readonly sender: Bic | undefined;
  readonly receiver: Bic | undefined;
  /** A reference, cut to what the reply allows. */
  readonly reference: (kind: keyof References) => string | undefined;
  /** The same of what no model of references holds, by the end of its path. */
  readonly referenceAt: (element: string) => string | undefined;
  /** Valid, or undefined. */
  readonly uetr: string | undefined;
  /** What was noted on the way. */
  readonly notes: readonly Issue[];
}

/** @param longest - length of a reference: 35 in ISO 20022, 16 in an MT. */
export function originalOf(payment: Payment, longest: number): Original {
  const { message, references, passages } = payment;
  const notes: Issue[] = [];
  const cut = (reference: Located | undefined): string | undefined => {
    const value = reference?.value.trim();
    if (!value) return undefined;
    if (value.length <= longest) return value;
    notes.push(note('reference-cut', value));
    // As translators between the formats do: the mark says that something is gone.
    return `${value.slice(0, longest - 1)}+`;
  };
  const uetr = references.uetr && parseUetr(references.uetr.value);
  if (references.uetr && !uetr) notes.push(note('uetr-not-given', references.uetr.value));
  return {
    payment,
    sender: message.sender ?? bicOf(payment, SENDERS),
    receiver: message.receiver ?? bicOf(payment, RECEIVERS),
    reference: (kind) => cut(references[kind]),
    referenceAt: (element) =>
      cut(passages.find(({ text }) => text.location.path.replace(/\[\d+\]$/, '').endsWith(`/${element}`))?.text),
    uetr,
    notes,
  };
}

/** BIC of the first agent with one of `roles`. */
export function bicOf({ agents }: Pick<Payment, 'agents'>, roles: readonly string[]): Bic | undefined {
  for (const role of roles) {
    const found = agents.find((agent) => agent.role === role && agent.bic)?.bic?.value;
    if (found) return found;
  }
  return undefined;
}
