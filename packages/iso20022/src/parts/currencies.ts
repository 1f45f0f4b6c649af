/** The currencies of amounts, rates and accounts that have no slot in a payment, each once. */

import type { Located, Money } from '@interdict/model';
import { CURRENCIES } from '../schema/code-sets.ts';
import type { Draft } from '../drafts/draft.ts';
import { type Element, pathOf } from '../xml/element.ts';
import { words } from '../schema/words.ts';

const CURRENCY_CODES: ReadonlySet<string> = new Set(words('Ccy CcyOfTrf SrcCcy TrgtCcy UnitCcy QtdCcy'));

/** Keeps the currency of an amount, or the one that a leaf is; what is none that is known is screened as text. */
export function keepCurrency(leaf: Element, { value, location }: Located, draft: Draft): void {
  for (const { name, text, start, end } of leaf.attributes) {
    if (name === '@Ccy') keep(text, draft, () => ({ path: `${pathOf(leaf)}/@Ccy`, start, end }));
  }
  if (value.length === 3 && CURRENCY_CODES.has(leaf.name)) keep(value, draft, () => location);
}

function keep(text: string, draft: Draft, locate: () => Located['location']): void {
  const value = text.trim().toUpperCase();
  if (!CURRENCIES.has(value) || draft.currencies?.some((kept) => kept.value === value)) return;
  (draft.currencies ??= []).push({ value, location: locate() });
}

/** Those of the parts of a message that are in none of the slots of `found`, also of amounts that stand behind another's there. */
export function otherCurrencies(
  parts: readonly { readonly draft: Draft }[],
  {
    amount,
    instructedAmount,
    transferCurrency,
  }: { amount?: Money; instructedAmount?: Money; transferCurrency?: Located },
): Located[] {
  const taken = new Set([amount?.currency, instructedAmount?.currency, transferCurrency?.value]);
  const others: Located[] = [];
  const add = (currency: Located | undefined): void => {
    if (currency === undefined || taken.has(currency.value)) return;
    taken.add(currency.value);
    others.push(currency);
  };
  for (const { draft } of parts) {
    add(codeOf(draft.amount));
    add(codeOf(draft.instructedAmount));
    add(codeOf(draft.originalAmount));
    add(codeOf(draft.originalInstructedAmount));
    add(draft.transferCurrency);
    draft.currencies?.forEach(add);
  }
  return others;
}

function codeOf(money: Money | undefined): Located | undefined {
  return money && { value: money.currency, location: money.location };
}
