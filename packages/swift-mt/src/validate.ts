/** Compares the fields of a message with the handbook. Nothing of this keeps a field from being read. */

import type { MessageDefinition, Row } from './catalogue/definition.ts';
import { formatOf } from './field-formats.ts';
import type { IssueCode } from './issue-codes.ts';
import { valueStart, type Field } from './message.ts';
import type { Occurrence, PlacedField, Placement } from './place-fields.ts';
import { askedBy, NOTHING_FOUND, rulesOf, type Rule } from './rules.ts';
import { report, type Source, type Span } from './source.ts';

/** Longest value that is compared with its format: what is longer fits none of them but 77T. */
const LONGEST = 10_000;

/** Notes what is missing, what has the wrong form, and which rules between fields are broken. */
export function validate(source: Source, definition: MessageDefinition, { fields, occurrences }: Placement): void {
  const rules = rulesOf(definition.type);
  const found: PaymentFields = { shared: NOTHING_FOUND.slice(), each: undefined };
  for (let at = 0; at < fields.length; at++) {
    const placed = fields[at];
    if (placed === undefined) break;
    checkFormat(source, placed);
    if (rules.length > 0) noteAsked(found, placed);
    const { field, row, path } = placed;
    if (row === undefined || !row.mandatory || !isParty(row) || saysSomething(field.value)) continue;
    const start = valueStart(field);
    report(source, 'party-missing', { path, start, end: start + field.value.length });
  }
  checkPresence(source, definition, occurrences);
  if (rules.length === 0) return;
  const { shared, each } = found;
  if (!each) checkRules(source, rules, shared);
  else
    for (const own of each.values())
      checkRules(
        source,
        rules,
        own.map((field, index) => field ?? shared[index]),
      );
}

function checkFormat(source: Source, { field, slot, path }: PlacedField): void {
  const format = slot !== undefined ? slot.format : formatOf(field.tag);
  const { value } = field;
  if (format === undefined || value === '' || (value.length <= LONGEST && format.pattern.test(value))) return;
  const start = valueStart(field);
  const foreign = value.search(format.foreign);
  if (foreign !== -1) report(source, 'charset', { path, start: start + foreign, end: start + foreign + 1 });
  else
    report(source, 'format-violated', { path, start, end: start + value.length }, `Its format is ${format.notation}.`);
}

/** Mandatory fields of every occurrence, mandatory sequences. A party that is missing cannot be screened: an error. */
function checkPresence(source: Source, { sequences }: MessageDefinition, occurrences: readonly Occurrence[]): void {
  const missing = (code: IssueCode, path: string): void =>
    report(source, code, { path, start: source.text.length, end: source.text.length });
  for (const sequence of sequences) {
    const present = !sequence.mandatory || occurrences.some((occurrence) => occurrence.sequence === sequence);
    if (!present && sequence.needed.length > 0) missing('sequence-missing', `4/${sequence.id}`);
  }
  for (const { sequence, number, counts } of occurrences) {
    for (const row of sequence.needed) {
      if (counts[row.index] !== 0) continue;
      const id = sequence.id === '' ? '' : `${sequence.id}${number > 1 ? `[${number}]` : ''}/`;
      missing(isParty(row) ? 'party-missing' : 'field-missing', `4/${id}${row.tag}`);
    }
  }
}

/** Signs alone are nothing: who writes only them gives nobody to look for. */
function saysSomething(value: string): boolean {
  return ASCII_WORD.test(value) || WORD.test(value);
}

const ASCII_WORD = /[0-9A-Za-z]/;
const WORD = /[\p{L}\p{N}]/u;

function isParty({ use: { kind } }: Row): boolean {
  return kind === 'party' || kind === 'agent';
}

/** The fields of a payment that rules ask for, by their indexes: its own, or those that all payments share. */
type Found = (Field | undefined)[];

interface PaymentFields {
  readonly shared: Found;
  /** By the occurrence of a sequence that is one payment. */
  each: Map<Occurrence, Found> | undefined;
}

/** Notes a field that rules ask for. */
function noteAsked(found: PaymentFields, { field, slot, occurrence }: PlacedField): void {
  const asked = slot !== undefined ? slot.asked : askedBy(field.tag);
  const isShared = occurrence.sequence.part !== 'each';
  if (isShared && asked.length === 0) return;
  const own = isShared ? found.shared : foundIn(found, occurrence);
  if (asked.length === 0 || !saysSomething(field.value)) return;
  for (let at = 0; at < asked.length; at++) own[asked[at] ?? 0] = field;
}

function foundIn(found: PaymentFields, occurrence: Occurrence): Found {
  found.each ??= new Map<Occurrence, Found>();
  const known = found.each.get(occurrence) ?? NOTHING_FOUND.slice();
  found.each.set(occurrence, known);
  return known;
}

function checkRules(source: Source, rules: readonly Rule[], found: Found): void {
  for (const rule of rules) checkRule(source, rule, found);
}

function checkRule(source: Source, { when, demand, fields }: Rule, found: Found): void {
  const cause = when && found[when.index];
  if (when && (!cause || (when.value !== undefined && cause.value.trim() !== when.value))) return;
  const at = cause ? valueStart(cause) : source.text.length;
  const span = (): Span => ({
    path: `4/${cause?.tag ?? fields.map(({ name }) => name).join(' or ')}`,
    start: at,
    end: at,
  });
  if (demand === 'one-of') {
    if (!fields.some(({ index }) => found[index])) report(source, 'party-missing', span());
    return;
  }
  for (const { name, index } of fields) {
    if ((found[index] !== undefined) !== (demand === 'needs'))
      report(source, 'rule-violated', span(), `${when?.text ?? ''} ${demand} ${name}.`);
  }
}
