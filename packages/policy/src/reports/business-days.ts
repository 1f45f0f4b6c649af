/** Counts business days: those of US federal offices, or of any calendar handed in. */

import { calendarDate, type CalendarDate } from '@interdict/model';

export interface BusinessCalendar {
  isBusinessDay(day: CalendarDate): boolean;
}

/** The last day of a time limit of `count` business days: the day of the event itself is not counted. */
export function afterBusinessDays(event: CalendarDate, count: number, calendar: BusinessCalendar): CalendarDate {
  let day = event;
  for (let left = count; left > 0; ) {
    day = shifted(day, 1);
    if (calendar.isBusinessDay(day)) left -= 1;
  }
  return day;
}

/** Weekdays that are no federal holidays (5 U.S.C. 6103). Closures by executive order are not known to it. */
export const US_FEDERAL: BusinessCalendar = {
  isBusinessDay: (day) => !isWeekend(day) && !federalHolidays(Number(day.slice(0, 4))).has(day),
};

const SUNDAY = 0;
const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;

/** Weekday from Sunday, 0. */
function weekday(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isWeekend(day: CalendarDate): boolean {
  return weekday(day) === SATURDAY || weekday(day) === SUNDAY;
}

function shifted(day: CalendarDate, days: number): CalendarDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? day;
}

/** Holidays on the same date each year, from the first year. Juneteenth: Public Law 117-17. */
const FIXED = [
  { month: 1, day: 1, since: 1 },
  { month: 6, day: 19, since: 2021 },
  { month: 7, day: 4, since: 1 },
  { month: 11, day: 11, since: 1 },
  { month: 12, day: 25, since: 1 },
] as const;

/** Holidays on the n-th such weekday of a month; 5 stands for the last. */
const MOVING = [
  { month: 1, weekday: MONDAY, nth: 3 },
  { month: 2, weekday: MONDAY, nth: 3 },
  { month: 5, weekday: MONDAY, nth: 5 },
  { month: 9, weekday: MONDAY, nth: 1 },
  { month: 10, weekday: MONDAY, nth: 2 },
  { month: 11, weekday: THURSDAY, nth: 4 },
] as const;

/** The days of a year on which federal offices are closed, beside weekends. */
function federalHolidays(year: number): ReadonlySet<CalendarDate> {
  const moving = MOVING.flatMap((holiday) => nthWeekday(year, holiday) ?? []);
  // New Year's Day on a Saturday is observed in the year before.
  const fixed = [year, year + 1].flatMap((one) =>
    FIXED.filter(({ since }) => one >= since).flatMap(({ month, day }) => calendarDate(one, month, day) ?? []),
  );
  return new Set([...moving, ...fixed.map(observed)]);
}

/** A holiday on a Saturday is observed on the Friday before, one on a Sunday on the Monday after. */
function observed(day: CalendarDate): CalendarDate {
  if (weekday(day) === SATURDAY) return shifted(day, -1);
  return weekday(day) === SUNDAY ? shifted(day, 1) : day;
}

function nthWeekday(year: number, wanted: (typeof MOVING)[number]): CalendarDate | undefined {
  const days = Array.from({ length: 31 }, (_, index) => calendarDate(year, wanted.month, index + 1));
  const fitting = days.filter((day) => day !== undefined && weekday(day) === wanted.weekday);
  return wanted.nth === 5 ? fitting.at(-1) : fitting[wanted.nth - 1];
}
