/** What a reader makes of one message. */

import type { Issue } from './issue.ts';
import type { MessageIdentification, Payment } from './payment.ts';

export interface Reading {
  /** Absent where not even the kind of message could be told. */
  readonly message?: MessageIdentification;
  /**
   * The payments in the order of the message. A message that is not understood but could be taken apart gives one
   * payment whose text is all in passages, and an issue of severity `error`.
   */
  readonly payments: readonly Payment[];
  readonly issues: readonly Issue[];
}

/** One message cut out of a file, batch or stream. */
export interface MessageBytes {
  readonly bytes: Uint8Array;
  /** Where the message starts in the file, in bytes. */
  readonly offset: number;
  /** Trouble with the container that concerns this message. */
  readonly issues: readonly Issue[];
}
