/** Remembers decided payments for as long as one that belongs to them may come. */

import type { Decision, Payment } from '@interdict/model';
import { earlierFrom, traceOf, type Earlier, type Trace } from './trace.ts';

/** Where earlier payments are kept: in memory here, in a database elsewhere. The time is always handed in. */
export interface PaymentMemory {
  /** Earlier payments that may belong to this one, oldest first: hand them to `decide`. */
  recall(payment: Payment, at: Date): readonly Earlier[];
  /** Keeps a decided payment. One that passes when it is decided again is no longer a stopped one. */
  remember(payment: Payment, decision: Decision, at: Date): void;
  /** Forgets a payment that a person has released. */
  forget(payment: Payment): void;
}

export interface MemoryOptions {
  /** Payments kept at most, of those stopped and of those passed each; the oldest goes first. 10,000 by default. */
  readonly capacity?: number;
  /** Days a payment is kept. 30 by default. */
  readonly days?: number;
}

interface Kept {
  readonly at: number;
  readonly earlier: Earlier;
}

const DAY = 86_400_000;

/** Most payments that are recalled under one key: a sender may write the same reference on everything. */
const MOST_PER_KEY = 100;

/** Those stopped are kept apart, so that a flood of clean payments cannot push them out. */
export function createMemory({ capacity = 10_000, days = 30 }: MemoryOptions = {}): PaymentMemory {
  const stopped = shelf(capacity);
  const passed = shelf(capacity);
  return {
    recall: (payment, at) => {
      const keys = keysOf(traceOf(payment));
      const found = [...stopped.find(keys), ...passed.find(keys)];
      const recent = found.filter((kept) => at.getTime() - kept.at <= days * DAY);
      return recent.sort((a, b) => a.at - b.at).map(({ earlier }) => earlier);
    },
    remember: (payment, decision, at) => {
      const earlier = earlierFrom(payment, decision);
      // A changed copy leaves the same trace as what was stopped: it must not take its place.
      if (decision.outcome === 'pass') stopped.forget(earlier.trace);
      (decision.outcome === 'pass' ? passed : stopped).put({ at: at.getTime(), earlier });
    },
    forget: (payment) => stopped.forget(traceOf(payment)),
  };
}

/** By what an earlier payment is found: a reference, or who is paid how much. */
function keysOf({ uetr, references, amount, creditor, debtor }: Trace): string[] {
  return [
    ...(uetr === undefined ? [] : [`uetr ${uetr}`]),
    ...references.map((reference) => `reference ${reference}`),
    ...(amount === undefined ? [] : [...creditor, ...debtor].map((key) => `paid ${amount} ${key}`)),
  ];
}

interface Shelf {
  put(kept: Kept): void;
  forget(trace: Trace): void;
  find(keys: readonly string[]): Kept[];
}

function shelf(capacity: number): Shelf {
  const all = new Map<string, Kept>();
  const index = new Map<string, Set<string>>();
  const drop = (id: string): void => {
    const kept = all.get(id);
    all.delete(id);
    for (const key of kept ? filedUnder(kept.earlier.trace) : []) {
      const ids = index.get(key);
      ids?.delete(id);
      if (ids?.size === 0) index.delete(key);
    }
  };
  return {
    forget: (trace) => [...(index.get(whole(trace)) ?? [])].forEach(drop),
    put: (kept) => {
      const { trace, telling } = kept.earlier;
      const id = JSON.stringify([trace, telling]);
      drop(id);
      all.set(id, kept);
      for (const key of filedUnder(trace)) index.set(key, (index.get(key) ?? new Set()).add(id));
      const [oldest] = all.keys();
      if (all.size > capacity && oldest !== undefined) drop(oldest);
    },
    find: (keys) => {
      const ids = keys.flatMap((key) => [...(index.get(key) ?? [])].slice(-MOST_PER_KEY));
      return [...new Set(ids)].flatMap((id) => all.get(id) ?? []);
    },
  };
}

function filedUnder(trace: Trace): string[] {
  return [whole(trace), ...keysOf(trace)];
}

function whole(trace: Trace): string {
  return `whole ${JSON.stringify(trace)}`;
}
