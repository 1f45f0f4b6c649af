/** Amounts for a person. */

import type { AmountRecord } from 'interdict';

/** `EUR 1,234,567.5`; empty where there is none. */
export function amountText(amount: AmountRecord | null | undefined): string {
  if (!amount) return '';
  const [whole = '', ...rest] = amount.value.split('.');
  const first = whole.length % 3;
  const thousands = [whole.slice(0, first), ...(whole.slice(first).match(/.{3}/g) ?? [])].filter(Boolean).join(',');
  return `${amount.currency} ${[thousands, ...rest].join('.')}`;
}
