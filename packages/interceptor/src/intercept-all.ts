/** Intercepts the messages of a stream, several at a time, taking no more of them than it can decide. */

import type { Interception } from './interception.ts';
import type { InterceptOptions, Interceptor } from './interceptor.ts';

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

/**
 * @example for await (const { number, outcome } of interceptAll(messages, pool, { concurrency: 8 })) console.log(number, outcome);
 */
export async function* interceptAll(
  messages: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  interceptor: Intercepting,
  { concurrency = 1, order = 'of-messages', ...moment }: StreamOptions = {},
): AsyncGenerator<StreamedInterception> {
  /** In the order of the messages. */
  const underWay = new Map<number, Promise<StreamedInterception>>();
  const next = async (): Promise<StreamedInterception> => {
    const [oldest] = underWay.values();
    const decided = await (order === 'as-decided' ? Promise.race(underWay.values()) : oldest);
    if (!decided) throw new RangeError('Nothing is under way.');
    underWay.delete(decided.number);
    return decided;
  };
  let number = 0;
  for await (const bytes of messages) {
    underWay.set(number, numbered(number, bytes, interceptor, moment));
    number += 1;
    if (underWay.size >= concurrency) yield await next();
  }
  while (underWay.size > 0) yield await next();
}

export async function numbered(
  number: number,
  bytes: Uint8Array,
  interceptor: Intercepting,
  moment: InterceptOptions,
): Promise<StreamedInterception> {
  return { number, ...(await interceptor.intercept(bytes, moment)) };
}
