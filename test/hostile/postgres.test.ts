/** A journal on a PostgreSQL server that is badly set, goes away, is written by many or is tampered with. */

import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type JournalError,
  type JournalRecord,
  openPostgresJournal,
  POSTGRES_MIGRATION,
  type Queryable,
  readJournal,
  verifyJournal,
} from '@interdict/journal';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  connected,
  type PostgresServer,
  startPostgres,
  withoutOwnPostgres,
  withoutPostgres,
} from '../support/postgres.ts';

const MIGRATION = readFileSync(POSTGRES_MIGRATION, 'utf8');
const entry = (n: number | string) => ({
  kind: 'decision',
  at: 'é\u0000',
  body: { n, text: 'ЗОРБЛАКС 😀 \ud800\\\'"' },
});
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

let server: PostgresServer;

beforeAll(async () => {
  if (!withoutPostgres) server = await startPostgres();
});

afterAll(async () => server?.stop());

/** Runs statements, one after the other, by a connection of their own. */
const run = async (config: pg.ClientConfig, ...statements: readonly string[]): Promise<void> =>
  connected(config, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

/** A database with a journal. */
async function migrated(...statements: readonly string[]): Promise<pg.ClientConfig> {
  const config = await server.database();
  await run(config, MIGRATION, ...statements);
  return config;
}

async function filled(records: number, ...statements: readonly string[]): Promise<pg.ClientConfig> {
  const config = await migrated();
  await connected(config, async (client) => {
    const journal = openPostgresJournal(client);
    await Promise.all(upTo(records).map(async (n) => journal.append(entry(n))));
  });
  await run(config, ...statements);
  return config;
}

async function pooled<T>(config: pg.PoolConfig, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool(config);
  pool.on('error', () => {}); // of connections that nobody uses just now
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function recordsIn(place: Queryable): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of readJournal(place)) records.push(record);
  return records;
}

const damagesIn = async (config: pg.ClientConfig): Promise<string[]> =>
  connected(config, async (client) => (await verifyJournal(client)).damages.map(({ kind }) => kind));

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    ({ code }: JournalError) => code,
  );

describe.skipIf(withoutPostgres)('a server that is set in another way', () => {
  test.each([
    'standard_conforming_strings TO off',
    'bytea_output TO escape',
    "DateStyle TO 'German, DMY'",
    "TimeZone TO 'Asia/Kathmandu'",
    'plpgsql.variable_conflict TO use_variable',
    'plpgsql.variable_conflict TO use_column',
    "default_transaction_isolation TO 'repeatable read'",
    'default_transaction_isolation TO serializable',
    'synchronous_commit TO off',
    'row_security TO off',
  ])('%s', async (setting) => {
    const config = await server.database();
    await connected(config, async (client) =>
      client.query(
        `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET ${setting.replaceAll("'", "''")}', current_database()); END $$`,
      ),
    );
    await run(config, MIGRATION, MIGRATION);
    await connected(config, async (client) => {
      const journal = openPostgresJournal(client);
      for (const n of upTo(3)) expect(await journal.append(entry(n))).toMatchObject({ seq: n });
      expect(await verifyJournal(client)).toMatchObject({ damages: [], records: 3 });
      expect((await recordsIn(client)).map(({ at, body, kind }) => ({ at, body, kind }))).toEqual(upTo(3).map(entry));
    });
  });

  test('keeps bytes as they are', async () => {
    const config = await server.database('SQL_ASCII');
    await run(config, MIGRATION);
    await connected(config, async (client) => {
      const journal = openPostgresJournal(client);
      await journal.append(entry(0));
      await journal.append(entry(1));
      expect((await recordsIn(client)).map(({ body }) => body)).toEqual([entry(0).body, entry(1).body]);
    });
  });

  test.each(['LATIN1', 'WIN1251'])('has no journal where not all characters can be kept: %s', async (encoding) => {
    const config = await server.database(encoding);
    await expect(run(config, MIGRATION)).rejects.toThrow('UTF8');
  });

  test('says that there is no journal', async () => {
    await connected(await server.database(), async (client) => {
      expect(await codeOf(verifyJournal(client))).toBe('no-journal');
      expect(await codeOf(openPostgresJournal(client).append(entry(0)))).toBe('write-failed');
    });
  });
});

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
    const config = await server.database();
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
      await server.crash();
      return [...first, ...(await appended), ...(await Promise.allSettled([journal.append(entry(220))]))];
    });
    expect(receipts.at(-1)).toMatchObject({ status: 'fulfilled' });
    await expectKept(config, receipts);
  });
});

describe.skipIf(withoutPostgres)('rights', () => {
  const AS_ROLE = 'SET SESSION AUTHORIZATION';

  test.each([
    ['SELECT', 'write-failed', [], ['done', 'done']],
    ['SELECT, INSERT', 'done', [], ['done', 'done']],
  ])('%s: append is %s', async (rights, appended, damages) => {
    const role = 'interdict_test_role';
    const config = await filled(2, `DROP ROLE IF EXISTS ${role}`, `CREATE ROLE ${role}`);
    await run(config, `GRANT ${rights} ON interdict_journal TO ${role}`);
    await connected(config, async (client) => {
      await client.query(`${AS_ROLE} ${role}`);
      expect(await codeOf(openPostgresJournal(client).append(entry(2)))).toBe(appended);
      expect((await verifyJournal(client)).damages).toEqual(damages);
      for (const change of [
        'DELETE FROM interdict_journal',
        'UPDATE interdict_journal SET seq = 7',
        'TRUNCATE interdict_journal',
        'DROP TRIGGER interdict_journal_append_only ON interdict_journal',
        MIGRATION,
      ])
        expect(await codeOf(client.query(change))).toBe('42501');
    });
    await run(config, `DROP OWNED BY ${role}`, `DROP ROLE ${role}`);
  });

  test('a connection that may only read', async () => {
    const config = await filled(2);
    await connected({ ...config, options: '-c default_transaction_read_only=on' }, async (client) => {
      expect(await codeOf(openPostgresJournal(client).append(entry(2)))).toBe('write-failed');
      expect(await verifyJournal(client)).toMatchObject({ damages: [], records: 2 });
    });
  });

  test.each([
    'UPDATE interdict_journal SET line = line',
    'DELETE FROM interdict_journal',
    'TRUNCATE interdict_journal',
    'INSERT INTO interdict_journal VALUES (0, $$$$) ON CONFLICT (seq) DO UPDATE SET line = $$$$',
    'SET session_replication_role TO replica; DELETE FROM interdict_journal',
  ])('nobody changes a record: %s', async (change) => {
    const config = await filled(2);
    await expect(run(config, change)).rejects.toThrow('only added to');
    expect(await damagesIn(config)).toEqual([]);
  });
});

