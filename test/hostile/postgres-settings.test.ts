/** A journal on a PostgreSQL server that is set in another way than it is used to. */

import { openPostgresJournal, verifyJournal } from '@interdict/journal';
import { describe, expect, test } from 'vitest';
import { connected, withoutPostgres } from '../support/postgres.ts';
import { codeOf, entry, MIGRATION, postgresJournals, recordsIn, run, upTo } from '../support/postgres-journals.ts';

const { database } = postgresJournals();

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
    const config = await database();
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
    const config = await database('SQL_ASCII');
    await run(config, MIGRATION);
    await connected(config, async (client) => {
      const journal = openPostgresJournal(client);
      await journal.append(entry(0));
      await journal.append(entry(1));
      expect((await recordsIn(client)).map(({ body }) => body)).toEqual([entry(0).body, entry(1).body]);
    });
  });

  test.each(['LATIN1', 'WIN1251'])('has no journal where not all characters can be kept: %s', async (encoding) => {
    const config = await database(encoding);
    await expect(run(config, MIGRATION)).rejects.toThrow('UTF8');
  });

  test('says that there is no journal', async () => {
    await connected(await database(), async (client) => {
      expect(await codeOf(verifyJournal(client))).toBe('no-journal');
      expect(await codeOf(openPostgresJournal(client).append(entry(0)))).toBe('write-failed');
    });
  });
});
