/** A time that stands still until a test lets it pass. */

import type { Wait } from '@interdict/lists';

export interface ManualTime {
  readonly clock: () => Date;
  readonly wait: Wait;
  /** Lets that many milliseconds pass, and what waits for them go on. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Sets the clock alone, as a person or a time server does. */
  readonly setClock: (at: Date) => void;
  /** Ends of the waits under way. */
  readonly pending: () => number;
}

export function manualTime(start = new Date('2026-01-05T12:00:00Z')): ManualTime {
  let now = 0;
  let offset = start.getTime();
  const waiting = new Set<{ readonly until: number; readonly go: () => void }>();
  return {
    clock: () => new Date(offset + now),
    setClock: (at) => {
      offset = at.getTime() - now;
    },
    pending: () => waiting.size,
    wait: (milliseconds, signal) =>
      new Promise<void>((resolve, reject) => {
        const entry = { until: now + milliseconds, go: resolve };
        waiting.add(entry);
        signal.addEventListener('abort', () => {
          waiting.delete(entry);
          reject(signal.reason);
        });
      }),
    advance: async (milliseconds) => {
      now += milliseconds;
      for (const entry of waiting) {
        if (entry.until > now) continue;
        waiting.delete(entry);
        entry.go();
      }
      await new Promise(setImmediate);
    },
  };
}
