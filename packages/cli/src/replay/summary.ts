/** What a replay came to. */

import type { DecisionRecord } from 'interdict';
import { OUTCOMES } from '@interdict/model';
import { createLatency, type Latency } from './latency.ts';

export interface Summary {
  readonly messages: number;
  readonly payments: number;
  /** Payments by outcome, message type, flag code, list of their hits and deciding rule. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, number>>;
  readonly lists: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
  /** Payments with an issue of this code. */
  readonly issues: Readonly<Record<string, number>>;
  /** Microseconds from bytes to decision of a message; of this run only, and null where it decided nothing. */
  readonly latency: Readonly<Record<'p50' | 'p90' | 'p99' | 'p99.9', number | null>>;
}

export interface Tally {
  /** @param microseconds - absent for a message that an earlier run decided. */
  readonly add: (records: readonly DecisionRecord[], microseconds?: number) => void;
  readonly summary: () => Summary;
  readonly histogram: Latency['histogram'];
}

export function createTally(): Tally {
  const latency = createLatency();
  const counts = {
    outcomes: new Map<string, number>(OUTCOMES.map((outcome) => [outcome, 0])),
    types: new Map<string, number>(),
    flags: new Map<string, number>(),
    lists: new Map<string, number>(),
    rules: new Map<string, number>(),
    issues: new Map<string, number>(),
  };
  let [messages, payments] = [0, 0];
  const count = (what: keyof typeof counts, keys: Iterable<string>): void => {
    for (const key of new Set(keys)) counts[what].set(key, (counts[what].get(key) ?? 0) + 1);
  };
  return {
    add(records, microseconds) {
      messages += 1;
      if (microseconds !== undefined) latency.add(microseconds);
      for (const { outcome, message, flags, hits, reasons, issues } of records) {
        payments += 1;
        count('outcomes', [outcome]);
        count('types', [message.type ?? 'not a payment message']);
        count(
          'flags',
          flags.map(({ code }) => code),
        );
        count(
          'lists',
          hits.map(({ entry }) => entry.list),
        );
        count(
          'rules',
          reasons.map(({ rule }) => rule),
        );
        count(
          'issues',
          issues.map(({ code }) => code),
        );
      }
    },
    histogram: latency.histogram,
    summary: () => ({
      messages,
      payments,
      outcomes: Object.fromEntries(counts.outcomes),
      types: mostFirst(counts.types),
      flags: mostFirst(counts.flags),
      lists: mostFirst(counts.lists),
      rules: mostFirst(counts.rules),
      issues: mostFirst(counts.issues),
      latency: { p50: latency.at(0.5), p90: latency.at(0.9), p99: latency.at(0.99), 'p99.9': latency.at(0.999) },
    }),
  };
}

function mostFirst(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)));
}
