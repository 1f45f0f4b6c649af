/** Reads one field into a payment, by what the catalogue says it is for. */

import { bic8, type Bic } from '@interdict/model';
import type { Use } from '../catalogue/definition.ts';
import { keepCurrency } from './currencies.ts';
import { isDummy } from '../fields/dummy.ts';
import type { Draft } from './draft.ts';
import { isExemptSpan } from '../fields/exempt.ts';
import { asAgent, asParty, emptyHolder, type Holder } from '../fields/holder.ts';
import { textPassage } from '../syntax/leftovers.ts';
import { add } from '../list.ts';
import { addMentionedTerminals } from '../fields/mentioned-banks.ts';
import { valueStart } from '../syntax/message.ts';
import { currencyOf, readCurrency, readDate, readMoney } from '../fields/money.ts';
import { readAccount } from '../fields/party-identifier.ts';
import { readPartyField } from '../fields/party-field.ts';
import type { PlacedField } from './place-fields.ts';
import { readEntry, readEntryDetails } from './read-entry.ts';
import { readText } from './read-text.ts';
import { slotNamed } from './references.ts';
import {
  isEmpty,
  isOneLine,
  located,
  report,
  textOf,
  trimmed,
  within,
  type Source,
  type Span,
} from '../syntax/source.ts';

/** What the reading of a field depends on besides the field. */
export interface Context {
  readonly source: Source;
  readonly sender: Bic | undefined;
  readonly receiver: Bic | undefined;
  /** Currency of the statement, for entries, which give only the amount. */
  currency: string | undefined;
  /** In front of every role: `original.` for fields copied from another message. */
  readonly prefix: string;
}

/** Reads one field into `draft`. */
export function readField(context: Context, draft: Draft, { field, path, exempt }: PlacedField, use: Use): void {
  const { kind, name } = use;
  if (exempt && kind === 'code') return;
  const start = valueStart(field);
  const span: Span = { path, start, end: start + field.value.length };
  const whole = trimmed(context.source, span);
  if (isEmpty(whole)) {
    // A field of the form 15A marks a sequence and is always empty.
    if (!field.tag.startsWith('15')) report(context.source, 'field-empty', span);
    return;
  }
  if (kind === 'party') readParty(context, draft, span, field.tag, name);
  else if (kind === 'agent') readAgent(context, draft, span, field.tag, name);
  else if (kind === 'reference') readReference(context, draft, whole, name);
  else if (kind === 'text') readText(context, draft, span, whole, field.tag, name);
  else if (kind === 'entry') readEntry(context, draft, span);
  else if (kind === 'details') readEntryDetails(context, draft, span, whole, field.tag);
  else if (kind === 'account') readAccountField(context, draft, span, field.tag, name);
  else {
    if (kind === 'amount') readAmount(context, draft, whole, field.tag, name);
    else if (kind === 'date') readDateField(context, draft, whole, name);
    if (!exempt && !isExemptSpan(context.source, field.tag, whole))
      draft.passages = add(draft.passages, textPassage(context.source, whole));
  }
}

function readParty({ source, prefix }: Context, draft: Draft, span: Span, tag: string, role: string): void {
  draft.parties = add(draft.parties, asParty(prefix + role, readHolder(source, span, tag)));
  addMentionedTerminals(source, draft, span, prefix, draft.agents.length);
}

function readHolder(source: Source, span: Span, tag: string): Holder {
  const holder = readPartyField(source, span, tag);
  const { names, bic, accounts, readings, identifiers } = holder;
  const empty = names.length + accounts.length + readings.length + identifiers.length === 0 && !bic;
  if (empty) report(source, 'name-missing', span);
  return holder;
}

function readAgent(
  { source, prefix, sender, receiver }: Context,
  draft: Draft,
  span: Span,
  tag: string,
  role: string,
): void {
  const holder = readHolder(source, span, tag);
  const known = draft.agents.length;
  draft.agents = add(draft.agents, asAgent(prefix + role, holder));
  addMentionedTerminals(source, draft, span, prefix, known);
  if (prefix !== '' || !role.endsWith('ReimbursementAgent')) return;
  // A third bank that reimburses the receiver is paid by a message of its own: the cover method.
  const own = isBankOf(holder, sender) || isBankOf(holder, receiver);
  if (!own && (holder.bic || holder.names.length > 0)) draft.covered = true;
}

function isBankOf({ bic }: Holder, own: Bic | undefined): boolean {
  return bic !== undefined && own !== undefined && bic8(own) === bic8(bic.value);
}

/** Field 25: an account, of a customer or (25P) of the bank whose BIC follows it. */
function readAccountField({ source, prefix }: Context, draft: Draft, span: Span, tag: string, role: string): void {
  if (tag === '25P' || !isOneLine(source, trimmed(source, span))) {
    const holder = readPartyField(source, span, '25P');
    if (holder.bic) draft.agents = add(draft.agents, asAgent(prefix + role, holder));
    else draft.parties = add(draft.parties, asParty(prefix + role, holder));
    return;
  }
  const whole = trimmed(source, span);
  const account = readAccount(source, within(whole, source.text[whole.start] === '/' ? 1 : 0));
  if (!account) return;
  const holder = emptyHolder();
  holder.accounts = [account];
  draft.parties = add(draft.parties, asParty(prefix + role, holder));
}

/** A reference without a slot of its own, a second one and one that runs over a line end are passages. */
function readReference({ source, prefix }: Context, draft: Draft, whole: Span, slot: string): void {
  const value = located(source, whole);
  if (isDummy(value.value)) return;
  const put = prefix === '' && isOneLine(source, whole) ? slotNamed(slot) : undefined;
  if (put?.(draft.references, value) !== value)
    draft.passages = add(draft.passages, textPassage(source, whole, 'reference'));
}

/** Amounts that have the date of settlement in front. */
const WITH_DATE: ReadonlySet<string> = new Set(['32A', '32C', '32D', '34A']);

/** Length of what stands in front of the amount in 32K: kind, number and unit of the time to maturity. */
const MATURITY = 6;

/** Whether the `N` of a negative amount stands in front of one. */
function isNegative(source: Source, whole: Span, tag: string): boolean {
  return (tag === '32H' || tag === '34E') && /^N[A-Z]{3}\d/.test(textOf(source, whole));
}

function readAmount({ source, prefix }: Context, draft: Draft, whole: Span, tag: string, name: string): void {
  if (prefix !== '') return;
  const span = within(whole, tag === '32K' ? MATURITY : isNegative(source, whole, tag) ? 1 : 0);
  const slot = name === 'settled' ? 'amount' : name === 'instructed' ? 'instructedAmount' : undefined;
  const money = slot && readMoney(source, span);
  keepCurrency(source, draft, money ? currencyOf(draft[slot]) : readCurrency(source, span));
  if (money) draft[slot] = money;
  const date = slot && WITH_DATE.has(tag) ? readDate(source, within(whole, 0, 6)) : undefined;
  if (date) draft.settlementDate = date;
}

function readDateField({ source, prefix }: Context, draft: Draft, whole: Span, name: string): void {
  const date = name === 'settlement' && prefix === '' ? readDate(source, whole) : undefined;
  if (date) draft.settlementDate = date;
}
