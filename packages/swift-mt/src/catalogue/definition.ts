/** How the catalogue is written down, and the shape the reader uses it in. */

import { safePattern } from '../fields/exempt.ts';
import { formatOf, type FieldFormat } from '../formats/field-formats.ts';
import { internal } from '../internal.ts';
import { askedBy } from '../formats/rules.ts';

/**
 * What a field is for, in ISO 20022 terms. `party` is a customer, `agent` a bank, `account` an account and its owner;
 * `reference` names a slot of `References` or, with any other word, becomes a passage; `text` names the kind of passage;
 * `amount settled` and `amount instructed` fill the payment, other amounts are only checked; `code` and `date` too.
 */
export interface Use {
  readonly kind:
    | 'party'
    | 'agent'
    | 'account'
    | 'reference'
    | 'text'
    | 'amount'
    | 'date'
    | 'code'
    | 'entry'
    | 'details';
  /** Role, slot or kind, according to `kind`. */
  readonly name: string;
}

/** One line of the handbook's field list. */
export interface Row {
  /** Place in the list of its sequence, from 0. */
  readonly index: number;
  /** Number, with option letter where the handbook allows only one, with `a` where it allows several. */
  readonly tag: string;
  /** The full tags that are allowed: `50A`, `50F`, `50K`. */
  readonly tags: readonly string[];
  readonly mandatory: boolean;
  readonly repeats: boolean;
  readonly use: Use;
}

/**
 * `shared`: its fields belong to every payment of the message. `each`: every occurrence is one payment. `underlying`: the
 * customer transfer under a cover.
 */
export type SequencePart = 'shared' | 'each' | 'underlying';

export interface Sequence {
  /** The handbook's letter; empty in a message without sequences. */
  readonly id: string;
  readonly part: SequencePart;
  readonly mandatory: boolean;
  /** Place among the sequences of the type, from 0. */
  readonly index: number;
  /** The fields that open an occurrence, by full tag. Empty for the first sequence. */
  readonly opensAt: ReadonlySet<string>;
  readonly rows: readonly Row[];
  /** Those of the rows that every occurrence must have. */
  readonly needed: readonly Row[];
  /** By full tag, and by number (`50a`) for options the handbook does not allow. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** One zero for each line and one for each slot: what counting starts from. */
  readonly zeros: readonly number[];
}

/** What a sequence has for a tag, found once when the catalogue is read. */
export interface Slot {
  /** Place of its count, behind those of the lines. */
  readonly index: number;
  readonly rows: readonly Row[];
  /** Path of the first field with the tag: `4/B/59F`. */
  readonly path: string;
  /** Index of the row by which the tag opens an occurrence; infinite where it opens none. */
  readonly opener: number;
  /** Absent where the table of formats has none. */
  readonly format: FieldFormat | undefined;
  /** What only values match that are exempt and have the format; undefined where nothing shows both at once. */
  readonly safe: RegExp | undefined;
  /** Under which indexes rules ask for the tag. */
  readonly asked: readonly number[];
}

export interface MessageDefinition {
  /** `103`, `103STP`, `202COV`. */
  readonly type: string;
  readonly title: string;
  /** ISO 20022 message of the same meaning; empty where there is none. */
  readonly iso: string;
  readonly sequences: readonly Sequence[];
  /** True for a statement: it has fields 61. */
  readonly hasEntries: boolean;
  /** `original`: copied fields of another message may follow. `embedded`: fields of another message may follow. */
  readonly tail?: 'original' | 'embedded';
}

const KINDS: ReadonlySet<string> = new Set<Use['kind']>([
  'party',
  'agent',
  'account',
  'reference',
  'text',
  'amount',
  'date',
  'code',
  'entry',
  'details',
]);

/**
 * Reads message types as they are written in the catalogue:
 *
 *     MT 102 Multiple Customer Credit Transfer -> pacs.008
 *     [A]
 *     20   -    M  reference message
 *     50a  AFK  O  party debtor
 *     [B each at 21]
 *     ...
 *
 * A field line has number (with `a` where options follow), options (`-`: none; `A-`: A or no letter), presence (`M`
 * mandatory, `O` optional, `*` repeats) and use. A sequence line has its id, `each` or `underlying`, `optional`, and the
 * fields that open it. `tail original` and `tail embedded` say what may follow the last field.
 *
 * A variant (`like 103`) has the sequences of a type above it, in order: a sequence line of its own stands for the one in
 * its place, a field line for the one with its number, and what has no counterpart is added. `51A none` takes a line out.
 */
