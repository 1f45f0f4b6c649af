/** The day that a moment falls on somewhere. */

import { calendarDate, type CalendarDate } from '@interdict/model';

/** @throws {RangeError} for a time zone that is not known. */
export function dayIn(timeZone: string, at: Date): CalendarDate | undefined {
  const written = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const parts = new Map(written.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return calendarDate(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0);
}
