/** How a payment belongs to an earlier one. */

import type { Payment, Subject } from '@interdict/model';
import { plainWords } from '../words.ts';
import { traceOf, type Earlier, type Trace } from './trace.ts';

/**
 * `cover`: one is a customer transfer that was stopped, the other the cover that pays for it. `bare-cover`: one is the customer transfer, the other the bank transfer that pays for it without saying so. `mismatch`: the
 * cover tells another customer transfer than the one it pays for. `stripped`: a stopped payment again, without what it was
 * stopped for. `rerouted`: a stopped payment again, by other banks. `cancellation`: a request to cancel or to change it.
 */
export type LinkKind = 'cover' | 'bare-cover' | 'mismatch' | 'stripped' | 'rerouted' | 'cancellation';

export interface Link {
  readonly kind: LinkKind;
  readonly earlier: Earlier;
  /** Whether a person has nothing to settle about it: a request to cancel may mean another payment. */
  readonly isSure: boolean;
  /** What differs, or what ties the two together. */
  readonly evidence: readonly string[];
}

export function linksTo(payment: Payment, subjects: readonly Subject[], earlier: readonly Earlier[]): Link[] {
  if (earlier.length === 0) return [];
  const trace = traceOf(payment);
  const written = new Set(subjects.map(({ value }) => plainWords(value)));
  return earlier.flatMap((one): Link[] => {
    const kind = pairing(trace, one) ?? again(trace, one, written);
    return kind ? [{ earlier: one, isSure: true, ...kind }] : [];
  });
}

type Tie = Pick<Link, 'kind' | 'evidence'> & Partial<Pick<Link, 'isSure'>>;

/** Two messages about one payment. */
function pairing(now: Trace, { trace: before, outcome }: Earlier): Tie | undefined {
  if (now.kind === 'cancellation') return cancelling(now, before);
  const ties = now.amount !== undefined && now.amount === before.amount ? shared(now, before) : sameUetr(now, before);
  if (ties.length === 0) return undefined;
  const kinds = new Set([now.kind, before.kind]);
  if (!kinds.has('customer')) return undefined;
  if (kinds.has('bank')) return { kind: 'bare-cover', evidence: ties };
  if (!kinds.has('cover')) return undefined;
  const differences = differencesOf(now, before);
  if (differences.length > 0) return { kind: 'mismatch', evidence: differences };
  return outcome === 'pass' ? undefined : { kind: 'cover', evidence: ties };
}

/** A request to cancel or to change a payment. A reference alone may mean another: customers give one many times. */
function cancelling(now: Trace, before: Trace): Tie | undefined {
  const evidence = shared(now, before);
  if (evidence.length === 0 || differ(now.uetr, before.uetr)) return undefined;
  const isSame = sameUetr(now, before).length > 0;
  const isBySame = now.sender !== undefined && now.sender === before.sender;
  const isOfAnother = differ(now.amount, before.amount) || differ(now.instructed, before.instructed);
  if (!isSame && !isBySame && isOfAnother) return undefined;
  return { kind: 'cancellation', isSure: isSame || (isBySame && !isOfAnother), evidence };
}

/** Of a UETR, which nobody else has, or else of references, which others may use too. */
function shared(now: Trace, before: Trace): string[] {
  const uetr = sameUetr(now, before);
  const references = now.references.filter((reference) => before.references.includes(reference));
  return uetr.length > 0 ? uetr : references.map((reference) => `reference ${reference}`);
}

function sameUetr(now: Trace, before: Trace): string[] {
  return now.uetr !== undefined && now.uetr === before.uetr ? [`UETR ${now.uetr}`] : [];
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function differencesOf(now: Trace, before: Trace): string[] {
  const sides = (['debtor', 'creditor'] as const).filter((side) => !isAlike(now[side], before[side]));
  return [...sides, ...(now.amount !== before.amount ? ['amount'] : [])];
}

/** A name may be cut short in one of two messages; what only one gives contradicts nothing. */
function isAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.some((a) => other.some((b) => a.startsWith(b) || b.startsWith(a)));
}

/** The same economic payment as a stopped one. */
function again(
  now: Trace,
  { trace: before, outcome, telling }: Earlier,
  written: ReadonlySet<string>,
): Tie | undefined {
  if (outcome === 'pass' || now.kind === 'cancellation' || now.amount === undefined || now.amount !== before.amount) {
    return undefined;
  }
  const shares = (side: 'debtor' | 'creditor') => now[side].some((key) => before[side].includes(key));
  const gone = telling.filter((text) => !written.has(text));
  // What caused the stop may have been a party itself: then the other one must be the same.
  if (
    now.sender !== undefined &&
    now.sender === before.sender &&
    gone.length > 0 &&
    (shares('creditor') || shares('debtor'))
  ) {
    return { kind: 'stripped', evidence: gone };
  }
  const isOther = now.sender !== before.sender || now.banks.some((bank) => !before.banks.includes(bank));
  return isOther && shares('creditor') && shares('debtor')
    ? { kind: 'rerouted', evidence: now.banks.filter((bank) => !before.banks.includes(bank)) }
    : undefined;
}
