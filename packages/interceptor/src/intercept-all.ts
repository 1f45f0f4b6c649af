/** Intercepts the messages of a stream, several at a time, taking no more of them than it can decide. */

import { happenings } from './pool/happenings.ts';
import type { Interception } from './decisions/interception.ts';
import type { InterceptOptions, Interceptor } from './interceptor.ts';
import { refuseWrong, type Wanted } from './wanted.ts';

/** An interceptor, or a pool of them. */
export type Intercepting = Pick<Interceptor, 'intercept'>;

export interface StreamOptions extends InterceptOptions {
  /** Messages decided at a time, 1 if absent. More than one makes sense with a pool, or with screeners elsewhere. */
  readonly concurrency?: number;
  /** Results in the order of the messages, or each as soon as it is there. In order if absent. */
  readonly order?: 'of-messages' | 'as-decided';
}

/** What was decided of one message of a stream. */
export interface StreamedInterception extends Interception {
  /** Place of the message in the stream, from 0. */
  readonly number: number;
}

/** What came of waiting: a message, the end of them, which throws what the source threw, or a decision. */
type Event =
  | { readonly arrived: Uint8Array }
  | { readonly end: () => void }
  | { readonly number: number; readonly decision: Promise<StreamedInterception> };

/**
 * A result is given out when it is there and its turn has come, whether or not another message follows. Of messages that
 * end with an error, all that came before are decided and given out first.
 *
 * @throws {InterceptorError} for options that do not make sense; whatever the messages throw.
 * @example for await (const { number, outcome } of interceptAll(messages, pool, { concurrency: 8 })) console.log(number, outcome);
 */
export async function* interceptAll(
  messages: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  interceptor: Intercepting,
  options: StreamOptions = {},
): AsyncGenerator<StreamedInterception> {
  const { concurrency, order, moment } = streamOptions(options);
  const source = iteratorOf(messages);
  const events = happenings<Event>();
  /** By the turn in which they are given out. */
  const decided = new Map<number, Promise<StreamedInterception>>();
  let [taken, given, settled] = [0, 0, 0];
  let arriving = false;
  let end: (() => void) | undefined;
  try {
    while (!end || given < taken) {
      if (!end && !arriving && taken - given < concurrency) {
        arriving = true;
        events.expect(arrival(source));
      }
      const next = decided.get(given);
      if (next) {
        decided.delete(given);
        given += 1;
        yield await next;
        continue;
      }
      const event = await events.next();
      if ('decision' in event) {
        decided.set(order === 'as-decided' ? settled : event.number, event.decision);
        settled += 1;
        continue;
      }
      arriving = false;
      if ('end' in event) {
        ({ end } = event);
        continue;
      }
      events.expect(decision(taken, event.arrived, interceptor, moment));
      taken += 1;
    }
    end();
  } finally {
    const closed = end ? undefined : handled(close(source));
    // A source that is asked for a message may not close before there is one.
    if (!arriving) await closed;
  }
}

async function arrival(source: AsyncIterator<Uint8Array>): Promise<Event> {
  try {
    const { done, value } = await source.next();
    return done ? { end: () => {} } : { arrived: value };
  } catch (error) {
    return {
      end: () => {
        throw error;
      },
    };
  }
}

async function close(source: AsyncIterator<Uint8Array>): Promise<void> {
  await source.return?.();
}

/** Settles with the decision, or what went wrong over it: that is told when its turn has come. */
async function decision(...[number, ...message]: Parameters<typeof numbered>): Promise<Event> {
  const decided = handled(numbered(number, ...message));
  await decided.catch(() => {});
  return { number, decision: decided };
}

export async function numbered(
  number: number,
  bytes: Uint8Array,
  interceptor: Intercepting,
  moment: InterceptOptions,
): Promise<StreamedInterception> {
  return { number, ...(await interceptor.intercept(bytes, moment)) };
}

/** The same promise: what goes wrong before somebody waits for it is told then, and ends no process. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

function iteratorOf<T>(items: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : each(items);
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

const STREAM: Readonly<Record<'concurrency' | 'order', Wanted>> = {
  concurrency: [
    'a whole number from 1',
    (given) => given === Number.POSITIVE_INFINITY || (Number.isInteger(given) && Number(given) >= 1),
  ],
  order: ['of-messages or as-decided', (given) => given === 'of-messages' || given === 'as-decided'],
};

/** @throws {InterceptorError} */
export function streamOptions({ concurrency = 1, order = 'of-messages', ...moment }: StreamOptions): {
  readonly concurrency: number;
  readonly order: NonNullable<StreamOptions['order']>;
  readonly moment: InterceptOptions;
} {
  refuseWrong({ concurrency, order }, STREAM);
  return { concurrency, order, moment };
}
