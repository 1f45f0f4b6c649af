/** Turns the fields of a message into parties, agents, references, amounts and passages. */

import { bic8, type Bic, type Located, type References } from '@interdict/model';
import { anyOption, type Use } from './catalogue/definition.ts';
import { type CodeElement } from './code-words.ts';
import { isDummy } from './dummy.ts';
import { type Draft } from './draft.ts';
import { isExempt } from './exempt.ts';
import { asAgent, asParty, emptyHolder, type Holder } from './holder.ts';
import { readInstruction, readRemittance } from './instructions.ts';
import { textPassage } from './leftovers.ts';
import { valueStart, type Field } from './message.ts';
import { readDate, readMoney } from './money.ts';
import { readPartyField } from './party-field.ts';
import { isEmpty, located, report, textOf, trimmed, within, type Source, type Span } from './source.ts';
import { readTextField } from './text-field.ts';

/** What the reading of a field depends on besides the field. */
export interface Context {
  readonly source: Source;
  readonly sender?: Bic;
  readonly receiver?: Bic;
  /** In front of every role: `original.` for fields copied from another message. */
  readonly prefix: string;
}

const REFERENCE_SLOTS: ReadonlySet<string> = new Set<keyof References>([
  'message',
  'instruction',
  'endToEnd',
  'transaction',
  'related',
  'clearingSystem',
]);

/** Reads one field into `draft`. */
export function readField(context: Context, draft: Draft, field: Field, path: string, use: Use): void {
  const { source, prefix } = context;
  const start = valueStart(field);
  const span: Span = { path, start, end: start + field.value.length };
  if (isEmpty(trimmed(source, span))) {
    report(source, 'field-empty', span);
    return;
  }
  switch (use.kind) {
    case 'party':
      draft.parties.push(asParty(prefix + use.name, readHolder(source, span, field.tag)));
      return;
    case 'agent':
      readAgent(context, draft, span, field.tag, use.name);
      return;
    case 'account':
      draft.parties.push(asParty(prefix + use.name, readHolder(source, span, field.tag)));
      return;
    case 'reference':
      readReference(context, draft, span, use.name);
      return;
    case 'text':
    case 'details':
    case 'entry':
      readText(context, draft, span, field.tag, use.name);
      return;
    case 'amount':
      readAmount(context, draft, span, field.tag, use.name);
      return;
    case 'date':
      if (use.name === 'settlement' && prefix === '') {
        const date = readDate(source, span);
        if (date) draft.settlementDate = date;
      }
      keepUnlessExempt(source, draft, span, field.tag);
      return;
    case 'code':
      keepUnlessExempt(source, draft, span, field.tag);
  }
}

function readHolder(source: Source, span: Span, tag: string): Holder {
  const holder = readPartyField(source, span, tag);
  const { names, bic, accounts, readings, identifiers } = holder;
  if (names.length + accounts.length + readings.length + identifiers.length === 0 && !bic)
    report(source, 'name-missing', span);
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
  draft.agents.push(asAgent(prefix + role, holder));
  if (prefix !== '' || !role.endsWith('ReimbursementAgent')) return;
  // A third bank that reimburses the receiver is paid by a message of its own (dossier of field 53: cover method).
  const own = [sender, receiver].some((bic) => bic && holder.bic && bic8(bic) === bic8(holder.bic.value));
  if (!own && (holder.bic || holder.names.length > 0)) draft.covered = true;
}

function readReference({ source, prefix }: Context, draft: Draft, span: Span, slot: string): void {
  const value = located(source, trimmed(source, span));
  if (isDummy(value.value)) return;
  if (prefix === '' && isSlot(slot) && !draft.references[slot] && !/[\r\n]/.test(value.value)) {
    draft.references = { ...draft.references, [slot]: value };
    return;
  }
  draft.passages.push({ ...textPassage(source, trimmed(source, span)), kind: 'reference' });
}

function isSlot(slot: string): slot is keyof References {
  return REFERENCE_SLOTS.has(slot);
}

function readText({ source, prefix }: Context, draft: Draft, span: Span, tag: string, name: string): void {
  const kind = isKind(name) ? name : 'narrative';
  const { passage, elements } = readTextField(source, span, tag, kind);
  if (passage) draft.passages.push(passage);
  const interpret = INTERPRETERS[kind];
  if (interpret) interpret(source, draft, span.path, elements, prefix);
}

type Interpreter = (
  source: Source,
  draft: Draft,
  path: string,
  elements: readonly CodeElement[],
  prefix: string,
) => void;

const INTERPRETERS: Readonly<Record<string, Interpreter>> = {
  instruction: readInstruction,
  remittance: readRemittance,
};

function isKind(name: string): name is 'remittance' | 'instruction' | 'purpose' | 'regulatory' | 'narrative' {
  return ['remittance', 'instruction', 'purpose', 'regulatory', 'narrative'].includes(name);
}

function readAmount({ source, prefix }: Context, draft: Draft, span: Span, tag: string, name: string): void {
  const whole = trimmed(source, span);
  const money = readMoney(source, whole);
  if (money && prefix === '') {
    if (name === 'settled') draft.amount = money;
    if (name === 'instructed') draft.instructedAmount = money;
  }
  if (name === 'settled' && prefix === '' && tag === '32A') {
    const date = readDate(source, within(whole, 0, 6));
    if (date) draft.settlementDate = date;
  }
  keepUnlessExempt(source, draft, span, tag);
}

function keepUnlessExempt(source: Source, draft: Draft, span: Span, tag: string): void {
  const whole = trimmed(source, span);
  if (!isExempt(tag, textOf(source, whole))) draft.passages.push(textPassage(source, whole));
}

/** Numbers of party fields in any type of message. */
const CUSTOMERS: ReadonlySet<string> = new Set(['50', '59']);
const BANKS = /^(?:4[12]|5[1-8]|8[1-9]|91|96)$/;

/** Reads a field of which only the number is known: parties by their options, and all of it as text. */
export function readUnknownField(context: Context, draft: Draft, field: Field, path: string): void {
  const number = anyOption(field.tag).slice(0, 2);
  const end = valueStart(field) + field.value.length;
  const { source, prefix } = context;
  if (CUSTOMERS.has(number) && field.value.trim() !== '') {
    draft.parties.push(
      asParty(`${prefix}party`, readPartyField(source, { path, start: valueStart(field), end }, field.tag)),
    );
  }
  if (BANKS.test(number) && field.value.trim() !== '') {
    draft.agents.push(
      asAgent(`${prefix}agent`, readPartyField(source, { path, start: valueStart(field), end }, field.tag)),
    );
  }
  // The mark itself may be a quotation inside a narrative: it stays with its text.
  const span = trimmed(source, { path, start: valueStart(field), end });
  if (!isEmpty(span)) draft.passages.push(textPassage(source, span));
}

/** A holder of which only a name is known. */
export function namedHolder(name: Located): Holder {
  return { ...emptyHolder(), names: [name] };
}
