/** Work at intervals, for as long as anyone follows it. */

import { waitByTimer, type Wait } from './wait.ts';

export interface Schedule {
  /** The first follower starts it. */
  readonly join: () => void;
  /** The last one stops it. */
  readonly leave: () => void;
}

export interface ScheduleOptions {
  readonly work: () => Promise<void>;
  /** Milliseconds between the starts of two runs. */
  readonly every: number;
  /** While true nothing good is there yet: the next run does not wait. */
  readonly urgent: () => boolean;
  readonly clock: () => Date;
  readonly wait?: Wait;
}

export function createSchedule({ work, every, urgent, clock, wait = waitByTimer }: ScheduleOptions): Schedule {
  let followers = 0;
  let stop = new AbortController();
  let lastRun = Number.NEGATIVE_INFINITY;

  /** A clock that jumps makes a run early or late by one interval at most. */
  const pause = (): number => {
    if (urgent()) return 0;
    return Math.min(every, Math.max(0, lastRun + every - clock().getTime()));
  };
  const run = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const milliseconds = pause();
      if (milliseconds > 0) await wait(milliseconds, signal).catch(() => {}); // it rejects when stopped
      if (signal.aborted) return;
      lastRun = clock().getTime();
      await work();
    }
  };
  return {
    join: () => {
      followers += 1;
      if (followers > 1) return;
      stop = new AbortController();
      void run(stop.signal);
    },
    leave: () => {
      followers -= 1;
      if (followers === 0) stop.abort();
    },
  };
}

/** Makes callers that come while the work is done share it. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
