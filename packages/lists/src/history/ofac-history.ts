/**
 * Reads an archive of OFAC's `sdn.csv`: a line of JSON with every row of the first version, then one line for each later
 * version with the rows added, changed and removed. Gives back the file of every version, byte for byte.
 */

import { gunzipSync } from 'node:zlib';
import type { CalendarDate } from '@interdict/model';
import * as v from 'valibot';
import type { ListFile } from '../list-file.ts';
import { HistoryError } from './history-error.ts';

/** `sdn.csv` as it was found at one moment. */
export interface ObservedVersion {
  /** When it was found, as an ISO moment in UTC; it was published some time before. */
  readonly observed: string;
  /** Built when it is asked for. Its name carries the day: `2022-09-09/sdn.csv`. */
  readonly files: readonly ListFile[];
}

/** The twelve fields of a row, the first its number; `-0- ` stands for none. */
const Row = v.pipe(
  v.array(v.string()),
  v.length(12),
  v.check(([id]) => id !== undefined && /^\d{1,9}$/.test(id), 'The first field is no number.'),
);
type Row = v.InferOutput<typeof Row>;
const Observed = v.pipe(v.string(), v.isoTimestamp());
const Baseline = v.strictObject({ observed: Observed, count: v.number(), baseline: v.array(Row) });
const Step = v.strictObject({
  observed: Observed,
  count: v.number(),
  added: v.array(Row),
  changed: v.array(v.strictObject({ before: Row, after: Row })),
  removed: v.array(Row),
});

const MAX_BYTES = 1_000_000_000;

/**
 * @param bytes the archive, packed with gzip or not
 * @throws {HistoryError} where the archive does not fit together; the versions before have been given by then
 */
export function* readOfacHistory(bytes: Uint8Array): Generator<ObservedVersion, void, undefined> {
  const rows = new Map<number, string>();
  for (const [index, line] of linesOf(bytes).entries()) {
    const number = index + 1;
    const { observed, count, added, changed, removed } = number === 1 ? firstStep(line) : parse(Step, line, number);
    for (const row of removed) drop(rows, row, number);
    for (const { before } of changed) drop(rows, before, number);
    for (const row of [...changed.map(({ after }) => after), ...added]) put(rows, row, number);
    if (rows.size !== count) throw new HistoryError('count-wrong', number, `${rows.size} rows, not ${count}`);
    yield versionOf(new Date(observed).toISOString(), new Map(rows));
  }
}

/** The newest version at the end of `date`, by the day it was found; undefined where all were found afterwards. */
export function observedAsOf(versions: Iterable<ObservedVersion>, date: CalendarDate): ObservedVersion | undefined {
  let newest: ObservedVersion | undefined;
  for (const version of versions) {
    if (version.observed.slice(0, 10) > date) break;
    newest = version;
  }
  return newest;
}

function linesOf(bytes: Uint8Array): string[] {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = new TextDecoder().decode(packed ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes);
  return text.split('\n').filter((line) => line !== '');
}

function firstStep(line: string): v.InferOutput<typeof Step> {
  const { baseline, ...head } = parse(Baseline, line, 1);
  return { ...head, added: baseline, changed: [], removed: [] };
}

function parse<T>(schema: v.GenericSchema<unknown, T>, line: string, number: number): T {
  try {
    return v.parse(schema, JSON.parse(line));
  } catch (cause) {
    throw new HistoryError('line-malformed', number, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function drop(rows: Map<number, string>, row: Row, line: number): void {
  const id = Number(row[0]);
  if (rows.get(id) !== csvLine(row))
    throw new HistoryError('step-impossible', line, `row ${id} is not there like this`);
  rows.delete(id);
}

function put(rows: Map<number, string>, row: Row, line: number): void {
  const id = Number(row[0]);
  if (rows.has(id)) throw new HistoryError('step-impossible', line, `row ${id} is already there`);
  rows.set(id, csvLine(row));
}

function versionOf(observed: string, rows: ReadonlyMap<number, string>): ObservedVersion {
  return {
    observed,
    get files() {
      const inOrder = [...rows.keys()].sort((one, other) => one - other);
      const text = inOrder.map((id) => rows.get(id)).join('');
      return [{ name: `${observed.slice(0, 10)}/sdn.csv`, bytes: Buffer.from(text + END_MARK) }];
    },
  };
}

/** OFAC ends its flat files with Ctrl-Z. */
const END_MARK = '\x1A';

/** As OFAC writes rows: the number and what is absent bare, everything else in quotes, CR LF at the end. */
function csvLine([id = '', ...fields]: Row): string {
  const written = fields.map((field) => (field === '-0- ' ? field : `"${field.replaceAll('"', '""')}"`));
  return `${[id, ...written].join(',')}\r\n`;
}
