/** The currencies of amounts that have no slot in a payment, each once. */

import type { Located, Money } from '@interdict/model';
import type { Draft } from './draft.ts';
import { add, NONE } from '../list.ts';
import { currencyOf } from '../fields/money.ts';
import { report, type Source } from '../syntax/source.ts';

/** More than there are: whoever writes so many hides one among them, or wants them compared with one another. */
const MOST = 200;

/** Adds the currency of an amount to a draft. */
export function keepCurrency(source: Source, draft: Draft, currency: Located | undefined): void {
  if (currency === undefined) return;
  if (draft.currencies.length < MOST) draft.currencies = withCurrency(draft.currencies, currency);
  else report(source, 'too-many-currencies', currency.location);
}

/** Also those of the lower amounts that the upper ones take the place of; nothing is copied where nothing is added. */
export function currenciesOfBoth(lower: Draft, upper: Draft): Located[] {
  const amount = replaced(lower.amount, upper.amount);
  const instructed = replaced(lower.instructedAmount, upper.instructedAmount);
  if (upper.currencies.length === 0 && !amount && !instructed) return lower.currencies;
  let both = lower.currencies.slice();
  if (amount) both = withCurrency(both, amount);
  if (instructed) both = withCurrency(both, instructed);
  for (const currency of upper.currencies) both = withCurrency(both, currency);
  return both;
}

/** Those that are neither the currency of the settlement nor the one ordered. */
export function otherCurrenciesOf({ amount, instructedAmount, currencies }: Draft): Located[] {
  let others: Located[] = NONE;
  for (const currency of currencies) {
    const { value } = currency;
    if (value !== amount?.currency && value !== instructedAmount?.currency) others = add(others, currency);
  }
  return others;
}

function replaced(lower: Money | undefined, upper: Money | undefined): Located | undefined {
  return lower && upper && lower.currency !== upper.currency ? currencyOf(lower) : undefined;
}

function withCurrency(list: Located[], currency: Located): Located[] {
  for (const { value } of list) if (value === currency.value) return list;
  return add(list, currency);
}
