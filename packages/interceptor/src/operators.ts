/** The interceptor as an rxjs operator. */

import { concatMap, type OperatorFunction } from 'rxjs';
import type { Interception } from './interception.ts';
import type { InterceptOptions, Interceptor } from './interceptor.ts';

/**
 * Intercepts each message of a stream, one at a time and in order.
 *
 * @example messages$.pipe(intercept(interceptor)).subscribe(({ outcome }) => console.log(outcome));
 */
export function intercept(
  interceptor: Interceptor,
  options: InterceptOptions = {},
): OperatorFunction<Uint8Array, Interception> {
  return concatMap((bytes) => interceptor.intercept(bytes, options));
}
