/** Compares the fields of a message with the handbook. Nothing of this keeps a field from being read. */

import type { MessageDefinition, Row, Sequence } from '../catalogue/definition.ts';
import { formatOf } from './field-formats.ts';
import type { IssueCode } from '../issue-codes.ts';
import { isAlphanumeric } from '../syntax/marks.ts';
import { valueStart, type Field } from '../syntax/message.ts';
import type { Occurrence, PlacedField, Placement } from '../drafts/place-fields.ts';
import { fitsLines } from './plain-lines.ts';
import { askedBy, NOTHING_FOUND, rulesOf, type Rule } from './rules.ts';
import { report, type Source, type Span } from '../syntax/source.ts';
import { characterLength } from '../syntax/wire-text.ts';

/** Longest value that is compared with its format: what is longer fits none of them but 77T. */
const LONGEST = 10_000;

/** The fields of a payment that rules ask for, by their indexes. */
type Found = (Field | undefined)[];

/** Notes what is missing, what has the wrong form, and which rules between fields are broken. */
export function validate(source: Source, definition: MessageDefinition, { fields, occurrences }: Placement): void {
  const rules = rulesOf(definition.type);
  const shared = NOTHING_FOUND.slice();
  for (let at = 0; at < fields.length; at++) {
    const placed = fields[at];
    if (placed === undefined) break;
    checkFormat(source, placed);
    checkPresent(source, placed);
    if (rules.length > 0) noteAsked(source, placed, shared);
  }
  checkPresence(source, definition, occurrences);
  if (rules.length === 0) return;
  let isBatch = false;
  for (const { sequence, asked = NOTHING_FOUND } of occurrences) {
    if (sequence.part !== 'each') continue;
    isBatch = true;
    for (const rule of rules) checkRule(source, rule, asked, shared);
  }
  if (!isBatch) for (const rule of rules) checkRule(source, rule, shared, shared);
}

/** A mandatory party with nothing in it is missing. */
function checkPresent(source: Source, { field, row, path }: PlacedField): void {
  if (row === undefined || !row.mandatory || !isParty(row) || saysSomething(source, field)) return;
  const start = valueStart(field);
  report(source, 'party-missing', { path, start, end: start + field.value.length });
}

/** Keeps a field that rules ask for. */
function noteAsked(source: Source, { field, slot, occurrence }: PlacedField, shared: Found): void {
  const asked = slot !== undefined ? slot.asked : askedBy(field.tag);
  if (asked.length === 0 || !saysSomething(source, field)) return;
  const own = occurrence.sequence.part === 'each' ? (occurrence.asked ??= NOTHING_FOUND.slice()) : shared;
  for (let at = 0; at < asked.length; at++) own[asked[at] ?? 0] = field;
}

function checkFormat(source: Source, placed: PlacedField): void {
  const { field, slot, path } = placed;
  const { value } = field;
  placed.exempt = slot?.safe !== undefined && slot.safe.test(value);
  if (placed.exempt) return;
  const format = slot !== undefined ? slot.format : formatOf(field.tag);
  if (format === undefined || value === '') return;
  const start = valueStart(field);
  if (format.lines !== undefined && fitsLines(source.bytes, start, start + value.length, format.lines)) return;
  if (value.length <= LONGEST && format.pattern.test(value)) return;
  const foreign = value.search(format.foreign);
  if (foreign !== -1) {
    const end = start + foreign + characterLength(value, foreign);
    report(source, 'charset', { path, start: start + foreign, end });
  } else
    report(source, 'format-violated', { path, start, end: start + value.length }, `Its format is ${format.notation}.`);
}

/**
 * Mandatory fields of every occurrence, mandatory sequences. A party that is missing cannot be screened: an error. So is an
 * amount that one of several transactions lacks: it may be the one that stands in front of it.
 */
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
      missing(missingCode(sequence, row), `4/${id}${row.tag}`);
    }
  }
}

function missingCode({ part }: Sequence, row: Row): IssueCode {
  if (isParty(row)) return 'party-missing';
  return part === 'each' && row.use.kind === 'amount' ? 'amount-missing' : 'field-missing';
}

/** Signs alone are nothing: who writes only them gives nobody to look for. */
function saysSomething({ bytes }: Source, field: Field): boolean {
  const start = valueStart(field);
  const end = start + field.value.length;
  for (let at = start; at < end; at++) if (isAlphanumeric(bytes[at])) return true;
  return WORD.test(field.value);
}

const WORD = /[\p{L}\p{N}]/u;

function isParty({ use: { kind } }: Row): boolean {
  return kind === 'party' || kind === 'agent';
}

/** A field of the payment itself goes before one that all payments share. */
function checkRule(source: Source, rule: Rule, own: Readonly<Found>, shared: Readonly<Found>): void {
  const { when, demand, fields } = rule;
  const cause = when && (own[when.index] ?? shared[when.index]);
  if ((when && !cause) || isMet(rule, own, shared)) return;
  if (when?.value !== undefined && cause?.value.trim() !== when.value) return;
  const at = cause ? valueStart(cause) : source.text.length;
  const tag = cause?.tag ?? fields.map(({ name }) => name).join(' or ');
  const span: Span = { path: `4/${tag}`, start: at, end: at };
  if (demand === 'one-of') report(source, 'party-missing', span);
  else
    for (const { name, index } of fields) {
      const found = own[index] ?? shared[index];
      if ((found !== undefined) !== (demand === 'needs'))
        report(source, 'rule-violated', span, `${when?.text ?? ''} ${demand} ${name}.`);
    }
}

function isMet({ demand, fields }: Rule, own: Readonly<Found>, shared: Readonly<Found>): boolean {
  let found = 0;
  for (const { index } of fields) if ((own[index] ?? shared[index]) !== undefined) found++;
  if (demand === 'one-of') return found > 0;
  return found === (demand === 'needs' ? fields.length : 0);
}
