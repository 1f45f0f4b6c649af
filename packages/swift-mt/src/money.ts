/** Reads dates and amounts. */

import { calendarDate, type CalendarDate, type Money } from '@interdict/model';
import { report, textOf, within, type Source, type Span } from './source.ts';

/** `YYMMDD`: 80 to 99 are years of the last century. */
export function readDate(source: Source, span: Span): CalendarDate | undefined {
  const text = textOf(source, span);
  const year = Number(text.slice(0, 2));
  const day = /^\d{6}$/.test(text) && calendarDate(year + (year < 80 ? 2000 : 1900), +text.slice(2, 4), +text.slice(4));
  if (!day) report(source, 'date-malformed', span);
  return day || undefined;
}

/**
 * Currency and amount in a value such as `260401EUR1234,5`, `D260401EUR1234,5` or `EUR1234,5`; undefined, with an issue,
 * where there is none. A point as decimal mark, grouping and blanks are read and reported.
 */
export function readMoney(source: Source, span: Span): Money | undefined {
  const text = textOf(source, span);
  const [, before = '', currency = '', written = ''] =
    /^(\D?\d{0,6})([A-Za-z]{3}) ?([0-9][0-9., ]{0,30})$/.exec(text) ?? [];
  const amount = decimal(written);
  if (amount === undefined) {
    report(source, 'amount-malformed', span);
    return undefined;
  }
  if (!/^\d+,\d*$/.test(written)) report(source, 'amount-malformed', span);
  return { currency: currency.toUpperCase(), amount, location: within(span, before.length) };
}

/** The last comma or point is the decimal mark, unless three digits follow it and another mark stands before it. */
function decimal(written: string): string | undefined {
  const text = written.replace(/ /g, '');
  const mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  const digits = (part: string): string => part.replace(/\D/g, '');
  if (!/\d/.test(text)) return undefined;
  const grouped =
    mark !== -1 && text[mark] === '.' && /^\d{3}$/.test(text.slice(mark + 1)) && text.indexOf('.') !== mark;
  if (mark === -1 || grouped) return digits(text).replace(/^0+(?=\d)/, '');
  const whole = digits(text.slice(0, mark)).replace(/^0+(?=\d)/, '') || '0';
  const fraction = digits(text.slice(mark + 1));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
