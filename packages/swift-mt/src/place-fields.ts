/** Finds for every field of a message the sequence it belongs to and its line in the catalogue. */

import { anyOption, type MessageDefinition, type Row, type Sequence } from './catalogue/definition.ts';
import type { Field } from './message.ts';

/** One occurrence of a sequence in a message. */
export interface Occurrence {
  readonly sequence: Sequence;
  /** From 1. */
  readonly number: number;
  /** The lines of the catalogue that it has fields for. */
  readonly rows: ReadonlySet<Row>;
}

export interface PlacedField {
  readonly field: Field;
  /** Absent for a field the type does not have. */
  readonly row?: Row;
  readonly occurrence: Occurrence;
  /** `4/B[2]/59F`. */
  readonly path: string;
  /** What is odd about the field's place. */
  readonly odd?: 'field-not-in-type' | 'option-not-in-type' | 'field-repeated';
}

/**
 * Categories 1, 2 and 9 do not mark their sequences, and generated messages get the order wrong, so a field goes where it
 * fits first: into the current sequence while it still lacks it, else into a sequence the field opens, else into the one
 * that would have it.
 */
export function placeFields(definition: MessageDefinition, fields: readonly Field[], base = '4'): PlacedField[] {
  const { sequences } = definition;
  const [first] = sequences;
  if (!first) return [];
  const latest = new Map<Sequence, Visit>();
  const open = (sequence: Sequence): Visit => {
    const number = (latest.get(sequence)?.occurrence.number ?? 0) + 1;
    const occurrence = { sequence, number, rows: new Set<Row>() };
    const visit = { occurrence, counts: new Map<string, number>(), furthest: 0 };
    latest.set(sequence, visit);
    return visit;
  };
  let current = open(first);
  return fields.map((field) => {
    const { tag } = field;
    const { sequence } = current.occurrence;
    let row = rowFor(current, tag);
    if (!row || opensAgain(current, tag)) {
      const next = opened(sequences, sequence, tag);
      if (next && (next !== sequence || next.part === 'each')) {
        current = open(next);
        row = rowFor(current, tag);
      }
    }
    if (row) return place(field, base, current, row);
    const home = anyRow(current.occurrence.sequence, tag)
      ? current.occurrence.sequence
      : sequences.find((other) => anyRow(other, tag));
    const visit = home ? (latest.get(home) ?? open(home)) : current;
    return place(field, base, visit, home && (rowFor(visit, tag) ?? anyRow(home, tag)));
  });
}

/** An occurrence while it is filled, and how often each tag was seen in it. */
interface Visit {
  readonly occurrence: Occurrence & { readonly rows: Set<Row> };
  readonly counts: Map<string, number>;
  /** The furthest line of the catalogue that was reached in it. */
  furthest: number;
}

function place(field: Field, base: string, visit: Visit, row: Row | undefined): PlacedField {
  const { tag } = field;
  const { occurrence, counts } = visit;
  const count = (counts.get(tag) ?? 0) + 1;
  counts.set(tag, count);
  const path = pathOf(base, occurrence, tag, count);
  if (!row) return { field, occurrence, path, odd: 'field-not-in-type' };
  const again = occurrence.rows.has(row);
  occurrence.rows.add(row);
  visit.furthest = Math.max(visit.furthest, occurrence.sequence.rows.indexOf(row));
  if (!row.tags.includes(tag)) return { field, row, occurrence, path, odd: 'option-not-in-type' };
  if (again && !row.repeats) return { field, row, occurrence, path, odd: 'field-repeated' };
  return { field, row, occurrence, path };
}

/** Where either of two fields opens an occurrence (23 and 25 in 935), one behind the rest belongs to the next. */
function opensAgain({ occurrence: { sequence }, furthest }: Visit, tag: string): boolean {
  return sequence.opensAt.has(tag) && sequence.rows.findIndex((row) => row.tag === tag) < furthest;
}

/** A line of the sequence that allows the tag and is not used up. */
function rowFor({ occurrence: { sequence, rows } }: Visit, tag: string): Row | undefined {
  for (const row of sequence.rowsByTag.get(tag) ?? NONE) if (row.repeats || !rows.has(row)) return row;
  return undefined;
}

const NONE: readonly Row[] = [];

/** The line to read a tag by where none is left: the last with its number, which has the general options. */
function anyRow(sequence: Sequence, tag: string): Row | undefined {
  return sequence.rowsByTag.get(tag)?.at(-1) ?? sequence.rowsByTag.get(anyOption(tag))?.at(-1);
}

/** The sequence a tag opens: the current one again, or the nearest after it, or else the first that it opens. */
function opened(sequences: readonly Sequence[], current: Sequence, tag: string): Sequence | undefined {
  const from = sequences.indexOf(current);
  for (let step = 0; step < sequences.length; step++) {
    const sequence = sequences[(from + step) % sequences.length];
    if (sequence?.opensAt.has(tag) || sequence?.opensAt.has(anyOption(tag))) return sequence;
  }
  return undefined;
}

function pathOf(base: string, { sequence, number }: Occurrence, tag: string, count: number): string {
  const occurrence = sequence.id === '' ? '' : `${sequence.id}${number > 1 ? `[${number}]` : ''}/`;
  return `${base}/${occurrence}${tag}${count > 1 ? `[${count}]` : ''}`;
}