describe.skipIf(withoutPostgres)('an owner who takes the trigger away', () => {
  const OFF = 'DROP TRIGGER interdict_journal_append_only ON interdict_journal';
  const FREE = 'ALTER TABLE interdict_journal DROP CONSTRAINT interdict_journal_pkey';

  test.each<[what: string, change: string, damages: readonly string[], records?: number]>([
    [
      'changes a record',
      `UPDATE interdict_journal SET line = replace(line, '"n":1,', '"n":5,') WHERE seq = 1`,
      ['record-altered'],
    ],
    ['removes one', 'DELETE FROM interdict_journal WHERE seq = 1', ['record-missing']],
    ['numbers one anew', 'UPDATE interdict_journal SET seq = 9 WHERE seq = 1', ['record-missing', 'record-altered']],
    [
      'swaps two',
      'UPDATE interdict_journal j SET line = o.line FROM interdict_journal o WHERE j.seq IN (1, 2) AND o.seq = 3 - j.seq',
      ['record-altered', 'record-altered'],
    ],
    ['puts one before all', `INSERT INTO interdict_journal VALUES (-1, '{}')`, ['record-altered']],
    [
      'puts one before all others that there can be',
      `INSERT INTO interdict_journal VALUES (-9223372036854775808, '{}')`,
      ['record-altered'],
    ],
    [
      'empties a line',
      `ALTER TABLE interdict_journal ALTER line DROP NOT NULL; UPDATE interdict_journal SET line = NULL WHERE seq = 1`,
      ['record-altered'],
    ],
    [
      'writes one twice',
      `${FREE}; INSERT INTO interdict_journal SELECT * FROM interdict_journal WHERE seq = 1`,
      ['record-misplaced'],
    ],
    [
      'hides one in a table of its own',
      `CREATE TABLE more () INHERITS (interdict_journal); INSERT INTO more SELECT * FROM interdict_journal WHERE seq = 1`,
      ['record-misplaced'],
    ],
    [
      'writes another where a page ends',
      `${FREE}; INSERT INTO interdict_journal VALUES (999, '{}')`,
      ['record-altered'],
      1002,
    ],
  ])('and %s is found out', async (_what, change, damages, records = 4) => {
    const config = await filled(records, OFF, change);
    expect(await damagesIn(config)).toEqual(damages);
  });

  test('and goes beyond the numbers that can be told apart, is found out', async () => {
    const config = await filled(
      2,
      `INSERT INTO interdict_journal SELECT 9007199254740992 + n, '{}' FROM generate_series(0, 2500) n`,
    );
    expect(await damagesIn(config)).toHaveLength(2501);
  });

  test.each([
    ['removes the last one', 'DELETE FROM interdict_journal WHERE seq = 3', 'head-missing'],
    ['removes all', 'TRUNCATE interdict_journal', 'head-missing'],
  ])('and %s, is found out by a head kept elsewhere', async (_what, change, damage) => {
    const config = await filled(4);
    await connected(config, async (client) => {
      const { head } = await verifyJournal(client);
      await client.query(OFF);
      await client.query(change);
      expect((await verifyJournal(client, head ?? undefined)).damages).toMatchObject([{ kind: damage }]);
      const journal = openPostgresJournal(client);
      for (const n of upTo(4)) await journal.append(entry(n));
      expect((await verifyJournal(client, head ?? undefined)).damages).toMatchObject([{ kind: 'head-differs' }]);
    });
  });

  test.each([
    ['UPDATE interdict_journal SET line = $$$$ WHERE seq = 3', 'damaged'],
    ['UPDATE interdict_journal SET line = left(line, -1) WHERE seq = 3', 'damaged'],
    [`UPDATE interdict_journal SET line = replace(line, '"n":3', '"n":4') WHERE seq = 3`, 'damaged'],
    ['CREATE RULE swallow AS ON INSERT TO interdict_journal DO INSTEAD NOTHING', 'write-failed'],
    [
      `CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
       CREATE TRIGGER swallow BEFORE INSERT ON interdict_journal FOR EACH ROW EXECUTE FUNCTION swallow()`,
      'write-failed',
    ],
    [
      `CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.line := ''{}''; RETURN NEW; END';
       CREATE TRIGGER other BEFORE INSERT ON interdict_journal FOR EACH ROW EXECUTE FUNCTION other()`,
      'write-failed',
    ],
  ])('is not taken for one who keeps: %s', async (change, code) => {
    const config = await filled(4, OFF, change);
    await connected(config, async (client) => {
      expect(await codeOf(openPostgresJournal(client).append(entry(4)))).toBe(code);
      expect((await client.query('SELECT count(*)::int AS n FROM interdict_journal')).rows).toEqual([{ n: 4 }]);
    });
  });
});
