/** Where a journal is: a folder, or a database in PostgreSQL that a connection string names. */

import type { JournalPlace, Queryable } from 'interdict';
import { errorMessage } from '@interdict/model';
import { UsageError } from '../usage-error.ts';

export function isDatabase(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place);
}

/** Without what a connection string may tell of user and password. */
export function shownPlace(place: string): string {
  return isDatabase(place) ? place.replace(/\?.*$/s, '').replace(/\/\/.*@/s, '//') : place;
}

export async function withPlace<T>(place: string, work: (place: JournalPlace) => Promise<T>): Promise<T> {
  return isDatabase(place) ? withDatabase(place, work) : work(place);
}

/** Milliseconds for an answer of the database, where the connection string gives no other. */
const TIMEOUTS = { connectionTimeoutMillis: 10_000, query_timeout: 30_000, statement_timeout: 30_000 };

/**
 * Runs `work` with a connection to the database, which is made anew where it is lost.
 *
 * @throws {UsageError} where the package `pg` is not installed.
 * @throws {Error} where the database does not answer.
 */
export async function withDatabase<T>(address: string, work: (database: Queryable) => Promise<T>): Promise<T> {
  const { default: pg } = await import('pg').catch((cause: unknown) => {
    throw new UsageError(`A journal in PostgreSQL needs the package pg beside this one: ${errorMessage(cause)}`);
  });
  const pool = new pg.Pool({ connectionString: address, max: 1, ...TIMEOUTS });
  pool.on('error', () => {}); // whoever asks next is told
  try {
    await pool.query('SELECT').catch((cause: unknown) => {
      throw new Error(`${shownPlace(address)}: the database does not answer: ${errorMessage(cause)}`, { cause });
    });
    return await work(pool);
  } finally {
    await pool.end();
  }
}
