/** Reads dates and amounts. */

import { calendarDate, type CalendarDate, type Located, type Money } from '@interdict/model';
import { digitsEnd, isCapital, isDigit, upperCase } from '../syntax/marks.ts';
import { report, startingAt, textOf, within, type Source, type Span } from '../syntax/source.ts';

/** `YYMMDD`, where 80 to 99 are years of the last century, or `YYYYMMDD`. */
export function readDate(source: Source, span: Span): CalendarDate | undefined {
  const { start, end } = span;
  const length = end - start;
  const regular = (length === 6 || length === 8) && digitsEnd(source.bytes, start, end) === end;
  const date = regular ? dateOf(source.text, start, end) : undefined;
  if (!date) report(source, 'date-malformed', span);
  return date;
}

/** The same for six or eight digits in a text. */
export function dateOf(text: string, start: number, end: number): CalendarDate | undefined {
  const short = end - start === 6;
  const year = short ? 1900 + digitsAt(text, start) : digitsAt(text, start) * 100 + digitsAt(text, start + 2);
  const century = short && year < 1980 ? 100 : 0;
  return calendarDate(year + century, digitsAt(text, end - 4), digitsAt(text, end - 2));
}

/** The number that two digits give. */
function digitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 0x30) * 10 + text.charCodeAt(at + 1) - 0x30;
}

/**
 * Currency and amount in a value such as `260401EUR1234,5`, `D260401EUR1234,5` or `EUR1234,5`; undefined, with an issue,
 * where there is none. A point as decimal mark, grouping and blanks are read and reported.
 */
export function readMoney(source: Source, span: Span): Money | undefined {
  const { bytes, text } = source;
  const { start, end } = span;
  const from = currencyAt(bytes, start);
  const amount = from !== -1 && end - from <= 3 + LONGEST ? regularAmount(source, from + 3, end) : undefined;
  if (amount === undefined) return readOddMoney(source, span);
  return { currency: text.slice(from, from + 3), amount, location: startingAt(span, from) };
}

const LONGEST = 31;

/** Where three capitals stand: at `start` or behind a date, with or without mark; -1 where they do not. */
function currencyAt(bytes: Uint8Array, start: number): number {
  const date = isCapital(bytes[start]) && isDigit(bytes[start + 1]) ? start + 1 : start;
  const at = isDigit(bytes[date]) ? date + 6 : start;
  const regular = at === start || digitsEnd(bytes, date, at) === at;
  return regular && isCapital(bytes[at]) && isCapital(bytes[at + 1]) && isCapital(bytes[at + 2]) ? at : -1;
}

function readOddMoney(source: Source, span: Span): Money | undefined {
  const text = textOf(source, span);
  const [, before = '', currency = '', written = ''] = MONEY.exec(text) ?? [];
  if (written === '') {
    report(source, 'amount-malformed', span);
    return undefined;
  }
  const amount = within(span, text.length - written.length);
  return readAmountText(source, amount, upperCase(currency), within(span, before.length));
}

const MONEY = /^(\D?\d{1,6}|[^A-Za-z\d]?)([A-Za-z]{3}) ?([0-9][0-9., ]{0,30})$/;

/** The currency of an amount in its place. */
export function currencyOf(money: Money | undefined): Located | undefined {
  return money && { value: money.currency, location: within(money.location, 0, money.currency.length) };
}

/** The currency of an amount, with whatever stands in front of it or behind: `D260401EUR1,5`, `12EUR1,5`, `EURD1,5`. */
export function readCurrency(source: Source, span: Span): Located | undefined {
  const { bytes, text } = source;
  const from = currencyAt(bytes, span.start);
  const end = from + 3;
  if (from !== -1 && end < span.end && isDigit(bytes[end]))
    return { value: text.slice(from, end), location: { path: span.path, start: from, end } };
  const [, before = '', currency] = CURRENCY.exec(textOf(source, span)) ?? [];
  return currency === undefined
    ? undefined
    : { value: upperCase(currency), location: within(span, before.length, before.length + currency.length) };
}

const CURRENCY = /^((?:[A-Z]?\d{1,6})?)([A-Z]{3}) ?[A-Z]?\d/i;

/** The amount in `span`, of a currency that is known; `place` is where the two stand together. */
export function readAmountText(source: Source, span: Span, currency: string, place: Span = span): Money | undefined {
  const regular = regularAmount(source, span.start, span.end);
  if (regular === undefined) report(source, 'amount-malformed', span);
  const amount = regular ?? decimal(textOf(source, span));
  return amount === undefined ? undefined : { currency, amount, location: place };
}

/** Digits with a comma among or behind them, as a decimal number; undefined for anything else. */
function regularAmount({ bytes, text }: Source, start: number, end: number): string | undefined {
  const comma = digitsEnd(bytes, start, end);
  if (comma === start || comma === end || bytes[comma] !== COMMA) return undefined;
  return digitsEnd(bytes, comma + 1, end) === end
    ? joined(text.slice(start, comma), text.slice(comma + 1, end))
    : undefined;
}

const COMMA = 0x2c;

/** The last comma or point is the decimal mark, unless three digits follow it and the same mark stands before it. */
function decimal(written: string): string | undefined {
  const text = written.replace(/ /g, '');
  const mark = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (!/\d/.test(text)) return undefined;
  const grouped = /^\d{3}$/.test(text.slice(mark + 1)) && text.indexOf(text.charAt(mark)) !== mark;
  if (mark === -1 || grouped) return joined(digits(text), '');
  return joined(digits(text.slice(0, mark)), digits(text.slice(mark + 1)));
}

/** Digits in front of the mark and behind it as a decimal number. */
function joined(whole: string, fraction: string): string {
  const front = whole.startsWith('0') ? whole.replace(/^0+(?=\d)/, '') : whole || '0';
  return fraction === '' ? front : `${front}.${fraction}`;
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
