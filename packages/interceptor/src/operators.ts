/** The interceptor as an rxjs operator. */

import { concatMap, mergeMap, type OperatorFunction, pipe, scan } from 'rxjs';
import { type Intercepting, numbered, type StreamedInterception, type StreamOptions } from './intercept-all.ts';

/**
 * Intercepts each message of a stream. An observable cannot be told to wait: messages that come faster than they are decided
 * are kept until their turn. Where they can be asked for, {@link interceptAll} takes no more than it can decide.
 *
 * @example messages$.pipe(intercept(interceptor)).subscribe(({ outcome }) => console.log(outcome));
 */
export function intercept(
  interceptor: Intercepting,
  { concurrency = 1, order = 'of-messages', ...moment }: StreamOptions = {},
): OperatorFunction<Uint8Array, StreamedInterception> {
  const decided = mergeMap(
    async (bytes: Uint8Array, number: number) => numbered(number, bytes, interceptor, moment),
    concurrency,
  );
  return order === 'as-decided' || concurrency === 1 ? decided : pipe(decided, inOrder());
}

/** Keeps what comes before its turn. */
function inOrder(): OperatorFunction<StreamedInterception, StreamedInterception> {
  interface Waiting {
    readonly next: number;
    readonly early: ReadonlyMap<number, StreamedInterception>;
    readonly ready: readonly StreamedInterception[];
  }
  const nothing: Waiting = { next: 0, early: new Map(), ready: [] };
  return pipe(
    scan(({ next, early }: Waiting, decided: StreamedInterception): Waiting => {
      const waiting = new Map(early).set(decided.number, decided);
      const ready: StreamedInterception[] = [];
      for (let turn = waiting.get(next); turn; turn = waiting.get(next + ready.length)) {
        ready.push(turn);
        waiting.delete(turn.number);
      }
      return { next: next + ready.length, early: waiting, ready };
    }, nothing),
    concatMap(({ ready }) => ready),
  );
}
