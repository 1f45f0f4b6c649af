/** Goes through a journal in PostgreSQL. */

import * as v from 'valibot';
import { followChain } from './chain.ts';
import type { Head } from './merkle-tree.ts';
import { RECORD, unsealed } from './record.ts';
import type { Finding } from './scan.ts';

/** A client or pool of `pg`, or whatever else answers queries like it. */
export interface Queryable {
  readonly query: (text: string, params?: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;
}

const ROW = v.object({ seq: v.string(), line: v.string() });
const PAGE = 1000;

/** The place of a finding is the number of the row. */
export async function* scanRows(client: Queryable, known?: Head): AsyncGenerator<Finding> {
  const chain = followChain(undefined, known);
  let offset = -1;
  for (let rows = PAGE; rows === PAGE; ) {
    const page = await client.query(
      'SELECT seq::text, line FROM interdict_journal WHERE seq > $1::text::bigint ORDER BY interdict_journal.seq LIMIT $2::text::int',
      [String(offset), String(PAGE)],
    );
    rows = page.rows.length;
    for (const row of page.rows) {
      const { seq, line } = v.parse(ROW, row);
      offset = Number(seq);
      const place = { segment: 'interdict_journal', offset };
      const kept = unsealed(Buffer.from(line), RECORD);
      const record = kept?.seq === offset ? kept : undefined;
      for (const damage of chain.follow(record, place)) yield { kind: 'damage', damage };
      if (record) yield { kind: 'record', record, place };
    }
  }
  for (const damage of chain.end({ segment: 'interdict_journal', offset })) yield { kind: 'damage', damage };
  yield { kind: 'end', state: chain.state() };
}
