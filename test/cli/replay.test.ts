/** `interdict replay`: every message of a corpus once, in order, whatever it lies in. */

import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { interdict, ndjson } from '../support/interdict.ts';
import { CLEAN, LISTED, mt103, replayCorpus } from '../support/replay-corpus.ts';

const { at, replay, lists } = replayCorpus();

interface Line {
  readonly file: string;
  readonly message: { readonly index: number; readonly offset: number };
  readonly outcome: string;
}
const outcomes = (stdout: string): string[] =>
  ndjson(stdout).map((value) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is what is tested
    const { file, message, outcome } = value as Line;
    return `${file.slice(at('/').length)} ${message.index} ${message.offset} ${outcome}`;
  });

test('finds messages in folders, containers and archives, in a fixed order at any number of threads', async () => {
  const paths = ['box', 'old.tar', 'old.tgz', 'old.zip', 'one.fin.gz'].map(at);
  const one = await replay(...paths, ...lists(), '--workers', '1', '--format', 'ndjson');
  const three = await replay(...paths, ...lists(), '--workers', '3', '--format', 'ndjson');
  const second = CLEAN.length + 2;
  const third = second + LISTED.length + 2;
  expect(one.status).toBe(3);
  expect(outcomes(one.stdout)).toEqual([
    'box/a.fin 0 0 pass',
    `box/a.fin 1 ${second} block`,
    `box/a.fin 2 ${third} pass`,
    'box/b.fin 0 0 block',
    'box/inner/c.fin 0 0 pass',
    'old.tar/x/1.fin 0 0 block',
    'old.tar/x/2.fin 0 0 pass',
    'old/x/1.fin 0 0 block',
    'old/x/2.fin 0 0 pass',
    'old.zip/a.fin 0 0 pass',
    `old.zip/a.fin 1 ${second} block`,
    `old.zip/a.fin 2 ${third} pass`,
    'old.zip/old.tar/x/1.fin 0 0 block',
    'old.zip/old.tar/x/2.fin 0 0 pass',
    'one.fin 0 0 block',
  ]);
  expect(three.stdout).toBe(one.stdout);
});

test('looks at whatever is no folder in an archive, and holds links', async () => {
  const archive = pack();
  archive.entry({ name: 'x', type: 'directory' });
  archive.entry({ name: 'x/1.fin', type: 'contiguous-file' }, LISTED);
  archive.entry({ name: 'x/2.fin', type: 'symlink', linkname: '1.fin' });
  archive.finalize();
  writeFileSync(at('odd.tar'), await buffer(archive));
  const { stdout } = await replay(at('odd.tar'), ...lists(), '--format', 'ndjson');
  expect(outcomes(stdout)).toEqual(['odd.tar/x/1.fin 0 0 block', 'odd.tar/x/2.fin 0 0 hold']);
});

test('holds what cannot be read, in its place', async () => {
  writeFileSync(at('cut.tgz'), readFileSync(at('old.tgz')).subarray(0, 120));
  writeFileSync(at('cut.zip'), readFileSync(at('old.zip')).subarray(0, 300));
  writeFileSync(at('behind.gz'), Buffer.concat([gzipSync(CLEAN), Buffer.alloc(9), gzipSync(LISTED)]));
  writeFileSync(at('empty.fin'), '');
  const cut = ['behind.gz', 'cut.tgz', 'cut.zip', 'empty.fin'].map(at);
  expect((await replay(...cut, ...lists())).status).toBe(3);
  const { status, stdout, stderr } = await replay(...cut, at('nowhere.fin'), ...lists(), '--format', 'ndjson');
  expect(status).toBe(1);
  expect(stderr).toContain(`${at('nowhere.fin')} cannot be read: ENOENT`);
  expect(stderr).not.toContain('cut.');
  expect(ndjson(stdout)).toMatchObject([
    { file: expect.stringContaining('behind'), payment: null, outcome: 'hold', issues: [{ code: 'input-unreadable' }] },
    { file: expect.stringContaining('cut'), payment: null, outcome: 'hold', issues: [{ code: 'input-unreadable' }] },
    { file: at('cut.zip'), payment: null, outcome: 'hold', issues: [{ code: 'input-unreadable' }] },
    { file: at('empty.fin'), payment: null, outcome: 'hold', issues: [{ code: 'input-empty' }] },
    { file: at('nowhere.fin'), payment: null, outcome: 'hold', issues: [{ code: 'input-unreadable' }] },
  ]);
});

