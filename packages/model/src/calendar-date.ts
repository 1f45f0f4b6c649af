/** Calendar dates, and dates that are known only in part. */

/** A date as `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** A day somewhere between two days, both included: how lists give a birth date that is known only in part. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The source says `circa` or the like: the true date may lie a little outside. */
  readonly approximate?: boolean;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; undefined where `text` is not a day of the Gregorian calendar. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return calendarDate(Number(year), Number(month), Number(day));
}

/** The day with these numbers (month and day from 1); undefined where there is none such. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return ((YEARS[year - FIRST_YEAR] ?? String(year).padStart(4, '0')) +
    MONTHS_AND_DAYS[month * 32 + day]) as CalendarDate;
}

/** All days of a year, or of a month of it. */
export function wholeRange(year: number, month?: number): DateRange | undefined {
  const from = calendarDate(year, month ?? 1, 1);
  const to = calendarDate(year, month ?? 12, month === undefined ? 31 : daysInMonth(year, month));
  return from && to ? { from, to } : undefined;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The years of nearly every date, as they stand in it. */
const FIRST_YEAR = 1900;
const YEARS: readonly string[] = Array.from({ length: 200 }, (_, index) => String(FIRST_YEAR + index));

/** `-04-01` by month * 32 + day. */
const MONTHS_AND_DAYS: readonly string[] = Array.from(
  { length: 13 * 32 },
  (_, index) => `-${String(index >> 5).padStart(2, '0')}-${String(index & 31).padStart(2, '0')}`,
);
