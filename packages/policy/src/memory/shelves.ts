/** Keeps earlier payments under the keys by which they are found again. */

import type { Earlier, Trace } from './trace.ts';

export interface Kept {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly earlier: Earlier;
}

/** Those stopped are kept apart, so that a flood of clean payments cannot push them out. */
export interface Shelves {
  put(kept: Kept): void;
  /** Forgets a stopped payment. */
  forget(trace: Trace): void;
  /** Those that share a reference, or payer or payee and amount. */
  find(trace: Trace): Kept[];
  all(): Kept[];
  size(): number;
}

/** Most payments that are recalled under one key: a sender may write the same reference on everything. */
const MOST_PER_KEY = 100;

/** `capacity`: of those stopped and of those passed each; the oldest goes first. */
export function createShelves(capacity: number): Shelves {
  const stopped = shelf(capacity);
  const passed = shelf(capacity);
  return {
    put: (kept) => {
      const { outcome, trace } = kept.earlier;
      // A changed copy leaves the same trace as what was stopped: it must not take its place.
      if (outcome === 'pass') stopped.forget(trace);
      (outcome === 'pass' ? passed : stopped).put(kept);
    },
    forget: (trace) => stopped.forget(trace),
    find: (trace) => {
      const keys = keysOf(trace);
      return [...stopped.find(keys), ...passed.find(keys)];
    },
    all: () => [...stopped.all(), ...passed.all()],
    size: () => stopped.size() + passed.size(),
  };
}

interface Shelf {
  put(kept: Kept): void;
  forget(trace: Trace): void;
  find(keys: readonly string[]): Kept[];
  all(): Kept[];
  size(): number;
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
    all: () => [...all.values()],
    size: () => all.size,
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

/** By what an earlier payment is found: a reference, or who is paid how much. */
function keysOf({ uetr, references, amount, creditor, debtor }: Trace): string[] {
  return [
    ...(uetr === undefined ? [] : [`uetr ${uetr}`]),
    ...references.map((reference) => `reference ${reference}`),
    ...(amount === undefined ? [] : [...creditor, ...debtor].map((key) => `paid ${amount} ${key}`)),
  ];
}
