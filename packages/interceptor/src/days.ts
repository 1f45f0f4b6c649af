/** The days that a moment falls on where it matters. */

import { parseCalendarDate } from '@interdict/model';
import type { PolicyInput } from '@interdict/policy';
import { dayIn } from './day-in.ts';

export type Days = Pick<PolicyInput, 'asOf' | 'still'>;

/** New York is behind UTC by no more. */
const HOURS_BEHIND = 5;

/** The day of UTC, and in the hours in which OFAC still has the day before, that one too. */
export function daysOf(moment: Date): Days {
  const asOf = parseCalendarDate(moment.toISOString().slice(0, 10));
  const still = moment.getUTCHours() < HOURS_BEHIND ? dayIn('America/New_York', moment) : asOf;
  return { ...(asOf ? { asOf } : {}), ...(still && still !== asOf ? { still } : {}) };
}
