/** Reads one message into payments. */

import type { Issue, Reading } from '@interdict/model';
import { ownTextBlocks, readAcknowledgement } from './syntax/acknowledgement.ts';
import { assemble, envelopeOf } from './drafts/assemble.ts';
import { emptyDraft } from './drafts/draft.ts';
import { readHeader } from './syntax/header.ts';
import { issue } from './issue-codes.ts';
import { readLeftovers } from './syntax/leftovers.ts';
import { concat } from './list.ts';
import { isAcknowledgement } from './syntax/message.ts';
import { parseWireText } from './syntax/parse.ts';
import { readDrafts, readUnknownBlock } from './drafts/read-drafts.ts';
import type { Context } from './drafts/read-fields.ts';
import { resolveType } from './resolve-type.ts';
import { report, type Source } from './syntax/source.ts';
import { wireText } from './syntax/wire-text.ts';

/** Reads one message. Never throws for what is in the bytes; what could not be read is an issue of severity `error`. */
export function readMt(bytes: Uint8Array): Reading {
  const wire = wireText(bytes);
  const { text, ascii } = wire;
  const refusal = startsWithText(bytes) ? undefined : refuse(text);
  if (refusal) return { payments: [], issues: [refusal] };
  const message = parseWireText(wire);
  const source: Source = { bytes, text, ascii, issues: message.issues.slice() };
  const texts = ownTextBlocks(message.blocks);
  const leftovers = readLeftovers(source, message, texts);
  const header = readHeader(source, message.blocks);
  const whole = emptyDraft();
  whole.passages = concat(header.passages, leftovers);
  whole.agents = header.others;
  const acknowledgement = readAcknowledgement(source, message.blocks);
  const block = texts[0];
  const alone =
    acknowledgement !== undefined && !message.blocks.some((own) => own.id === '1' && !isAcknowledgement(own));
  if (!block && !alone) report(source, 'text-block-missing', { path: '4', start: text.length, end: text.length });
  const fields = block?.fields ?? [];
  const resolved = block || !alone ? resolveType(source, header, block) : undefined;
  const { type = acknowledgement ?? 'unknown', definition } = resolved ?? {};
  const context: Context = {
    source,
    sender: header.sender?.bic?.value,
    receiver: header.receiver?.bic?.value,
    currency: undefined,
    prefix: '',
  };
  const drafts = readDrafts(context, definition, fields, whole, envelopeOf(header));
  for (const other of texts) if (other !== block) readUnknownBlock(context, other, whole);
  const { message: identification, payments } = assemble(source, type, header, fields, whole, drafts);
  return { message: identification, payments, issues: source.issues };
}

/** Two bytes of ASCII, the first of them visible: nothing that is refused starts so. */
function startsWithText(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  return first > 0x20 && first < 0x7f && bytes[1] !== 0;
}

const UTF_16 = /^(?:\u00FF\u00FE|\u00FE\u00FF|[^\u0000]\u0000[^\u0000]\u0000|\u0000[^\u0000]\u0000[^\u0000])/;

function refuse(text: string): Issue | undefined {
  if (text.trim() === '') return issue('nothing-to-read', '', 0);
  return UTF_16.test(text) ? issue('encoding-not-supported', '', 0) : undefined;
}
