/** What every journal does, wherever it is kept: in a folder, and in PostgreSQL, in this process and as a server. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import {
  openJournal,
  openPostgresJournal,
  POSTGRES_MIGRATION,
  prove,
  readJournal,
  verifyJournal,
  verifyProof,
  type Journal,
  type JournalPlace,
  type JournalRecord,
  type Queryable,
} from '@interdict/journal';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connected, startPostgres, withoutPostgres } from '../support/postgres.ts';

const entry = (n: number) => ({
  kind: 'decision',
  at: `2026-03-02T10:00:0${n % 10}Z`,
  body: { n, name: 'ЗОРБЛАКС \u0000 \ud800 "\\', amount: 1e21, deep: [{ b: null, a: true }] },
});

interface Kept {
  readonly place: JournalPlace;
  readonly open: () => Promise<Journal>;
  /** Changes one record behind the journal's back. */
  readonly tamper: (seq: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

interface Kind {
  readonly isMissing?: boolean;
  readonly make: () => Promise<Kept>;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'a folder': {
    make: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'journal-'));
      const file = join(folder, '00000001.ndjson');
      return {
        place: folder,
        open: async () => openJournal(folder),
        tamper: async (seq) => {
          writeFileSync(file, readFileSync(file, 'utf8').replace(`"n":${seq},`, '"n":99,'));
        },
        end: async () => rmSync(folder, { recursive: true }),
      };
    },
  },
  'PostgreSQL, in this process': {
    make: async () => {
      const database = await PGlite.create();
      return inPostgres(
        database,
        async (statements) => database.exec(statements),
        async () => database.close(),
      );
    },
  },
  'PostgreSQL, by one connection': {
    isMissing: withoutPostgres,
    make: async () => {
      const server = await startPostgres();
      const client = new pg.Client(await server.database());
      await client.connect();
      return inPostgres(
        client,
        async (statements) => client.query(statements),
        async () => client.end().then(server.stop),
      );
    },
  },
  'PostgreSQL, by a pool': {
    isMissing: withoutPostgres,
    make: async () => {
      const server = await startPostgres();
      const config = await server.database();
      const pool = new pg.Pool(config);
      pool.on('error', () => {}); // of connections that nobody uses just now
      return inPostgres(
        pool,
        async (statements) => connected(config, async (client) => client.query(statements)),
        async () => pool.end().then(server.stop),
      );
    },
  },
};

async function inPostgres(
  place: Queryable,
  run: (statements: string) => Promise<unknown>,
  end: () => Promise<void>,
): Promise<Kept> {
  const migration = readFileSync(POSTGRES_MIGRATION, 'utf8');
  await run(migration);
  await run(migration);
  return {
    place,
    open: async () => openPostgresJournal(place),
    tamper: async (seq) => {
      for (const change of [
        'UPDATE interdict_journal SET seq = 9',
        'DELETE FROM interdict_journal',
        'TRUNCATE interdict_journal',
      ])
        await expect(place.query(change)).rejects.toThrow('only added to');
      await run('ALTER TABLE interdict_journal DISABLE TRIGGER ALL');
      await place.query(
        `UPDATE interdict_journal SET line = replace(line, '"n":' || $1, '"n":99') WHERE seq = $1::int`,
        [String(seq)],
      );
    },
    end,
  };
}

for (const [name, { isMissing = false, make }] of Object.entries(KINDS))
  describe.skipIf(isMissing)(`a journal in ${name}`, () => {
    let kept: Kept;

    beforeAll(async () => {
      kept = await make();
    });

    afterAll(async () => kept.end());

    const records = async (): Promise<JournalRecord[]> => {
      const read: JournalRecord[] = [];
      for await (const record of readJournal(kept.place)) read.push(record);
      return read;
    };

    test('keeps what is appended at once in the order of the calls, and goes on after it was closed', async () => {
      const first = await kept.open();
      const receipts = await Promise.all(Array.from({ length: 7 }, async (_, n) => first.append(entry(n))));
      await first.close();
      await expect(first.append(entry(0))).rejects.toMatchObject({ code: 'closed' });
      const second = await kept.open();
      receipts.push(await second.append(entry(7)));
      await second.close();
      const read = await records();
      expect(read.map(({ seq, kind, at, body }) => ({ seq, kind, at, body }))).toEqual(
        Array.from({ length: 8 }, (_, n) => ({ seq: n, ...entry(n) })),
      );
      expect(receipts).toEqual(read.map(({ seq, hash }) => ({ seq, hash })));
      expect(new Set(read.map(({ salt }) => salt)).size).toBe(8);
    });

    test('is whole, and every record can be proved', async () => {
      const { damages, head } = await verifyJournal(kept.place);
      expect({ damages, size: head?.size }).toEqual({ damages: [], size: 8 });
      for (let seq = 0; seq < 8; seq += 1)
        expect(verifyProof(await prove(kept.place, seq))).toMatchObject({ ok: true, record: entry(seq), head });
    });

    test('refuses what JSON would lose, and loses nothing by it', async () => {
      const journal = await kept.open();
      for (const body of [{ n: Number.NaN }, { at: new Date(0) }, [1], new Map()])
        await expect(journal.append({ ...entry(8), body })).rejects.toMatchObject({ code: 'not-json' });
      await journal.close();
      expect((await verifyJournal(kept.place)).records).toBe(8);
    });

    test('misses what is gone from its end, against a head kept elsewhere', async () => {
      const { damages } = await verifyJournal(kept.place, { size: 9, root: '0'.repeat(64) });
      expect(damages).toMatchObject([{ kind: 'head-missing' }]);
    });

    test('shows a later change, and where', async () => {
      await kept.tamper(3);
      const { damages, head, records: intact } = await verifyJournal(kept.place);
      expect({ kinds: damages.map(({ kind }) => kind), head, intact }).toEqual({
        kinds: ['record-altered'],
        head: null,
        intact: 7,
      });
      await expect(records()).rejects.toMatchObject({ code: 'damaged' });
      await expect(prove(kept.place, 0)).rejects.toMatchObject({ code: 'damaged' });
    });
  });
