/** Reads an entry of a statement: field 61 and the field 86 that belongs to it. */

import type { Located, PassageKind } from '@interdict/model';
import { readAccountInformation } from '../fields/account-information.ts';
import { isDummy } from '../fields/dummy.ts';
import type { Draft } from './draft.ts';
import { asAgent, asParty } from '../fields/holder.ts';
import { textPassage } from '../syntax/leftovers.ts';
import { add } from '../list.ts';
import { addMentionedBanks } from '../fields/mentioned-banks.ts';
import type { Context } from './read-fields.ts';
import { readStatementLine } from '../fields/statement-line.ts';
import { linesOf, trimmed, type Source, type Span } from '../syntax/source.ts';
import { readTextField } from '../fields/text-field.ts';

/** Field 61. One that was copied from another message fills nothing in the payment. */
export function readEntry({ source, currency, prefix }: Context, draft: Draft, span: Span): void {
  const line = readStatementLine(source, span, currency);
  if (!line) {
    draft.passages = add(draft.passages, textPassage(source, trimmed(source, span)));
    return;
  }
  const { amount, valueDate, mark, ownerReference, servicerReference, supplement } = line;
  draft.entryMark = mark;
  const reference = ownerReference && !isDummy(ownerReference.value) ? ownerReference : undefined;
  if (prefix === '') {
    if (amount) draft.amount = amount;
    if (valueDate) draft.settlementDate = valueDate;
    if (reference) draft.references.transaction = reference;
  } else keep(source, draft, reference, 'reference');
  keep(source, draft, servicerReference, 'reference');
  keep(source, draft, supplement, 'narrative');
}

function keep(source: Source, draft: Draft, text: Located | undefined, kind: PassageKind): void {
  if (text) draft.passages = add(draft.passages, textPassage(source, text.location, kind));
}

/**
 * Field 86: its whole text, and the parties where it follows one of the structured dialects. `whole` is the value without
 * blanks around it.
 */
export function readEntryDetails(
  { source, prefix }: Context,
  draft: Draft,
  span: Span,
  whole: Span,
  tag: string,
): void {
  const kind = draft.entryMark ? 'remittance' : 'narrative';
  const lines = linesOf(source, span);
  const { passage } = readTextField(source, whole, lines, tag, kind);
  const { parties, agents, readings } = readAccountInformation(source, span.path, lines, draft.entryMark);
  const all = passage.readings.length === 0 ? readings : [...passage.readings, ...readings];
  draft.passages = add(draft.passages, { kind, text: passage.text, readings: all });
  const known = draft.agents.length;
  for (const { role, holder } of parties) draft.parties = add(draft.parties, asParty(prefix + role, holder));
  for (const { role, holder } of agents) draft.agents = add(draft.agents, asAgent(prefix + role, holder));
  addMentionedBanks(source, draft, span, prefix, known);
}