test('says what it came to', async () => {
  const { status, stdout } = await replay(at('box'), ...lists(), '--format', 'json');
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    messages: 5,
    payments: 5,
    outcomes: { block: 2, hold: 0, reject: 0, pass: 3 },
    types: { MT103: 5 },
    lists: { ours: 2 },
    rules: { 'BR-02': 2 },
    latency: { p50: expect.any(Number), p99: expect.any(Number) },
    differences: null,
    notCompared: null,
  });
  const passed = await replay(at('box/inner'), ...lists());
  expect([passed.status, passed.stdout]).toEqual([0, expect.stringContaining('1 message, 1 payment;')]);
  expect(passed.stdout).toMatch(/US_NEXUS +1 {2}How sure it is that US law applies/);
});

describe('--expect', () => {
  test.each<[form: string, text: string, status: number, differences: readonly object[], notCompared: number]>([
    ['CSV', 'file,outcome\na.fin,block\nb.fin,block\n', 0, [], 1],
    ['an object', '{"a.fin": "block", "c.fin": "pass"}', 0, [], 1],
    [
      'records',
      '{"file":"box/a.fin","index":1,"outcome":"pass","flags":["US_NEXUS"]}\n{"file":"d.fin","outcome":"pass"}\n',
      3,
      [
        { index: 1, field: 'outcome', expected: 'pass', actual: 'block' },
        { file: 'd.fin', field: 'outcome', expected: 'pass', actual: null },
      ],
      4,
    ],
  ])('as %s', async (_form, text, status, differences, notCompared) => {
    writeFileSync(at('expected'), text);
    const ran = await replay(at('box'), ...lists(), '--expect', at('expected'), '--format', 'json');
    const result = JSON.parse(ran.stdout);
    expect([ran.status, result.notCompared]).toEqual([status, notCompared]);
    expect(result.differences.filter(({ field }: { field: string }) => field === 'outcome')).toMatchObject(differences);
  });

  test('compares all that is said of a file with one payment', async () => {
    const said = { pending: 'reject', fundsHandling: 'RETURN_TO_REMITTER', flags: ['NO_SUCH'], reasons: ['XX-99'] };
    writeFileSync(at('expected'), JSON.stringify({ file: 'b.fin', outcome: 'block', ...said }));
    const { status, stdout } = await replay(at('box'), ...lists(), '--expect', at('expected'), '--format', 'json');
    expect([status, JSON.parse(stdout).differences]).toMatchObject([
      3,
      Object.entries(said).map(([field, expected]) => ({ file: 'b.fin', field, expected })),
    ]);
  });

  test.each([
    '',
    '[',
    '{"a.fin": "perhaps"}',
    '{"a.fin": "block", "a.fin": "pass"}',
    'name,result\na,b\n',
    'file,outcome,flagz\nb.fin,block,\n',
    'file,outcome,fundsHandling\na.fin,block,BLOCKED_ACCOUNT\n',
    '{"file":"b.fin","outcome":"block","flagz":[]}',
  ])('refuses %j', async (text) => {
    writeFileSync(at('expected'), text);
    const { status, stderr } = await replay(at('box'), ...lists(), '--expect', at('expected'));
    expect([status, stderr]).toEqual([2, expect.stringContaining('The expectations')]);
  });

  test('takes what an earlier run wrote', async () => {
    await replay(at('box'), ...lists(), '--out', at('earlier.ndjson'));
    const { status, stdout } = await replay(at('box'), ...lists(), '--expect', at('earlier.ndjson'));
    expect([status, stdout]).toEqual([0, expect.stringContaining('Everything was as expected.')]);
  });
});

