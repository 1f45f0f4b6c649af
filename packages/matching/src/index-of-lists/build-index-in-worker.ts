/** Builds an index in a thread of its own, while this one goes on with its work. */

import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ListSnapshot } from '@interdict/model';
import { openIndex, type ScreeningIndex } from './screening-index.ts';

/** What the worker is told: a snapshot with its first entries, more entries of it, or that this is all. */
export type BuildMessage =
  | { readonly snapshot: ListSnapshot }
  | { readonly entries: ListSnapshot['entries'] }
  | { readonly build: true };

/** Entries are copied for the worker a few at a time, a millisecond's worth. */
const AT_ONCE = 200;

/** The worker is a built file, also where this one is run from its source. */
const WORKER = new URL('../../dist/index-of-lists/index-worker.js', import.meta.url);

/**
 * As `buildIndex`. Between handing over some hundred entries at a time this thread does whatever else there is to do.
 *
 * @throws the reason of `signal` once that is aborted; what the worker throws, for instance for lack of memory
 */
export async function buildIndexInWorker(
  snapshots: readonly ListSnapshot[],
  signal?: AbortSignal,
): Promise<ScreeningIndex> {
  signal?.throwIfAborted();
  const worker = new Worker(WORKER);
  const options = signal ? { signal } : {};
  const ended = once(worker, 'exit', options).then(() => Promise.reject(new Error('The worker ended too early.')));
  try {
    const built = Promise.race([once(worker, 'message', options), ended]);
    const [[buffer]] = await Promise.all([built, handOver(snapshots, worker, signal)]);
    return openIndex(buffer);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    ended.catch(() => {});
    await worker.terminate();
  }
}

async function handOver(snapshots: readonly ListSnapshot[], worker: Worker, signal?: AbortSignal): Promise<void> {
  const post = (message: BuildMessage): void => worker.postMessage(message, []);
  for (const snapshot of snapshots) {
    post({ snapshot: { ...snapshot, entries: [], issues: [] } });
    for (let at = 0; at < snapshot.entries.length; at += AT_ONCE) {
      if (signal?.aborted) return;
      post({ entries: snapshot.entries.slice(at, at + AT_ONCE) });
      await setImmediate();
    }
  }
  post({ build: true });
}
