/** Makes payments of the drafts of a message. */

import type { Agent, MessageIdentification, Payment, Reading } from '@interdict/model';
import { emptyDraft, overlay, transferOf, type Draft } from './draft.ts';
import type { Header } from './header.ts';
import type { Field } from './message.ts';
import type { Drafts } from './read-drafts.ts';

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
): Pick<Reading, 'message' | 'payments'> {
  const message = identify(type, header, fields);
  const agents: Agent[] = [header.sender, header.receiver].filter((agent) => agent !== undefined);
  const common = overlay({ ...emptyDraft(), agents, references: header.uetr ? { uetr: header.uetr } : {} }, shared);
  const drafts = each.length === 0 ? [common] : each.map((draft) => overlay(common, draft));
  const payments = drafts.map((draft, position): Payment => {
    const full = position === 0 ? overlay(whole, draft) : draft;
    return {
      message,
      position,
      ...transferOf(full),
      ...(full.settlementDate ? { settlementDate: full.settlementDate } : {}),
      ...(/^MT[12](?!9)/.test(type) ? { settlement: full.covered ? 'cover' : 'serial' } : {}),
      ...(underlying && position === 0 ? { underlying: transferOf(underlying) } : {}),
    };
  });
  return { message, payments };
}

function identify(type: string, header: Header, fields: readonly Field[]): MessageIdentification {
  const sender = header.sender?.bic?.value;
  const receiver = header.receiver?.bic?.value;
  const test = header.test || fields.some(({ tag, value }) => tag === '23B' && value.trim() === 'CRTS');
  return {
    format: 'swift-mt',
    type,
    ...(sender ? { sender } : {}),
    ...(receiver ? { receiver } : {}),
    ...(header.flag ? { businessService: header.flag } : {}),
    ...(test ? { test } : {}),
    ...(header.possibleDuplicate ? { possibleDuplicate: true } : {}),
  };
}
