/** How the catalogue is written down, and the shape the reader uses it in. */

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
  /** The fields that open an occurrence, by full tag. Empty for the first sequence. */
  readonly opensAt: ReadonlySet<string>;
  readonly rows: readonly Row[];
  /** By full tag, and by number (`50a`) for options the handbook does not allow. */
  readonly slots: ReadonlyMap<string, Slot>;
}

/** What a sequence has for a tag, found once when the catalogue is read. */
export interface Slot {
  /** Place among the slots of the sequence, from 0. */
  readonly index: number;
  readonly rows: readonly Row[];
  /** Path of the first field with the tag: `4/B/59F`. */
  readonly path: string;
  /** Index of the row by which the tag opens an occurrence; infinite where it opens none. */
  readonly opener: number;
}

export interface MessageDefinition {
  /** `103`, `103STP`, `202COV`. */
  readonly type: string;
  readonly title: string;
  /** ISO 20022 message of the same meaning; empty where there is none. */
  readonly iso: string;
  readonly sequences: readonly Sequence[];
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
 */
export function readCatalogue(table: string): MessageDefinition[] {
  return table
    .split(/^MT /m)
    .slice(1)
    .map((entry) => {
      const [heading = '', ...lines] = entry.split('\n').filter((line) => line.trim() !== '');
      const [, type = '', title = '', iso = ''] = /^(\S+) (.*?)(?: -> (.*))?$/.exec(heading) ?? [];
      const tail = lines.find((line) => line.startsWith('tail '))?.slice(5);
      return {
        type,
        title,
        iso,
        sequences: readSequences(lines.filter((line) => !line.startsWith('tail '))),
        ...(tail === 'original' || tail === 'embedded' ? { tail } : {}),
      };
    });
}

function readSequences(lines: readonly string[]): Sequence[] {
  const starts = lines.flatMap((line, index) => (line.startsWith('[') ? [index] : []));
  return starts.map((start, index) => {
    const [, id = '', words = ''] = /^\[(\S*) ?(.*)\]$/.exec(lines[start] ?? '') ?? [];
    const rows = lines.slice(start + 1, starts[index + 1] ?? lines.length).map(readRow);
    const [modes = '', openers = ''] = words.split(/(?:^| )at /);
    const opensAt = new Set(openers.split(' ').filter((tag) => tag !== ''));
    return {
      id: id === '-' ? '' : id,
      part: modes.includes('each') ? 'each' : modes.includes('underlying') ? 'underlying' : 'shared',
      mandatory: !modes.includes('optional'),
      opensAt,
      rows,
      slots: slotsOf(id === '-' ? '4/' : `4/${id}/`, rows, opensAt),
    };
  });
}

function readRow(line: string, index: number): Row {
  const [tag = '', options = '', presence = '', kind = '', name = ''] = line.trim().split(/\s+/);
  if (!isKind(kind) || !/^[MO]\*?$/.test(presence)) throw new TypeError(`Not a catalogue line: ${line}`);
  const number = tag.endsWith('a') ? tag.slice(0, -1) : tag;
  const tags = tag.endsWith('a') ? Array.from(options, (option) => (option === '-' ? number : number + option)) : [tag];
  return {
    index,
    tag,
    tags,
    mandatory: presence.startsWith('M'),
    repeats: presence.endsWith('*'),
    use: { kind, name },
  };
}

function isKind(kind: string): kind is Use['kind'] {
  return KINDS.has(kind);
}

function slotsOf(base: string, rows: readonly Row[], opensAt: ReadonlySet<string>): Map<string, Slot> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    // A row that only one option may use (11S, 25A) also reads the options it does not allow, but other rows go first.
    for (const key of [...row.tags, anyOption(row.tag)]) index.set(key, [...(index.get(key) ?? []), row]);
  }
  return new Map(
    Array.from(index, ([tag, own], position) => {
      const opener = opensAt.has(tag) ? rows.findIndex((row) => row.tag === tag) : Number.POSITIVE_INFINITY;
      return [tag, { index: position, rows: own, path: base + tag, opener }];
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
const ANY_OPTION: readonly string[] = Array.from({ length: 100 }, (_, number) => `${String(number).padStart(2, '0')}a`);
