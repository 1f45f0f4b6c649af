/** Dates as OFAC writes them: `10 Dec 1948`, `Dec 1948`, `1948`, `circa 1948`, `1948-12-10`, and ranges of these. */

import { type CalendarDate, calendarDate, type DateRange, parseCalendarDate, wholeRange } from '@interdict/model';

const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a date or a range of dates; undefined where it is neither. */
export function parseListedDate(text: string): DateRange | undefined {
  // Nine dates in ten are a day or a year and need no more.
  const span = parseSpan(text);
  if (span) return span;
  const plain = text
    .replace(/\bcirca\b\.?/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [first = '', last = first, ...rest] = plain.split(/ to |(?<=^\d{4}) ?- ?(?=\d{4}$)/);
  const start = parseSpan(first);
  const end = parseSpan(last);
  if (rest.length > 0 || !start || !end || end.to < start.from) return undefined;
  return { from: start.from, to: end.to, ...(/\bcirca\b/i.test(text) ? { approximate: true } : {}) };
}

/** Reads one known day, `26 Mar 2022`. */
export function parseListedDay(text: string): CalendarDate | undefined {
  const range = parseListedDate(text);
  return range?.from === range?.to ? range?.from : undefined;
}

/** Day, month and year. */
const SPAN = /^(?:(?:([^ ]*) )?([^ ]*) )?(\d{4})$/;

function parseSpan(text: string): DateRange | undefined {
  const isoDate = text[4] === '-' ? parseCalendarDate(text) : undefined;
  if (isoDate) return { from: isoDate, to: isoDate };
  const found = SPAN.exec(text);
  if (!found) return undefined;
  const [, day, month, year] = found;
  if (month === undefined) return wholeRange(Number(year));
  const monthNumber = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (day === undefined) return wholeRange(Number(year), monthNumber);
  const date = /^\d{1,2}$/.test(day) ? calendarDate(Number(year), monthNumber, Number(day)) : undefined;
  return date && { from: date, to: date };
}
