/** Reads the fields of a text block into one draft per payment. */

import { definitionOf } from '../catalogue/index.ts';
import { fieldNumber, type MessageDefinition } from '../catalogue/definition.ts';
import { emptyDraft, type Draft } from './draft.ts';
import type { Block, Field } from '../syntax/message.ts';
import { placeFields, type Occurrence, type Placement } from './place-fields.ts';
import { readField, type Context } from './read-fields.ts';
import { report } from '../syntax/source.ts';
import { readUnknownField } from '../fields/unknown-field.ts';
import { validate } from '../formats/validate.ts';

export interface Drafts {
  /** What belongs to every payment of the message. */
  readonly shared: Draft;
  /** One for each occurrence of a repeated sequence; empty in a message of one payment. */
  readonly each: readonly Draft[];
  readonly underlying: Draft | undefined;
}

/**
 * Reads all fields. What belongs to every payment goes into `shared`, behind what the headers say; what the catalogue does
 * not foresee into `whole`, the draft of the message itself, which takes the place of nothing in `shared`.
 */
export function readDrafts(
  context: Context,
  definition: MessageDefinition | undefined,
  fields: readonly Field[],
  whole: Draft,
  shared: Draft,
): Drafts {
  if (!definition) {
    readUnknownFields(context, fields, whole, '4');
    return { shared, each: [], underlying: undefined };
  }
  const end = definition.tail ? tailStart(definition, fields) : fields.length;
  const own = end === fields.length ? fields : fields.slice(0, end);
  const placed = placeFields(definition, own);
  validate(context.source, definition, placed);
  if (definition.hasEntries) context.currency = currencyOf(own);
  const drafts = readSequences(context, placed, whole, shared);
  if (end === fields.length) return drafts;
  const tail = fields.slice(end);
  if (definition.tail === 'original') readOriginal(context, own, tail, whole);
  else {
    const start = tail[0]?.start ?? 0;
    report(context.source, 'embedded-message', { path: '4', start, end: start });
    readUnknownFields({ ...context, prefix: 'embedded.' }, tail, whole, '4/embedded');
  }
  return drafts;
}

/**
 * A field that the type does not have belongs to the transaction in which it stands; in the last one it may be meant for the
 * message.
 */
function readSequences(context: Context, { fields, occurrences }: Placement, whole: Draft, shared: Draft): Drafts {
  const each: Draft[] = [];
  let underlying: Draft | undefined;
  let occurrence: Occurrence | undefined;
  let last: Occurrence | undefined;
  for (const placed of fields) {
    const { field, row, path, odd } = placed;
    if (odd) report(context.source, odd, { path, start: field.start, end: field.start + field.mark.length });
    if (!row) {
      last ??= occurrences.findLast(({ sequence }) => sequence.part === 'each');
      const own = placed.occurrence === occurrence && occurrence !== last ? each.at(-1) : undefined;
      readUnknownField(context, own ?? whole, field, path);
      continue;
    }
    const { part } = placed.occurrence.sequence;
    if (part === 'each' && placed.occurrence !== occurrence) {
      each.push(emptyDraft());
      occurrence = placed.occurrence;
    }
    if (part === 'underlying') underlying ??= emptyDraft();
    const transaction = part === 'each' ? each.at(-1) : underlying;
    const draft = part === 'shared' ? (odd === 'field-repeated' ? whole : shared) : transaction;
    readField(context, draft ?? whole, placed, row.use);
  }
  return { shared, each, underlying };
}

/** Index of the field with which another message begins behind the type's own fields; their number where none does. */
function tailStart(definition: MessageDefinition, fields: readonly Field[]): number {
  const first =
    definition.tail === 'embedded'
      ? fields.findIndex((_, index) => fields[index - 1]?.tag === '77E')
      : placeFields(definition, fields).fields.findIndex(({ odd }) => odd !== undefined);
  return first === -1 ? fields.length : first;
}

/** Fields copied from another message, whose type stands in field 11. */
function readOriginal(context: Context, own: readonly Field[], tail: readonly Field[], whole: Draft): void {
  const type = own.find(({ tag }) => tag === '11S' || tag === '11R')?.value.slice(0, 3) ?? '';
  const covers = tail.some(({ tag }) => tag.startsWith('50'));
  const definition = (covers ? definitionOf(`${type}COV`) : undefined) ?? definitionOf(type);
  const original = { ...context, prefix: 'original.' };
  if (definition) {
    for (const placed of placeFields(definition, tail, '4/original').fields) {
      const { field, row, path } = placed;
      if (row) readField(original, whole, placed, row.use);
      else readUnknownField(original, whole, field, path);
    }
    return;
  }
  const start = tail[0]?.start ?? 0;
  report(context.source, 'original-type-unknown', { path: '4/11', start, end: start }, type);
  readUnknownFields(original, tail, whole, '4/original');
}

const BALANCE = /^[A-Z]\d{6}([A-Z]{3})/i;
const LIMIT = /^([A-Z]{3})/i;

/** Currency of a statement: entries do not repeat it. */
function currencyOf(fields: readonly Field[]): string | undefined {
  for (const { tag, value } of fields) {
    const number = fieldNumber(tag);
    const form = number === 60 || number === 62 ? BALANCE : tag === '34F' ? LIMIT : undefined;
    const currency = form?.exec(value)?.[1];
    if (currency !== undefined) return currency.toUpperCase();
  }
  return undefined;
}

/** Reads a text block of which nothing is known. */
export function readUnknownBlock(context: Context, block: Block, whole: Draft): void {
  readUnknownFields(context, block.fields, whole, '4');
}

function readUnknownFields(context: Context, fields: readonly Field[], whole: Draft, base: string): void {
  const counts = new Map<string, number>();
  for (const field of fields) {
    const count = (counts.get(field.tag) ?? 0) + 1;
    counts.set(field.tag, count);
    readUnknownField(context, whole, field, `${base}/${field.tag}${count > 1 ? `[${count}]` : ''}`);
  }
}
