/** Compares what was decided with what was expected. */

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { DecisionRecord } from 'interdict';
import { errorMessage, mostSevere, type Outcome, OUTCOMES, parseJson } from '@interdict/model';
import * as v from 'valibot';
import { readWritten } from '../options/read-written.ts';
import { UsageError } from '../usage-error.ts';

/** One way in which a decision is not as expected. */
export interface Difference {
  readonly file: string;
  /** Absent where all payments of the file are meant. */
  readonly index?: number;
  readonly position?: number;
  readonly field: string;
  readonly expected: unknown;
  /** Null where the payment did not come. */
  readonly actual: unknown;
}

export interface Expectation {
  readonly add: (records: readonly DecisionRecord[]) => void;
  /** All that was not as expected; to be asked for once every record was added. */
  readonly differences: () => readonly Difference[];
  /** Payments so far of which nothing was expected. */
  readonly notCompared: () => number;
}

const codes = v.array(
  v.union([
    v.string(),
    v.pipe(
      v.object({ code: v.string() }),
      v.transform(({ code }) => code),
    ),
    v.pipe(
      v.object({ rule: v.string() }),
      v.transform(({ rule }) => rule),
    ),
  ]),
);

/** As a person writes it, and as `--out` does. What is absent is not compared, and what stands last never. */
const rowSchema = v.strictObject({
  file: v.string(),
  index: v.optional(v.number()),
  position: v.optional(v.number()),
  message: v.optional(v.object({ index: v.number() })),
  payment: v.nullish(v.object({ position: v.number() })),
  outcome: v.picklist(OUTCOMES),
  pending: v.nullish(v.picklist(['block', 'reject'])),
  fundsHandling: v.optional(v.string()),
  flags: v.optional(codes),
  reasons: v.optional(codes),
  hits: v.optional(v.array(v.unknown())),
  issues: v.optional(v.array(v.unknown())),
  lists: v.optional(v.array(v.unknown())),
  policy: v.optional(v.string()),
  engine: v.optional(v.string()),
});

interface Row {
  readonly file: string;
  readonly index?: number | undefined;
  readonly position?: number | undefined;
  /** Expected values by field. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads expectations: NDJSON or JSON records (`{"file": "a.fin", "outcome": "block"}`, or what `--out` wrote), a JSON object
 * of outcomes by file, or CSV with the columns `file`, `outcome` and, as wished, `index`, `position`, `pending`,
 * `fundsHandling`. A file is meant by its path or by the end of its path. Without `index` and `position` the most severe
 * outcome of the file is compared; more than the outcome only where there is one payment.
 *
 * @throws {UsageError} naming what is wrong in the file.
 */
export async function readExpectation(path: string): Promise<Expectation> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`The expectations ${path} cannot be read: ${errorMessage(error)}`);
  });
  const values = readWritten(`The expectations ${path} are`, 'neither JSON nor CSV', () => valuesIn(text));
  const rows = values.map((value, position) => rowFrom(value, position, path));
  if (rows.length === 0) throw new UsageError(`The expectations ${path} are empty.`);
  return expectationOf(rows);
}

function expectationOf(rows: readonly Row[]): Expectation {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const named = byName.get(baseOf(row.file));
    if (named) named.push(row);
    else byName.set(baseOf(row.file), [row]);
  }
  const differences: Difference[] = [];
  const met = new Set<Row>();
  let notCompared = 0;
  const actualOfFile = new Map<Row, Actual>();
  return {
    add(records) {
      for (const record of records) {
        const { file = '', message, payment, outcome } = record;
        let compares = false;
        for (const row of byName.get(baseOf(file)) ?? []) {
          if (!means(row.file, file)) continue;
          if (row.index === undefined && row.position === undefined) {
            const earlier = actualOfFile.get(row);
            if (earlier && Object.keys(row.fields).length > 1)
              throw new UsageError(
                `The expectations say more than the outcome of ${row.file}, where there are several payments: give index and position.`,
              );
            const actual = earlier ? { outcome: mostSevere([outcome, earlier.outcome]) } : actualOf(record);
            actualOfFile.set(row, actual);
          } else if ((row.index ?? 0) === message.index && (row.position ?? 0) === (payment?.position ?? 0)) {
            differences.push(...compared(row, file, actualOf(record)));
          } else continue;
          met.add(row);
          compares = true;
        }
        if (!compares) notCompared += 1;
      }
    },
    notCompared: () => notCompared,
    differences: () => [
      ...differences,
      ...[...actualOfFile].flatMap(([row, actual]) => compared(row, row.file, actual)),
      ...rows
        .filter((row) => !met.has(row))
        .map((row) => ({ ...placeOf(row), field: 'outcome', expected: row.fields['outcome'], actual: null })),
    ],
  };
}

/** Values by field. */
interface Actual extends Readonly<Record<string, unknown>> {
  readonly outcome: Outcome;
}

function compared(row: Row, file: string, actual: Actual): Difference[] {
  return Object.entries(row.fields)
    .filter(([field, expected]) => field in actual && JSON.stringify(expected) !== JSON.stringify(actual[field]))
    .map(([field, expected]) => ({ ...placeOf(row), file, field, expected, actual: actual[field] }));
}

function actualOf({ outcome, pending, fundsHandling, flags, reasons }: DecisionRecord): Actual {
  return {
    outcome,
    pending,
    fundsHandling,
    flags: inOrder(flags.map(({ code }) => code)),
    reasons: inOrder(reasons.map(({ rule }) => rule)),
  };
}

function rowFrom(value: unknown, position: number, path: string): Row {
  const result = v.safeParse(rowSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new UsageError(
      `The expectations ${path} are wrong in record ${position + 1} at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}.`,
    );
  }
  const {
    file,
    message,
    payment,
    index = message?.index,
    outcome,
    pending,
    fundsHandling,
    flags,
    reasons,
  } = result.output;
  return {
    file,
    index,
    position: result.output.position ?? payment?.position,
    fields: {
      outcome,
      ...(pending === undefined ? {} : { pending }),
      ...(fundsHandling === undefined ? {} : { fundsHandling }),
      ...(flags ? { flags: inOrder(flags) } : {}),
      ...(reasons ? { reasons: inOrder(reasons) } : {}),
    },
  };
}

function valuesIn(text: string): unknown[] {
  const start = text.trimStart();
  if (start.startsWith('[')) return v.parse(v.array(v.unknown()), parseJson(text));
  if (start.startsWith('{')) return jsonValues(text);
  return parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, cast: castCell });
}

/** One object of outcomes by file, or one record a line. */
function jsonValues(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first] = lines;
  const single = lines.length > 1 && isJson(first ?? '') ? undefined : parseJson(text);
  if (single === undefined) return lines.map((line) => parseJson(line));
  if (v.is(v.object({ file: v.string() }), single)) return [single];
  return Object.entries(v.parse(v.record(v.string(), v.string()), single)).map(([file, outcome]) => ({
    file,
    outcome,
  }));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function castCell(value: string, { header, column }: { header: boolean; column: string | number }): unknown {
  if (header) return value;
  if (value === '') return undefined;
  return column === 'index' || column === 'position' ? Number(value) : value;
}

function placeOf({ file, index, position }: Row): Pick<Difference, 'file' | 'index' | 'position'> {
  return { file, ...(index === undefined ? {} : { index }), ...(position === undefined ? {} : { position }) };
}

function means(written: string, file: string): boolean {
  return file === written || file.endsWith(`/${written}`);
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function inOrder(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
