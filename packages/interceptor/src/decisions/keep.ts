/** Keeps decisions in a journal before anybody learns of them. */

import { createHash } from 'node:crypto';
import type { FileJournal, Journal } from '@interdict/journal';
import { errorMessage, mostSevere, type Hold } from '@interdict/model';
import { type DecisionRecord, decisionRecord } from './decision-record.ts';
import { inTime } from './in-time.ts';
import type { InterceptedPayment, Interception } from './interception.ts';

/** Where decisions are kept: a journal in a folder or a database, or whatever else takes entries one by one. */
export type DecisionJournal = Pick<Journal, 'append'> & Partial<Pick<FileJournal, 'failure'>>;

/** The body of an entry of kind `decision`: with it and the message, the decision can be taken again. */
export interface KeptDecision extends DecisionRecord {
  /** SHA-256 of the message's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** The moment that was decided for. */
  readonly asOf: string;
}

/** When it is decided, and the moment that is decided for. */
export interface Moments {
  readonly now: Date;
  readonly asOf: Date;
  /** Until when it is waited for. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds: what is held because it was late is to be on record too. */
const GRACE = 1000;

/** The same payment, kept; held where it could not be kept: what is not on record was not decided. */
export async function keepDecision(
  payment: InterceptedPayment,
  journal: DecisionJournal,
  moments: Moments,
): Promise<InterceptedPayment> {
  try {
    const entry = { kind: 'decision', at: moments.now.toISOString(), body: bodyOf(payment, moments) };
    await inTime(moments.signal, async () => journal.append(entry), GRACE);
    return payment;
  } catch (error) {
    return { ...payment, decision: notKept(payment, error) };
  }
}

/** Every payment kept, all together, so that they wait for the disk together. */
export async function keptInterception(
  { payments: [first, ...rest] }: Interception,
  keep: (payment: InterceptedPayment) => Promise<InterceptedPayment>,
): Promise<Interception> {
  const [one, others] = await Promise.all([keep(first), Promise.all(rest.map(keep))]);
  const payments: Interception['payments'] = [one, ...others];
  return { outcome: mostSevere(payments.map(({ decision }) => decision.outcome)), payments };
}

function bodyOf(payment: InterceptedPayment, { asOf }: Moments): KeptDecision {
  const sha256 = createHash('sha256').update(payment.bytes).digest('hex');
  return { ...decisionRecord(payment), sha256, asOf: asOf.toISOString() };
}

function notKept({ decision }: InterceptedPayment, error: unknown): Hold {
  const { outcome, issues, reasons } = decision;
  return {
    ...decision,
    outcome: 'hold',
    fundsHandling: 'PEND',
    pending: outcome === 'hold' ? decision.pending : outcome === 'pass' ? null : outcome,
    issues: [
      ...issues,
      {
        code: 'journal-failed',
        severity: 'error',
        message: `The decision could not be recorded: ${errorMessage(error)}`,
      },
    ],
    reasons: [
      {
        rule: 'JOURNAL',
        citation: '31 CFR 501.601',
        text: 'The decision could not be recorded, so it counts as not taken.',
        hits: [],
      },
      ...reasons,
    ],
  };
}
