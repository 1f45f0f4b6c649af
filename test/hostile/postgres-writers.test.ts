/** A journal on a PostgreSQL server that is written by many, and that goes away. */

import { setTimeout as wait } from 'node:timers/promises';
import { openPostgresJournal, type Queryable, verifyJournal } from '@interdict/journal';
import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { connected, withoutOwnPostgres, withoutPostgres } from '../support/postgres.ts';
import {
  codeOf,
  damagesIn,
  entry,
  MIGRATION,
  pooled,
  postgresJournals,
  recordsIn,
  run,
  upTo,
} from '../support/postgres-journals.ts';

const { database, migrated, crash } = postgresJournals();

describe.skipIf(withoutPostgres)('several writers', () => {
  test.each(['read committed', 'repeatable read', 'serializable'])(
    'lose nothing, and each keeps its order: %s',
    async (isolation) => {
      const config = await migrated();
      const options = `-c default_transaction_isolation=${isolation.replaceAll(' ', '\\ ')}`;
      const written = await Promise.all(
        ['a', 'b', 'c'].map(async (name) =>
          pooled({ ...config, options }, async (pool) => {
            const journal = openPostgresJournal(pool);
            return Promise.all(upTo(60).map(async (n) => journal.append(entry(`${name}${n}`))));
          }),
        ),
      );
      const records = await connected(config, recordsIn);
      const keptBy = (name: string) => records.filter(({ body }) => String(Object.values(body)[0]).startsWith(name));
      expect(records).toHaveLength(180);
      ['a', 'b', 'c'].forEach((name, at) => {
        expect(keptBy(name).map(({ body }) => body)).toEqual(upTo(60).map((n) => entry(`${name}${n}`).body));
        expect(keptBy(name).map(({ hash, seq }) => ({ hash, seq }))).toEqual(written[at]);
      });
    },
  );

  test('may migrate at once, and while it is written', async () => {
    const config = await database();
    const migrate = async () => Promise.all(upTo(6).map(async () => run(config, MIGRATION)));
    await migrate();
    await pooled(config, async (pool) => {
      const journal = openPostgresJournal(pool);
      const appended = Promise.all(upTo(100).map(async (n) => journal.append(entry(n))));
      await migrate();
      await appended;
      expect(await verifyJournal(pool)).toMatchObject({ damages: [], records: 100 });
      await expect(pool.query('DELETE FROM interdict_journal')).rejects.toThrow('only added to');
    });
  });

  test('keep or lose a record with the transaction of the caller', async () => {
    await connected(await migrated(), async (client) => {
      const journal = openPostgresJournal(client);
      for (const end of ['ROLLBACK', 'COMMIT']) {
        await client.query('BEGIN');
        expect(await Promise.all([journal.append(entry(0)), journal.append(entry(1))])).toMatchObject([
          { seq: 0 },
          { seq: 1 },
        ]);
        await client.query(end);
      }
      expect(await verifyJournal(client)).toMatchObject({ damages: [], records: 2 });
    });
  });

  test('are told what another transaction came in between of', async () => {
    const config = await migrated();
    await connected(config, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1');
      await connected(config, async (other) => openPostgresJournal(other).append(entry(0)));
      await expect(openPostgresJournal(client).append(entry(1))).rejects.toMatchObject({
        code: 'write-failed',
        cause: { code: expect.stringMatching(/^(23505|40001)$/) },
      });
    });
  });

  test('wait no longer than the database lets them, and go on after', async () => {
    const config = await migrated();
    await connected(config, async (slow) => {
      await slow.query('BEGIN');
      await openPostgresJournal(slow).append(entry('slow'));
      await connected({ ...config, statement_timeout: 50 }, async (client) => {
        const journal = openPostgresJournal(client);
        expect(await codeOf(journal.append(entry(0)))).toBe('write-failed');
        await slow.query('COMMIT');
        expect(await journal.append(entry(1))).toMatchObject({ seq: 1 });
        expect(await verifyJournal(client)).toMatchObject({ damages: [], records: 2 });
      });
    });
  });
});

describe.skipIf(withoutPostgres)('a journal that is closed', () => {
  test('has kept what was on its way', async () => {
    const config = await migrated();
    await pooled(config, async (pool) => {
      const journal = openPostgresJournal(pool);
      const kept: number[] = [];
      for (const n of upTo(5)) void journal.append(entry(n)).then(({ seq }) => kept.push(seq));
      await journal.close();
      expect(kept).toEqual([0, 1, 2, 3, 4]);
    });
  });

  test('takes no option that it does not know', () => {
    const never: Queryable = { query: async () => ({ rows: [] }) };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JavaScript may hand it in
    const options = { durable: true } as object;
    expect(() => openPostgresJournal(never, options)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });
});

/** What was acknowledged is there as it was told, and nothing is there twice. */
async function expectKept(config: pg.ClientConfig, receipts: readonly PromiseSettledResult<object>[]): Promise<void> {
  const records = await connected(config, recordsIn);
  const kept = new Map(records.map(({ body, hash, seq }) => [Object.values(body)[0], { hash, seq }]));
  expect(kept.size).toBe(records.length);
  const acknowledged = receipts.flatMap((receipt, n) => (receipt.status === 'fulfilled' ? [[n, receipt.value]] : []));
  expect(acknowledged.map(([n]) => [n, kept.get(n)])).toEqual(acknowledged);
  for (const receipt of receipts)
    expect(receipt).toMatchObject(receipt.status === 'fulfilled' ? {} : { reason: { code: 'write-failed' } });
}

describe.skipIf(withoutPostgres)('a connection that is lost', () => {
  const KILL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;

  test('in the middle loses nothing that was acknowledged, and a pool goes on', async () => {
    const config = await migrated();
    const receipts = await pooled(config, async (pool) => {
      const journal = openPostgresJournal(pool);
      const appended = Promise.allSettled(upTo(400).map(async (n) => journal.append(entry(n))));
      for (let kills = 0; kills < 8; kills += 1) {
        await wait(20);
        await run(config, KILL);
      }
      return appended;
    });
    await expectKept(config, receipts);
    expect(receipts.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(300);
  });

  test('for good fails all that comes after', async () => {
    const config = await migrated();
    await connected(config, async (client) => {
      const journal = openPostgresJournal(client);
      await journal.append(entry(0));
      await run(config, KILL);
      expect(await codeOf(journal.append(entry(1)))).toBe('write-failed');
      expect(await codeOf(journal.append(entry(2)))).toBe('write-failed');
    });
    expect(await damagesIn(config)).toEqual([]);
  });

  test.skipIf(withoutOwnPostgres)('by the crash of the server loses nothing either', async () => {
    const config = await migrated();
    const receipts = await pooled(config, async (pool) => {
      const journal = openPostgresJournal(pool);
      const first = await Promise.allSettled(upTo(20).map(async (n) => journal.append(entry(n))));
      const appended = Promise.allSettled(upTo(200).map(async (n) => journal.append(entry(20 + n))));
      await wait(20);
      await crash();
      return [...first, ...(await appended), ...(await Promise.allSettled([journal.append(entry(220))]))];
    });
    expect(receipts.at(-1)).toMatchObject({ status: 'fulfilled' });
    await expectKept(config, receipts);
  });
});
