/** Birth dates as the lists of this project write them. */

import { type DateRange, parseCalendarDate, wholeRange } from '@interdict/model';

/** Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of these with `..` between them. */
export function parseBirthRange(text: string): DateRange | undefined {
  const [first = '', last = first, ...rest] = text.split('..').map((part) => part.trim());
  const start = parseSpan(first);
  const end = parseSpan(last);
  return start && end && rest.length === 0 && start.from <= end.to ? { from: start.from, to: end.to } : undefined;
}

function parseSpan(text: string): DateRange | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year !== undefined) return wholeRange(Number(year), month === undefined ? undefined : Number(month));
  const date = parseCalendarDate(text);
  return date && { from: date, to: date };
}
