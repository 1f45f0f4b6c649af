/** One message as a thread of the pool hands it back. */

import { performance } from 'node:perf_hooks';
import type { Issue } from '@interdict/model';
import { decisionRecord } from '../decisions/decision-record.ts';
import type { InterceptedPayment, Interception } from '../decisions/interception.ts';
import type { MessageToRecord, RecordedMessage } from './pool.ts';
import { screenedTexts } from '../screened-texts.ts';

/** Whoever decides: in a thread, or from one. */
interface Decider {
  readonly intercept: (bytes: Uint8Array) => Promise<Interception>;
  readonly hold: (issues: readonly Issue[]) => InterceptedPayment | Promise<InterceptedPayment>;
}

/** Decides one message and makes plain records of it, which say where it came from; `withScreened` with what was screened. */
export async function recordMessage(
  { bytes, file, index = 0, offset = 0, unreadable }: MessageToRecord,
  decider: Decider,
  withScreened = false,
): Promise<RecordedMessage> {
  const start = performance.now();
  const payments =
    unreadable === undefined
      ? (await decider.intercept(bytes)).payments
      : [await decider.hold([{ code: 'input-unreadable', severity: 'fatal', path: '', message: unreadable }])];
  const microseconds = Math.round((performance.now() - start) * 1000);
  const records = payments.map((payment) =>
    decisionRecord({ ...payment, index: payment.index + index, offset: payment.offset + offset }, file),
  );
  const read = payments.flatMap(({ payment }) => payment ?? []);
  return { records, microseconds, ...(withScreened ? { screened: screenedTexts(read) } : {}) };
}
