/** Reads the amounts of a payment as decimal strings. */

import type { Located, Money } from '@interdict/model';
import { type Draft, warn } from '../drafts/draft.ts';
import type { Element } from '../xml/element.ts';

type AmountSlot = 'amount' | 'instructedAmount' | 'originalAmount' | 'originalInstructedAmount';

const AMOUNTS: ReadonlyMap<string, AmountSlot> = new Map<string, AmountSlot>([
  ['IntrBkSttlmAmt', 'amount'],
  ['RtrdIntrBkSttlmAmt', 'amount'],
  ['RvsdIntrBkSttlmAmt', 'amount'],
  ['InstdAmt', 'instructedAmount'],
  ['RtrdInstdAmt', 'instructedAmount'],
  ['RvsdInstdAmt', 'instructedAmount'],
  ['OrgnlIntrBkSttlmAmt', 'originalAmount'],
  ['OrgnlInstdAmt', 'originalInstructedAmount'],
]);

/** `Amt` by the element it stands in: of an order in another currency, of statements and notices. */
const AMOUNTS_IN: ReadonlyMap<string, AmountSlot> = new Map<string, AmountSlot>([
  ['EqvtAmt', 'instructedAmount'],
  ['InstdAmt', 'instructedAmount'],
  ['Ntry', 'amount'],
  ['TxDtls', 'amount'],
  ['TxAmt', 'amount'],
  ['Itm', 'amount'],
]);

/** Takes an amount that the payment has a place for; false where the leaf is none or the place is taken. */
export function readMoney(leaf: Element, value: Located, draft: Draft): boolean {
  const { name, parent } = leaf;
  const slot = AMOUNTS.get(name) ?? (name === 'Amt' ? AMOUNTS_IN.get(parent?.name ?? '') : undefined);
  if (slot === undefined || draft[slot] !== undefined) return false;
  const attribute = leaf.attributes.find(({ name: own }) => own === '@Ccy');
  const currency = attribute?.text.trim() ?? '';
  if (attribute === undefined || currency === '') {
    warn(draft, 'currency-missing', value);
    return false;
  }
  if (!/^[A-Za-z]{3}$/.test(currency)) {
    const { start, end } = attribute;
    warn(draft, 'currency-malformed', { value: currency, location: { path: value.location.path, start, end } });
    return false;
  }
  const amount = decimal(value.value);
  if (amount === undefined) {
    warn(draft, 'amount-malformed', value);
    return false;
  }
  const money: Money = { currency: currency.toUpperCase(), amount, location: value.location };
  draft[slot] = money;
  return true;
}

/** A number without sign in plain notation. */
function decimal(text: string): string | undefined {
  return /^\+?(?:[0-9]+\.?[0-9]*|\.[0-9]+)$/.test(text) ? text.replace('+', '') : undefined;
}