test('decides for the moment of the configuration, but for another one on the command line', async () => {
  writeFileSync(at('moment.json'), JSON.stringify({ asOf: '2026-03-02T10:00:00Z' }));
  const momentWith = async (...options: readonly string[]): Promise<unknown> => {
    const out = at('moment.ndjson');
    await interdict(['replay', at('box'), ...lists(), '--config', at('moment.json'), '--out', out, ...options]);
    return JSON.parse(readFileSync(`${out}.settings.json`, 'utf8')).asOf;
  };
  expect(await momentWith()).toBe('2026-03-02T10:00:00Z');
  expect(await momentWith('--as-of', '2026-03-05T10:00:00Z')).toBe('2026-03-05T10:00:00Z');
});

test('--as-of message: each message on the lists of its own day', async () => {
  for (const [day, name] of [
    ['2026-01-01', 'Nobody Atall'],
    ['2026-02-01', 'Zorblax Quentivar'],
    ['2026-03-01', 'Somebody Else'],
  ]) {
    mkdirSync(at(`dated/${day}`), { recursive: true });
    writeFileSync(at(`dated/${day}/ours.csv`), `id,name\n1,${name}\n`);
  }
  const days = ['251231', '260131', '260201', '260228', '260301'];
  writeFileSync(at('days.fin'), days.map((day) => mt103('ZORBLAX QUENTIVAR', day)).join('\r\n'));
  writeFileSync(at('own-day.json'), JSON.stringify({ asOf: 'message' }));
  writeFileSync(at('one-day.json'), JSON.stringify({ asOf: '2026-02-01' }));
  for (const options of [
    ['--as-of', 'message'],
    ['--config', at('own-day.json')],
    ['--config', at('one-day.json'), '--as-of', 'message'],
  ]) {
    const args = ['replay', at('days.fin'), '--lists', at('dated'), '--format', 'ndjson', ...options];
    expect(ndjson((await interdict(args)).stdout)).toMatchObject([
      { outcome: 'hold', payment: null, issues: [{ code: 'input-unreadable' }] },
      { outcome: 'pass' },
      { outcome: 'hold', hits: [{ name: 'Zorblax Quentivar' }] },
      { outcome: 'hold', hits: [{ name: 'Zorblax Quentivar' }] },
      { outcome: 'pass' },
    ]);
  }
});

test('--as-of message: goes on where no publication is another one', async () => {
  for (const day of ['2026-01-01', '2026-02-01']) {
    mkdirSync(at(`published/${day}`), { recursive: true });
    writeFileSync(at(`published/${day}/ours.csv`), 'id,name\n1,Nobody Atall\n');
  }
  writeFileSync(at('january.fin'), mt103('ZORBLAX QUENTIVAR', '260115'));
  const args = [
    'replay',
    at('january.fin'),
    '--lists',
    at('published'),
    '--as-of',
    'message',
    '--out',
    at('own.ndjson'),
  ];
  expect((await interdict(args)).status).toBe(0);
  expect((await interdict([...args, '--resume'])).status).toBe(0);
  renameSync(at('published/2026-01-01'), at('published/2026-01-10'));
  expect((await interdict([...args, '--resume'])).status).toBe(2);
  renameSync(at('published/2026-01-10'), at('published/2026-01-01'));
  expect((await interdict([...args, '--resume'])).status).toBe(0);
  writeFileSync(at('other-ours.csv'), 'id,name\n1,Zorblax Quentivar\n');
  rmSync(at('published/2026-01-01/ours.csv'));
  symlinkSync(at('other-ours.csv'), at('published/2026-01-01/ours.csv'));
  const { status, stderr } = await interdict([...args, '--resume']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('recorded with other lists')]);
});

test('keeps what it decides in a journal', async () => {
  const ran = await replay(
    at('box'),
    ...lists(),
    '--journal',
    at('kept'),
    '--out',
    at('kept.ndjson'),
    '--workers',
    '2',
  );
  expect([ran.status, ran.stderr]).toEqual([3, expect.stringContaining('the head is now 5:')]);
  const { stdout } = await interdict(['journal', 'export', at('kept'), '--format', 'ndjson']);
  const outcomesOf = (text: string): string[] =>
    [...text.matchAll(/"outcome":"(\w+)"/g)].map(([, outcome = '']) => outcome);
  expect(outcomesOf(stdout).sort()).toEqual(outcomesOf(readFileSync(at('kept.ndjson'), 'utf8')).sort());
  expect((await interdict(['journal', 'verify', at('kept')])).status).toBe(0);
});
