/** What the front door answers for the bytes it was given. */

import type { Decision, MessageIdentification, Outcome, Payment } from '@interdict/model';

export interface Interception {
  /** The most severe outcome among all payments: block, hold, reject, pass. */
  readonly outcome: Outcome;
  /** In the order of the input; a message that could not be read stands here once, without a payment. */
  readonly payments: readonly [InterceptedPayment, ...InterceptedPayment[]];
}

export interface InterceptedPayment {
  /** Absent where not even the kind of message could be told. */
  readonly message?: MessageIdentification;
  /** Place of the message in the input, from 0. */
  readonly index: number;
  /** Where the message starts in the input, in bytes. */
  readonly offset: number;
  /** The message as it came: locations are offsets into it. */
  readonly bytes: Uint8Array;
  /** Null where the message could not be read. */
  readonly payment: Payment | null;
  readonly decision: Decision;
}
