/** Every example runs as its README says, and does what it promises. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const run = (program: string, ...args: string[]): { status: number | null; lines: string[]; stderr: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at(program), ...args], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
};

test('stream-of-files decides every message of the folder', () => {
  const { status, lines, stderr } = run('stream-of-files/screen-files.js', at('messages'));
  expect([status, stderr]).toEqual([0, '']);
  expect(lines).toContain('block  01-founding-case.fin');
  expect(lines).toContain('pass   04-clean.fin');
  expect(lines.at(-1)).toMatch(/^\{ (?:\w+: \d+,? )+\}$/);
});

test('screen-messages decides every message there is, and ends with 0', () => {
  const { status, lines } = run('screen-messages/screen.js');
  expect(status).toBe(0);
  expect(lines.at(-1)).toBe('19 payments: 5 block, 4 hold, 2 reject, 8 pass');
});

test('own-list holds or blocks a name from the moment it is watched', () => {
  expect(run('own-list/own-list.js')).toEqual({ status: 0, lines: ['before pass', 'after hold'], stderr: '' });
});

test('own-rule holds what the house objects to', () => {
  const { status, lines, stderr } = run('own-rule/own-rule.js');
  expect([status, stderr]).toEqual([0, '']);
  expect(lines).toEqual(['900 LYON pass', '900000 LYON hold OWN-01', '900 TEHRAN IRAN hold BR-04']);
});

describe('services', () => {
  const running: ChildProcess[] = [];
  let folder: string | undefined;
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
    if (folder) rmSync(folder, { recursive: true });
    folder = undefined;
  });

  const start = async (program: string, env: NodeJS.ProcessEnv = {}): Promise<string> => {
    const child = spawn(process.execPath, [at(program)], {
      env: { ...process.env, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(child);
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    child.stdout.resume();
    return String(line).replace('listening on ', '');
  };
  const send = async (url: string, body: string | Uint8Array, type = 'text/plain'): Promise<Response> =>
    fetch(`${url}/payments`, { method: 'POST', body, headers: { 'content-type': type } });
  const pay = async (url: string, message: string): Promise<[status: number, body: unknown]> => {
    const type = message.endsWith('.xml') ? 'application/xml' : 'text/plain';
    const answer = await send(url, readFileSync(at(`messages/${message}`)), type);
    return [answer.status, await answer.json()];
  };

  test.each(['fastify-gateway/gateway.js', 'express-service/service.js', 'embed-in-gateway/gateway.js'])(
    '%s answers to what is passed, held and blocked the same, to the letter',
    async (program) => {
      folder = mkdtempSync(join(tmpdir(), 'interdict-gateway-'));
      const listening = await start(program, { JOURNAL: join(folder, 'decisions.ndjson') });
      const url = /^\d+$/.test(listening) ? `http://127.0.0.1:${listening}` : listening;
      const answers = ['04-clean.fin', '02-name-alone.fin', '01-founding-case.fin', '14-cut-short.fin'].map(
        async (message) => {
          const answer = await send(url, readFileSync(at(`messages/${message}`)));
          const headers = [...answer.headers].filter(([name]) => name !== 'date');
          return JSON.stringify([answer.status, headers, await answer.text()]);
        },
      );
      expect([...new Set(await Promise.all(answers))]).toEqual([expect.stringContaining('received')]);
    },
  );

  test('fastify-gateway passes on what is passed, and writes everything down', async () => {
    folder = mkdtempSync(join(tmpdir(), 'interdict-gateway-'));
    const JOURNAL = join(folder, 'decisions.ndjson');
    const url = await start('fastify-gateway/gateway.js', { JOURNAL });
    expect(await pay(url, '04-clean.fin')).toEqual([202, { status: 'received' }]);
    expect(await pay(url, '16-clean.xml')).toEqual([202, { status: 'received' }]);
    expect(await pay(url, '01-founding-case.fin')).toEqual([202, { status: 'received' }]);
    expect(await pay(url, '05-private-party-in-iran.fin')).toMatchObject([422, { code: 'payment-not-executed' }]);
    const kept = readFileSync(JOURNAL, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(kept).toMatchObject([{ outcome: 'pass' }, { outcome: 'pass' }, { outcome: 'block' }, { outcome: 'reject' }]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test('express-service sees rejected payments, and no blocked ones', async () => {
    const url = await start('express-service/service.js');
    const text = (message: string): string => readFileSync(at(`messages/${message}`), 'utf8');
    expect(await pay(url, '04-clean.fin')).toEqual([202, { status: 'received' }]);
    expect(await pay(url, '05-private-party-in-iran.fin')).toEqual([
      422,
      { refused: [{ payment: 'HV26030200005', fundsHandling: 'RETURN_TO_REMITTER' }] },
    ]);
    const batch = text('04-clean.fin') + text('05-private-party-in-iran.fin');
    expect((await send(url, batch)).status).toBe(422);
    const unnumbered = text('16-clean.xml')
      .replace(/<InstrId>.*<\/InstrId>/, '')
      .replace(
        /(<Cdtr>\s*<Nm>.*?<\/Nm>)\s*<PstlAdr>.*?<\/PstlAdr>/s,
        '$1<PstlAdr><TwnNm>Tehran</TwnNm><Ctry>IR</Ctry></PstlAdr>',
      );
    const answer = await send(url, unnumbered, 'application/xml');
    expect([answer.status, await answer.json()]).toMatchObject([422, { refused: [{ payment: 'E2E-0161' }] }]);
    expect(await pay(url, '01-founding-case.fin')).toEqual([202, { status: 'received' }]);
  });
});
