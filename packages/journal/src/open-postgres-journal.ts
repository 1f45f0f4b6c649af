/** A journal in PostgreSQL, for those who outgrow a folder: several processes may write to it. */

import { errorMessage } from '@interdict/model';
import * as v from 'valibot';
import { jsonWriter } from './canonical-json.ts';
import { checkOptions } from './check-options.ts';
import { hasCode } from './has-code.ts';
import { JournalError } from './journal-error.ts';
import type { Journal, Receipt } from './journal.ts';
import type { Queryable } from './postgres-rows.ts';
import { checkEntry } from './record.ts';
import { randomSalts, type SaltSource } from './salt.ts';

/** The statement that makes the table: run it once. */
export const POSTGRES_MIGRATION: URL = new URL('../sql/journal.sql', import.meta.url);

const APPEND = 'SELECT seq::text, hash FROM interdict_journal_append($1, $2, $3, $4)';
const APPENDED = v.object({ seq: v.string(), hash: v.string() });

/** What PostgreSQL says where another transaction came in between: unique violation, serialization failure, deadlock. Nothing is kept then. */
const CONFLICTS = ['23505', '40001', '40P01'];
/** Only in isolation above `read committed` do writers conflict; there each conflict is a record of somebody else's. */
const TRIES = 500;
/** What the function says of a last record that is not what was written. */
const DATA_CORRUPTED = 'XX001';

export interface PostgresJournalOptions {
  /** Random salts if absent. */
  readonly salt?: SaltSource;
}

const OPTIONS = v.strictObject({ salt: v.optional(v.function()) });

/**
 * Durable as the database is: a record is kept once its transaction is. Within a transaction of the caller's it is kept
 * or lost with it, and others wait for its end. One record is on its way at a time, so a pool keeps the order, too.
 *
 * After a lost connection nobody can tell whether the record that was on its way is kept: `append` fails, and `verifyJournal` or
 * `readJournal` show it.
 *
 * @throws {JournalError} `option-invalid`.
 */
export function openPostgresJournal(client: Queryable, options: PostgresJournalOptions = {}): Journal {
  checkOptions(OPTIONS, options);
  const salt = options.salt ?? randomSalts();
  const write = jsonWriter();
  let isOpen = true;
  /** That all before was answered. */
  let answered = Promise.resolve();
  return {
    append: async (entry) => {
      if (!isOpen) throw new JournalError('closed', 'The journal is closed.');
      const { at, body, kind } = checkEntry(entry);
      const parts = [at, body, kind, salt()].map((part) => write(part).toString());
      const kept = answered.then(async () => keep(client, parts));
      answered = kept.then(nothing, nothing);
      return kept;
    },
    close: async () => {
      isOpen = false;
      await answered;
    },
  };
}

async function keep(client: Queryable, parts: string[]): Promise<Receipt> {
  let first: unknown;
  for (let tries = TRIES; ; tries -= 1) {
    try {
      const { rows } = await client.query(APPEND, parts);
      const { seq, hash } = v.parse(APPENDED, rows[0]);
      return { seq: Number(seq), hash };
    } catch (error) {
      first ??= error;
      if (tries === 1 || !CONFLICTS.some((code) => hasCode(error, code))) throw refusal(first);
    }
  }
}

function refusal(cause: unknown): JournalError {
  const code = hasCode(cause, DATA_CORRUPTED) ? 'damaged' : 'write-failed';
  return new JournalError(code, `The database did not keep a record: ${errorMessage(cause)}`, { cause });
}

function nothing(): void {}
