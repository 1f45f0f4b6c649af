/** `--journal` and `interdict journal`: what was decided is kept, and what is changed later shows. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND, interdict, ndjson } from '../support/interdict.ts';

const mt103 = (creditor: string): string =>
  `{1:F01EXMPUS33AXXX0042000001}{2:O1030915260302HAVNDEHHAXXX00421234562603020916N}{3:{121:0f3c1b2a-7d4e-4a5b-9c6d-000000000001}}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR1000,\r\n:50K:/1\r\nELBE TRADING GMBH\r\nHAMBURG\r\n:59:/2\r\n${creditor}\r\n:71A:SHA\r\n-}`;

const CLEAN = mt103('MARGOT QUILL\r\n3 MILL LANE\r\nBATH');
const LISTED = mt103('ZORBLAX QUENTIVAR\r\nVALLETTA MALTA');

let folder: string;
let head: string;
const at = (name: string): string => join(folder, name);
const journal = (): string => at('journal');

/** Another day on which two payments are decided. */
const decide = async (...more: readonly string[]) =>
  interdict([
    'screen',
    at('clean.fin'),
    at('listed.fin'),
    '--lists',
    at('ours.csv'),
    '--journal',
    journal(),
    '--format',
    'ndjson',
    ...more,
  ]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  writeFileSync(at('clean.fin'), CLEAN);
  writeFileSync(at('listed.fin'), LISTED);
  writeFileSync(at('ours.csv'), 'id,name,kind,countries,measure\nz1,Zorblax Quentivar,person,MT,blocking\n');
  await decide();
  const { stderr } = await decide('--as-of', '2026-03-02');
  head = /head is now (\S+)\. /.exec(stderr)?.[1] ?? '';
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('interdict screen --journal', () => {
  test('keeps what it prints, with the message and the moment', async () => {
    const { status, stdout } = await interdict(['journal', 'show', journal(), '--format', 'ndjson']);
    expect(status).toBe(0);
    expect(ndjson(stdout)).toMatchObject(
      [CLEAN, LISTED, CLEAN, LISTED].map((message, seq) => ({
        seq,
        kind: 'decision',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        body: {
          outcome: message === CLEAN ? 'pass' : 'block',
          sha256: createHash('sha256').update(message).digest('hex'),
          asOf: expect.stringMatching(seq < 2 ? /Z$/ : /^2026-03-02T23:59:59\.999Z$/),
          lists: expect.arrayContaining([expect.objectContaining({ list: 'ours' })]),
          policy: expect.stringMatching(/^[0-9a-f]{64}$/),
          engine: expect.stringContaining('interdict'),
        },
      })),
    );
  });

  test('decides nothing while another process writes the journal', async () => {
    const lock = join(journal(), 'journal.lock');
    writeFileSync(lock, 'elsewhere 1 1');
    const { status, stdout, stderr } = await decide();
    rmSync(lock);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('journal.lock');
  });

  test.each([['read/journal'], ['read']])('is not kept among the messages: %s', async (place) => {
    mkdirSync(at('read'), { recursive: true });
    const { status, stderr } = await interdict([
      'screen',
      at('read'),
      '--lists',
      at('ours.csv'),
      '--journal',
      at(place),
    ]);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('among the messages') });
    expect(readdirSync(at('read'))).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux').each<[command: string, options: readonly string[]]>([
    ['screen', ['--journal', '/proc/journal']],
    ['screen', ['--journal', '/dev/shm/journal']],
    ['replay', ['--out', '/proc/out.ndjson']],
    ['replay', ['--report', '/dev/report.html']],
    ['reply', ['--out', '/proc/replies']],
  ])('nothing is kept in a folder of the system: %s %j', async (command, options) => {
    const { status, stderr } = await interdict([command, at('clean.fin'), '--lists', at('ours.csv'), ...options]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('a folder of the system') });
  });

  test('is not kept among the lists', async () => {
    mkdirSync(at('lists'));
    writeFileSync(at('lists/ours.csv'), readFileSync(at('ours.csv')));
    const options = ['--lists', at('lists'), '--journal', at('lists')];
    const { status, stderr } = await interdict(['screen', at('clean.fin'), ...options]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--lists')]);
    expect(readdirSync(at('lists'))).toEqual(['ours.csv']);
  });

  test.skipIf(process.platform === 'win32')(
    'tells that it cannot be written, and a head that can be found again',
    () => {
      const command = `ulimit -f 2; exec "$0" "$@"`;
      const args = [
        'screen',
        ...Array<string>(3).fill(at('clean.fin')),
        '--lists',
        at('ours.csv'),
        '--journal',
        at('full'),
      ];
      const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, COMMAND, ...args], {
        encoding: 'utf8',
      });
      expect(status).toBe(3);
      expect(stderr.match(/cannot be written: EFBIG.* What is not kept is held\./g)).toHaveLength(1);
      const [, told = ''] = /head is now (\S+)\. /.exec(stderr) ?? [];
      const { damages } = JSON.parse(
        spawnSync(process.execPath, [COMMAND, 'journal', 'verify', at('full'), '--head', told, '--format', 'json'], {
          encoding: 'utf8',
        }).stdout,
      );
      expect(damages.map(({ kind }: { kind: string }) => kind)).not.toContain('head-missing');
    },
  );

  test('can be named in the configuration', async () => {
    writeFileSync(at('config.json'), JSON.stringify({ lists: [at('ours.csv')], journal: at('other') }));
    await interdict(['screen', at('clean.fin'), '--config', at('config.json')]);
    expect(readdirSync(at('other'))).toEqual(['00000001.ndjson']);
  });
});

