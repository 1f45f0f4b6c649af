/** The days that a moment falls on where it matters. */

import { parseCalendarDate, type CalendarDate } from '@interdict/model';
import type { PolicyInput, Profile } from '@interdict/policy';
import { dayIn } from './day-in.ts';

export type Days = Pick<PolicyInput, 'asOf' | 'dayThere'>;

/** Where each law counts its days, and the hours of UTC in which it may be another day there. */
const SEATS: readonly { readonly law: Profile; readonly zone: string; readonly hours: readonly [number, number] }[] = [
  { law: 'us', zone: 'America/New_York', hours: [0, 5] },
  { law: 'eu', zone: 'Europe/Brussels', hours: [22, 24] },
  { law: 'uk', zone: 'Europe/London', hours: [23, 24] },
];

const DAY = 864e5;

/**
 * The day of UTC, and under laws for which it still is the day before or already the day after, that one too. The last
 * millisecond of a day is how a day alone is written: it is that day everywhere.
 */
export function daysOf(moment: Date): Days {
  const asOf = parseCalendarDate(moment.toISOString().slice(0, 10));
  const isDayAlone = moment.getTime() % DAY === DAY - 1;
  const hour = moment.getUTCHours();
  const dayThere: Partial<Record<Profile, CalendarDate>> = {};
  for (const { law, zone, hours } of isDayAlone ? [] : SEATS) {
    const day = hours[0] <= hour && hour < hours[1] ? dayIn(zone, moment) : asOf;
    if (day && day !== asOf) dayThere[law] = day;
  }
  return { ...(asOf ? { asOf } : {}), dayThere };
}
