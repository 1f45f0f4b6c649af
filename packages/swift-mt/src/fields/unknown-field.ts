/** Reads a field of which only the number is known. */

import { keepCurrency } from '../drafts/currencies.ts';
import type { Draft } from '../drafts/draft.ts';
import { asAgent, asParty } from './holder.ts';
import { textPassage } from '../syntax/leftovers.ts';
import { add } from '../list.ts';
import { addMentionedBanks, addMentionedTerminals } from './mentioned-banks.ts';
import { valueStart, type Field } from '../syntax/message.ts';
import { readCurrency } from './money.ts';
import { readPartyField } from './party-field.ts';
import type { Context } from '../drafts/read-fields.ts';
import { isEmpty, trimmed } from '../syntax/source.ts';

const CUSTOMERS = /^5[09]/;
const BANKS = /^(?:4[12]|5[1-8]|8[1-9]|91|96)/;

/** Amounts in front of which a currency stands. */
const AMOUNTS = /^(?:3[2-4]|37J|6[0245]|71[F-L]|90)/;

/** Party fields are read by their options, without a role; all of the field is text as well. Of an amount the currency counts. */
export function readUnknownField({ source, prefix }: Context, draft: Draft, field: Field, path: string): void {
  const start = valueStart(field);
  const span = { path, start, end: start + field.value.length };
  const whole = trimmed(source, span);
  if (isEmpty(whole)) return;
  const known = draft.agents.length;
  if (CUSTOMERS.test(field.tag))
    draft.parties = add(draft.parties, asParty(`${prefix}party`, readPartyField(source, span, field.tag)));
  else if (BANKS.test(field.tag))
    draft.agents = add(draft.agents, asAgent(`${prefix}agent`, readPartyField(source, span, field.tag)));
  else addMentionedBanks(source, draft, span, prefix, known);
  if (prefix === '' && AMOUNTS.test(field.tag)) keepCurrency(source, draft, readCurrency(source, whole));
  addMentionedTerminals(source, draft, span, prefix, known);
  draft.passages = add(draft.passages, textPassage(source, whole));
}
