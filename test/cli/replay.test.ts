/** `interdict replay`: every message of a corpus once, in order, whatever it lies in and however often the run is stopped. */

import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interdict, ndjson, ROOT } from '../support/interdict.ts';

const mt103 = (creditor: string, day = '260302'): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:${day}EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`;
const CLEAN = mt103('MARGOT QUILL\r\n3 MILL LANE\r\nBATH');
const LISTED = mt103('ZORBLAX QUENTIVAR\r\nVALLETTA MALTA');

let folder: string;
const at = (name: string): string => join(folder, name);
const replay = async (...args: readonly string[]): ReturnType<typeof interdict> =>
  interdict(['replay', ...args, '--as-of', '2026-03-02']);
const lists = (): string[] => ['--lists', at('ours.csv')];

interface Line {
  readonly file: string;
  readonly message: { readonly index: number; readonly offset: number };
  readonly outcome: string;
}
const outcomes = (stdout: string): string[] =>
  ndjson(stdout).map((value) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is what is tested
    const { file, message, outcome } = value as Line;
    return `${file.slice(folder.length + 1)} ${message.index} ${message.offset} ${outcome}`;
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(
    at('ours.csv'),
    'id,name,kind,countries,birthDate,measure,listedOn\nz1,Zorblax Quentivar,person,MT,1961-05-02,blocking,2026-01-10\n',
  );
  mkdirSync(at('box/inner'), { recursive: true });
  writeFileSync(at('box/b.fin'), LISTED);
  writeFileSync(at('box/a.fin'), `${CLEAN}\r\n${LISTED}\r\n${CLEAN}`);
  writeFileSync(at('box/inner/c.fin'), CLEAN);
  const archive = pack();
  archive.entry({ name: 'x/1.fin' }, LISTED);
  archive.entry({ name: 'x/2.fin.gz' }, gzipSync(CLEAN));
  archive.finalize();
  const tar = await buffer(archive);
  writeFileSync(at('old.tar'), tar);
  writeFileSync(at('old.tgz'), gzipSync(tar));
  execFileSync('python3', ['-m', 'zipfile', '-c', at('old.zip'), 'a.fin', at('old.tar')], { cwd: at('box') });
  writeFileSync(at('one.fin.gz'), gzipSync(LISTED));
  writeFileSync(at('many.fin'), Array.from({ length: 400 }, (_, n) => (n % 7 === 0 ? LISTED : CLEAN)).join('\r\n'));
});

afterAll(() => rmSync(folder, { recursive: true }));

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

describe('writes', () => {
  const OUTCOMES = 'file,outcome\n1.fin,pass\n';

  beforeAll(() => {
    mkdirSync(at('read'));
    writeFileSync(at('read/1.fin'), CLEAN);
    writeFileSync(at('beside.settings.json'), CLEAN);
    linkSync(at('read/1.fin'), at('linked'));
    symlinkSync(at('read'), at('folder'));
    symlinkSync('read/new.ndjson', at('dangling'));
    symlinkSync(at('dangling'), at('dangling.twice'));
    symlinkSync('circle', at('circle'));
    writeFileSync(at('outcomes.csv'), OUTCOMES);
    mkdirSync(at('given/lists/2026-03-01'), { recursive: true });
    for (const name of ['lists/ours.csv', 'lists/2026-03-01/ours.csv', ...FILES.map(([file]) => file)])
      writeFileSync(at(`given/${name}`), 'id,name\n1,Zorblax Quentivar\n');
    linkSync(at('given/lists/ours.csv'), at('hard.csv'));
    mkdirSync(at('given/journal'));
    writeFileSync(at('given/journal/00000001.ndjson'), '');
    writeFileSync(
      at('given/all.json'),
      JSON.stringify({
        lists: [at('given/lists')],
        journal: at('given/journal'),
        ...Object.fromEntries(FILES.map(([file, , key]) => [key, at(`given/${file}`)])),
      }),
    );
  });

  const FILES = [
    ['good.csv', '--good-guys', 'goodGuys'],
    ['owners.csv', '--ownership', 'ownership'],
    ['licences.csv', '--licences', 'licences'],
    ['evidence.csv', '--evidence', 'evidence'],
  ] as const;

  /** What lies there, whatever is refused. */
  const given = (): readonly (readonly [string, string])[] =>
    readdirSync(at('given'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')] as const);

  const CONFIG = ['--config', 'given/all.json'];
  const LISTS = ['--lists', 'given/lists'];
  type Given = [what: string, options: readonly string[], words: string];
  test.each<Given>([
    ['a list', ['--lists', 'given/owners.csv', '--out', 'given/owners.csv'], '--lists'],
    ['a list by another name', [...LISTS, '--report', 'hard.csv'], '--lists'],
    ['the lists of a folder', [...LISTS, '--out', 'given/lists/out.ndjson'], '--lists'],
    ['dated lists', [...LISTS, '--as-of', 'message', '--out', 'given/lists/2026-03-01/x'], '--lists'],
    ['lists of the configuration', [...CONFIG, '--out', 'given/lists/out.ndjson'], '--lists'],
    ...FILES.map(([file, option]): Given => [option, [option, `given/${file}`, '--out', `given/${file}`], option]),
    ...FILES.map(([file, option]): Given => [`${option} of it`, [...CONFIG, '--report', `given/${file}`], option]),
    ['a configuration', [...CONFIG, '--out', 'given/all.json'], '--config'],
    ['a segment of a live journal', [...CONFIG, '--report', 'given/journal/00000001.ndjson'], 'into the journal'],
    ['a journal', ['--journal', 'given/opened', '--out', 'given/opened/00000001.ndjson'], 'into the journal'],
    ['a journal, a report', ['--journal', 'given/opened', '--report', 'given/opened/x.html'], 'into the journal'],
    ['lists, a journal', [...LISTS, '--journal', 'given/lists'], '--lists'],
    ['a folder', ['--out', 'given'], 'is a folder'],
    ['this folder', ['--out', '.'], 'is a folder'],
    ['a folder, a report', ['--report', 'given'], 'is a folder'],
    ['a device', ['--out', '/dev/null'], '/dev/null is no file'],
  ])('nothing onto or among what is given beside the messages: %s', async (_what, options, words) => {
    const before = given();
    const named = options.map((option) => (/^(?:given|hard)/.test(option) ? at(option) : option));
    const { status, stderr } = await interdict(['replay', at('read'), ...named]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(given()).toEqual(before);
  });

  test('the messages that an earlier replay kept are not written over', async () => {
    const [out, options] = [at('again.ndjson'), [...lists(), '--out', at('again.ndjson'), '--screened']];
    await replay(at('read'), ...options);
    const { status, stderr } = await replay(`${out}.screened/messages`, ...options);
    expect([status, stderr]).toEqual([2, expect.stringContaining('among the messages')]);
    expect(readFileSync(`${out}.screened/messages`, 'utf8')).toBe(CLEAN);
  });

  test('in a folder of a folder of lists, which is not read', async () => {
    mkdirSync(at('given/lists/out'), { recursive: true });
    const options = ['--out', at('given/lists/out/x.ndjson'), '--journal', at('given/lists/journal')];
    expect((await replay(at('read'), '--lists', at('given/lists'), ...options)).status).toBe(0);
  });

  test.each<[what: string, read: string, options: readonly string[], words: string]>([
    ['onto a message', 'read/1.fin', ['--out', 'read/1.fin'], 'among the messages'],
    ['a report onto a message', 'read', ['--report', 'read/1.fin'], 'among the messages'],
    ['onto a message by another name', 'read', ['--out', 'linked'], 'among the messages'],
    ['into a folder of messages', 'read', ['--out', 'read/new.ndjson'], 'among the messages'],
    ['into it by another name', 'read', ['--report', 'folder/new.html'], 'among the messages'],
    ['into it by a link to nothing', 'read', ['--out', 'dangling'], 'among the messages'],
    ['into it by two', 'read', ['--report', 'dangling.twice'], 'among the messages'],
    ['onto what is expected', 'read', ['--expect', 'outcomes.csv', '--out', 'outcomes.csv'], '--expect'],
    ['a report onto it', 'read', ['--expect', 'outcomes.csv', '--report', 'outcomes.csv'], '--expect'],
    ['beside it, onto a message', 'beside.settings.json', ['--out', 'beside'], 'among the messages'],
    ['two things to one place', 'read', ['--out', 'b', '--report', './b'], 'written twice'],
    ['a report onto what is beside', 'read', ['--out', 'b', '--report', 'b.messages.ndjson'], 'written twice'],
  ])('nothing where it would be %s', async (_what, read, options, words) => {
    const named = options.map((option) => (option.startsWith('--') ? option : `${folder}/${option}`));
    const { status, stderr } = await replay(at(read), ...lists(), ...named);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect([at('read/1.fin'), at('beside.settings.json')].map((path) => readFileSync(path, 'utf8'))).toEqual([
      CLEAN,
      CLEAN,
    ]);
    expect(readFileSync(at('outcomes.csv'), 'utf8')).toBe(OUTCOMES);
    expect(['read/new.ndjson', 'read/new.html', 'b'].some((name) => existsSync(at(name)))).toBe(false);
  });
});

test('a link in a circle cannot be written', async () => {
  expect((await replay(at('box'), ...lists(), '--report', at('circle'))).status).toBe(1);
});

test('decides nothing where the report cannot be written', async () => {
  const options = ['--report', at('nowhere/report.html'), '--out', at('unreported.ndjson')];
  expect((await replay(at('box'), ...lists(), ...options)).status).toBe(1);
  expect(existsSync(at('unreported.ndjson'))).toBe(false);
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
  });
  const passed = await replay(at('box/inner'), ...lists());
  expect([passed.status, passed.stdout]).toEqual([0, expect.stringContaining('1 message, 1 payment;')]);
});

describe('--expect', () => {
  test.each<[form: string, text: string, status: number, differences: readonly object[]]>([
    ['CSV', 'file,outcome\na.fin,block\nb.fin,block\n', 0, []],
    ['an object', '{"a.fin": "block", "c.fin": "pass"}', 0, []],
    [
      'records',
      '{"file":"box/a.fin","index":1,"outcome":"pass","flags":["US_NEXUS"]}\n{"file":"d.fin","outcome":"pass"}\n',
      3,
      [
        { index: 1, field: 'outcome', expected: 'pass', actual: 'block' },
        { file: 'd.fin', field: 'outcome', expected: 'pass', actual: null },
      ],
    ],
  ])('as %s', async (_form, text, status, differences) => {
    writeFileSync(at('expected'), text);
    const ran = await replay(at('box'), ...lists(), '--expect', at('expected'), '--format', 'json');
    expect(ran.status).toBe(status);
    expect(
      JSON.parse(ran.stdout).differences.filter(({ field }: { field: string }) => field === 'outcome'),
    ).toMatchObject(differences);
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

describe('--resume', () => {
  test('goes on behind the last whole message, wherever the file was cut', async () => {
    await replay(at('box'), at('old.zip'), ...lists(), '--out', at('whole.ndjson'));
    const whole = readFileSync(at('whole.ndjson'), 'utf8');
    for (const share of [0, 0.1, 0.35, 0.6, 0.99, 1]) {
      truncateSync(at('whole.ndjson'), Math.floor(whole.length * share));
      const { status } = await replay(at('box'), at('old.zip'), ...lists(), '--out', at('whole.ndjson'), '--resume');
      expect([status, readFileSync(at('whole.ndjson'), 'utf8')]).toEqual([3, whole]);
      writeFileSync(at('whole.ndjson'), whole);
    }
  });

  test('after a kill: nothing is lost, nothing is there twice', async () => {
    const out = at('killed.ndjson');
    const args = ['replay', at('many.fin'), ...lists(), '--as-of', '2026-03-02', '--out', out, '--workers', '2'];
    const command = join(ROOT, 'packages/cli/bin/interdict.js');
    for (const bytes of [1, 60_000, 150_000, 250_000]) {
      const child = spawn(process.execPath, [command, ...args, '--resume'], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      while (child.exitCode === null && sizeOf(out) < bytes) await after(2);
      child.kill('SIGKILL');
      await ended;
    }
    await interdict([...args, '--resume']);
    const resumed = readFileSync(out, 'utf8');
    await interdict(args);
    expect(resumed.length).toBeGreaterThan(250_000);
    expect(resumed === readFileSync(out, 'utf8')).toBe(true);
  });

  const kept = async (journal: string): Promise<string[]> => {
    const { stdout } = await interdict(['journal', 'export', journal, '--format', 'ndjson']);
    return ndjson(stdout).map((value) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is what is tested
      const { sha256, outcome } = (value as { readonly body: { readonly sha256: string; readonly outcome: string } })
        .body;
      return `${sha256} ${outcome}`;
    });
  };
  const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split(/(?<=\n)/);
  const cut = (path: string, share: number): void => truncateSync(path, Math.floor(statSync(path).size * share));

  test('keeps each decision once, though more were kept than written when it was stopped', async () => {
    const out = at('once.ndjson');
    const args = [at('box'), at('old.zip'), at('box/a.fin'), ...lists(), '--out', out, '--journal', at('once')];
    await replay(...args);
    const once = await kept(at('once'));
    for (const share of [0, 0.35, 0.99]) {
      cut(out, share);
      await replay(...args, '--resume');
      expect(await kept(at('once'))).toEqual(once);
    }
    await replay(...args); // not gone on with: all is decided again
    cut(out, 0.5);
    await replay(...args, '--resume');
    expect((await kept(at('once'))).toSorted()).toEqual([...once, ...once].toSorted());
    // a journal of which that file knows nothing
    cut(out, 0.5);
    await replay(...args.slice(0, -1), at('another'), '--resume');
    const rest = (await kept(at('another'))).length;
    expect([rest > 0, rest < once.length]).toEqual([true, true]);
    // nor is what it keeps there kept a second time
    cut(out, 0.75);
    await replay(...args.slice(0, -1), at('another'), '--resume');
    expect(await kept(at('another'))).toHaveLength(rest);
    // the same journal by another name
    cut(out, 0.75);
    symlinkSync(at('another'), at('another.link'));
    await replay(...args.slice(0, -1), at('another.link'), '--resume');
    expect(await kept(at('another'))).toHaveLength(rest);
  });

  test('does not forget where it began when a run is refused', async () => {
    const out = at('begun.ndjson');
    const args = [at('box'), ...lists(), '--out', out, '--journal'];
    await replay(...args, at('begun'));
    const once = await kept(at('begun'));
    cut(out, 0.35);
    const mistaken = ['--lists', at('nowhere.csv')];
    expect((await replay(...args, at('begun'), ...mistaken)).status).toBe(1);
    expect((await replay(...args, at('elsewhere'), '--threshold', '0.9', '--resume')).status).toBe(2);
    await replay(...args, at('begun'), '--resume');
    expect(await kept(at('begun'))).toEqual(once);
  });

  test.each<[what: string, change: (path: string) => void]>([
    ['is missing', (path) => rmSync(path)],
    ['was half written when it was killed', (path) => writeFileSync(path, '{"folder":')],
    ['is empty', (path) => writeFileSync(path, '')],
    ['does not say where', (path) => writeFileSync(path, '{"folder":"/"}')],
    ['names a journal that was moved', (path) => writeFileSync(path, `{"folder":"${at('moved')}","first":0}`)],
  ])('keeps nothing where the file that says what is in the journal %s', async (_what, change) => {
    const out = at('unsaid.ndjson');
    const args = [at('box'), ...lists(), '--out', out, '--journal'];
    await replay(...args, at('unsaid'));
    const [once, recorded] = [await kept(at('unsaid')), readFileSync(out, 'utf8')];
    change(`${out}.journal.json`);
    cut(out, 0.5);
    const { status, stderr } = await replay(...args, at('unsaid'), '--resume');
    expect([status, stderr]).toEqual([2, expect.stringContaining('unsaid.ndjson.journal.json')]);
    expect(await kept(at('unsaid'))).toEqual(once);
    // an empty journal takes the rest, and what was not written at all is kept anew
    await replay(...args, at('unsaid.new'), '--resume');
    const rest = (await kept(at('unsaid.new'))).length;
    expect([rest > 0, rest < once.length, readFileSync(out, 'utf8')]).toEqual([true, true, recorded]);
    rmSync(at('unsaid.new'), { recursive: true });
  });

  test.each<[what: string, change: (segment: string) => void]>([
    ['was emptied', (segment) => truncateSync(segment)],
    ['was removed', (segment) => rmSync(segment)],
    ['lacks records at its end', (segment) => writeFileSync(segment, linesOf(segment).slice(0, 3).join(''))],
    ['is another one', (segment) => writeFileSync(segment, readFileSync(join(at('foreign'), '00000001.ndjson')))],
  ])('does not go on with a journal that %s: it would never have what is written out', async (_what, change) => {
    const out = at('lacking.ndjson');
    const args = [at('box'), ...lists(), '--out', out, '--journal'];
    await replay(at('one.fin.gz'), ...lists(), '--journal', at('foreign'));
    rmSync(at('lacking'), { recursive: true, force: true });
    await replay(...args, at('lacking'));
    cut(out, 0.75);
    const written = readFileSync(out, 'utf8');
    change(join(at('lacking'), '00000001.ndjson'));
    const { status, stderr } = await replay(...args, at('lacking'), '--resume');
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/lacking lacks a decision that is in .*lacking\.ndjson/),
    ]);
    expect(readFileSync(out, 'utf8')).toBe(written);
    // it may be gone on with in a journal of its own
    expect((await replay(...args, at('lacking.new'), '--resume')).status).toBe(3);
    rmSync(at('lacking.new'), { recursive: true });
  });

  test('goes on where a journal could not be written, and asks it for nothing that was not kept', async () => {
    const out = at('full.ndjson');
    const args = [at('box/b.fin'), ...lists(), '--out', out, '--journal', at('full'), '--resume'];
    await replay(...args);
    const segment = join(at('full'), '00000001.ndjson');
    writeFileSync(segment, linesOf(segment).slice(0, -1).join(''));
    const failed = '"issues":[{"code":"journal-failed","severity":"error","message":"The disk is full."}]';
    writeFileSync(out, readFileSync(out, 'utf8').replace('"issues":[]', failed));
    const beside = `${out}.messages.ndjson`;
    writeFileSync(beside, readFileSync(beside, 'utf8').replace(/"bytes":\d+/, `"bytes":${statSync(out).size}`));
    expect(await replay(...args)).toMatchObject({ status: 3 });
    expect(await kept(at('full'))).toEqual([]);
  });

  test('goes on with a journal where it began without one, and keeps nothing twice there', async () => {
    const out = at('late.ndjson');
    const args = [at('box'), at('old.zip'), ...lists(), '--out', out];
    await replay(...args);
    cut(out, 0.5);
    const late = [...args, '--journal', at('late'), '--resume'];
    await replay(...late);
    const rest = await kept(at('late'));
    cut(out, 0.75);
    expect((await replay(...late)).status).toBe(3);
    expect(await kept(at('late'))).toEqual(rest);
    // nothing written out yet: all is kept in whatever journal
    rmSync(`${out}.journal.json`);
    cut(out, 0);
    await replay(...late);
    expect((await kept(at('late'))).length).toBeGreaterThan(rest.length);
  });

  test('keeps each decision once after a kill', async () => {
    const out = at('kept-killed.ndjson');
    const args = ['replay', at('many.fin'), ...lists(), '--as-of', '2026-03-02', '--out', out, '--workers', '2'];
    const all = [...args, '--journal', at('kept-killed'), '--resume'];
    const command = join(ROOT, 'packages/cli/bin/interdict.js');
    const segment = join(at('kept-killed'), '00000001.ndjson');
    for (const bytes of [1, 100_000, 200_000]) {
      const child = spawn(process.execPath, [command, ...all], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      while (child.exitCode === null && sizeOf(segment) < bytes) await after(2);
      child.kill('SIGKILL');
      await ended;
    }
    await interdict(all);
    const blocked = (await kept(at('kept-killed'))).map((one) => one.endsWith(' block'));
    expect([blocked.length, blocked.filter(Boolean).length]).toEqual([400, 58]);
  });

  describe('after a kill that left', () => {
    const BESIDE = ['', '.messages.ndjson', '.settings.json', '.journal.json'];
    const args = (): string[] => [at('box'), ...lists(), '--out', at('early.ndjson'), '--journal', at('early')];
    const texts = new Map<string, string>();
    const keptThere = (): string[] =>
      ndjson(readFileSync(at('early/00000001.ndjson'), 'utf8'))
        .slice(1)
        .map((record) => JSON.stringify(record).replace(/"(?:hash|previous|salt|at|seq)":(?:"[^"]*"|\d+)/g, ''))
        .toSorted();
    let once: string[];

    beforeAll(async () => {
      await replay(...args());
      once = keptThere();
      for (const name of BESIDE) texts.set(name, readFileSync(at(`early.ndjson${name}`), 'utf8'));
      texts.set('.settings.json.new', texts.get('.settings.json') ?? '');
    });

    /** Of each file so much. */
    test.each<[what: string, left: Readonly<Record<string, number>>]>([
      ['what says where its records begin in the journal', { '.journal.json': 1 }],
      ['no file yet', { '.journal.json': 1, '.settings.json': 1, '.messages.ndjson': 0 }],
      [
        'a first record that is not whole',
        { '.journal.json': 1, '.settings.json': 1, '.messages.ndjson': 0.1, '': 0.01 },
      ],
      ['an empty file alone', { '': 0 }],
      ['an empty file and empty settings', { '.journal.json': 1, '.settings.json': 0, '': 0 }],
      ['an empty file and half the settings', { '.journal.json': 1, '.settings.json': 0.5, '': 0 }],
      ['an empty file and half of where it began', { '.journal.json': 0.5, '.settings.json': 1, '': 0 }],
      ['an empty file and no word of the journal', { '.settings.json': 1, '': 0, '.settings.json.new': 0.5 }],
    ])('%s it goes on', async (_what, left) => {
      rmSync(at('early'), { recursive: true });
      for (const name of BESIDE) rmSync(at(`early.ndjson${name}`));
      for (const [name, share] of Object.entries(left)) {
        const text = texts.get(name) ?? '';
        writeFileSync(at(`early.ndjson${name}`), text.slice(0, Math.floor(share * text.length)));
      }
      expect(await replay(...args(), '--resume')).toMatchObject({ status: 3 });
      expect(readFileSync(at('early.ndjson'), 'utf8')).toBe(texts.get(''));
      expect(keptThere()).toEqual(once);
    });
  });

  test('decides for its own moment where nothing was recorded for the earlier one', async () => {
    const out = at('moment.ndjson');
    await replay(at('box'), ...lists(), '--out', out);
    rmSync(out);
    await interdict(['replay', at('box'), ...lists(), '--out', out, '--resume']);
    expect(readFileSync(`${out}.settings.json`, 'utf8')).not.toContain('2026-03-02');
  });

  test('refuses settings that were half written when it was killed', async () => {
    await replay(at('box'), ...lists(), '--out', at('half.ndjson'));
    writeFileSync(at('half.ndjson.settings.json'), '{\n  "engi');
    const { status, stderr } = await replay(at('box'), ...lists(), '--out', at('half.ndjson'), '--resume');
    expect([status, stderr]).toEqual([2, expect.stringContaining('leave --resume away')]);
  });

  test.each<[what: string, change: (path: string) => void]>([
    ['is missing', (path) => rmSync(path)],
    ['is empty', (path) => writeFileSync(path, '')],
  ])('refuses a recording beside which the file of its messages %s', async (_what, change) => {
    const out = at('alone.ndjson');
    await replay(at('box'), ...lists(), '--out', out);
    const recorded = readFileSync(out, 'utf8');
    change(`${out}.messages.ndjson`);
    const { status, stderr } = await replay(at('box'), ...lists(), '--out', out, '--resume');
    expect([status, stderr]).toEqual([2, expect.stringContaining('alone.ndjson.messages.ndjson')]);
    expect(readFileSync(out, 'utf8') === recorded).toBe(true);
  });

  test.each<[what: string, change: () => void]>([
    ['has another content', () => writeFileSync(at('changing/1.fin'), LISTED)],
    ['is gone, the last one', () => rmSync(at('changing/3.fin'))],
    ['is gone, and another', () => ['2', '3'].forEach((name) => rmSync(at(`changing/${name}.fin`)))],
  ])('refuses to go on where a message %s', async (_what, change) => {
    const out = at('changing.ndjson');
    rmSync(at('changing'), { recursive: true, force: true });
    mkdirSync(at('changing'));
    ['1', '2', '3'].forEach((name) => writeFileSync(at(`changing/${name}.fin`), CLEAN));
    await replay(at('changing'), ...lists(), '--out', out);
    const recorded = readFileSync(out, 'utf8');
    change();
    const { status, stderr } = await replay(at('changing'), ...lists(), '--out', out, '--resume');
    expect([status, stderr]).toEqual([2, expect.stringContaining('these are other messages')]);
    expect(readFileSync(out, 'utf8') === recorded).toBe(true);
  });

  test('goes on with files of one name, with the same messages and others, and with several documents in one', async () => {
    const archive = pack();
    for (const text of [CLEAN, CLEAN, LISTED]) archive.entry({ name: '1.fin' }, text);
    const document = readFileSync(join(ROOT, 'examples/messages/16-clean.xml'), 'utf8');
    archive.entry({ name: '2.xml' }, `${document}${document}`);
    archive.entry({ name: '3.fin' }, CLEAN);
    archive.finalize();
    writeFileSync(at('same.tar'), await buffer(archive));
    const [out, args] = [at('same.ndjson'), [at('same.tar'), ...lists(), '--out', at('same.ndjson')]];
    await replay(...args);
    const whole = readFileSync(out, 'utf8');
    expect(whole.split('\n')).toHaveLength(7);
    for (const share of [0, 0.2, 0.5, 0.7, 0.9, 1]) {
      truncateSync(out, Math.floor(whole.length * share));
      expect(await replay(...args, '--resume')).toMatchObject({ status: 3 });
      expect(readFileSync(out, 'utf8') === whole).toBe(true);
    }
  });

  test('refuses other lists, other messages, and no file', async () => {
    const out = at('refused.ndjson');
    await replay(at('box'), ...lists(), '--out', out);
    writeFileSync(at('other.csv'), 'id,name\n1,Nobody Atall\n');
    const report = at('refused.html');
    writeFileSync(report, 'of the run before');
    const otherLists = await replay(
      at('box'),
      '--lists',
      at('other.csv'),
      '--out',
      out,
      '--resume',
      '--report',
      report,
    );
    expect(readFileSync(report, 'utf8')).toBe('of the run before');
    const otherMessages = await replay(at('old.tar'), ...lists(), '--out', out, '--resume');
    const noFile = await replay(at('box'), ...lists(), '--resume');
    expect([otherLists, otherMessages, noFile].map(({ status }) => status)).toEqual([2, 2, 2]);
    expect(otherLists.stderr).toContain('other lists or options');
    expect(otherMessages.stderr).toContain('these are other messages');
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

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

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
