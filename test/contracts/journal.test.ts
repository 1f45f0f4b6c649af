/** What every journal does, wherever it is kept: in a folder, and in PostgreSQL (here one that runs in this process). */

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
} from '@interdict/journal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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

const KINDS: Readonly<Record<string, () => Promise<Kept>>> = {
  'a folder': async () => {
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
  PostgreSQL: async () => {
    const database = await PGlite.create();
    await database.exec(readFileSync(POSTGRES_MIGRATION, 'utf8'));
    await database.exec(readFileSync(POSTGRES_MIGRATION, 'utf8'));
    return {
      place: database,
      open: async () => openPostgresJournal(database),
      tamper: async (seq) => {
        for (const change of ['UPDATE interdict_journal SET seq = 9', 'DELETE FROM interdict_journal'])
          await expect(database.query(change)).rejects.toThrow('only added to');
        await database.exec('ALTER TABLE interdict_journal DISABLE TRIGGER ALL');
        await database.query(
          `UPDATE interdict_journal SET line = replace(line, '"n":' || $1, '"n":99') WHERE seq = $1::int`,
          [String(seq)],
        );
      },
      end: async () => database.close(),
    };
  },
};

describe.each(Object.entries(KINDS))('a journal in %s', (_name, make) => {
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
