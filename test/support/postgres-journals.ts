/** Journals on a PostgreSQL server, for the tests of one file, and what is done with them. */

import { readFileSync } from 'node:fs';
import {
  type JournalEntry,
  type JournalError,
  type JournalRecord,
  openPostgresJournal,
  POSTGRES_MIGRATION,
  type Queryable,
  readJournal,
  verifyJournal,
} from '@interdict/journal';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { connected, type PostgresServer, startPostgres, withoutPostgres } from './postgres.ts';

export const MIGRATION: string = readFileSync(POSTGRES_MIGRATION, 'utf8');

export const entry = (n: number | string): JournalEntry => ({
  kind: 'decision',
  at: 'é\u0000',
  body: { n, text: 'ЗОРБЛАКС 😀 \ud800\\\'"' },
});

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

export interface PostgresJournals extends Omit<PostgresServer, 'stop'> {
  /** A database with a journal. */
  readonly migrated: () => Promise<pg.ClientConfig>;
  /** A database with a journal of so many records; `statements` come after. */
  readonly filled: (records: number, ...statements: readonly string[]) => Promise<pg.ClientConfig>;
}

/** On a server that is there for as long as the tests of the file run. */
export function postgresJournals(): PostgresJournals {
  let server: PostgresServer;
  beforeAll(async () => {
    if (!withoutPostgres) server = await startPostgres();
  });
  afterAll(async () => server?.stop());
  const migrated: PostgresJournals['migrated'] = async () => {
    const config = await server.database();
    await run(config, MIGRATION);
    return config;
  };
  return {
    database: async (encoding) => server.database(encoding),
    crash: async () => server.crash(),
    migrated,
    filled: async (records, ...statements) => {
      const config = await migrated();
      await connected(config, async (client) => {
        const journal = openPostgresJournal(client);
        await Promise.all(upTo(records).map(async (n) => journal.append(entry(n))));
      });
      await run(config, ...statements);
      return config;
    },
  };
}

/** Runs statements, one after the other, by a connection of their own. */
export const run = async (config: pg.ClientConfig, ...statements: readonly string[]): Promise<void> =>
  connected(config, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

export async function pooled<T>(config: pg.PoolConfig, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool(config);
  pool.on('error', () => {}); // of connections that nobody uses just now
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

export async function recordsIn(place: Queryable): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of readJournal(place)) records.push(record);
  return records;
}

export const damagesIn = async (config: pg.ClientConfig): Promise<string[]> =>
  connected(config, async (client) => (await verifyJournal(client)).damages.map(({ kind }) => kind));

export const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    ({ code }: JournalError) => code,
  );
