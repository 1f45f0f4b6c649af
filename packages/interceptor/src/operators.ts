/** The interceptor as an rxjs operator. */

import { concatMap, defer, map, mergeMap, type Observable, type OperatorFunction, pipe } from 'rxjs';
import {
  type Intercepting,
  numbered,
  type StreamedInterception,
  type StreamOptions,
  streamOptions,
} from './intercept-all.ts';
import { ownBytes } from './options.ts';

/**
 * Intercepts each message of a stream. An observable cannot be told to wait: messages that come faster than they are decided
 * are kept until their turn. Where they can be asked for, {@link interceptAll} takes no more than it can decide.
 *
 * @example messages$.pipe(intercept(interceptor)).subscribe(({ outcome }) => console.log(outcome));
 */
export function intercept(
  interceptor: Intercepting,
  options: StreamOptions = {},
): OperatorFunction<Uint8Array, StreamedInterception> {
  const { concurrency, order, moment } = streamOptions(options);
  const decided = pipe(
    // Those that wait for their turn wait as they came.
    map(ownBytes),
    mergeMap(async (bytes: Uint8Array, number: number) => numbered(number, bytes, interceptor, moment), concurrency),
  );
  return order === 'as-decided' || concurrency === 1 ? decided : pipe(decided, inOrder);
}

/** Keeps what comes before its turn. */
function inOrder(decided: Observable<StreamedInterception>): Observable<StreamedInterception> {
  return defer(() => {
    const early = new Map<number, StreamedInterception>();
    let next = 0;
    return decided.pipe(
      concatMap((one) => {
        early.set(one.number, one);
        const ready: StreamedInterception[] = [];
        for (let turn = early.get(next); turn; turn = early.get(next)) {
          ready.push(turn);
          early.delete(next);
          next += 1;
        }
        return ready;
      }),
    );
  });
}
