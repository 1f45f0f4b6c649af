/** What a reply says of the message it answers. */

import {
  parseUetr,
  type Agent,
  type Bic,
  type Issue,
  type Located,
  type Money,
  type Payment,
  type References,
} from '@interdict/model';
import { note } from './issue-codes.ts';
import { isSwiftReference } from './swift-characters.ts';

/** Roles of those who sent a message, where no header says it; the first that is there counts. */
const SENDERS = ['sender', 'instructingAgent', 'assigner', 'forwardingAgent'];
const RECEIVERS = ['receiver', 'instructedAgent', 'assignee', 'debtorAgent'];

export interface Original {
  readonly payment: Payment;
  readonly sender: Bic | undefined;
  readonly receiver: Bic | undefined;
  /** A reference, cut to what the reply allows; undefined where it would not be taken at all. */
  readonly reference: (kind: keyof References) => string | undefined;
  /** The same of an element, by the end of its path: some are in no model of references, or stand there for others. */
  readonly referenceAt: (element: string) => string | undefined;
  /** The amount, where both formats can write it. */
  readonly money: Money | undefined;
  /** Valid, or undefined. */
  readonly uetr: string | undefined;
  /** What was noted on the way. */
  readonly notes: readonly Issue[];
}

/** How a format writes references. */
interface Writing {
  readonly longest: number;
  /** Characters that would not be taken. */
  readonly foreign: RegExp;
  readonly takes: (reference: string) => boolean;
}

export const ISO_REFERENCES: Writing = { longest: 35, foreign: /[^\P{C}]/gu, takes: () => true };
export const MT_REFERENCES: Writing = {
  longest: 16,
  foreign: /[^A-Za-z0-9/\-?:().,'+ ]/gu,
  takes: isSwiftReference,
};

export function originalOf(payment: Payment, { longest, foreign, takes }: Writing): Original {
  const { message, references, passages } = payment;
  const notes: Issue[] = [];
  const cut = (reference: Located | undefined): string | undefined => {
    const given = reference?.value.trim();
    if (!given) return undefined;
    const value = given.replace(foreign, '?');
    if (value !== given || value.length > longest) notes.push(note('reference-cut', given));
    // As translators between the formats do: the mark says that something is gone.
    const text = value.length <= longest ? value : `${value.slice(0, longest - 1)}+`;
    if (takes(text)) return text;
    notes.push(note('reference-not-swift', given));
    return undefined;
  };
  const written = passages.map(({ text }) => text);
  Object.values(references).forEach((reference: Located) => written.push(reference));
  const uetr = references.uetr && parseUetr(references.uetr.value);
  if (references.uetr && !uetr) notes.push(note('uetr-not-given', references.uetr.value));
  return {
    payment,
    sender: message.sender ?? bicOf(payment, SENDERS),
    receiver: message.receiver ?? bicOf(payment, RECEIVERS),
    reference: (kind) => cut(references[kind]),
    referenceAt: (element) =>
      cut(written.find(({ location }) => location.path.replace(/\[\d+\]$/, '').endsWith(`/${element}`))),
    money: payment.amount && isWritable(payment.amount) ? payment.amount : undefined,
    uetr,
    notes,
  };
}

/** An MT has fifteen places, of which the comma takes one. */
function isWritable({ currency, amount }: Money): boolean {
  return /^[A-Z]{3}$/.test(currency) && /^\d{1,14}(?:\.\d{1,5})?$/.test(amount) && amount.length <= 15;
}

/** The first agent with a role that is named by a BIC or otherwise. */
export function agentOf({ agents }: Pick<Payment, 'agents'>, role: string): Agent | undefined {
  return agents.find((agent) => agent.role === role && (agent.bic || agent.names.length + agent.readings.length > 0));
}

/** BIC of the first agent with one of `roles`. */
export function bicOf({ agents }: Pick<Payment, 'agents'>, roles: readonly string[]): Bic | undefined {
  for (const role of roles) {
    const found = agents.find((agent) => agent.role === role && agent.bic)?.bic?.value;
    if (found) return found;
  }
  return undefined;
}
