/** What runs in a thread of the pool. */

import type { InterceptedPayment, Interception } from '../decisions/interception.ts';
import type { MessageToRecord, RecordedMessage } from './pool.ts';
import { recordMessage } from './record-message.ts';
import { interceptorOpener, type NamedInterceptor, type SharedInterceptor } from './shared-interceptor.ts';

const open = interceptorOpener();

/** What is to be decided, and on what. */
export interface InterceptTask<S = SharedInterceptor> {
  readonly shared: S;
  readonly bytes: Uint8Array;
}

/** An interception that leaves out the bytes: whoever asked has them. */
export interface BareInterception extends Omit<Interception, 'payments'> {
  readonly payments: readonly [BarePayment, ...BarePayment[]];
}

export interface BarePayment extends Omit<InterceptedPayment, 'bytes'> {
  /** Of its message, in bytes. */
  readonly length: number;
}

/** Undefined where what a message is to be decided on is only named, and not known here. */
export async function intercept(
  tasks: readonly InterceptTask<SharedInterceptor | NamedInterceptor>[],
): Promise<readonly BareInterception[] | undefined> {
  const decided: BareInterception[] = [];
  for (const { shared, bytes } of tasks) {
    const interceptor = open(shared);
    if (!interceptor) return undefined;
    const { outcome, payments } = await interceptor.intercept(bytes);
    const [first, ...rest] = payments;
    decided.push({ outcome, payments: [bare(first), ...rest.map(bare)] });
  }
  return decided;
}

function bare({ bytes, ...payment }: InterceptedPayment): BarePayment {
  return { ...payment, length: bytes.length };
}

export interface RecordTask {
  readonly shared: SharedInterceptor | NamedInterceptor;
  readonly messages: readonly MessageToRecord[];
  readonly screened: boolean;
}

/** As {@link intercept}. */
export async function record({
  shared,
  messages,
  screened,
}: RecordTask): Promise<readonly RecordedMessage[] | undefined> {
  const interceptor = open(shared);
  if (!interceptor) return undefined;
  const recorded: RecordedMessage[] = [];
  for (const message of messages) recorded.push(await recordMessage(message, interceptor, screened));
  return recorded;
}
