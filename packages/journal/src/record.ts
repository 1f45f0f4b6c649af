/** A record and the line it is kept as: canonical JSON that ends in its own hash. */

import * as v from 'valibot';
import { jsonWriter, type JsonWriter } from './canonical-json.ts';
import { JournalError } from './journal-error.ts';
import { leafHash, LEAF_MARK, markedLeafHash } from './merkle-tree.ts';

/** What is handed in to be kept. */
export interface JournalEntry {
  /** What it is: `decision`, or a word of one's own. */
  readonly kind: string;
  /** When, in the caller's words; a time as `2026-03-02T10:00:00.000Z` can be searched for. The journal has no clock. */
  readonly at: string;
  /** Plain data. */
  readonly body: object;
}

/** An entry in its place. */
export interface JournalRecord extends JournalEntry {
  /** From 0, without gaps. */
  readonly seq: number;
  /** Hash of the record before; 64 zeros for the first. */
  readonly previous: string;
  /** Random: keeps others from guessing a record by its hash. */
  readonly salt: string;
  /** SHA-256 of a zero byte and the canonical JSON of all the rest, in lower-case hexadecimal. */
  readonly hash: string;
}

/** What the first record has before it. */
export const NOTHING: string = '0'.repeat(64);

/** A SHA-256 in lower-case hexadecimal. */
export const HASH: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A number of records, or the number of one. */
export const COUNT: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const RECORD: v.GenericSchema<unknown, JournalRecord> = v.strictObject({
  at: v.string(),
  // Not a schema of its members: it would drop those that are called like something of every object.
  body: v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  kind: v.string(),
  previous: HASH,
  salt: v.string(),
  seq: COUNT,
  hash: HASH,
});

/**
 * What cannot be read back must not be written.
 *
 * @throws {JournalError} `not-json`.
 */
export function checkEntry({ at, kind, body }: JournalEntry): JournalEntry {
  if (
    typeof at !== 'string' ||
    typeof kind !== 'string' ||
    typeof body !== 'object' ||
    body === null ||
    Array.isArray(body)
  )
    throw new JournalError('not-json', 'An entry has the texts `at` and `kind`, and an object as `body`.');
  return { at, kind, body };
}

/** The end of every line: `,"hash":"…"}`. */
const SEAL = /^,"hash":"([0-9a-f]{64})"\}$/;
const SEAL_LENGTH = 75;
const BRACE = Buffer.from('}');

/** Stands where the seal comes. */
const UNSEALED = `${'-'.repeat(SEAL_LENGTH - 1)}\n`;

/** The line of some plain data with its end: the same bytes are hashed and written. */
export function sealed(
  content: object,
  write: JsonWriter = jsonWriter(),
): { readonly line: Buffer; readonly hash: string } {
  const bytes = write(content, LEAF_MARK, UNSEALED);
  const end = bytes.length - UNSEALED.length;
  const hash = markedLeafHash(bytes.subarray(0, end));
  bytes.write(`,"hash":"${hash}"}`, end - 1, 'latin1');
  return { line: bytes.subarray(LEAF_MARK.length), hash };
}

/** What stands in a line; undefined where it is not, to the byte, what was sealed. */
export function unsealed<T>(line: Uint8Array, schema: v.GenericSchema<unknown, T>): T | undefined {
  const end = Math.max(0, line.length - SEAL_LENGTH);
  const [, hash] = SEAL.exec(Buffer.from(line.subarray(end)).toString('latin1')) ?? [];
  if (hash === undefined || leafHash(Buffer.concat([line.subarray(0, end), BRACE])) !== hash) return undefined;
  const parsed = v.safeParse(schema, parseJson(Buffer.from(line).toString()));
  return parsed.success ? parsed.output : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
