/** Dates as British lists write them: `02/03/1958`, and with letters or zeros for what is unknown. */

import { type CalendarDate, calendarDate, type DateRange, wholeRange } from '@interdict/model';

/** Reads `02/03/1958`, `00/03/1958`, `dd/mm/1957`, `1957`; undefined where there is no year. */
export function parseDayFirst(text: string): DateRange | undefined {
  const parts = text.trim().split('/').reverse();
  const [year = 0, month = 0, day = 0] = parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : 0));
  if (parts.length > 3 || !/^\d{4}$/.test(parts[0] ?? '')) return undefined;
  const date = calendarDate(year, month, day);
  if (date) return { from: date, to: date };
  return wholeRange(year, month === 0 ? undefined : month);
}

/** Reads one known day, `13/04/2018`. */
export function parseDayFirstDay(text: string): CalendarDate | undefined {
  const range = parseDayFirst(text);
  return range?.from === range?.to ? range?.from : undefined;
}
