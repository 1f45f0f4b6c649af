/** What of a payment is kept to recognise it, or what belongs to it, later. */

import {
  bic8,
  subjectsOf,
  type Decision,
  type Located,
  type Money,
  type Payment,
  type Transfer,
} from '@interdict/model';
import { decimalText, parseDecimal } from '../decimal.ts';
import { plainWords } from '../words.ts';

/** `cover`: a bank transfer that carries the customer transfer it pays for. `bank`: one that does not. */
export const TRACE_KINDS = ['customer', 'bank', 'cover', 'cancellation', 'other'] as const;

export type TraceKind = (typeof TRACE_KINDS)[number];

export interface Trace {
  readonly kind: TraceKind;
  readonly uetr?: string;
  /** All references, whoever gave them. */
  readonly references: readonly string[];
  /** First eight characters of the BIC of the sender, or of who asks to cancel or change a payment. */
  readonly sender?: string;
  /** Those of all banks. */
  readonly banks: readonly string[];
  /** `USD 1000.5`; not the one that a request to change a payment wants it to have. */
  readonly amount?: string;
  /** The same of what the customer ordered. */
  readonly instructed?: string;
  /** Of the customer transfer: names and accounts, in plain form. */
  readonly debtor: readonly string[];
  readonly creditor: readonly string[];
}

/** A payment that was decided before. */
export interface Earlier {
  readonly trace: Trace;
  readonly outcome: Decision['outcome'];
  /** Of a hold. */
  readonly pending: 'block' | 'reject' | null;
  /** An instruction by a blocked bank whose funds come another way: they are to be blocked when they arrive. */
  readonly isInstructionOnly: boolean;
  /** Decided by a rule of OFAC's: what follows from it is reported there too. */
  readonly underUsLaw: boolean;
  /** What stood in the message where it was stopped for, in plain form. */
  readonly telling: readonly string[];
  /** How a reason names it: its first reference. */
  readonly name: string;
}

/** References that stand for none. */
const NO_REFERENCE: ReadonlySet<string> = new Set(['', 'NONREF', 'NOTPROVIDED', 'NOT PROVIDED', 'NONE', 'NEW']);

/** Who sends a message without a header, in order. */
const SENDERS: readonly string[] = ['instructingAgent', 'assigner'];

export function traceOf(payment: Payment): Trace {
  const { references, agents, underlying, message } = payment;
  const of = underlying ?? payment;
  const own = [references, underlying?.references ?? {}].flatMap((given) =>
    Object.entries(given).map(([slot, { value }]: [string, Located]) => ({ slot, value: plainWords(value) })),
  );
  const uetr = own.find(({ slot }) => slot === 'uetr')?.value;
  const sender =
    message.sender ?? SENDERS.flatMap((sending) => agents.find(({ role }) => role === sending)?.bic?.value ?? [])[0];
  const amount = amountOf(payment, 'amount');
  const instructed = amountOf(payment, 'instructedAmount');
  return {
    kind: kindOf(payment),
    ...(uetr === undefined ? {} : { uetr }),
    references: [
      ...new Set(
        own.filter(({ slot, value }) => slot !== 'uetr' && !NO_REFERENCE.has(value)).map(({ value }) => value),
      ),
    ],
    ...(sender ? { sender: bic8(sender) } : {}),
    banks: [...new Set(agents.flatMap(({ bic }) => (bic ? bic8(bic.value) : [])))],
    ...(amount === undefined ? {} : { amount }),
    ...(instructed === undefined ? {} : { instructed }),
    debtor: partyKeys(of, 'debtor'),
    creditor: partyKeys(of, 'creditor'),
  };
}

export function earlierFrom(payment: Payment, decision: Decision): Earlier {
  const { outcome, reasons, flags } = decision;
  const paths = new Set([
    ...reasons.flatMap(({ hits }) => hits.flatMap((index) => decision.hits[index]?.subject.location.path ?? [])),
    ...flags.filter(({ code }) => /^EMBARGOED_|^STATUS_/.test(code)).flatMap(({ evidence }) => evidence),
  ]);
  const telling = subjectsOf(payment).filter(({ location }) => paths.has(location.path));
  const trace = traceOf(payment);
  return {
    trace,
    outcome,
    pending: decision.outcome === 'hold' ? decision.pending : null,
    isInstructionOnly: reasons.some(
      ({ rule, hits }) =>
        rule === 'BR-02-COVER' && hits.some((index) => decision.hits[index]?.identity === 'confirmed'),
    ),
    underUsLaw: /OFAC|E\.O\.|31 CFR (?:parts? )?5\d\d/.test(reasons[0]?.citation ?? ''),
    telling: [...new Set(telling.map(({ value }) => plainWords(value)))].filter((text) => text !== ''),
    name: trace.references[0] ?? trace.uetr ?? 'without reference',
  };
}

/** A request to change a payment gives the new amounts beside its own, or instead of them. */
const MODIFICATION = /^camt\.087/;

function amountOf(payment: Payment, slot: 'amount' | 'instructedAmount'): string | undefined {
  const money = payment[slot];
  const isNew = MODIFICATION.test(payment.message.type) && !/\/Orgnl\w*Amt\b/.test(money?.location.path ?? '');
  return isNew ? undefined : moneyKey(money);
}

function kindOf({ message, underlying, parties }: Payment): TraceKind {
  if (/^(?:camt\.(?:05[56]|087)|MT[1-9]92)/.test(message.type)) return 'cancellation';
  if (underlying) return 'cover';
  if (parties.some(({ role }) => role === 'debtor' || role === 'creditor')) return 'customer';
  return /^(?:pacs\.009|MT20[0-5])/.test(message.type) ? 'bank' : 'other';
}

function moneyKey(money: Money | undefined): string | undefined {
  const value = money && parseDecimal(money.amount);
  return money && value !== undefined ? `${money.currency} ${decimalText(value)}` : undefined;
}

function partyKeys({ parties }: Transfer, role: string): string[] {
  const own = parties.filter((party) => party.role === role);
  const names = own.flatMap((party) => (party.names.length > 0 ? party.names : party.readings));
  const accounts = own.flatMap((party) => party.accounts.flatMap(({ id }) => id ?? []));
  return [...new Set([...names, ...accounts].map(({ value }) => plainWords(value)))].filter((key) => key !== '');
}
