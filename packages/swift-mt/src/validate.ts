/** Compares the fields of a message with the handbook. Nothing of this keeps a field from being read. */

import type { MessageDefinition, Sequence } from './catalogue/definition.ts';
import { anyOption } from './catalogue/definition.ts';
import { formatOf } from './field-formats.ts';
import { foreignCharacter } from './format.ts';
import { valueStart, type Field } from './message.ts';
import type { Occurrence, PlacedField } from './place-fields.ts';
import { isAsked, rulesOf, type Rule } from './rules.ts';
import { report, type Source } from './source.ts';

/** Longest value that is compared with its format: what is longer fits none of them but 77T. */
const LONGEST = 10_000;

/** Notes what is missing, what has the wrong form, and which rules between fields are broken. */
export function validate(source: Source, definition: MessageDefinition, fields: readonly PlacedField[]): void {
  for (const placed of fields) checkFormat(source, placed);
  checkPresence(source, definition, fields);
  const rules = rulesOf(definition.type);
  if (rules.length === 0) return;
  for (const find of payments(fields)) for (const rule of rules) checkRule(source, rule, find);
}

function checkFormat(source: Source, { field, path }: PlacedField): void {
  const format = formatOf(field.tag);
  if (!format || field.value === '') return;
  const start = valueStart(field);
  const span = { path, start, end: start + field.value.length };
  if (field.value.length <= LONGEST && format.pattern.test(field.value)) return;
  const foreign = foreignCharacter(format.parts, field.value);
  if (foreign === -1) report(source, 'format-violated', span, `Its format is ${format.notation}.`);
  else report(source, 'charset', { path, start: start + foreign, end: start + foreign + 1 });
}

/** Mandatory fields of every occurrence, mandatory sequences. A party that is missing cannot be screened: an error. */
function checkPresence(source: Source, { sequences }: MessageDefinition, fields: readonly PlacedField[]): void {
  const seen = new Set<Occurrence>();
  const present = new Set<Sequence>();
  let current: Occurrence | undefined;
  for (const { occurrence } of fields) {
    if (occurrence === current) continue;
    current = occurrence;
    seen.add(occurrence);
    present.add(occurrence.sequence);
  }
  const end = { path: '4', start: source.text.length, end: source.text.length };
  for (const sequence of sequences) {
    if (sequence.mandatory && !present.has(sequence)) reportMissing(source, sequence, end);
  }
  for (const { sequence, number, rows } of seen) {
    for (const row of sequence.rows) {
      if (!row.mandatory || rows.has(row)) continue;
      const isParty = row.use.kind === 'party' || row.use.kind === 'agent';
      const id = sequence.id === '' ? '' : `${sequence.id}${number > 1 ? `[${number}]` : ''}/`;
      report(source, isParty ? 'party-missing' : 'field-missing', { ...end, path: `4/${id}${row.tag}` });
    }
  }
}

function reportMissing(source: Source, sequence: Sequence, end: { path: string; start: number; end: number }): void {
  const needed = sequence.rows.some(({ mandatory }) => mandatory);
  if (needed) report(source, 'sequence-missing', { ...end, path: `4/${sequence.id}` });
}

/** Finds a field of a payment: in its own sequence, or in those that all payments share. */
type Lookup = (tag: string) => Field | undefined;

function payments(fields: readonly PlacedField[]): Lookup[] {
  const shared = new Map<string, Field>();
  const each = new Map<Occurrence, Map<string, Field>>();
  for (const { field, occurrence } of fields) {
    const own = occurrence.sequence.part !== 'each' ? shared : (each.get(occurrence) ?? new Map<string, Field>());
    if (own !== shared) each.set(occurrence, own);
    for (const tag of [field.tag, anyOption(field.tag)]) if (isAsked(tag)) own.set(tag, field);
  }
  if (each.size === 0) return [(tag) => shared.get(tag)];
  return Array.from(
    each.values(),
    (own): Lookup =>
      (tag) =>
        own.get(tag) ?? shared.get(tag),
  );
}

function checkRule(source: Source, { when, demand, fields }: Rule, find: Lookup): void {
  const cause = when && find(when.tag);
  if (when && (!cause || (when.value !== undefined && cause.value.trim() !== when.value))) return;
  const at = cause ? valueStart(cause) : source.text.length;
  const span = { path: `4/${cause?.tag ?? fields.join(' or ')}`, start: at, end: at };
  if (demand === 'one-of') {
    if (!fields.some((field) => find(field))) report(source, 'party-missing', span);
    return;
  }
  for (const field of fields) {
    if ((find(field) !== undefined) !== (demand === 'needs'))
      report(source, 'rule-violated', span, `${when?.text ?? ''} ${demand} ${field}.`);
  }
}
