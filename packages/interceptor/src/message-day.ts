/** The day a message is of. */

import type { CalendarDate } from '@interdict/model';
import { readMessages } from './read-messages.ts';

/** The earliest day of settlement among the payments in the bytes; undefined where none is given. */
export function messageDay(bytes: Uint8Array): CalendarDate | undefined {
  const days = readMessages(bytes).flatMap(({ reading }) =>
    reading.payments.flatMap(({ settlementDate }) => settlementDate ?? []),
  );
  return days.sort()[0];
}
