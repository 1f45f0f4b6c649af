/** A journal on a PostgreSQL server in the hands of those who may not write it, and of one who may do all. */

import { openPostgresJournal, verifyJournal } from '@interdict/journal';
import { describe, expect, test } from 'vitest';
import { connected, withoutPostgres } from '../support/postgres.ts';
import { codeOf, damagesIn, entry, MIGRATION, postgresJournals, run, upTo } from '../support/postgres-journals.ts';

const { filled } = postgresJournals();

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
