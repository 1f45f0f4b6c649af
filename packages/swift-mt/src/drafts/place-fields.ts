/** Finds for every field of a message the sequence it belongs to and its line in the catalogue. */

import { anyOption, type MessageDefinition, type Row, type Sequence, type Slot } from '../catalogue/definition.ts';
import { add } from '../list.ts';
import type { Field } from '../syntax/message.ts';

/** One occurrence of a sequence in a message. */
export interface Occurrence {
  readonly sequence: Sequence;
  /** From 1. */
  readonly number: number;
  /** How many fields it has for each line of the catalogue, by the index of the line, and for each slot. */
  readonly counts: readonly number[];
  /** The fields of it that rules ask for, by their indexes. */
  asked: (Field | undefined)[] | undefined;
}

export interface PlacedField {
  readonly field: Field;
  /** Undefined for a field the type does not have. */
  readonly row: Row | undefined;
  /** Absent for a tag the sequence does not have. */
  readonly slot: Slot | undefined;
  readonly occurrence: Occurrence;
  /** `4/B[2]/59F`. */
  readonly path: string;
  /** True where checking its format has shown that the value is exempt. */
  exempt: boolean;
  /** What is odd about the field's place. */
  readonly odd: Odd | undefined;
}

type Odd = 'field-not-in-type' | 'field-outside-transaction' | 'option-not-in-type' | 'field-repeated';

export interface Placement {
  readonly fields: PlacedField[];
  /** Those that have fields, in the order of their first ones. */
  readonly occurrences: Occurrence[];
}

/**
 * Categories 1, 2 and 9 do not mark their sequences, and generated messages get the order wrong, so a field goes where it
 * fits first: into the current sequence while it still lacks it, else into a sequence the field opens, else into the one
 * that would have it. Only its opener makes a transaction: whatever else stands outside of all is no part of one.
 */
export function placeFields({ sequences }: MessageDefinition, fields: readonly Field[], base = '4'): Placement {
  const first = sequences[0];
  if (!first) return { fields: [], occurrences: [] };
  const visits: Visits = { sequences, current: open(first, undefined), latest: [], occurrences: [] };
  visits.latest[0] = visits.current;
  const placed: PlacedField[] = [];
  for (const field of fields) placed.push(placeField(visits, field, base));
  return { fields: placed, occurrences: visits.occurrences };
}

/** How far placing has come. */
interface Visits {
  readonly sequences: readonly Sequence[];
  current: Visit;
  /** The last occurrence of each sequence. */
  readonly latest: (Visit | undefined)[];
  occurrences: Occurrence[];
}

function placeField(visits: Visits, field: Field, base: string): PlacedField {
  const { sequences } = visits;
  const { tag } = field;
  let visit = visits.current;
  let slot = visit.sequence.slots.get(tag);
  let row = freeRow(visit, slot);
  // Where either of two fields opens an occurrence (23 and 25 in 935), one behind the rest belongs to the next.
  if (row === undefined || slot === undefined || slot.opener < visit.furthest) {
    const next = opened(sequences, visit.sequence, tag);
    if (next !== undefined && (next !== visit.sequence || next.part === 'each')) {
      const known = next.part === 'each' ? undefined : visits.latest[next.index];
      visit = visits.current = known ?? openNext(visits, next);
      slot = next.slots.get(tag);
      row = freeRow(visit, slot);
    }
  }
  if (row === undefined) {
    const home = anyRow(visit.sequence, tag)
      ? visit.sequence
      : sequences.find((other) => other.part !== 'each' && anyRow(other, tag));
    if (home) visit = visits.latest[home.index] ?? openNext(visits, home);
    slot = visit.sequence.slots.get(tag);
    row = freeRow(visit, slot) ?? anyRow(visit.sequence, tag);
  }
  if (visit.furthest === -1) visits.occurrences = add(visits.occurrences, visit);
  const missed = row === undefined ? missedBy(sequences, tag) : undefined;
  return place(field, visit, slot, row, missed, base);
}

