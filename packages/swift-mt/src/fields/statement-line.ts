/** Field 61: one entry of a statement. */

import type { CalendarDate, Located, Money } from '@interdict/model';
import { digitsEnd, isAlphanumeric, isDigit, isLetter, isLineBreak } from '../syntax/marks.ts';
import { readAmountText, readDate } from './money.ts';
import { isEmpty, located, report, trimmed, within, type Source, type Span } from '../syntax/source.ts';

export interface StatementLine {
  readonly valueDate: CalendarDate | undefined;
  /** `C` where money came in, `D` where it went out; of a reversal the letter of the entry that is reversed. */
  readonly mark: 'C' | 'D';
  readonly amount: Money | undefined;
  readonly ownerReference: Located | undefined;
  readonly servicerReference: Located | undefined;
  readonly supplement: Located | undefined;
}

/** Where the parts in front of the references stand. */
interface Front {
  readonly mark: 'C' | 'D';
  readonly amountAt: number;
  readonly amountEnd: number;
  readonly end: number;
}

/** The parts of an entry; undefined where it does not follow the standard closely enough to be taken apart. */
export function readStatementLine(source: Source, span: Span, currency: string | undefined): StatementLine | undefined {
  const { bytes } = source;
  const { path, end } = span;
  const front = frontOf(source, span);
  if (!front) {
    report(source, 'format-violated', span);
    return undefined;
  }
  const { mark, amountAt, amountEnd } = front;
  const amount = currency ? readAmountText(source, { path, start: amountAt, end: amountEnd }, currency) : undefined;
  const valueDate = readDate(source, within(span, 0, 6));
  const from = front.end;
  let lineBreak = from;
  let slashes = -1;
  for (; lineBreak < end && !isLineBreak(bytes[lineBreak]); lineBreak++) {
    if (slashes === -1 && bytes[lineBreak] === SLASH && bytes[lineBreak + 1] === SLASH) slashes = lineBreak;
  }
  const ownerEnd = slashes === -1 || slashes + 1 >= end ? lineBreak : slashes;
  return {
    valueDate,
    mark,
    amount,
    ownerReference: part(source, span, from, ownerEnd),
    servicerReference: ownerEnd === lineBreak ? undefined : part(source, span, ownerEnd + 2, lineBreak),
    supplement: part(source, span, lineBreak, end),
  };
}

/**
 * Value date, entry date, mark, funds code, amount, type code: `6!n[4!n]2a[1!a]15d[1!a3!c]`. Systems write blanks for an
 * entry date, break the line in front of the amount, leave the type code out.
 */
function frontOf({ bytes, text }: Source, { start, end }: Span): Front | undefined {
  const datesEnd = digitsEnd(bytes, start, end);
  const entryDate = datesEnd - start - 6;
  const markAt = gapEnd(bytes, datesEnd, end);
  const gap = markAt - datesEnd;
  const isOpen = gap >= 4 && gap <= 6 && entryDate === 0 && text.startsWith('    ', datesEnd);
  if ((entryDate !== 0 && entryDate !== 4) || (gap > 2 && !isOpen)) return undefined;
  const letter = capitalAt(bytes, markAt, end);
  const signAt = letter === LETTER_R || letter === LETTER_E ? markAt + 1 : markAt;
  const sign = capitalAt(bytes, signAt, end);
  if (sign !== LETTER_C && sign !== LETTER_D) return undefined;
  const fundsEnd = signAt + 1 < end && isLetter(bytes[signAt + 1]) ? signAt + 2 : signAt + 1;
  const amountAt = gapEnd(bytes, fundsEnd, end);
  if (amountAt - fundsEnd > 2 || amountAt >= end || !isDigit(bytes[amountAt])) return undefined;
  const last = Math.min(end, amountAt + LONGEST_AMOUNT);
  let amountEnd = amountAt;
  while (amountEnd < last && isAmount(bytes[amountEnd])) amountEnd++;
  const hasType = amountEnd + 4 <= end && isTypeCode(bytes, amountEnd);
  const mark = sign === LETTER_C ? 'C' : 'D';
  return { mark, amountAt, amountEnd, end: hasType ? amountEnd + 4 : amountEnd };
}

/** Where white space ends. */
function gapEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isWhite(bytes[at])) at++;
  return at;
}

function isWhite(code: number | undefined): boolean {
  return code === BLANK || code === 0xa0 || (code !== undefined && code >= 0x09 && code <= 0x0d);
}

/** The letter at `at` in upper case. */
function capitalAt(bytes: Uint8Array, at: number, end: number): number {
  return at < end ? (bytes[at] ?? 0) & 0xdf : 0;
}

const BLANK = 0x20;
const SLASH = 0x2f;
const LETTER_C = 0x43;
const LETTER_D = 0x44;
const LETTER_E = 0x45;
const LETTER_R = 0x52;
const LONGEST_AMOUNT = 20;

/** A digit, a comma or a point. */
function isAmount(code: number | undefined): boolean {
  return isDigit(code) || code === 0x2c || code === 0x2e;
}

/** A letter and three letters or digits. */
function isTypeCode(bytes: Uint8Array, at: number): boolean {
  const rest = isAlphanumeric(bytes[at + 1]) && isAlphanumeric(bytes[at + 2]) && isAlphanumeric(bytes[at + 3]);
  return rest && isLetter(bytes[at]);
}

function part(source: Source, { path }: Span, start: number, end: number): Located | undefined {
  const place = trimmed(source, { path, start, end });
  return isEmpty(place) ? undefined : located(source, place);
}
