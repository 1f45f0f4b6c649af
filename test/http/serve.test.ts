/** `interdict serve` as an operator meets it: who is let in, how it ends, what a new list does. */

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { interdict, ROOT } from '../support/interdict.ts';

const COMMAND = join(ROOT, 'packages/cli/bin/interdict.js');
const LISTED = readFileSync(join(ROOT, 'examples/messages/01-founding-case.fin'));
const withoutOpenssl = spawnSync('openssl', ['version']).status !== 0;

let folder: string;
const file = (name: string): string => join(folder, name);
const running: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-serve-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the command and waits until it says where it listens. */
async function serve(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<{ url: string; child: ChildProcess; said: string[] }> {
  const port = args.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [COMMAND, 'serve', ...port, '--as-of', '2026-03-02', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    const [, url] = /listening on (\S+)/.exec(line) ?? [];
    if (url !== undefined) {
      child.stderr.resume();
      return { url, child, said };
    }
  }
  throw new Error(`It did not start: ${said.join('\n')}`);
}

async function outcomeAt(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await fetch(`${url}/screen`, { method: 'POST', body: LISTED, headers });
  const told: unknown = await answer.json();
  return typeof told === 'object' && told && 'outcome' in told ? told.outcome : answer.status;
}

describe('who is let in', () => {
  test.each([
    ['--host', '0.0.0.0'],
    ['--host', '::'],
    ['--host', '192.0.2.1'],
    ['--host', '127.0.0.1.example.com'],
  ])('%s %s is refused without a key', async (...args) => {
    const { status, stderr } = await interdict(['serve', ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('to listen on more than this machine')]);
  });

  test.each([
    [['--api-key-env', 'NOBODY_SET_THIS'], 'the variable is not set'],
    [['--tls-cert', 'x.pem'], 'go together'],
    [['--tls-client-ca', 'x.pem'], 'needs them'],
    [['--port', '65536'], '0 to 65535'],
    [['--deadline', '1s'], 'needs --workers'],
    [['--max-bytes', '0'], 'whole number from 1'],
    [['--request-timeout', '0s'], 'more than nothing'],
    [['--api-key', 'secret'], "unknown option '--api-key'"],
  ])('%j is wrong usage', async (args, why) => {
    const { status, stderr } = await interdict(['serve', ...args]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
  });

  test('listens on this machine by default, and answers to its name only', async () => {
    const { url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await outcomeAt(url)).toBe('block');
  });

  test('with a key it listens anywhere, and answers data to the key only', async () => {
    const { url, said } = await serve(['--host', '0.0.0.0', '--api-key-env', 'INTERDICT_KEY'], {
      INTERDICT_KEY: 'k3y',
    });
    expect(said.join('\n')).toContain('travel in the clear');
    const local = url.replace('0.0.0.0', '127.0.0.1');
    expect(await outcomeAt(local)).toBe(401);
    expect(await outcomeAt(local, { authorization: 'Bearer k3x' })).toBe(401);
    expect(await outcomeAt(local, { authorization: 'Bearer k3y' })).toBe('block');
    expect((await fetch(`${local}/healthz`)).status).toBe(200);
  });

  test.skipIf(withoutOpenssl)('with client certificates it lets nobody else in', async () => {
    const openssl = (...args: string[]): unknown => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    const authority = (name: string): unknown =>
      openssl(
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '2',
        '-subj',
        `/CN=${name}`,
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.pem`,
        '-addext',
        'subjectAltName=IP:127.0.0.1',
      );
    for (const name of ['service', 'client', 'stranger']) authority(name);
    const tls = [
      '--tls-cert',
      file('service.pem'),
      '--tls-key',
      file('service.key'),
      '--tls-client-ca',
      file('client.pem'),
    ];
    const { url } = await serve(tls);
    const ask = async (client?: string): Promise<string> => {
      const request = httpsRequest(`${url}/screen`, {
        method: 'POST',
        ca: readFileSync(file('service.pem')),
        ...(client ? { cert: readFileSync(file(`${client}.pem`)), key: readFileSync(file(`${client}.key`)) } : {}),
      });
      request.end(LISTED);
      const [response] = await once(request, 'response');
      return text(response);
    };
    expect(url).toMatch(/^https:/);
    expect(await ask('client')).toContain('"outcome":"block"');
    await expect(ask()).rejects.toThrow(/certificate|socket|ECONNRESET/i);
    await expect(ask('stranger')).rejects.toThrow(/certificate|socket|ECONNRESET/i);
  });
});

test('decides in other threads, and in time', async () => {
  const { url } = await serve(['--workers', '1', '--deadline', '60s']);
  expect(await outcomeAt(url)).toBe('block');
});

test.each([[[]], [['--workers', '1']]])(
  'with --journal every decision is kept before it is answered: %j',
  async (args) => {
    const journal = file(`journal${args.length}`);
    const { url, child } = await serve(['--journal', journal, ...args]);
    expect(await outcomeAt(url)).toBe('block');
    expect(await outcomeAt(url)).toBe('block');
    child.kill('SIGTERM');
    await once(child, 'exit');
    const { status, stdout, stderr } = await interdict(['journal', 'verify', journal]);
    expect(status).toBe(0);
    expect(stdout + stderr).toMatch(/\b2\b/);
  },
);

describe('how it ends', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0', async (signal) => {
    const { url, child } = await serve();
    expect(await outcomeAt(url)).toBe('block');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('killed in the middle of work it answers nothing, and starts again as it was', async () => {
    const first = await serve();
    const asked = Promise.allSettled(Array.from({ length: 20 }, () => outcomeAt(first.url)));
    first.child.kill('SIGKILL');
    for (const answer of await asked)
      expect([undefined, 'block']).toContain(answer.status === 'fulfilled' ? answer.value : undefined);
    const again = await serve(['--port', new URL(first.url).port]);
    expect(await outcomeAt(again.url)).toBe('block');
  });

  test('a port that is taken is a failure', async () => {
    const { url } = await serve();
    const { status, stderr } = await interdict(['serve', '--port', new URL(url).port]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('EADDRINUSE')]);
  });
});

test('with --refresh a list that is new in the folder is taken over, and one that is gone stays in force', async () => {
  const lists = file('lists');
  mkdirSync(lists);
  const write = (name: string, ...people: readonly string[]): void =>
    writeFileSync(join(lists, name), ['id,name', ...people.map((person, at) => `${at},${person}`), ''].join('\n'));
  write('mine.csv', 'Nobody Atall');
  const { url, child } = await serve(['--lists', lists, '--refresh', '1s']);
  const said: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (words: string) => said.push(words));
  const found = async (...ids: readonly string[]): Promise<void> => {
    for (let hits = ''; !ids.every((id) => hits.includes(`"${id}"`)); await sleep(100))
      hits = await (await fetch(`${url}/search?name=Esmail+Khatib`)).text();
  };
  write('second.csv', 'Esmail Khatib');
  await found('second:0');
  write('mine.csv', 'Nobody Atall', 'Esmail Khatib');
  await found('second:0', 'mine:1');
  expect(await (await fetch(`${url}/lists`)).json()).toMatchObject([{ list: 'mine' }, { list: 'second' }, {}]);
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready', lists: 3 });
  expect(said).toEqual([]);
  rmSync(join(lists, 'second.csv'));
  while (!said.join('').includes('second')) await sleep(100);
  expect(said.join('')).toContain('list-missing');
  await found('second:0', 'mine:1');
});

test('with --refresh a new list of a name that serves already is not taken over, and that is said', async () => {
  const lists = file('more-lists');
  mkdirSync(lists);
  for (const path of [join(lists, 'one.csv'), file('two.csv')]) writeFileSync(path, 'id,name\n1,Nobody Atall\n');
  const { child } = await serve(['--lists', lists, '--lists', file('two.csv'), '--refresh', '1s']);
  const said: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (words: string) => said.push(words));
  writeFileSync(join(lists, 'two.csv'), 'id,name\n1,Esmail Khatib\n');
  while (!said.join('').includes('\n')) await sleep(100);
  expect(said.join('')).toMatch(/lists not taken over: Two lists are called two: /);
});

test('with --refresh a new list is taken over while it runs', async () => {
  const list = (name: string): void => writeFileSync(file('ours.csv'), `id,name,kind,countries\n1,${name},person,IR\n`);
  list('Nobody Atall');
  const { url } = await serve(['--lists', file('ours.csv'), '--refresh', '1s']);
  expect(await (await fetch(`${url}/search?name=Esmail+Khatib`)).json()).toMatchObject([{ hits: [] }]);
  list('Esmail Khatib');
  let hits = '';
  for (let round = 0; round < 100 && !hits.includes('ours:1'); round += 1) {
    await sleep(100);
    hits = await (await fetch(`${url}/search?name=Esmail+Khatib`)).text();
  }
  expect(hits).toContain('ours:1');
});