describe('interdict journal', () => {
  test('verify says that it is whole, and its head', async () => {
    const { status, stdout } = await interdict(['journal', 'verify', journal()]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `whole: 4 records\nhead ${head}\n` });
    expect(JSON.parse((await interdict(['journal', 'verify', journal(), '--format', 'json'])).stdout)).toEqual({
      damages: [],
      records: 4,
      head: { size: 4, root: head.slice(2) },
    });
  });

  test('show prints a table for people', async () => {
    const { stdout } = await interdict(['journal', 'show', journal(), '3']);
    for (const words of ['Decision', 'block', 'MT103', 'REF1', 'EUR 1,000', 'ours:z1']) expect(stdout).toContain(words);
    expect(stdout).not.toContain('pass');
  });

  test('show tells which records are not there, and shows the others', async () => {
    const show = async (...args: readonly string[]) =>
      interdict(['journal', 'show', journal(), ...args, '--format', 'ndjson']);
    const { status, stdout, stderr } = await show('3', '999', '3');
    expect([status, stderr]).toEqual([1, 'interdict: There is no record 999.\n']);
    expect(ndjson(stdout)).toMatchObject([{ seq: 3 }]);
    // there, and not chosen
    expect(await show('3', '--outcome', 'pass')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('export chooses by outcome and day', async () => {
    const exported = async (...options: readonly string[]): Promise<number> =>
      ndjson((await interdict(['journal', 'export', journal(), ...options])).stdout).length;
    expect(await exported()).toBe(4);
    expect(await exported('--outcome', 'block')).toBe(2);
    expect(await exported('--from', '2000-01-01', '--to', '2000-12-31')).toBe(0);
    expect(await exported('--from', '2026-01-01')).toBe(4);
  });

  test('export writes CSV', async () => {
    const { stdout } = await interdict(['journal', 'export', journal(), '--format', 'csv', '--outcome', 'block']);
    const [header, first] = stdout.split('\r\n');
    expect(header).toBe(
      'seq,at,kind,outcome,pending,fundsHandling,message,sender,receiver,position,reference,uetr,currency,amount,hits,reasons,asOf,sha256,hash',
    );
    expect(first).toMatch(
      /^1,[^,]+,decision,block,,BLOCKED_ACCOUNT,MT103,HAVNDEHHXXX,EXMPUS33XXX,0,REF1,0f3c[^,]+,EUR,1000,/,
    );
  });

  test('prove shows one record, which can be checked against the head alone', async () => {
    const proof = at('proof.json');
    expect((await interdict(['journal', 'prove', journal(), '1', '--out', proof])).status).toBe(0);
    expect(readFileSync(proof, 'utf8').match(/"outcome"/g)).toHaveLength(1);
    const check = async (...options: readonly string[]) => {
      const { status, stdout } = await interdict(['journal', 'prove', '--check', proof, ...options]);
      return [status, stdout.split(':')[0]];
    };
    expect(await check('--head', head)).toEqual([0, 'proved']);
    expect(await check('--head', `3:${head.slice(2)}`)).toEqual([3, 'not proved']);
    writeFileSync(proof, readFileSync(proof, 'utf8').replace('"block"', '"pass"'));
    expect(await check('--head', head)).toEqual([3, 'not proved']);
  });

  test.each<[what: string, out: () => string, words: string]>([
    ['onto a segment', () => join(journal(), '00000001.ndjson'), 'into the journal'],
    ['onto it by another name', () => at('segment'), 'into the journal'],
    ['beside the segments', () => join(journal(), 'proof.json'), 'into the journal'],
    ['onto a folder', () => at('.'), 'is a folder'],
  ])('prove writes no proof %s', async (_what, out, words) => {
    const whole = readFileSync(join(journal(), '00000001.ndjson'), 'utf8');
    if (!existsSync(at('segment'))) linkSync(join(journal(), '00000001.ndjson'), at('segment'));
    const { status, stderr } = await interdict(['journal', 'prove', journal(), '1', '--out', out()]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(readFileSync(join(journal(), '00000001.ndjson'), 'utf8')).toBe(whole);
    expect(readdirSync(journal())).toEqual(['00000001.ndjson']);
  });

  test.each([
    ['no such folder', 1, ['verify', 'nowhere']],
    ['no journal', 1, ['verify', 'packages']],
    ['no head', 2, ['verify', '.', '--head', 'abc']],
    ['no record', 1, ['prove', '$', '99']],
    ['nothing to prove', 2, ['prove']],
    ['no proof', 2, ['prove', '--check', 'README.md']],
    ['a record to prove and a proof to check', 2, ['prove', '$', '1', '--check', 'package.json']],
    ['a head and nothing to check', 2, ['prove', '$', '1', '--head', `3:${'0'.repeat(64)}`]],
    ['no time', 2, ['show', '$', '--from', '2026-03-02', '--to', '2026-03-01']],
    ['no day', 2, ['export', '$', '--from', 'yesterday', '--format', 'csv']],
    ['nothing to export', 1, ['export', 'nowhere', '--format', 'csv']],
  ])('%s: exit status %i', async (_what, expected, args) => {
    const ran = await interdict(['journal', ...args.map((arg) => (arg === '$' ? journal() : arg))]);
    expect([ran.status, ran.stdout]).toEqual([expected, '']);
    expect(ran.stderr).not.toBe('');
  });

  test('verify exits with 3 and says where, when a record was changed or is gone', async () => {
    const file = join(journal(), '00000001.ndjson');
    const whole = readFileSync(file, 'utf8');
    const lines = whole.split('\n');
    const offset = Buffer.byteLength(`${lines.slice(0, 2).join('\n')}\n`);
    writeFileSync(file, whole.replace('"outcome":"block"', '"outcome":"pass"'));
    const changed = await interdict(['journal', 'verify', journal()]);
    expect([changed.status, changed.stdout]).toEqual([
      3,
      expect.stringContaining(`00000001.ndjson at ${offset}: This is not what was written here. [record-altered]`),
    ]);
    expect((await interdict(['journal', 'export', journal()])).status).toBe(3);
    expect((await decide()).status).toBe(1);
    writeFileSync(file, lines.toSpliced(4, 1).join('\n'));
    expect((await interdict(['journal', 'verify', journal()])).status).toBe(0);
    const gone = await interdict(['journal', 'verify', journal(), '--head', head, '--format', 'ndjson']);
    expect([gone.status, ndjson(gone.stdout)]).toMatchObject([
      3,
      [{ damages: [{ kind: 'head-missing' }], head: null }],
    ]);
    writeFileSync(file, whole);
  });

  test('a torn tail is set aside by the next who writes, who says so', async () => {
    const file = join(journal(), '00000001.ndjson');
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"at":`);
    const { status, stdout } = await interdict(['journal', 'verify', journal()]);
    expect([status, stdout]).toEqual([3, expect.stringContaining('cut short')]);
    const { stderr } = await decide();
    expect(stderr).toContain('in half a record');
    expect((await interdict(['journal', 'verify', journal(), '--head', head])).status).toBe(0);
  });
});
