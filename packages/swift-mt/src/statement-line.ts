/** Field 61: one entry of a statement. */

import type { CalendarDate, Located, Money } from '@interdict/model';
import { digitsEnd, isAlphanumeric, isCapital, isDigit, isLetter, isLineBreak } from './marks.ts';
import { readAmountText, readDate } from './money.ts';
import { isEmpty, located, report, trimmed, within, type Source, type Span } from './source.ts';

export interface StatementLine {
  readonly valueDate: CalendarDate | undefined;
  /** `C` where money came in, `D` where it went out; of a reversal the letter of the entry that is reversed. */
  readonly mark: 'C' | 'D';
  readonly amount: Money | undefined;
  readonly ownerReference: Located | undefined;
  readonly servicerReference: Located | undefined;
  readonly supplement: Located | undefined;
}

/**
 * Value date, entry date, mark, funds code, amount, type code. Systems write blanks for an entry date, break the line in
 * front of the amount, leave the type code out.
 */
const FRONT = /^(\d{6})(?:\d{4}| {4})?\s{0,2}([RE]?[CD])([A-Z])?\s{0,2}([0-9][0-9.,]{0,19})([A-Z][A-Z0-9]{3})?/i;

/** Where the parts in front of the references stand, counted from the start of the field. */
interface Front {
  readonly mark: string;
  readonly amountAt: number;
  readonly amountEnd: number;
  readonly end: number;
}

/** The parts of an entry; undefined where it does not follow the standard closely enough to be taken apart. */
export function readStatementLine(source: Source, span: Span, currency: string | undefined): StatementLine | undefined {
  const { bytes, text } = source;
  const { start, end } = span;
  const front = regularFront(source, span) ?? oddFront(text.slice(start, end));
  if (!front) {
    report(source, 'format-violated', span);
    return undefined;
  }
  const { mark, amountAt, amountEnd } = front;
  const amount = currency ? readAmountText(source, within(span, amountAt, amountEnd), currency) : undefined;
  const valueDate = readDate(source, within(span, 0, 6));
  const from = start + front.end;
  let lineBreak = from;
  let slashes = -1;
  for (; lineBreak < end && !isLineBreak(bytes[lineBreak]); lineBreak++) {
    if (slashes === -1 && bytes[lineBreak] === SLASH && bytes[lineBreak + 1] === SLASH) slashes = lineBreak;
  }
  const ownerEnd = slashes === -1 || slashes + 1 >= end ? lineBreak : slashes;
  return {
    valueDate,
    mark: mark === 'C' || mark === 'RC' || mark === 'EC' ? 'C' : 'D',
    amount,
    ownerReference: part(source, span, from, ownerEnd),
    servicerReference: ownerEnd === lineBreak ? undefined : part(source, span, ownerEnd + 2, lineBreak),
    supplement: part(source, span, lineBreak, end),
  };
}

/** The front as nearly all write it: without blanks, in capitals, with an amount of four characters at least. */
function regularFront({ bytes, text }: Source, { start, end }: Span): Front | undefined {
  const dates = digitsEnd(bytes, start, end) - start;
  if (dates !== 6 && dates !== 10) return undefined;
  const markAt = start + dates;
  const letter = markAt + (bytes[markAt] === LETTER_R || bytes[markAt] === LETTER_E ? 1 : 0);
  if (bytes[letter] !== LETTER_C && bytes[letter] !== LETTER_D) return undefined;
  const amountAt = letter + (isCapital(bytes[letter + 1]) ? 2 : 1);
  if (!isDigit(bytes[amountAt])) return undefined;
  let amountEnd = amountAt;
  while (amountEnd < Math.min(end, amountAt + LONGEST_AMOUNT) && isAmount(bytes[amountEnd])) amountEnd++;
  if (amountEnd - amountAt < 4) return undefined;
  const hasType = amountEnd + 4 <= end && isTypeCode(bytes, amountEnd);
  return {
    mark: text.slice(markAt, letter + 1),
    amountAt: amountAt - start,
    amountEnd: amountEnd - start,
    end: (hasType ? amountEnd + 4 : amountEnd) - start,
  };
}

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

function oddFront(wire: string): Front | undefined {
  const [front, , mark = '', funds = '', digits = ''] = FRONT.exec(wire) ?? [];
  if (front === undefined) return undefined;
  const amountAt = front.indexOf(digits, 6 + mark.length + funds.length);
  return { mark: mark.toUpperCase(), amountAt, amountEnd: amountAt + digits.length, end: front.length };
}

function part(source: Source, { path }: Span, start: number, end: number): Located | undefined {
  const place = trimmed(source, { path, start, end });
  return isEmpty(place) ? undefined : located(source, place);
}
