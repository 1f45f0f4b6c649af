/** Interceptors in worker threads, all on the lists of one. */

import { availableParallelism } from 'node:os';
import { errorMessage } from '@interdict/model';
import { Piscina } from 'piscina';
import { type DecisionRecord, decisionRecord } from './decision-record.ts';
import { tellDecision } from './diagnostics.ts';
import type { InterceptedPayment, Interception } from './interception.ts';
import type { InterceptOptions, Interceptor } from './interceptor.ts';
import { keptInterception } from './keep.ts';
import type { InterceptTask, RecordTask } from './pool-worker.ts';
import { recordMessage } from './record-message.ts';
import type { ScreenedText } from './screened-texts.ts';

/** One message to decide, and what its records are to say of where it came from. */
export interface MessageToRecord {
  readonly bytes: Uint8Array;
  readonly file?: string;
  /** Place among the messages of the file, from 0. */
  readonly index?: number;
  /** Where it starts in the file, in bytes. */
  readonly offset?: number;
  /** Why there are no bytes to read: it is held for this. */
  readonly unreadable?: string;
}

/** What a pool decides on. */
export interface PoolMoment extends InterceptOptions {
  /** Another interceptor, on whose lists and policy it is to decide: the one of the pool if absent. */
  readonly on?: Interceptor;
  /** What was screened is wanted too. */
  readonly screened?: boolean;
}

/** What was decided of one message. */
export interface RecordedMessage {
  /** One for each payment. */
  readonly records: readonly DecisionRecord[];
  /** From bytes to decision, in microseconds. */
  readonly microseconds: number;
  /** Where it is wanted: every text that was screened, once. */
  readonly screened?: readonly ScreenedText[];
}

export interface InterceptorPool {
  /** As {@link Interceptor.intercept}, in one of the threads. Over the deadline of `signal`: hold. */
  readonly intercept: (bytes: Uint8Array, moment?: PoolMoment) => Promise<Interception>;
  /** Decides messages one after another in one of the threads: plain records cost less to hand over than decisions. */
  readonly record: (messages: readonly MessageToRecord[], moment?: PoolMoment) => Promise<readonly RecordedMessage[]>;
  /** Ends the threads once they have done what they were given; the interceptor goes on. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** Number of threads; as many as the machine runs at once if absent. */
  readonly workers?: number;
}

/**
 * A pool of threads that decide as `interceptor` does: each message on the lists it has at that moment.
 *
 * @throws {InterceptorError} where the interceptor cannot be shared; see {@link Interceptor.share}.
 */
export function createPool(interceptor: Interceptor, options: PoolOptions = {}): InterceptorPool {
  const { workers = availableParallelism() } = options;
  interceptor.share();
  const threads = new Piscina({
    // From the sources, as from what is built, the built file: a thread takes no TypeScript.
    filename: new URL('../dist/pool-worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
  });

  /** What is left undecided because its thread was too slow, or died. */
  const heldFor = (error: unknown, { on = interceptor, ...moment }: PoolMoment): InterceptedPayment => {
    const [code, what] = moment.signal?.aborted
      ? ['deadline-exceeded', 'did not finish in time']
      : ['worker-failed', 'failed in its thread'];
    const message = `Deciding ${what}: ${errorMessage(error)}`;
    return on.hold([{ code, severity: 'fatal', path: '', message }], moment);
  };
  const intercept: InterceptorPool['intercept'] = async (bytes, moment = {}) =>
    tellDecision(bytes, async () => {
      const { on = interceptor } = moment;
      const task: InterceptTask = { shared: on.share(moment), bytes };
      const run = async (): Promise<Interception> => {
        try {
          return await threads.run(task, { name: 'intercept', signal: moment.signal ?? null });
        } catch (error) {
          return { outcome: 'hold', payments: [{ ...heldFor(error, moment), bytes }] };
        }
      };
      return keptInterception(await run(), async (payment) => on.keep(payment, { asOf: task.shared.asOf }));
    });
  return {
    close: async () => threads.close(),
    intercept,
    async record(messages, moment = {}) {
      const { on = interceptor } = moment;
      // What is kept comes here before it is given out, whole.
      if (on.journaled) {
        const decider: Parameters<typeof recordMessage>[1] = {
          intercept: async (bytes) => intercept(bytes, moment),
          hold: async (issues) => on.keep(on.hold(issues, moment), moment),
        };
        return Promise.all(messages.map(async (message) => recordMessage(message, decider, moment.screened)));
      }
      const { screened = false } = moment;
      const task: RecordTask = { shared: on.share(moment), messages, screened };
      try {
        return await threads.run(task, { name: 'record', signal: moment.signal ?? null });
      } catch (error) {
        const held = heldFor(error, moment);
        return messages.map(({ file, index = 0, offset = 0 }) => ({
          records: [decisionRecord({ ...held, index, offset }, file)],
          microseconds: 0,
        }));
      }
    },
  };
}
