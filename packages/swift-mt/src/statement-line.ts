/** Field 61: one entry of a statement. */

import type { CalendarDate, Located, Money } from '@interdict/model';
import { isLineBreak } from './marks.ts';
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

/** The parts of an entry; undefined where it does not follow the standard closely enough to be taken apart. */
export function readStatementLine(source: Source, span: Span, currency: string | undefined): StatementLine | undefined {
  const wire = source.text.slice(span.start, span.end);
  const [front, , mark = '', funds = '', digits = ''] = FRONT.exec(wire) ?? [];
  if (front === undefined) {
    report(source, 'format-violated', span);
    return undefined;
  }
  const amountAt = front.indexOf(digits, 6 + mark.length + funds.length);
  const amount = currency
    ? readAmountText(source, within(span, amountAt, amountAt + digits.length), currency)
    : undefined;
  const valueDate = readDate(source, within(span, 0, 6));
  const lineBreak = lineEnd(wire, front.length);
  const slashes = wire.indexOf('//', front.length);
  const ownerEnd = slashes === -1 || slashes > lineBreak ? lineBreak : slashes;
  const part = (from: number, to: number): Located | undefined => {
    const place = trimmed(source, within(span, from, to));
    return isEmpty(place) ? undefined : located(source, place);
  };
  return {
    valueDate,
    mark: mark.toUpperCase().endsWith('C') ? 'C' : 'D',
    amount,
    ownerReference: part(front.length, ownerEnd),
    servicerReference: ownerEnd === lineBreak ? undefined : part(ownerEnd + 2, lineBreak),
    supplement: part(lineBreak, wire.length),
  };
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}
