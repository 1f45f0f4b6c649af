/** The day of publication in the name of a file or folder: `2022-09-09`, `sdn-2022-09-09.csv`, `2023-12-28-full`. */

import { type CalendarDate, parseCalendarDate } from '@interdict/model';

/** The first ISO date in `name`; undefined where there is none, or it is no day of the calendar. */
export function dayIn(name: string): CalendarDate | undefined {
  const [day] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(name) ?? [];
  return day === undefined ? undefined : parseCalendarDate(day);
}
