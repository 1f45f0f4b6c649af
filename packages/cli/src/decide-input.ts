/** Decides what a command was given: what cannot be read is held, and kept like everything else. */

import type { InterceptedPayment, Interceptor } from 'interdict';
import { bytesOf, type Input } from './options/inputs.ts';

export interface DecidedInput {
  readonly isRead: boolean;
  readonly payments: readonly InterceptedPayment[];
}

export async function decideInput(input: Input, interceptor: Interceptor, asOf: Date): Promise<DecidedInput> {
  const bytes = await bytesOf(input);
  if (bytes instanceof Uint8Array)
    return { isRead: true, payments: (await interceptor.intercept(bytes, { asOf })).payments };
  return { isRead: false, payments: [await interceptor.keep(interceptor.hold([bytes], { asOf }), { asOf })] };
}
