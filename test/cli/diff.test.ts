/** `interdict diff`: what other lists decide otherwise. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interdict, ndjson } from '../support/interdict.ts';

const mt103 = (creditor: string): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`;

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(
    at('in.fin'),
    ['MARGOT QUILL', 'ZORBLAX QUENTIVAR', 'BRUMMA TELVARIN', 'OSKEL VANDRIM'].map(mt103).join('\r\n'),
  );
  const header = 'id,name,kind,measure\n';
  writeFileSync(at('ours.csv'), `${header}1,Zorblax Quentivar,person,blocking\n3,Oskel Vandrim,person,blocking\n`);
  const record = async (name: string): Promise<unknown> =>
    interdict(['replay', at('in.fin'), '--lists', at('ours.csv'), '--as-of', '2026-03-02', '--out', at(name)]);
  await record('before.ndjson');
  writeFileSync(at('ours.csv'), `${header}2,Brumma Telvarin,person,blocking\n3,Oskel Vandrim,person,trade\n`);
  await record('after.ndjson');
});

afterAll(() => rmSync(folder, { recursive: true }));

const diff = async (...args: readonly string[]): ReturnType<typeof interdict> => interdict(['diff', ...args]);
const NOTHING = { added: [], removed: [] };

test('says what came, what went and what is held for another reason, in the order of the messages', async () => {
  const { status, stdout } = await diff(at('before.ndjson'), at('after.ndjson'), '--format', 'ndjson');
  expect(status).toBe(3);
  expect(ndjson(stdout)).toMatchObject([
    {
      file: at('in.fin'),
      index: 1,
      position: 0,
      before: { outcome: 'hold', pending: 'block' },
      after: { outcome: 'pass', pending: null },
      hits: { added: [], removed: ['ours:1 possible'] },
      reasons: { removed: ['BR-02'] },
    },
    {
      index: 2,
      before: { outcome: 'pass' },
      after: { outcome: 'hold' },
      hits: { added: ['ours:2 possible'], removed: [] },
    },
    { index: 3, hits: NOTHING, reasons: { removed: ['BR-02'] } },
  ]);
});

test('sums up for a person', async () => {
  const { stdout } = await diff(at('before.ndjson'), at('after.ndjson'));
  expect(stdout).toContain('in.fin, message 1: hold pending block → pass');
  expect(stdout).toMatch(/Payments by reasons that came and went\n  BR-02: \+1 -2 Money by, for, to or through/);
  expect(stdout).toMatch(/3 decided otherwise: 1 hold → pass; 1 pass → hold; 1 (?:hold →|still hold)/);
});

test('exits with 0 where nothing is different', async () => {
  expect(await diff(at('after.ndjson'), at('after.ndjson'))).toMatchObject({
    status: 0,
    stdout: 'Nothing was decided otherwise.\n',
  });
});

test('shows payments that only one side has', async () => {
  const [first, ...rest] = readFileSync(at('after.ndjson'), 'utf8').split('\n');
  writeFileSync(at('fewer.ndjson'), rest.join('\n'));
  expect(first).toContain('"index":0');
  const { stdout } = await diff(at('fewer.ndjson'), at('after.ndjson'), '--format', 'ndjson');
  expect(ndjson(stdout)).toMatchObject([{ index: 0, before: null, after: { outcome: 'pass' } }]);
});

test('refuses what is no recording at all', async () => {
  writeFileSync(at('other.ndjson'), '{"message":{"index":0}}\n');
  expect(await diff(at('other.ndjson'), at('after.ndjson'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('holds no decision at byte 0'),
  });
});

test('refuses what is no whole recording', async () => {
  writeFileSync(at('cut.ndjson'), readFileSync(at('after.ndjson')).subarray(0, -20));
  for (const name of ['cut.ndjson', 'ours.csv']) {
    const { status, stderr } = await diff(at(name), at('after.ndjson'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('holds no decision at byte')]);
  }
  expect((await diff(at('nowhere'), at('after.ndjson'))).status).toBe(1);
});

test('compares what was kept with other lists as with a replay on them', async () => {
  const lists = (path: string, rows: string): void =>
    writeFileSync(at(path), `id,name,kind,measure\n3,Oskel Vandrim,person,${rows}`);
  mkdirSync(at('older'));
  lists('older/ours.csv', 'blocking\n1,Zorblax Quentivar,person,blocking\n');
  const replay = ['replay', at('in.fin'), '--lists', at('older/ours.csv'), '--as-of', '2026-03-02'];
  await interdict([...replay, '--out', at('kept.ndjson'), '--screened']);
  const { status, stdout, stderr } = await diff(at('kept.ndjson'), '--lists', at('ours.csv'), '--format', 'ndjson');
  expect([status, stderr]).toEqual([3, '']);
  expect(stdout).toBe((await diff(at('before.ndjson'), at('after.ndjson'), '--format', 'ndjson')).stdout);

  writeFileSync(at('config.json'), '{"asOf":"2026-03-03"}');
  writeFileSync(at('own-days.json'), '{"asOf":"message"}');
  const same = ['--as-of', '2026-03-02T23:59:59.999Z', '--config', at('config.json'), '--format', 'ndjson'];
  expect((await diff(at('kept.ndjson'), '--lists', at('ours.csv'), ...same)).stdout).toBe(stdout);

  for (const [args, message] of [
    [['kept.ndjson', '--lists', 'ours.csv', '--profile', 'eu'], 'recorded with other options'],
    [
      ['kept.ndjson', '--lists', 'ours.csv', '--as-of', '2026-03-03'],
      'was recorded for 2026-03-02, not for 2026-03-03',
    ],
    [['kept.ndjson', '--lists', 'ours.csv', '--config', at('config.json')], 'not for 2026-03-03'],
    [['kept.ndjson', '--lists', 'ours.csv', '--config', at('own-days.json')], 'not for message'],
    [['before.ndjson', '--lists', 'ours.csv'], 'with --screened'],
    [['before.ndjson', 'after.ndjson', '--lists', 'ours.csv'], 'no more than --format'],
  ] as const) {
    const wrong = await diff(...args.map((arg) => (/\.(?:ndjson|csv)$/.test(arg) ? at(arg) : arg)));
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining(message)]);
  }
});

test.each([
  ['--max-list-age', '7d'],
  ['--ownership', 'owners.csv'],
])('decides every message again with %s, and says so', async (option, value) => {
  writeFileSync(at('owners.csv'), 'record,id,name,holder,of,percent\nentity,K,Kama Trading,,,\n');
  const options = ['--lists', at('ours.csv'), option, value === 'owners.csv' ? at(value) : value];
  await interdict(['replay', at('in.fin'), ...options, '--out', at('whole.ndjson'), '--screened']);
  expect(await diff(at('whole.ndjson'), ...options)).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('every message is decided again: what the lists or options say may concern each'),
  });
});
