/** Waiting that can be ended, and work that must end in time. */

import { setTimeout } from 'node:timers/promises';
import { ProviderError } from './provider-error.ts';

/** Resolves after that many milliseconds; rejects as soon as `signal` is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

/** What is longer a timer takes for no time at all (24 days). */
const LONGEST = 2 ** 31 - 1;

export const waitByTimer: Wait = (milliseconds, signal) =>
  setTimeout(Math.min(milliseconds, LONGEST), undefined, { signal });

/**
 * Does `work` within `milliseconds`. The work is told to stop by the signal it gets, and is left behind where it does not.
 *
 * @throws {ProviderError} `source-too-slow`
 */
export async function within<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  { what, wait, signal }: { readonly what: string; readonly wait: Wait; readonly signal: AbortSignal },
): Promise<T> {
  const late = new AbortController();
  const over = new AbortController();
  const either = AbortSignal.any([signal, late.signal]);
  const stopped = new Promise<never>((_, reject) => {
    either.addEventListener('abort', () => reject(either.reason), { once: true });
  });
  wait(milliseconds, over.signal).then(
    () => late.abort(new ProviderError('source-too-slow', `${what} took longer than ${milliseconds} ms.`)),
    () => {},
  );
  try {
    either.throwIfAborted();
    return await Promise.race([work(either), stopped]);
  } finally {
    over.abort();
  }
}
