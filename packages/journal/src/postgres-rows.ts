/** Goes through a journal in PostgreSQL. */

import * as v from 'valibot';
import { followChain } from './chain.ts';
import { hasCode } from './has-code.ts';
import { JournalError } from './journal-error.ts';
import type { Head } from './merkle-tree.ts';
import { RECORD, unsealed } from './record.ts';
import type { Finding } from './scan.ts';

/** A client or pool of `pg`, or whatever else answers queries like it. */
export interface Queryable {
  readonly query: (text: string, params?: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;
}

/** Whoever owns the table may have let a line be nothing. */
const ROW = v.object({ seq: v.string(), line: v.nullable(v.string()) });
const PAGE = 500;

/** The rows of the next numbers, all of each: where somebody took the key away, a number may stand there twice. */
const NEXT = `SELECT seq::text, line FROM interdict_journal
  WHERE ($1::text IS NULL OR seq > $1::text::bigint) AND seq <= (SELECT max(page.seq) FROM (
    SELECT seq FROM interdict_journal WHERE $1::text IS NULL OR seq > $1::text::bigint ORDER BY seq LIMIT ${PAGE}) page)
  ORDER BY interdict_journal.seq, line`;
const NO_SUCH_TABLE = '42P01';

/** The place of a finding is the number of the row. */
export async function* scanRows(client: Queryable, known?: Head): AsyncGenerator<Finding> {
  const chain = followChain(undefined, known);
  let offset = -1;
  // Digits, as numbers beyond 2^53 are not told apart.
  let last: string | null = null;
  for (let rows = PAGE; rows >= PAGE; ) {
    const page: Awaited<ReturnType<Queryable['query']>> = await client.query(NEXT, [last]).catch(refuseNoTable);
    rows = page.rows.length;
    for (const row of page.rows) {
      const { seq, line } = v.parse(ROW, row);
      last = seq;
      offset = Number(seq);
      const place = { segment: 'interdict_journal', offset };
      const kept = line === null ? undefined : unsealed(Buffer.from(line), RECORD);
      const record = kept?.seq === offset ? kept : undefined;
      for (const damage of chain.follow(record, place)) yield { kind: 'damage', damage };
      if (record) yield { kind: 'record', record, place };
    }
  }
  for (const damage of chain.end({ segment: 'interdict_journal', offset })) yield { kind: 'damage', damage };
  yield { kind: 'end', state: chain.state() };
}

function refuseNoTable(cause: unknown): never {
  if (!hasCode(cause, NO_SUCH_TABLE)) throw cause;
  throw new JournalError(
    'no-journal',
    'There is no journal in this database: run sql/journal.sql of @interdict/journal in it, once.',
    { cause },
  );
}
