/** Intercepts the messages of a stream, several at a time, taking no more of them than it can decide. */

import type { Interception } from './interception.ts';
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
  | { readonly decided: StreamedInterception };

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
  /** In the order of the messages. */
  const underWay = new Map<number, Promise<Event>>();
  let arriving: Promise<Event> | undefined;
  let end: (() => void) | undefined;
  let number = 0;
  try {
    while (!end || underWay.size > 0) {
      if (!end && underWay.size < concurrency) arriving ??= arrival(source);
      const [oldest, ...others] = underWay.values();
      const awaited = [oldest, ...(order === 'as-decided' ? others : []), arriving];
      const event = await Promise.race(awaited.filter((one) => one !== undefined));
      if ('decided' in event) {
        underWay.delete(event.decided.number);
        yield event.decided;
        continue;
      }
      arriving = undefined;
      if ('end' in event) {
        ({ end } = event);
        continue;
      }
      underWay.set(number, handled(decision(number, event.arrived, interceptor, moment)));
      number += 1;
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

async function decision(...message: Parameters<typeof numbered>): Promise<Event> {
  return { decided: await numbered(...message) };
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
