/** Makes payments of the drafts of a message. */

import type { MessageIdentification, Payment } from '@interdict/model';
import { emptyDraft, overlay, transferOf, type Draft } from './draft.ts';
import type { Header } from './header.ts';
import { add } from './list.ts';
import type { Field } from './message.ts';
import type { Drafts } from './read-drafts.ts';
import type { Writable } from './writable.ts';

/**
 * The payments of a message, in its order. What belongs to the message as a whole and to no transaction stands in the
 * first one.
 */
export function assemble(
  type: string,
  header: Header,
  fields: readonly Field[],
  whole: Draft,
  { shared, each, underlying }: Drafts,
): { message: MessageIdentification; payments: Payment[] } {
  const message = identify(type, header, fields);
  const drafts = each.length === 0 ? [shared] : each.map((draft) => overlay(shared, draft));
  const settles = /^MT[12](?!9)/.test(type);
  const payments = drafts.map((draft, position): Payment => {
    const full = position === 0 ? overlay(whole, draft) : draft;
    const transfer = transferOf(full);
    const payment: Writable<Payment> = {
      message,
      position,
      references: transfer.references,
      parties: transfer.parties,
      agents: transfer.agents,
      passages: transfer.passages,
    };
    if (transfer.amount) payment.amount = transfer.amount;
    if (transfer.instructedAmount) payment.instructedAmount = transfer.instructedAmount;
    if (full.settlementDate) payment.settlementDate = full.settlementDate;
    if (settles) payment.settlement = full.covered ? 'cover' : 'serial';
    if (underlying && position === 0) payment.underlying = transferOf(underlying);
    return payment;
  });
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
  const identification: Writable<MessageIdentification> = { format: 'swift-mt', type };
  const sender = header.sender?.bic?.value;
  const receiver = header.receiver?.bic?.value;
  if (sender) identification.sender = sender;
  if (receiver) identification.receiver = receiver;
  if (header.createdOn) identification.createdOn = header.createdOn;
  if (header.flag !== undefined) identification.businessService = header.flag;
  if (header.test || fields.some(({ tag, value }) => tag === '23B' && value.trim() === 'CRTS'))
    identification.test = true;
  if (header.possibleDuplicate) identification.possibleDuplicate = true;
  return identification;
}
