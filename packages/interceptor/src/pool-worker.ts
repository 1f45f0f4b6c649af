/** What runs in a thread of the pool. */

import { performance } from 'node:perf_hooks';
import { decisionRecord } from './decision-record.ts';
import type { Interception } from './interception.ts';
import type { MessageToRecord, RecordedMessage } from './pool.ts';
import { interceptorOpener, type OpenedInterceptor, type SharedInterceptor } from './shared-interceptor.ts';

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
}

export async function record({ shared, messages }: RecordTask): Promise<readonly RecordedMessage[]> {
  const interceptor = open(shared);
  const recorded: RecordedMessage[] = [];
  for (const message of messages) recorded.push(await recordOne(message, interceptor));
  return recorded;
}

async function recordOne(
  { bytes, file, index = 0, offset = 0, unreadable }: MessageToRecord,
  interceptor: OpenedInterceptor,
): Promise<RecordedMessage> {
  const start = performance.now();
  const payments =
    unreadable === undefined
      ? (await interceptor.intercept(bytes)).payments
      : [interceptor.hold([{ code: 'input-unreadable', severity: 'fatal', path: '', message: unreadable }])];
  const microseconds = Math.round((performance.now() - start) * 1000);
  const records = payments.map((payment) =>
    decisionRecord({ ...payment, index: payment.index + index, offset: payment.offset + offset }, file),
  );
  return { records, microseconds };
}
