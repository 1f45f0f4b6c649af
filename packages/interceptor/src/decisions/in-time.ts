/** Waits for an answer no longer than a deadline allows. */

import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/**
 * What `ask` answers before `signal` is aborted, and for as long as there is none whatever it takes.
 *
 * @param grace - milliseconds that are waited beyond the deadline, also where it has passed before.
 * @throws whatever `ask` does, and an error where the deadline passes first.
 */
export async function inTime<T>(signal: AbortSignal | undefined, ask: () => Promise<T>, grace = 0): Promise<T> {
  if (!signal) return ask();
  if (grace === 0) signal.throwIfAborted();
  const answered = new AbortController();
  try {
    return await Promise.race([ask(), late(signal, grace, answered.signal)]);
  } finally {
    answered.abort();
  }
}

async function late(deadline: AbortSignal, grace: number, signal: AbortSignal): Promise<never> {
  if (!deadline.aborted) await once(deadline, 'abort', { signal });
  if (grace > 0) await setTimeout(grace, undefined, { signal });
  throw new Error('the deadline has passed');
}
