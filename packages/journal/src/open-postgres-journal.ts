/** A journal in PostgreSQL, for those who outgrow a folder: several processes may write to it. */

import * as v from 'valibot';
import { jsonWriter } from './canonical-json.ts';
import { JournalError } from './journal-error.ts';
import type { Journal } from './journal.ts';
import type { Queryable } from './postgres-rows.ts';
import { checkEntry } from './record.ts';
import { randomSalts, type SaltSource } from './salt.ts';

/** The statements that make the table: run them once. */
export const POSTGRES_MIGRATION: URL = new URL('../sql/journal.sql', import.meta.url);

const APPEND = 'SELECT seq::text, hash FROM interdict_journal_append($1, $2, $3, $4)';
const APPENDED = v.object({ seq: v.string(), hash: v.string() });

/**
 * Durable as the database is: a record is kept once its transaction is. Within a transaction of the caller's it is kept
 * or lost with it, and others wait for its end.
 */
export function openPostgresJournal(client: Queryable, options: { readonly salt?: SaltSource } = {}): Journal {
  const salt = options.salt ?? randomSalts();
  const write = jsonWriter();
  let open = true;
  const append: Journal['append'] = async (entry) => {
    if (!open) throw new JournalError('closed', 'The journal is closed.');
    const { at, body, kind } = checkEntry(entry);
    const parts = [at, body, kind, salt()].map((part) => write(part).toString());
    const { rows } = await client.query(APPEND, parts).catch((cause: unknown) => {
      throw new JournalError('write-failed', 'The database did not keep a record.', { cause });
    });
    const { seq, hash } = v.parse(APPENDED, rows[0]);
    return { seq: Number(seq), hash };
  };
  return {
    append,
    close: async () => {
      open = false;
    },
  };
}
