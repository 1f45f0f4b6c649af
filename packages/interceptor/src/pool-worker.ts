/** What runs in a thread of the pool. */

import type { Interception } from './interception.ts';
import type { MessageToRecord, RecordedMessage } from './pool.ts';
import { recordMessage } from './record-message.ts';
import { interceptorOpener, type SharedInterceptor } from './shared-interceptor.ts';

const open = interceptorOpener();

/** A task of the pool: what to decide, and on what. */
export interface InterceptTask {
  readonly shared: SharedInterceptor;
  readonly bytes: Uint8Array;
}

export async function intercept({ shared, bytes }: InterceptTask): Promise<Interception> {
  return open(shared).intercept(bytes);
}

export interface RecordTask {
  readonly shared: SharedInterceptor;
  readonly messages: readonly MessageToRecord[];
  readonly screened: boolean;
}

export async function record({ shared, messages, screened }: RecordTask): Promise<readonly RecordedMessage[]> {
  const interceptor = open(shared);
  const recorded: RecordedMessage[] = [];
  for (const message of messages) recorded.push(await recordMessage(message, interceptor, screened));
  return recorded;
}
