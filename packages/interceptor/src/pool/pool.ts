/** Interceptors in worker threads, all on the lists of one. */

import { availableParallelism } from 'node:os';
import { errorMessage } from '@interdict/model';
import { type DecisionRecord, decisionRecord } from '../decisions/decision-record.ts';
import { batching } from './batching.ts';
import { tellDecision } from '../diagnostics.ts';
import type { InterceptedPayment, Interception } from '../decisions/interception.ts';
import type { InterceptOptions, Interceptor } from '../interceptor.ts';
import { keptInterception } from '../decisions/keep.ts';
import { ownBytes } from '../options.ts';
import type { BareInterception, BarePayment, InterceptTask, RecordTask } from './pool-worker.ts';
import { recordMessage } from './record-message.ts';
import type { ScreenedText } from '../screened-texts.ts';
import { type Form, startThreads } from './threads.ts';
import { untilClosed } from './until-closed.ts';
import { refuseWrong, type Wanted } from '../wanted.ts';

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
  /** Ends the threads once they have done what they were given; what comes later is held. The interceptor goes on. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** Number of threads, 1 to 1,024; as many as the machine runs at once if absent. */
  readonly workers?: number;
}

/** Messages that a thread is given at once where they wait: enough to make handing them over cheap. */
const MOST_TOGETHER = 16;

/** With very many the machine gives out, and the process with it, before anything is decided. */
const MOST_WORKERS = 1024;

const POOL: Readonly<Record<keyof PoolOptions, Wanted>> = {
  workers: [
    `a whole number from 1 to ${MOST_WORKERS}`,
    (given) => Number.isInteger(given) && Number(given) >= 1 && Number(given) <= MOST_WORKERS,
  ],
};

/**
 * A pool of threads that decide as `interceptor` does: each message on the lists it has at that moment.
 *
 * @throws {InterceptorError} for options that do not make sense, and where the interceptor cannot be shared; see
 * {@link Interceptor.share}.
 */
export function createPool(interceptor: Interceptor, options: PoolOptions = {}): InterceptorPool {
  refuseWrong(options, POOL);
  const { workers = Math.min(MOST_WORKERS, availableParallelism()) } = options;
  interceptor.share();
  const threads = startThreads(workers);
  const { done, close: allDone } = untilClosed('the pool');
  const decide = async (tasks: readonly InterceptTask[], signal?: AbortSignal): Promise<readonly BareInterception[]> =>
    threads.run('intercept', (form) => tasks.map(({ shared, bytes }) => ({ shared: form(shared), bytes })), signal);
  const decideTogether = batching(workers, MOST_TOGETHER, async (tasks: readonly InterceptTask[]) => decide(tasks));
  /** Whoever gives up on a message ends the thread that has it: no other message may be there. */
  const decideAlone = (signal: AbortSignal): typeof decideTogether =>
    batching(1, 1, async (tasks) => decide(tasks, signal));

  /** What is left undecided because its thread was too slow, or died. */
  const heldFor = (error: unknown, { on = interceptor, ...moment }: PoolMoment): InterceptedPayment => {
    const [code, what] = moment.signal?.aborted
      ? ['deadline-exceeded', 'did not finish in time']
      : ['worker-failed', 'failed in its thread'];
    const message = `Deciding ${what}: ${errorMessage(error)}`;
    return on.hold([{ code, severity: 'fatal', path: '', message }], moment);
  };
  const intercept: InterceptorPool['intercept'] = async (given, moment = {}) => {
    const bytes = ownBytes(given);
    return tellDecision(bytes, async () => {
      const { on = interceptor } = moment;
      const shared = on.share(moment);
      const decideIt = moment.signal ? decideAlone(moment.signal) : decideTogether;
      const decided = await done(async () => decideIt({ shared, bytes })).then(
        (bare) => withBytes(bare, bytes),
        (error): Interception => ({ outcome: 'hold', payments: [{ ...heldFor(error, moment), bytes }] }),
      );
      return keptInterception(decided, async (payment) => on.keep(payment, { ...moment, asOf: shared.asOf }));
    });
  };
  return {
    async close() {
      await allDone();
      await threads.close();
    },
    intercept,
    async record(given, moment = {}) {
      const messages = given.map((message) => ({ ...message, bytes: ownBytes(message.bytes) }));
      const { on = interceptor } = moment;
      // What is kept comes here before it is given out, whole.
      if (on.journaled) {
        const decider: Parameters<typeof recordMessage>[1] = {
          intercept: async (bytes) => intercept(bytes, moment),
          hold: async (issues) => on.keep(on.hold(issues, moment), moment),
        };
        return Promise.all(messages.map(async (message) => recordMessage(message, decider, moment.screened)));
      }
      const shared = on.share(moment);
      const decideAll = async (some: typeof messages): Promise<readonly RecordedMessage[]> => {
        const taskOn = (form: Form): RecordTask => ({
          shared: form(shared),
          messages: some,
          screened: moment.screened ?? false,
        });
        try {
          return await done(async () => threads.run<readonly RecordedMessage[]>('record', taskOn, moment.signal));
        } catch (error) {
          // One that its thread dies over must not hold those that were given with it.
          if (some.length > 1 && !moment.signal?.aborted) return oneByOne(some);
          const held = heldFor(error, moment);
          return some.map(({ file, index = 0, offset = 0 }) => ({
            records: [decisionRecord({ ...held, index, offset }, file)],
            microseconds: 0,
          }));
        }
      };
      const oneByOne = async (some: typeof messages): Promise<readonly RecordedMessage[]> => {
        const recorded: RecordedMessage[] = [];
        for (const one of some) recorded.push(...(await decideAll([one])));
        return recorded;
      };
      return decideAll(messages);
    },
  };
}

function withBytes({ outcome, payments: [first, ...rest] }: BareInterception, bytes: Uint8Array): Interception {
  const located = ({ length, ...payment }: BarePayment): InterceptedPayment => ({
    ...payment,
    bytes: bytes.subarray(payment.offset, payment.offset + length),
  });
  return { outcome, payments: [located(first), ...rest.map(located)] };
}
