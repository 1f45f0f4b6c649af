/** Remembers decided payments for as long as one that belongs to them may come. */

import type { Decision, Payment } from '@interdict/model';
import { createShelves, type Kept, type Shelves } from './shelves.ts';
import { earlierFrom, traceOf, type Earlier, type Trace } from './trace.ts';

/** Where earlier payments are kept: here or in a database, which may take its time. The time of day is always handed in. */
export interface PaymentMemory {
  /** Earlier payments that may belong to this one, oldest first: hand them to `decide`. */
  recall(payment: Payment, at: Date): readonly Earlier[] | Promise<readonly Earlier[]>;
  /** Keeps a decided payment. One that passes when it is decided again is no longer a stopped one. */
  remember(payment: Payment, decision: Decision, at: Date): void | Promise<void>;
  /** Forgets a payment that a person has released. */
  forget(payment: Payment): void | Promise<void>;
}

/** One that answers at once. */
export interface LocalMemory extends PaymentMemory {
  recall(payment: Payment, at: Date): readonly Earlier[];
  remember(payment: Payment, decision: Decision, at: Date): void;
  forget(payment: Payment): void;
}

export interface MemoryOptions {
  /** Payments kept at most, of those stopped and of those passed each; the oldest goes first. 10,000 by default. */
  readonly capacity?: number;
  /** Days a payment is kept. 30 by default. */
  readonly days?: number;
}

/** A change of what is remembered. */
export type MemoryChange = { readonly kept: Kept } | { readonly forgotten: Trace };

const DAY = 86_400_000;

/** In the memory of this process: gone with it. */
export function createMemory(options: MemoryOptions = {}): LocalMemory {
  const { capacity, lasting } = limitsOf(options);
  return memoryOver(createShelves(capacity), lasting, () => {});
}

/** @throws RangeError for limits that are no positive numbers. */
export function limitsOf({ capacity = 10_000, days = 30 }: MemoryOptions): {
  readonly capacity: number;
  readonly lasting: number;
} {
  if (!(capacity >= 1 && days > 0)) throw new RangeError('capacity and days must be positive numbers');
  return { capacity, lasting: days * DAY };
}

/** `lasting`: milliseconds that a payment is kept. `changed` is told what is about to be kept or forgotten. */
export function memoryOver(shelves: Shelves, lasting: number, changed: (change: MemoryChange) => void): LocalMemory {
  return {
    recall: (payment, at) =>
      shelves
        .find(traceOf(payment))
        .filter((kept) => at.getTime() - kept.at <= lasting)
        .sort((a, b) => a.at - b.at)
        .map(({ earlier }) => earlier),
    remember: (payment, decision, at) => {
      const kept = { at: at.getTime(), earlier: earlierFrom(payment, decision) };
      changed({ kept });
      shelves.put(kept);
    },
    forget: (payment) => {
      const forgotten = traceOf(payment);
      changed({ forgotten });
      shelves.forget(forgotten);
    },
  };
}
