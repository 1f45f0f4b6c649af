import { expect, test } from 'vitest';
import { sha256 } from './checksum.ts';
import { httpSource, type HttpSourceOptions } from './http-source.ts';

const { signal } = new AbortController();
const ADDRESS = 'https://lists.example/api/sdn.csv?key=secret';

interface Asked {
  readonly url: string;
  readonly headers: Headers;
}

/** A source whose answers come from a table instead of the network. */
function sourceOf(answers: Readonly<Record<string, () => Response>>, options: Partial<HttpSourceOptions> = {}) {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { url, headers } = new Request(input, init);
    asked.push({ url, headers });
    return answers[url]?.() ?? new Response(null, { status: 404 });
  };
  return { asked, source: httpSource({ url: ADDRESS, attempts: 1, fetch, ...options }) };
}
const list = (headers: Record<string, string> = {}): Response =>
  new Response('list', { headers: { 'content-length': '4', ...headers } });
const from = (url: string, answer: Response): Response => Object.defineProperty(answer, 'url', { value: url });

test('is named without what may be secret, and its file after the address', async () => {
  const { source } = sourceOf({ [ADDRESS]: () => list() });
  expect(source.name).toBe('https://lists.example/api/sdn.csv');
  expect(await source.load(undefined, signal)).toEqual({ files: [{ name: 'sdn.csv', bytes: Buffer.from('list') }] });
});

test('an address that says nothing about the file can be given a name for it', async () => {
  const { source } = sourceOf({ [ADDRESS]: () => list() }, { name: 'ofac-sdn.csv' });
  expect(await source.load(undefined, signal)).toMatchObject({ files: [{ name: 'ofac-sdn.csv' }] });
});

test('asks for what is newer only at the address that the version is of', async () => {
  const { source, asked } = sourceOf({ [ADDRESS]: () => list({ etag: '"1"' }) });
  const { version } = (await source.load(undefined, signal)) ?? {};
  await source.load(version, signal);
  await source.load(version?.replace(/^[0-9a-f]+/, sha256('https://lists.example/api/sdn.csv?key=other')), signal);
  await source.load('what stood here before', signal);
  expect(asked.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"1"', null, null]);
  expect(version).not.toContain('secret');
});

test('does not follow https to an address without encryption', async () => {
  const { source } = sourceOf({ [ADDRESS]: () => from('http://lists.example/sdn.csv', list()) });
  await expect(source.load(undefined, signal)).rejects.toMatchObject({ code: 'source-insecure' });
});

test.each([
  ['of the same host gets the headers', 'https://lists.example/sums', 'Bearer x'],
  ['of another host does not', 'https://mirror.example/sums', null],
])('a checksum %s', async (_, url, expected) => {
  const answers = { [ADDRESS]: () => list(), [url]: () => new Response(sha256('list')) };
  const { source, asked } = sourceOf(answers, { headers: { authorization: 'Bearer x' }, checksum: { url } });
  await source.load(undefined, signal);
  expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer x', expected]);
});

test('with a checksum an answer need not tell its length', async () => {
  const answers = { [ADDRESS]: () => new Response('list') };
  const checksum = { sha256: sha256('list').toUpperCase() };
  expect(await sourceOf(answers, { checksum }).source.load(undefined, signal)).toBeDefined();
  await expect(sourceOf(answers).source.load(undefined, signal)).rejects.toMatchObject({ code: 'length-unknown' });
});

test('a checksum file that does not name the file proves nothing', async () => {
  const url = 'https://lists.example/sums';
  const answers = { [ADDRESS]: () => list(), [url]: () => new Response(`${sha256('list')}  alt.csv`) };
  const { source } = sourceOf(answers, { checksum: { url } });
  await expect(source.load(undefined, signal)).rejects.toMatchObject({ code: 'checksum-wrong' });
});

test.each([
  ['seconds', '7'],
  ['a date', 'Mon, 02 Mar 2026 10:00:07 GMT'],
])('waits as long as an overloaded server asks for in %s', async (_, after) => {
  const pauses: number[] = [];
  const answers = [new Response(null, { status: 503, headers: { 'retry-after': after } }), list()];
  const { source } = sourceOf(
    { [ADDRESS]: () => answers.shift() ?? list() },
    {
      attempts: 2,
      clock: () => new Date('2026-03-02T10:00:00Z'),
      // The limits of time wait beside the pause, and are told to stop.
      wait: (milliseconds, stop) =>
        new Promise((resolve) => {
          stop.addEventListener('abort', resolve);
          if (milliseconds < 30_000) resolve(pauses.push(milliseconds));
        }),
    },
  );
  expect(await source.load(undefined, signal)).toBeDefined();
  expect(pauses).toEqual([7000]);
});
