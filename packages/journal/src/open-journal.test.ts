import { fork, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JournalError } from './journal-error.ts';
import { type JournalOptions, openJournal } from './open-journal.ts';
import type { JournalRecord } from './record.ts';
import { readJournal, verifyJournal } from './verify.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const entry = (n: number) => ({ kind: 'decision', at: '2026-03-02T10:00:00.000Z', body: { n, text: 'é\u0000\ud800' } });
const FIRST = '00000001.ndjson';
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));

async function filled(records: number, options: Parameters<typeof openJournal>[1] = {}): Promise<void> {
  const journal = await openJournal(folder, options);
  await Promise.all(Array.from({ length: records }, async (_, n) => journal.append(entry(n))));
  await journal.close();
}

async function all(): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of readJournal(folder)) records.push(record);
  return records;
}

describe('openJournal', () => {
  test('keeps records in the order of the calls, one a line', async () => {
    const salts = ['aa', 'bb'];
    const journal = await openJournal(folder, { salt: () => salts.shift() ?? '' });
    const receipts = await Promise.all([journal.append(entry(1)), journal.append(entry(2))]);
    await journal.close();
    const records = await all();
    expect(records).toEqual([
      { seq: 0, ...entry(1), previous: '0'.repeat(64), salt: 'aa', hash: receipts[0].hash },
      { seq: 1, ...entry(2), previous: receipts[0].hash, salt: 'bb', hash: receipts[1].hash },
    ]);
    expect(bytesOf(FIRST).toString().split('\n')).toHaveLength(4);
    expect(await verifyJournal(folder)).toEqual({ damages: [], records: 2, head: journal.head() });
  });

  test.each([true, false])('goes on where it was left, durable: %s', async (durable) => {
    await filled(3, { durable });
    await filled(2, { durable });
    expect((await all()).map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4]);
    expect((await verifyJournal(folder)).damages).toEqual([]);
  });

  test('begins another segment when one is full', async () => {
    await filled(20, { segmentBytes: 1000, durable: true });
    await filled(20, { segmentBytes: 1000 });
    const segments = readdirSync(folder);
    expect(segments.length).toBeGreaterThan(5);
    expect(await verifyJournal(folder)).toMatchObject({ damages: [], records: 40, head: { size: 40 } });
  });

  test('refuses what JSON would lose, and what comes after closing', async () => {
    const journal = await openJournal(folder);
    for (const body of [{ at: new Date(0) }, { n: Number.NaN }, { n: 1n }, { map: new Map() }])
      await expect(journal.append({ ...entry(0), body })).rejects.toMatchObject({ code: 'not-json' });
    expect(await journal.append(entry(0))).toMatchObject({ seq: 0 });
    await journal.close();
    await expect(journal.append(entry(1))).rejects.toMatchObject({ code: 'closed' });
  });

  test('takes nothing more after the disk has refused', async () => {
    const journal = await openJournal(folder, { segmentBytes: 1 });
    await journal.append(entry(0));
    const head = journal.head();
    expect(journal.failure()).toBeUndefined();
    rmSync(folder, { recursive: true });
    await expect(journal.append(entry(1))).rejects.toMatchObject({ code: 'write-failed' });
    await expect(journal.append(entry(2))).rejects.toMatchObject({ code: 'write-failed' });
    expect(journal.head()).toEqual(head); // of what is kept: whoever notes it down can find it again
    expect(journal.failure()).toMatchObject({ code: 'write-failed', message: expect.stringContaining('ENOENT') });
    await journal.close();
    await filled(0);
  });

  test.each<[what: string, durable: boolean, change: (path: string) => void]>([
    ['removed', false, (path) => rmSync(path)],
    ['removed', true, (path) => rmSync(path)],
    ['moved away', true, (path) => renameSync(path, `${path}.old`)],
    ['replaced', true, (path) => (rmSync(path), writeFileSync(path, ''))],
  ])('keeps nothing in a segment that was %s, durable: %s', async (_what, durable, change) => {
    for (const segmentBytes of [1000, 1]) await filled(1, { segmentBytes });
    const journal = await openJournal(folder, { durable });
    const head = journal.head();
    change(join(folder, '00000002.ndjson'));
    await expect(journal.append(entry(2))).rejects.toMatchObject({ code: 'write-failed' });
    await expect(journal.append(entry(3))).rejects.toMatchObject({ code: 'write-failed' });
    expect([journal.failure()?.code, journal.head()]).toEqual(['write-failed', head]);
    await journal.close();
    expect((await verifyJournal(folder, head)).damages.at(-1)).toMatchObject({ kind: 'head-missing' });
  });

  test.each<[option: string, options: unknown]>([
    ['segmentBytes', { segmentBytes: 0 }],
    ['segmentBytes', { segmentBytes: -1 }],
    ['segmentBytes', { segmentBytes: Number.NaN }],
    ['segmentBytes', { segmentBytes: 2 ** 31 }],
    ['segmentBytes', { segmentBytes: '1000' }],
    ['durable', { durable: 'no' }],
    ['durabel', { durabel: true }],
    ['salt', { salt: 'a' }],
    ['options', null],
  ])('refuses an option that makes no sense: %s, %j', async (option, options) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as JavaScript may hand it in
    await expect(openJournal(folder, options as JournalOptions)).rejects.toMatchObject({
      code: 'option-invalid',
      message: expect.stringContaining(option),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('makes the folders above its own', async () => {
    const deep = join(folder, 'a', 'b');
    await (await openJournal(deep)).close();
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
  });

  test.skipIf(process.platform !== 'linux').each(['/proc/journal', '/proc/1/task/journal/of/2026'])(
    'does not try for ever to make %s',
    async (place) => expect(openJournal(place)).rejects.toThrow('/proc'),
  );
});

describe('the lock', () => {
  const file = (): string => join(folder, 'journal.lock');

  test('keeps a second writer out, and is given back', async () => {
    const journal = await openJournal(folder);
    await expect(openJournal(folder)).rejects.toMatchObject({ code: 'locked' });
    await journal.close();
    expect(existsSync(file())).toBe(false);
    await filled(1);
  });

  test('that a process had not whole when it was killed is none', async () => {
    writeFileSync(`${file()}.${process.pid}.new`, '');
    await filled(1);
    expect(readdirSync(folder)).toEqual([FIRST]);
  });

  test('is taken by one of many', async () => {
    const opened = await Promise.allSettled(Array.from({ length: 8 }, async () => openJournal(folder)));
    const journals = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(journals).toHaveLength(1);
    await Promise.all(journals.map(async (journal) => journal.close()));
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['of a process that is no more', `${hostname()} 999999999 1`, true],
    ['of a process that has its number from another', `${hostname()} ${process.pid} 1`, true],
    ['of another host', `elsewhere 999999999 1`, false],
    ['that says nothing', '', false],
  ])('%s', async (_what, token, taken) => {
    writeFileSync(file(), token);
    const outcome = await openJournal(folder).then(
      async (journal) => journal.close(),
      ({ code }: JournalError) => code,
    );
    expect(outcome).toBe(taken ? undefined : 'locked');
    expect(readdirSync(folder).filter((name) => name.startsWith('journal.lock.'))).toEqual([]);
  });
});

describe('after a crash', () => {
  test('an incomplete last record is set aside, and said so', async () => {
    await filled(3);
    const whole = bytesOf(FIRST);
    appendFileSync(join(folder, FIRST), '{"at":"2026');
    expect((await verifyJournal(folder)).damages).toMatchObject([{ kind: 'torn-tail', offset: whole.length }]);
    const journal = await openJournal(folder);
    const movedTo = readdirSync(folder).find((name) => name.includes('torn')) ?? '';
    expect(movedTo).toMatch(new RegExp(`^${FIRST}\\.torn-${whole.length}-[0-9a-f]{8}$`));
    expect(journal.torn).toEqual([{ segment: FIRST, offset: whole.length, movedTo }]);
    await journal.append(entry(3));
    await journal.close();
    expect(bytesOf(movedTo).toString()).toBe('{"at":"2026');
    expect(await verifyJournal(folder)).toMatchObject({ damages: [], records: 4 });
  });

  test.each(['', '{"first":'])('so is a segment that begins with %j', async (text) => {
    await filled(3, { segmentBytes: 1000 });
    const next = `0000000${readdirSync(folder).length + 1}.ndjson`;
    writeFileSync(join(folder, next), text);
    const journal = await openJournal(folder);
    expect(journal.torn).toEqual([
      { segment: next, offset: 0, movedTo: expect.stringMatching(/\.torn-0-[0-9a-f]{8}$/) },
    ]);
    await journal.close();
    await filled(20, { segmentBytes: 1000 });
    expect(await verifyJournal(folder)).toMatchObject({ damages: [], records: 23 });
  });

  test('an emptied journal is not whole', async () => {
    await filled(3);
    writeFileSync(join(folder, FIRST), '');
    expect((await verifyJournal(folder)).damages).toMatchObject([{ kind: 'torn-tail', segment: FIRST, offset: 0 }]);
    const journal = await openJournal(folder);
    expect(journal.torn).toHaveLength(1);
    await journal.close();
  });

  test('nothing else is repaired', async () => {
    await filled(3);
    const whole = bytesOf(FIRST);
    for (const at of [0, 200, whole.length - 2, whole.length - 100]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(join(folder, FIRST), bytes);
      await expect(openJournal(folder)).rejects.toMatchObject({ code: 'damaged' });
      expect(bytesOf(FIRST)).toEqual(bytes);
    }
  });
});

describe('what stands in the place of a segment', () => {
  const second = (): string => join(folder, '00000002.ndjson');

  test.each<[what: string, put: () => void]>([
    ['a folder', () => mkdirSync(second())],
    ['a link to nowhere', () => symlinkSync('nowhere', second())],
    ['a link to a device without end', () => symlinkSync('/dev/zero', second())],
    ['a pipe', () => spawnSync('mkfifo', [second()])],
    ['more than can be read', () => (writeFileSync(second(), ''), truncateSync(second(), 2 ** 31))],
  ])('is damage where it is %s', async (_what, put) => {
    await filled(2);
    put();
    expect(await verifyJournal(folder)).toMatchObject({
      damages: [{ kind: 'opening-altered', segment: '00000002.ndjson', offset: 0 }],
      records: 2,
    });
    await expect(openJournal(folder)).rejects.toMatchObject({ code: 'damaged' });
  });

  test('is damage where it has no number that a segment has', async () => {
    await filled(2);
    copyFileSync(join(folder, FIRST), join(folder, '00000000.ndjson'));
    const [damage] = (await verifyJournal(folder)).damages;
    expect(damage).toMatchObject({ kind: 'segment-misplaced', segment: '00000000.ndjson', offset: 0 });
  });
});

test.skipIf(process.getuid?.() === 0)('a journal that one may not read is not taken for none', async () => {
  await filled(1);
  chmodSync(folder, 0o300);
  const told = await verifyJournal(folder).catch((error: unknown) => error);
  chmodSync(folder, 0o700);
  expect(told).toMatchObject({ code: 'EACCES' });
});

test('nothing that was acknowledged is lost when the process is killed', async () => {
  const writer = new URL('./test-support/killed-writer.js', import.meta.url);
  for (let round = 0; round < 4; round += 1) {
    const child = fork(writer, [folder, String(round % 2)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const hashes = new Map<number, string>();
    let kill = 40 + round * 57;
    await new Promise<void>((resolve) => {
      child.on('message', (receipt: { seq: number; hash: string }) => {
        hashes.set(receipt.seq, receipt.hash);
        kill -= 1;
        if (kill === 0) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
    await (await openJournal(folder)).close();
    const kept = new Map((await all()).map(({ seq, hash }) => [seq, hash]));
    expect(hashes.size).toBeGreaterThan(30);
    for (const [seq, hash] of hashes) expect(kept.get(seq)).toBe(hash);
  }
});
