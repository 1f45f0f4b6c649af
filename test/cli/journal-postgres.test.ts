/** A journal in PostgreSQL on the command line: the same as in a folder, with several who write to it. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interdict, ndjson } from '../support/interdict.ts';
import { postgresJournals, run } from '../support/postgres-journals.ts';
import { withoutPostgres } from '../support/postgres.ts';

const CLEAN = 'examples/messages/04-clean.fin';
const FOUNDING = 'examples/messages/01-founding-case.fin';
const SECRET = 'not-to-be-told';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(withoutPostgres)('a journal in PostgreSQL', () => {
  const journals = postgresJournals();
  let address: string;
  beforeAll(async () => {
    address = addressOf(await journals.migrated());
  });

  test('keeps what several print, shows, exports and proves it', async () => {
    const screen = async (file: string) =>
      interdict(['screen', file, '--as-of', '2026-03-02', '--format', 'ndjson', '--journal', address]);
    const printed = await Promise.all([screen(CLEAN), screen(FOUNDING)]);
    expect(printed.map(({ status }) => status)).toEqual([0, 3]);
    expect(printed.map(({ stderr }) => stderr).join('')).not.toContain('the head is now');

    const shown = await interdict(['journal', 'show', address, '--format', 'ndjson']);
    expect(shown.status).toBe(0);
    const decided = (outcome: string): unknown =>
      expect.objectContaining({ kind: 'decision', body: expect.objectContaining({ outcome }) });
    expect(ndjson(shown.stdout)).toEqual(expect.arrayContaining([decided('pass'), decided('block')]));
    expect(ndjson(shown.stdout)).toMatchObject([{ seq: 0 }, { seq: 1 }]);

    const blocked = await interdict(['journal', 'export', address, '--outcome', 'block', '--format', 'csv']);
    expect(blocked.stdout.trim().split('\n')).toHaveLength(2);

    const verified = await interdict(['journal', 'verify', address, '--format', 'json']);
    const { head, records: count, damages } = JSON.parse(verified.stdout);
    expect([verified.status, count, damages]).toEqual([0, 2, []]);

    const proof = join(folder, 'proof.json');
    expect((await interdict(['journal', 'prove', address, '1', '--out', proof])).status).toBe(0);
    const checked = ['journal', 'prove', '--check', proof, '--head', `${head.size}:${head.root}`];
    expect(await interdict(checked)).toMatchObject({ status: 0, stdout: expect.stringContaining('proved: record 1') });
  });

  test('tells what was changed', async () => {
    const config = await journals.filled(
      3,
      'ALTER TABLE interdict_journal DISABLE TRIGGER ALL',
      `UPDATE interdict_journal SET line = replace(line, '"kind":"decision"', '"kind":"decisive"') WHERE seq = 1`,
    );
    const { status, stdout } = await interdict(['journal', 'verify', addressOf(config)]);
    expect([status, stdout]).toEqual([3, expect.stringContaining('interdict_journal')]);
  });

  test('a configuration names it, too', async () => {
    const config = join(folder, 'config.json');
    const database = addressOf(await journals.migrated());
    writeFileSync(config, JSON.stringify({ journal: database }));
    expect((await interdict(['screen', CLEAN, '--config', config])).status).toBe(0);
    expect(ndjson((await interdict(['journal', 'show', database, '--format', 'ndjson'])).stdout)).toHaveLength(1);
  });

  test('a database without a journal decides nothing, and says what is to be done', async () => {
    const database = addressOf(await journals.database());
    const { status, stdout, stderr } = await interdict(['screen', CLEAN, '--journal', database]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('sql/journal.sql');
  });

  test('what the database refuses is held, and said once', async () => {
    const config = await journals.migrated();
    await run(config, `CREATE RULE nothing AS ON INSERT TO interdict_journal DO INSTEAD NOTHING`);
    const { status, stdout, stderr } = await interdict([
      'screen',
      CLEAN,
      FOUNDING,
      '--format',
      'ndjson',
      '--journal',
      addressOf(config),
    ]);
    expect(status).toBe(3);
    expect(ndjson(stdout)).toMatchObject([{ outcome: 'hold' }, { outcome: 'hold' }]);
    expect(stderr.match(/What is not kept is held/g)).toHaveLength(1);
  });
});

test.each([
  ['that nobody answers at', `postgres://someone:${SECRET}@127.0.0.1:1/payments?connect_timeout=2`, 1],
  ['with an at sign in the password', `postgresql://someone:${SECRET}@${SECRET}@127.0.0.1:1/payments`, 1],
])('an address %s is an error that tells no password', async (_what, address, expected) => {
  for (const command of [
    ['screen', CLEAN, '--journal', address],
    ['serve', '--port', '0', '--journal', address],
    ['journal', 'verify', address],
  ]) {
    const { status, stdout, stderr } = await interdict(command);
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(/127\.0\.0\.1:1\/payments: the database does not answer: \S/);
    expect(stderr).not.toContain(SECRET);
  }
});

test('a replay keeps its decisions in a folder only', async () => {
  const { status, stderr } = await interdict(['replay', CLEAN, '--journal', 'postgres:///payments']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('in a folder')]);
  expect(existsSync('postgres:')).toBe(false);
});

/** As `pg` takes it: by name, or by the folder of a socket. */
function addressOf({ connectionString, host, user, database }: Config): string {
  return connectionString ?? `postgres://${user}@/${database}?host=${host}`;
}

type Config = Awaited<ReturnType<ReturnType<typeof postgresJournals>['migrated']>>;
