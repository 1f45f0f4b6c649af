/** Threads that decide, each told no more than it has to be of what it decides on. */

import { Piscina } from 'piscina';
import { named, type NamedInterceptor, type SharedInterceptor } from './shared-interceptor.ts';

/** How what is to be decided on is told to a thread: by its name, or whole. */
export type Form = (shared: SharedInterceptor) => SharedInterceptor | NamedInterceptor;

export interface Threads {
  /** Has one of them do the work of that name in `pool-worker.ts`. A thread that `signal` takes work from is ended. */
  readonly run: <T>(name: string, taskOn: (form: Form) => unknown, signal?: AbortSignal) => Promise<T>;
  readonly close: () => Promise<void>;
}

export function startThreads(count: number): Threads {
  const threads = new Piscina({
    // From the sources, as from what is built, the built file: a thread takes no TypeScript.
    filename: new URL('../../dist/pool/pool-worker.js', import.meta.url).href,
    minThreads: count,
    maxThreads: count,
    idleTimeout: Number.POSITIVE_INFINITY,
    recordTiming: false,
  });
  return {
    /** One that does not know by its name what is to be decided on is told all of it. */
    async run(name, taskOn, signal) {
      const how = { name, signal: signal ?? null };
      return (await threads.run(taskOn(named), how)) ?? threads.run(taskOn(whole), how);
    },
    close: async () => threads.close(),
  };
}

function whole(shared: SharedInterceptor): SharedInterceptor {
  return shared;
}