export function readCatalogue(table: string): MessageDefinition[] {
  const definitions = new Map<string, MessageDefinition>();
  for (const entry of table.split(/^MT /m).slice(1)) {
    const [heading = '', ...lines] = entry.split('\n').filter((line) => line.trim() !== '');
    const [, type = '', title = '', iso = ''] = /^(\S+) (.*?)(?: -> (.*))?$/.exec(heading) ?? [];
    const option = (name: string): string | undefined =>
      lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
    const base = option('like');
    const tail = option('tail');
    const inherited = base === undefined ? [] : definitions.get(base)?.sequences;
    if (!inherited) throw new TypeError(`No type above ${type} to be like: ${base}`);
    const sequences = readSequences(lines, inherited);
    definitions.set(type, {
      type,
      title,
      iso,
      sequences,
      hasEntries: sequences.some(({ rows }) => rows.some(({ use }) => use.kind === 'entry')),
      ...(tail === 'original' || tail === 'embedded' ? { tail } : {}),
    });
  }
  return Array.from(definitions.values());
}

function readSequences(lines: readonly string[], inherited: readonly Sequence[]): Sequence[] {
  const starts = lines.flatMap((line, index) => (line.startsWith('[') ? [index] : []));
  const own = starts.map((start, index): Sequence => {
    const [, id = '', words = ''] = /^\[(\S*) ?(.*)\]$/.exec(lines[start] ?? '') ?? [];
    const rows = readRows(lines.slice(start + 1, starts[index + 1] ?? lines.length), inherited[index]?.rows ?? []);
    const [modes = '', openers = ''] = words.split(/(?:^| )at /);
    const opensAt = new Set(openers.split(' ').filter((tag) => tag !== ''));
    const slots = slotsOf(id === '-' ? '4/' : `4/${id}/`, rows, opensAt);
    return {
      id: id === '-' ? '' : id,
      part: modes.includes('each') ? 'each' : modes.includes('underlying') ? 'underlying' : 'shared',
      mandatory: !modes.includes('optional'),
      index,
      opensAt,
      rows,
      needed: rows.filter(({ mandatory }) => mandatory),
      slots,
      zeros: Array.from({ length: rows.length + slots.size }, () => 0),
    };
  });
  return own.concat(inherited.slice(own.length));
}

function readRows(lines: readonly string[], inherited: readonly Row[]): Row[] {
  const rows: Omit<Row, 'index'>[] = inherited.slice();
  for (const line of lines) {
    const [tag = ''] = line.split(' ');
    const counterpart = inherited.find((row) => row.tag === tag || row.tag === anyOption(tag));
    const own = line.endsWith(' none') ? [] : [readRow(line)];
    if (counterpart) rows.splice(rows.indexOf(counterpart), 1, ...own);
    else rows.push(...own);
  }
  // Written out, because every copy made by spreading would be of a shape of its own, and reading them slow.
  return rows.map(({ tag, tags, mandatory, repeats, use }, index) => ({ index, tag, tags, mandatory, repeats, use }));
}

function readRow(line: string): Omit<Row, 'index'> {
  const [tag = '', options = '', presence = '', ...words] = line.trim().split(/\s+/);
  const [kind = '', name = ''] = words.map(internal);
  if (!isKind(kind) || !/^[MO]\*?$/.test(presence)) throw new TypeError(`Not a catalogue line: ${line}`);
  const number = tag.endsWith('a') ? tag.slice(0, -1) : tag;
  const tags = tag.endsWith('a') ? Array.from(options, (option) => (option === '-' ? number : number + option)) : [tag];
  return { tag, tags, mandatory: presence.startsWith('M'), repeats: presence.endsWith('*'), use: { kind, name } };
}

function isKind(kind: string): kind is Use['kind'] {
  return KINDS.has(kind);
}

function slotsOf(base: string, rows: readonly Row[], opensAt: ReadonlySet<string>): Map<string, Slot> {
  const byTag = new Map<string, Row[]>();
  for (const row of rows) {
    // A row that only one option may use (11S, 25A) also reads the options it does not allow, but other rows go first.
    for (const key of [...row.tags.map(internal), anyOption(row.tag)]) byTag.set(key, [...(byTag.get(key) ?? []), row]);
  }
  return new Map(
    Array.from(byTag, ([tag, own], position) => {
      const opener = opensAt.has(tag) ? rows.findIndex((row) => row.tag === tag) : Number.POSITIVE_INFINITY;
      const index = rows.length + position;
      const format = formatOf(tag);
      const safe = safePattern(tag, format);
      return [tag, { index, rows: own, path: base + tag, opener, format, safe, asked: askedBy(tag) }];
    }),
  );
}

/** The key under which a number is found whatever its option: `50a` for `50K`. */
export function anyOption(tag: string): string {
  return ANY_OPTION[fieldNumber(tag)] ?? `${tag.slice(0, 2)}a`;
}

/** The number of a tag: 50 for `50K`; none below 100 for a tag that does not start with digits. */
export function fieldNumber(tag: string): number {
  return (tag.charCodeAt(0) - 0x30) * 10 + tag.charCodeAt(1) - 0x30;
}

/** Shared strings: fields ask for them all the time. */
const ANY_OPTION: readonly string[] = Array.from({ length: 100 }, (_, number) =>
  internal(`${String(number).padStart(2, '0')}a`),
);
