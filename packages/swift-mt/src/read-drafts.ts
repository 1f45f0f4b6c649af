/** Reads the fields of a text block into one draft per payment. */

import type { MessageDefinition } from './catalogue/definition.ts';
import { emptyDraft, type Draft } from './draft.ts';
import type { Block, Field } from './message.ts';
import { placeFields, type Occurrence } from './place-fields.ts';
import { readField, readUnknownField, type Context } from './read-fields.ts';
import { report } from './source.ts';

export interface Drafts {
  /** What belongs to every payment of the message. */
  readonly shared: Draft;
  /** One for each occurrence of a repeated sequence; empty in a message of one payment. */
  readonly each: readonly Draft[];
  readonly underlying?: Draft;
}

/**
 * Reads all fields. What the catalogue does not foresee goes into `whole`, the draft of the message itself: otherwise a
 * batch would repeat it in every payment.
 */
export function readDrafts(
  context: Context,
  definition: MessageDefinition | undefined,
  fields: readonly Field[],
  whole: Draft,
): Drafts {
  const shared = emptyDraft();
  if (!definition) {
    readUnknownFields(context, fields, whole, '4');
    return { shared, each: [] };
  }
  const each: Draft[] = [];
  let underlying: Draft | undefined;
  let occurrence: Occurrence | undefined;
  for (const placed of placeFields(definition, fields)) {
    const { field, row, path, odd } = placed;
    const { source } = context;
    if (odd) report(source, odd, { path, start: field.start, end: field.start + field.mark.length });
    if (!row) {
      readUnknownField(context, whole, field, path);
      continue;
    }
    const { part } = placed.occurrence.sequence;
    if (part === 'each' && placed.occurrence !== occurrence) each.push(emptyDraft());
    if (part === 'each') occurrence = placed.occurrence;
    if (part === 'underlying') underlying ??= emptyDraft();
    const draft = part === 'each' ? each.at(-1) : part === 'underlying' ? underlying : odd ? whole : shared;
    readField(context, draft ?? whole, field, path, row.use);
  }
  return { shared, each, ...(underlying ? { underlying } : {}) };
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
