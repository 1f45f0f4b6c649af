/** `interdict lists update` against a server on this machine: what it fetches, prints and says to the shell. */

import { createServer, type RequestListener } from 'node:http';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interdict, type Ran } from '../support/interdict.ts';

const LIST = 'id,name\n1,Zorblax Quentivar\n';
const ANSWERS: Readonly<Record<string, RequestListener>> = {
  '/good.csv': (request, answer) => {
    const known = request.headers['if-none-match'] === '"1"';
    if (known) answer.writeHead(304).end();
    else answer.writeHead(200, { etag: '"1"' }).end(LIST);
  },
  '/page.csv': (_, answer) => answer.writeHead(200).end('<html>Sorry</html>'),
};
const server = createServer((request, response) => {
  const answer = ANSWERS[new URL(request.url ?? '', 'http://x').pathname];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
let base: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interdict-'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const update = (...args: readonly string[]): Promise<Ran> =>
  interdict(['lists', 'update', '--to', join(folder, 'l'), ...args]);

test('fetches a list, says so, and then finds it up to date', async () => {
  const first = await update('--from', `${base}/good.csv?token=secret`, 'ours', '--format', 'json');
  expect([first.status, JSON.parse(first.stdout)]).toEqual([
    0,
    [{ source: 'ours', status: 'updated', lists: [{ list: 'ours', entries: 1 }] }],
  ]);
  expect(first.stderr).toContain('interdict: ours: updated; ours of no date, 1 entries');
  const second = await update('ours', '--from', `${base}/good.csv?token=secret`);
  expect([second.status, second.stdout]).toEqual([0, expect.stringContaining('unchanged')]);
  expect(readdirSync(join(folder, 'l')).sort()).toEqual(['.interdict-lists.json', 'ours.csv']);
  expect([first, second].map(({ stdout, stderr }) => stdout + stderr).join('')).not.toContain('secret');
});

test('fails with the reason where one list is refused, and fetches the others', async () => {
  const config = join(folder, 'config.json');
  const sources = { broken: `${base}/page.csv`, gone: `${base}/none.csv`, theirs: [`${base}/good.csv`] };
  writeFileSync(config, JSON.stringify({ sources }));
  const { status, stdout } = await update('--config', config, '--format', 'json');
  expect([status, JSON.parse(stdout)]).toEqual([
    1,
    [
      { source: 'broken', status: 'refused', code: 'column-unknown', reason: expect.any(String) },
      { source: 'gone', status: 'refused', code: 'source-refused', reason: expect.stringContaining('404') },
      { source: 'theirs', status: 'updated', lists: [{ list: 'theirs', entries: 1 }] },
    ],
  ]);
  const one = await update('--config', config, 'broken');
  expect([one.status, one.stdout]).toEqual([1, expect.stringContaining('[column-unknown]')]);
});

test.each([
  ['no folder', ['lists', 'update', 'un-sc'], '--to'],
  ['an unknown list', ['lists', 'update', '--to', 'x', 'nope'], 'There is no list nope'],
  ['an address that is none', ['lists', 'update', '--to', 'x', '--from', 'ftp://x/'], 'no address'],
  ['two names for one list', ['lists', 'update', '--to', 'x', '--from', 'https://x/', 'a', 'b'], 'one list'],
  ['a share that is none', ['lists', 'update', '--to', 'x', 'un-sc', '--max-shrink', '2'], '--max-shrink'],
  ['an empty share', ['lists', 'update', '--to', 'x', 'un-sc', '--max-shrink', ' '], '--max-shrink'],
  ['a folder of the system', ['lists', 'update', '--to', '/dev/lists', 'un-sc'], 'a folder of the system'],
  ['a source without address', ['lists', 'update', '--to', 'x', '--config', '$'], 'one address or more'],
])('%s is wrong usage', async (_, options, words) => {
  const config = join(folder, 'nowhere.json');
  writeFileSync(config, JSON.stringify({ sources: { theirs: [] } }));
  const args = options.map((option) => (option === '$' ? config : option));
  const { status, stderr } = await interdict(args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
});
