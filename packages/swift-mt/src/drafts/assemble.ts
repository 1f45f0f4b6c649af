/** Makes payments of the drafts of a message. */

import type { MessageIdentification, Payment } from '@interdict/model';
import { otherCurrenciesOf } from './currencies.ts';
import { emptyDraft, inChainOrder, isUntouched, overlay, sizeOf, transferOf, type Draft } from './draft.ts';
import type { Header } from '../syntax/header.ts';
import { add, NONE } from '../list.ts';
import type { Field } from '../syntax/message.ts';
import type { Drafts } from './read-drafts.ts';
import { report, type Source } from '../syntax/source.ts';
import type { Writable } from './writable.ts';

/**
 * Most values that the payments of a message may share, times their number: every payment is screened with all of them. Some
 * hundred payments that share two parties and a text of six lines come to a tenth of it.
 */
const MOST_SHARED = 200_000;

/**
 * The payments of a message, in its order. What belongs to the message as a whole and to no transaction stands in all of them,
 * because each may be released by itself.
 */
export function assemble(
  source: Source,
  type: string,
  header: Header,
  fields: readonly Field[],
  whole: Draft,
  { shared, each, underlying }: Drafts,
): { message: MessageIdentification; payments: Payment[] } {
  const message = identify(type, header, fields);
  const category = type.charAt(2);
  const settles = (category === '1' || category === '2') && type.charAt(3) !== '9';
  const common = isUntouched(whole) ? shared : overlay(whole, shared);
  const tooMuch = each.length > 1 && sizeOf(common) * each.length > MOST_SHARED;
  if (tooMuch) {
    const start = fields[0]?.start ?? 0;
    report(source, 'batch-shares-too-much', { path: '4', start, end: start });
  }
  let payments: Payment[] = NONE;
  for (let position = 0; position < Math.max(each.length, 1); position++) {
    const own = each[position];
    const full = own ? (tooMuch && position > 0 ? own : overlay(common, own)) : common;
    const payment: Writable<Payment> = {
      message,
      position,
      references: full.references,
      parties: full.parties,
      agents: inChainOrder(full.agents),
      passages: full.passages,
    };
    if (full.amount) payment.amount = full.amount;
    if (full.instructedAmount) payment.instructedAmount = full.instructedAmount;
    const otherCurrencies = otherCurrenciesOf(full);
    if (otherCurrencies.length > 0) payment.otherCurrencies = otherCurrencies;
    if (full.settlementDate) payment.settlementDate = full.settlementDate;
    if (settles) payment.settlement = full.covered ? 'cover' : 'serial';
    if (underlying && position === 0) payment.underlying = transferOf(underlying);
    payments = add(payments, payment);
  }
  return { message, payments };
}

/** What the headers give to every payment: the banks at both ends of the message and the UETR. */
export function envelopeOf({ sender, receiver, uetr }: Header): Draft {
  const draft = emptyDraft();
  if (sender) draft.agents = add(draft.agents, sender);
  if (receiver) draft.agents = add(draft.agents, receiver);
  if (uetr) draft.references.uetr = uetr;
  return draft;
}

function identify(type: string, header: Header, fields: readonly Field[]): MessageIdentification {
  const sender = header.sender?.bic?.value;
  const receiver = header.receiver?.bic?.value;
  const identification: Writable<MessageIdentification> =
    sender && receiver ? { format: 'swift-mt', type, sender, receiver } : { format: 'swift-mt', type };
  if (sender) identification.sender = sender;
  if (receiver) identification.receiver = receiver;
  if (header.createdOn) identification.createdOn = header.createdOn;
  if (header.flag !== undefined) identification.businessService = header.flag;
  if (header.test || hasTestCode(fields)) identification.test = true;
  if (header.possibleDuplicate) identification.possibleDuplicate = true;
  return identification;
}

/** Field 23B with the bank operation code for tests. */
function hasTestCode(fields: readonly Field[]): boolean {
  for (const { tag, value } of fields) if (tag === '23B' && value.trim() === 'CRTS') return true;
  return false;
}