function openNext({ latest }: Visits, sequence: Sequence): Visit {
  const visit = open(sequence, latest[sequence.index]);
  latest[sequence.index] = visit;
  return visit;
}

function open(sequence: Sequence, before: Visit | undefined): Visit {
  const number = (before?.number ?? 0) + 1;
  return {
    sequence,
    number,
    counts: sequence.zeros.slice(),
    others: undefined,
    furthest: -1,
    asked: undefined,
    path: undefined,
  };
}

/** An occurrence while it is filled. */
interface Visit extends Occurrence {
  readonly counts: number[];
  /** How often each tag without slot was seen in it. */
  others: Map<string, number> | undefined;
  /** The furthest line of the catalogue that was reached in it; -1 while it has no fields. */
  furthest: number;
  /** In front of the tags of its fields; absent until one needs it. */
  path: string | undefined;
}

function place(
  field: Field,
  visit: Visit,
  slot: Slot | undefined,
  row: Row | undefined,
  missed: Odd | undefined,
  base: string,
): PlacedField {
  const { tag } = field;
  const { counts, number } = visit;
  const count = ((slot !== undefined ? counts[slot.index] : visit.others?.get(tag)) ?? 0) + 1;
  if (slot !== undefined) counts[slot.index] = count;
  else (visit.others ??= new Map<string, number>()).set(tag, count);
  const isFirst = slot !== undefined && count === 1 && number === 1 && base === '4';
  const path = isFirst ? slot.path : pathOf(base, visit) + tag + (count > 1 ? `[${count}]` : '');
  const index = row?.index ?? 0;
  const repeated = row !== undefined && (counts[index] ?? 0) > 0 && !row.repeats;
  if (row !== undefined) counts[index] = (counts[index] ?? 0) + 1;
  if (index > visit.furthest) visit.furthest = index;
  const odd = !row ? missed : !slot ? 'option-not-in-type' : repeated ? 'field-repeated' : undefined;
  return { field, row, slot, occurrence: visit, path, exempt: false, odd };
}

/** A line of the slot that is not used up. */
function freeRow({ counts }: Occurrence, slot: Slot | undefined): Row | undefined {
  if (slot === undefined) return undefined;
  const { rows } = slot;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row !== undefined && (row.repeats || counts[row.index] === 0)) return row;
  }
  return undefined;
}

/** What is odd about a field without a line: an amount or somebody of a transaction, or nothing that is known. */
function missedBy(sequences: readonly Sequence[], tag: string): Odd {
  const transaction = sequences.find(({ part }) => part === 'each');
  const kind = transaction && anyRow(transaction, tag)?.use.kind;
  return kind !== undefined && OF_TRANSACTION.has(kind) ? 'field-outside-transaction' : 'field-not-in-type';
}

/** What counts for the transaction it is meant for only; texts, references, dates and codes say the same anywhere. */
const OF_TRANSACTION: ReadonlySet<Row['use']['kind']> = new Set(['amount', 'party', 'agent', 'account']);

/** The line to read a tag by where none is left: the last with its number, which has the general options. */
function anyRow({ slots }: Sequence, tag: string): Row | undefined {
  return (slots.get(tag) ?? slots.get(anyOption(tag)))?.rows.at(-1);
}

/** The sequence a tag opens: the current one again, or the nearest after it, or else the first that it opens. */
function opened(sequences: readonly Sequence[], current: Sequence, tag: string): Sequence | undefined {
  for (let step = 0; step < sequences.length; step++) {
    const sequence = sequences[(current.index + step) % sequences.length];
    if (sequence?.opensAt.has(tag) || sequence?.opensAt.has(anyOption(tag))) return sequence;
  }
  return undefined;
}

/** `4/B[2]/`: in front of the tags of the fields of an occurrence. */
function pathOf(base: string, visit: Visit): string {
  const { sequence, number } = visit;
  visit.path ??= `${base}/${sequence.id === '' ? '' : `${sequence.id}${number > 1 ? `[${number}]` : ''}/`}`;
  return visit.path;
}
