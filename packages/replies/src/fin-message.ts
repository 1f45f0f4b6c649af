/** Writes a FIN message. */

import type { Bic } from '@interdict/model';

export interface FinMessage {
  /** Three digits: `199`. */
  readonly type: string;
  readonly from: Bic;
  readonly to: Bic;
  /** Goes on in the reply: both messages are about one payment. */
  readonly uetr: string | undefined;
  /** Tag and lines of each field, in order. */
  readonly fields: readonly (readonly [tag: string, ...lines: string[]])[];
}

/** As an application hands it to the interface, which adds session, sequence number and trailer. */
export function writeFin({ type, from, to, uetr, fields }: FinMessage): string {
  const text = fields.map(([tag, ...lines]) => `:${tag}:${lines.join('\r\n')}\r\n`).join('');
  const header = uetr === undefined ? '' : `{3:{121:${uetr}}}`;
  return `{1:F01${terminal(from, 'A')}0000000000}{2:I${type}${terminal(to, 'X')}N}${header}{4:\r\n${text}-}`;
}

/** Bank, logical terminal, branch. */
function terminal(bic: Bic, logical: string): string {
  return `${bic.slice(0, 8)}${logical}${bic.slice(8) || 'XXX'}`;
}

/** `1234.50` as `1234,5`, `1000` as `1000,`. */
export function finAmount(amount: string): string {
  const [whole = '', fraction = ''] = amount.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')},${fraction.replace(/0+$/, '')}`;
}

/** `2026-03-02` as `260302`. */
export function finDate(date: string): string {
  return date.slice(2).replaceAll('-', '');
}
