/** The contract of the command line: options, output, exit status. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_THRESHOLD, OFFICIAL_LISTS, REPLY_TYPES } from 'interdict';
import { interdict, ndjson } from '../support/interdict.ts';

const mt103 = (creditor: string): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`;

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(file('clean.fin'), mt103('MARGOT QUILL\r\n3 MILL LANE\r\nBATH'));
  writeFileSync(file('listed.fin'), mt103('ZORBLAX QUENTIVAR\r\nVALLETTA MALTA'));
  writeFileSync(file('rubbish.bin'), Buffer.from([0, 1, 2, 250, 251]));
  writeFileSync(
    file('ours.csv'),
    'id,name,kind,countries,birthDate,measure,listedOn\nz1,Zorblax Quentivar,person,MT,1961-05-02,blocking,2026-01-10\n',
  );
  mkdirSync(file('old'));
  writeFileSync(file('old/ours.csv'), 'id,name\nz0,Nobody Atall\n');
  writeFileSync(file('dated-2026-01-01.csv'), 'id,name\n1,Nobody Atall\n');
  writeFileSync(file('broken.csv'), 'id,name\n1,Nobody Atall\n1,Twice\n');
  writeFileSync(file('wrong.json'), JSON.stringify({ list: [] }));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('interdict screen', () => {
  test('exits with 0 when everything passes', async () => {
    const { status, stdout } = await interdict([
      'screen',
      file('clean.fin'),
      '--lists',
      file('ours.csv'),
      '--format',
      'ndjson',
    ]);
    expect(status).toBe(0);
    expect(ndjson(stdout)).toMatchObject([
      { file: file('clean.fin'), outcome: 'pass', pending: null, fundsHandling: 'EXECUTE' },
    ]);
  });

  test('exits with 3 when something is not passed, and says all about it', async () => {
    const { status, stdout } = await interdict([
      'screen',
      file('listed.fin'),
      '--lists',
      file('ours.csv'),
      '--format',
      'ndjson',
    ]);
    expect(status).toBe(3);
    const [record] = ndjson(stdout);
    expect(record).toMatchObject({
      file: file('listed.fin'),
      message: { type: 'MT103', sender: 'HAVNDEHHXXX', receiver: 'EXMPUS33XXX', index: 0, offset: 0 },
      payment: {
        position: 0,
        references: { instruction: 'REF1', uetr: '0f3c1b2a-7d4e-4a5b-9c6d-000000000001' },
        amount: { currency: 'EUR', value: '1000' },
      },
      outcome: 'block',
      pending: null,
      fundsHandling: 'BLOCKED_ACCOUNT',
      hits: [
        {
          entry: { id: 'ours:z1', list: 'ours', name: 'Zorblax Quentivar' },
          name: 'Zorblax Quentivar',
          score: 1,
          identity: 'confirmed',
          role: 'creditor',
          text: 'ZORBLAX QUENTIVAR',
          location: { path: expect.any(String), start: expect.any(Number), end: expect.any(Number) },
          evidence: expect.any(Array),
        },
      ],
      reasons: [{ rule: expect.any(String), citation: expect.any(String), text: expect.any(String) }],
      lists: expect.arrayContaining([{ list: 'ours', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), entries: 1 }]),
    });
  });

  test('ends quietly when nobody reads on, with the journal closed', async () => {
    writeFileSync(file('many.fin'), `${mt103('ZORBLAX QUENTIVAR')}\r\n`.repeat(200));
    const options = ['--lists', file('ours.csv'), '--format', 'ndjson', '--journal', file('unread')];
    const { status, stdout, stderr } = await interdict(['screen', file('many.fin'), ...options], '', 1);
    expect([status, stderr, stdout.startsWith('{"file":')]).toEqual([1, '', true]);
    expect((await interdict(['journal', 'verify', file('unread')])).status).toBe(0);
  });

  test('locations are bytes of the message', async () => {
    const bytes = Buffer.from(mt103('ZORBLAX QUENTIVAR\r\nVALLETTA MALTA'));
    const { stdout } = await interdict(['screen', '-', '--lists', file('ours.csv'), '--format', 'json'], bytes);
    const [{ hits }]: [{ hits: { text: string; location: { start: number; end: number } }[] }] = JSON.parse(stdout);
    expect(hits.length).toBeGreaterThan(0);
    for (const { text, location } of hits) expect(bytes.subarray(location.start, location.end).toString()).toBe(text);
  });

  test('honours the day an entry comes into force', async () => {
    const on = async (date: string) =>
      (await interdict(['screen', file('listed.fin'), '--lists', file('ours.csv'), '--as-of', date])).status;
    expect(await on('2026-01-09')).toBe(0);
    expect(await on('2026-01-10')).toBe(3);
  });

  test('screens the other files when one cannot be read, in order', async () => {
    const { status, stdout } = await interdict([
      'screen',
      file('rubbish.bin'),
      file('clean.fin'),
      '--lists',
      file('ours.csv'),
      '--format',
      'ndjson',
    ]);
    expect(status).toBe(3);
    expect(ndjson(stdout)).toMatchObject([
      {
        file: file('rubbish.bin'),
        payment: null,
        outcome: 'hold',
        issues: [{ code: expect.any(String), path: '', offset: 0 }],
      },
      { file: file('clean.fin'), outcome: 'pass' },
    ]);
  });

  test('follows links in a folder, and says what it leaves out', async () => {
    mkdirSync(file('outbox/.old'), { recursive: true });
    writeFileSync(file('outbox/.old/a.fin'), mt103('MARGOT QUILL'));
    writeFileSync(file('outbox/.b.fin'), mt103('MARGOT QUILL'));
    symlinkSync(file('listed.fin'), file('outbox/link.fin'));
    symlinkSync(file('old'), file('outbox/old'));
    const options = ['--lists', file('ours.csv'), '--format', 'ndjson'];
    const { status, stdout, stderr } = await interdict(['screen', file('outbox'), ...options]);
    expect(status).toBe(3);
    expect(ndjson(stdout)).toMatchObject([{ file: file('outbox/link.fin') }]);
    expect(stderr).toContain('left out what is hidden or no file: 3 in all');
    mkdirSync(file('nothing'));
    const empty = await interdict(['screen', file('nothing'), ...options]);
    expect([empty.status, empty.stdout]).toEqual([0, '']);
    expect(empty.stderr).toContain('there are no files in this folder');
  });

  test('holds everything when a list is too old', async () => {
    const { status, stdout } = await interdict([
      'screen',
      file('clean.fin'),
      '--lists',
      file('dated-2026-01-01.csv'),
      '--as-of',
      '2026-01-09',
      '--max-list-age',
      '7d',
      '--format',
      'ndjson',
    ]);
    expect(status).toBe(3);
    expect(ndjson(stdout)).toMatchObject([{ outcome: 'hold', issues: [{ code: 'list-stale' }] }]);
  });

  test.each(['', '\uFEFF'])('takes its options from a file that begins with %j', async (mark) => {
    writeFileSync(file('marked.json'), mark + JSON.stringify({ lists: [file('ours.csv')], profile: ['us'] }));
    const { status } = await interdict(['screen', file('listed.fin'), '--config', file('marked.json')]);
    expect(status).toBe(3);
  });

  test('prints a table for people', async () => {
    const { stdout } = await interdict(['screen', file('listed.fin'), '--lists', file('ours.csv')]);
    for (const words of [
      'BLOCK',
      'ZORBLAX',
      'Zorblax Quentivar',
      'ours:z1',
      '1 payment: 1 block, 0 hold, 0 reject, 0 pass',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  test('shows a long path over several lines, and of a very long one the end, which tells the file', async () => {
    const path = file('a folder that has a rather long name/of-payments/2026/03/02/clean.fin');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, mt103('MARGOT QUILL'));
    const { stdout } = await interdict(['screen', path, '--lists', file('ours.csv')]);
    const lines = stdout.split('\n').map((line) => line.split('│')[2]?.trim() ?? '');
    expect(lines.join('')).toContain('of-payments/2026/03/02/clean.finMT103');
  });

  test('says that a list is empty', async () => {
    writeFileSync(file('nobody.csv'), 'id,name\n');
    const { status, stderr } = await interdict(['screen', file('clean.fin'), '--lists', file('nobody.csv')]);
    expect([status, stderr]).toEqual([0, 'interdict: the list nobody has no entry: nobody is found on it.\n']);
  });

  test('without a list uses the demonstration list and says so', async () => {
    const { stderr, stdout } = await interdict(['screen', file('clean.fin'), '--format', 'ndjson']);
    expect(stderr).toContain('demonstration');
    expect(ndjson(stdout)).toMatchObject([{ issues: [{ code: 'list-demonstration' }] }]);
  });
});

test.each<[args: readonly string[], names: readonly string[]]>([
  [['reply', '--help'], REPLY_TYPES],
  [['lists', 'update', '--help'], OFFICIAL_LISTS.map(({ name }) => name)],
  [['search', '--help'], [`at most 1 (default: ${DEFAULT_THRESHOLD})`]],
])('%j names all there are', async (args, names) => {
  const { status, stdout } = await interdict(args);
  expect(status).toBe(0);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(names.join(', '));
});

describe('wrong usage exits with 2 and says what is wrong', () => {
  test.each<[what: string, args: readonly string[], words: string]>([
    ['no command', [], 'Usage'],
    ['an unknown command', ['scren'], 'unknown command'],
    ['no file', ['screen'], 'missing required argument'],
    ['an unknown option', ['screen', 'x', '--list', 'y'], 'unknown option'],
    ['the version of a command', ['screen', 'x', '--version'], 'unknown option'],
    ['an unknown profile', ['screen', 'x', '--profile', 'mars'], 'us, eu, uk, other'],
    ['two profiles in one', ['screen', 'x', '--profile', 'us,eu'], 'repeat --profile for several'],
    ['a date that is none', ['screen', 'x', '--as-of', '2022-02-30'], '2022-02-30'],
    ['an instant on a day that is none', ['screen', 'x', '--as-of', '2022-02-30T10:00Z'], 'is no date'],
    ['a duration that is none', ['screen', 'x', '--max-list-age', 'soon'], '36h'],
    ['a threshold that is none', ['screen', 'x', '--threshold', '2'], 'at most 1'],
    ['a BIC that is none', ['screen', 'x', '--institution', 'BANK'], 'BANK is not a BIC'],
    [
      'two files of owners',
      ['screen', 'x', '--ownership', 'a', '--ownership', 'b'],
      '--ownership <file>: give it once',
    ],
    ['two configurations', ['search', 'x', '--config', 'a', '--config', 'b'], '--config <file>: give it once'],
    ['two moments', ['screen', 'x', '--as-of', '2026-03-02', '--as-of=2026-03-03'], '--as-of <date>: give it once'],
    ['two journals', ['replay', 'x', '--journal', 'a', '--journal', 'b'], '--journal <dir>: give it once'],
    [
      'two formats',
      ['journal', 'show', 'x', '--format', 'json', '--format', 'ndjson'],
      '--format <format>: give it once',
    ],
    ['no host', ['serve', '--host', '', '--api-key-env', 'PATH'], '--host <address>: name it'],
    ['an option for a reference', ['reply', 'x', '--reference', '--out', 'y'], '--reference <text>: name it'],
    ['standard output for a file', ['replay', 'x', '--out', '-'], '--out <file>: name it'],
    ['standard input twice', ['screen', '-', 'x', '-'], 'give it once'],
    ['standard input twice, to parse', ['parse', '-', '-'], 'give it once'],
    ['standard input twice, to answer', ['reply', '-', '-'], 'give it once'],
    ['no thread', ['replay', 'x', '--workers', '0'], 'a whole number from 1'],
    ['very many threads', ['replay', 'x', '--workers', '1025'], 'from 1 to 1024'],
    ['very many threads that serve', ['serve', '--workers', '100000'], 'from 1 to 1024'],
    ['nothing to search', ['search'], 'Give a name'],
    ['a name that is not there', ['search', 'x', ''], 'Give a name'],
    ['an unknown kind', ['search', 'x', '--kind', 'ghost'], 'person'],
  ])('%s', async (_what, args, words) => {
    const { status, stderr } = await interdict(args);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each(['{"lists":[]}', '[]'])('a configuration that names no list: %s', async (json) => {
    const path = file('no-list.json');
    writeFileSync(path, json);
    const { status, stdout, stderr } = await interdict(['screen', file('clean.fin'), '--config', path]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('is wrong at');
  });

  test.each<[what: string, args: readonly string[], option: string]>([
    ['a journal', ['screen', 'x', '--journal', '--format', 'ndjson'], '--journal <dir>'],
    ['an empty one', ['screen', 'x', '--journal', ' '], '--journal <dir>'],
    ['a list among others', ['search', 'x', '--lists', 'a', '--lists', ''], '--lists <path>'],
    ['a record', ['replay', 'x', '--out', '--report', 'x.html'], '--out <file>'],
    ['a folder for lists', ['lists', 'update', '--to', '--config', 'x'], '--to <folder>'],
  ])('a path left out: %s', async (_what, args, option) => {
    const { status, stdout, stderr } = await interdict(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${option}: name it`);
  });

  test.each<[settings: object, key: string]>([
    [{ journal: ' ' }, 'journal'],
    [{ lists: [''] }, 'lists.0'],
    [{ sources: { ours: '' } }, 'sources.ours'],
  ])('a configuration in which something is left empty: %j', async (settings, key) => {
    writeFileSync(file('empty.json'), JSON.stringify(settings));
    const { status, stderr } = await interdict(['screen', file('clean.fin'), '--config', file('empty.json')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`is wrong at ${key}`)]);
  });

  test('a configuration that says something twice', async () => {
    writeFileSync(file('twice.json'), '{\n  "threshold": 0.9,\n  "threshold": 0.99\n}');
    const { status, stderr } = await interdict(['screen', file('clean.fin'), '--config', file('twice.json')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('"threshold" is given twice, again at line 3')]);
  });

  test('a configuration with an unknown key', async () => {
    const { status, stderr } = await interdict(['screen', 'x', '--config', file('wrong.json')]);
    expect(status).toBe(2);
    expect(stderr).toContain('wrong at list: There is no such option.');
  });
});

describe('failure exits with 1 and says where', () => {
  test('a configuration with a threshold that finds nothing, also where it is only searched', async () => {
    writeFileSync(file('high.json'), JSON.stringify({ lists: [file('ours.csv')], threshold: 2 }));
    const { status, stderr } = await interdict(['search', 'Zorblax Quentivar', '--config', file('high.json')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('threshold: Expected a number above 0')]);
  });

  test('a list that is not there', async () => {
    const { status, stderr } = await interdict(['screen', file('clean.fin'), '--lists', file('nowhere.csv')]);
    expect(status).toBe(1);
    expect(stderr).toContain('nowhere.csv');
  });

  test('a list with an id twice', async () => {
    const { status, stderr } = await interdict(['screen', file('clean.fin'), '--lists', file('broken.csv')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/broken.*3/s);
  });

  test('a message file that is not there; the others are screened', async () => {
    const { status, stdout, stderr } = await interdict([
      'screen',
      file('nowhere.fin'),
      file('clean.fin'),
      '--lists',
      file('ours.csv'),
      '--format',
      'ndjson',
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('nowhere.fin');
    expect(ndjson(stdout)).toMatchObject([
      { file: file('nowhere.fin'), payment: null, outcome: 'hold', issues: [{ code: 'input-unreadable' }] },
      { file: file('clean.fin'), outcome: 'pass' },
    ]);
  });
});

describe('interdict parse', () => {
  test('prints what was read, as JSON', async () => {
    const { status, stdout } = await interdict(['parse', file('clean.fin'), '--format', 'ndjson']);
    expect(status).toBe(0);
    expect(ndjson(stdout)).toMatchObject([
      {
        file: file('clean.fin'),
        message: { type: 'MT103' },
        payments: [{ parties: expect.any(Array), agents: expect.any(Array) }],
        issues: expect.any(Array),
      },
    ]);
  });

  test('prints what was read, for people', async () => {
    const { stdout } = await interdict(['parse', file('clean.fin')]);
    for (const words of ['MT103', 'creditor', 'MARGOT QUILL', '4/59', 'EUR 1000']) expect(stdout).toContain(words);
  });
});

describe('interdict search', () => {
  test('answers each name in order, also when nothing is found', async () => {
    const { status, stdout } = await interdict([
      'search',
      'Quentivar, Zorblax',
      'Margot Quill',
      '--lists',
      file('ours.csv'),
      '--format',
      'ndjson',
    ]);
    expect(status).toBe(0);
    expect(ndjson(stdout)).toMatchObject([
      { query: 'Quentivar, Zorblax', hits: [{ entry: { id: 'ours:z1' }, name: 'Zorblax Quentivar' }] },
      { query: 'Margot Quill', hits: [] },
    ]);
  });

  test('reads names from standard input', async () => {
    const { stdout } = await interdict(
      ['search', '--stdin', '--lists', file('ours.csv'), '--format', 'ndjson'],
      'Zorblax Quentivar\nMargot Quill\n',
    );
    expect(ndjson(stdout).length).toBe(2);
  });

  test.each<[what: string, lines: Uint8Array, number: number]>([
    ['in Latin-1', Buffer.from('Margot Quill\nJosé Núñez\n', 'latin1'), 2],
    ['in UTF-16', Buffer.from('\ufeffMargot Quill\nJosé\n', 'utf16le'), 1],
    ['in UTF-16 without a mark', Buffer.from('Zorblax Quentivar\n', 'utf16le'), 1],
  ])('refuses names %s', async (_what, lines, number) => {
    const { status, stderr } = await interdict(['search', '--stdin', '--lists', file('ours.csv')], lines);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`Line ${number} of standard input`)]);
  });

  test('reads UTF-8 with a mark, and lines that end otherwise', async () => {
    const options = ['--stdin', '--lists', file('ours.csv'), '--format', 'ndjson'];
    const { status, stdout } = await interdict(['search', ...options], '\ufeffZorblax Quentivar\r\nJosé\rEva');
    expect(status).toBe(0);
    expect(ndjson(stdout)).toMatchObject([
      { query: 'Zorblax Quentivar', hits: [{ score: 1 }] },
      { query: 'José' },
      { query: 'Eva' },
    ]);
  });

  test('keeps to a kind', async () => {
    const { stdout } = await interdict([
      'search',
      'Zorblax Quentivar',
      '--kind',
      'vessel',
      '--lists',
      file('ours.csv'),
      '--format',
      'ndjson',
    ]);
    expect(ndjson(stdout)).toEqual([{ query: 'Zorblax Quentivar', hits: [] }]);
  });
});

describe('interdict lists', () => {
  test('status says what a list holds', async () => {
    const { status, stdout } = await interdict(['lists', 'status', '--lists', file('ours.csv'), '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        list: 'ours',
        path: file('ours.csv'),
        format: 'own-csv',
        publishedOn: null,
        entries: 1,
        names: 1,
        programmes: 0,
        unparsed: 0,
        issues: 0,
        demonstration: false,
        ageDays: null,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  test('diff says what changed, and that something did', async () => {
    const { status, stdout } = await interdict([
      'lists',
      'diff',
      file('old/ours.csv'),
      file('ours.csv'),
      '--format',
      'json',
    ]);
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toEqual({
      added: ['ours:z1'],
      removed: ['ours:z0'],
      changed: [],
    });
    expect((await interdict(['lists', 'diff', file('ours.csv'), file('ours.csv')])).status).toBe(0);
  });

  test('prove exits with 0 when every name is found, and with 3 when there is none to find', async () => {
    expect(await interdict(['lists', 'prove', '--lists', file('ours.csv')])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Every name is found.'),
    });
    writeFileSync(file('empty.csv'), 'id,name\n');
    expect(await interdict(['lists', 'prove', '--lists', file('empty.csv')])).toMatchObject({
      status: 3,
      stdout: expect.stringContaining('There is no name to be found.'),
    });
  });

  test('show shows an entry', async () => {
    const { stdout } = await interdict(['lists', 'show', 'ours:z1', '--lists', file('ours.csv')]);
    for (const words of ['ours:z1 person', 'Zorblax Quentivar', '1961-05-02', 'MT', 'blocking'])
      expect(stdout).toContain(words);
    expect((await interdict(['lists', 'show', 'ours:zz', '--lists', file('ours.csv')])).status).toBe(2);
  });

  test.each([
    ['status', []],
    ['show', ['ours:z1']],
    ['prove', []],
  ])('%s takes its lists from the configuration', async (command, args) => {
    writeFileSync(file('lists.json'), JSON.stringify({ lists: [file('ours.csv')] }));
    const { status, stdout, stderr } = await interdict(['lists', command, ...args, '--config', file('lists.json')]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('ours');
  });
});

test.each([[[]], [['lists']], [['journal']]])('%j --help tells what there is', async (command) => {
  const { status, stdout } = await interdict([...command, '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('Usage: interdict');
});

const COMMANDS = ['screen', 'replay', 'diff', 'parse', 'search', 'reply', 'serve'];
const OF_LISTS = ['update', 'status', 'diff', 'show', 'prove'];
const OF_JOURNAL = ['verify', 'show', 'export', 'prove'];

test.each([
  ...COMMANDS.map((name) => [name]),
  ...OF_LISTS.map((name) => ['lists', name]),
  ...OF_JOURNAL.map((name) => ['journal', name]),
])('%s %s --help tells what it ends with', async (...command) => {
  const { status, stdout } = await interdict([...command, '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain(`Usage: interdict ${command.join(' ')}`);
  expect(stdout).toMatch(/^Exit status: 0 /m);
});
