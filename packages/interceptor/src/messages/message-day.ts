/** The day a message is of. */

import type { CalendarDate } from '@interdict/model';
import { readMessages } from './read-messages.ts';

/**
 * The earliest day that a message in the bytes was made, or, where none of them tells, the earliest day of settlement among
 * their payments; undefined where neither is given.
 */
export function messageDay(bytes: Uint8Array): CalendarDate | undefined {
  const readings = readMessages(bytes).map(({ reading }) => reading);
  return (
    earliest(readings.map(({ message }) => message?.createdOn)) ??
    earliest(readings.flatMap(({ payments }) => payments.map(({ settlementDate }) => settlementDate)))
  );
}

function earliest(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days.filter((day) => day !== undefined).toSorted()[0];
}
