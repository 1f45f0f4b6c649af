import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadLists } from '../load-lists.ts';
import { DISK } from '../providers/durable-file.ts';
import { updateLists, type ListUpdate, type UpdateOptions } from './update-lists.ts';

const URL_A = 'https://lists.example/a.csv?token=secret';
const rows = (...ids: readonly number[]): string => ['id,name', ...ids.map((id) => `${id},Party ${id}`), ''].join('\n');
const TEN = rows(...Array.from({ length: 10 }, (_, id) => id));

let folder: string;
let answers: Record<string, () => Response>;
let asked: { readonly url: string; readonly etag: string | null }[];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'interdict-')), 'lists');
  asked = [];
  answers = {};
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const fetch: typeof globalThis.fetch = async (input, init) => {
  const { url, headers } = new Request(input, init);
  const etag = headers.get('if-none-match');
  asked.push({ url, etag });
  const answer = answers[url]?.() ?? new Response(null, { status: 404 });
  return etag !== null && answer.headers.get('etag') === etag ? new Response(null, { status: 304 }) : answer;
};
const csv = (text: string, etag = '"1"'): Response =>
  new Response(text, { headers: { etag, 'content-length': String(Buffer.byteLength(text)) } });

const SOURCE_A = { name: 'A', addresses: [{ url: URL_A, file: 'ours.csv' }] };
const update = (options: Partial<UpdateOptions> = {}): Promise<readonly ListUpdate[]> =>
  updateLists({
    folder,
    sources: [SOURCE_A],
    http: { fetch, attempts: 1 },
    clock: () => new Date('2026-03-02T10:00:00Z'),
    ...options,
  });
const there = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('fetches what is not there, asks for what is newer, and replaces it', async () => {
  answers[URL_A] = () => csv(TEN);
  expect(await update()).toEqual([{ source: 'A', status: 'updated', lists: [{ list: 'ours', entries: 10 }] }]);
  expect(await update()).toEqual([{ source: 'A', status: 'unchanged' }]);
  answers[URL_A] = () => csv(`${TEN}10,Party 10\n`, '"2"');
  expect(await update()).toEqual([
    { source: 'A', status: 'updated', lists: [{ list: 'ours', entries: 11, before: 10 }] },
  ]);
  expect(asked.map(({ etag }) => etag)).toEqual([null, '"1"', '"1"']);
  expect((await loadLists(folder)).map(({ list, entries, issues }) => [list, entries.length, issues])).toEqual([
    ['ours', 11, []],
  ]);
  expect(there('.interdict-lists.json')).not.toContain('secret');
});

test('what was changed in the folder is fetched anew', async () => {
  answers[URL_A] = () => csv(TEN);
  await update();
  writeFileSync(join(folder, 'ours.csv'), rows(1));
  expect(await update()).toMatchObject([{ status: 'updated' }]);
  expect([there('ours.csv'), asked.at(-1)?.etag]).toEqual([TEN, null]);
});

describe('leaves the folder as it was', () => {
  test.each<[string, () => Response, string]>([
    ['the list lost too much', () => csv(rows(1, 2, 3, 4, 5, 6, 7, 8), '"2"'), 'list-shrunk'],
    ['an id is there twice', () => csv(`${TEN}1,Twice\n`, '"2"'), 'id-duplicate'],
    ['it is no list', () => csv('<html>Sorry</html>', '"2"'), 'column-unknown'],
    ['it is empty', () => csv('', '"2"'), 'file-empty'],
    ['the server fails', () => new Response(null, { status: 500 }), 'source-failed'],
    ['the server refuses', () => new Response(null, { status: 403 }), 'source-refused'],
    ['nobody can tell whether it is whole', () => new Response(TEN, { headers: { etag: '"2"' } }), 'length-unknown'],
  ])('where %s', async (_, answer, code) => {
    answers[URL_A] = () => csv(TEN);
    await update();
    const before = there('.interdict-lists.json');
    answers[URL_A] = answer;
    const [result] = await update();
    expect(result).toMatchObject({ source: 'A', status: 'refused', code, reason: expect.stringMatching(/\w/) });
    expect([there('ours.csv'), there('.interdict-lists.json')]).toEqual([TEN, before]);
    expect(readdirSync(folder).sort()).toEqual(['.interdict-lists.json', 'ours.csv']);
  });

  test('where it cannot be written', async () => {
    answers[URL_A] = () => csv(TEN);
    await update();
    answers[URL_A] = () => csv(`${TEN}10,Party 10\n`, '"2"');
    const full = { ...DISK, rename: () => Promise.reject(new Error('disk full')) };
    expect(await update({ fileSystem: full })).toMatchObject([{ status: 'refused', reason: 'disk full' }]);
    expect(there('ours.csv')).toBe(TEN);
    expect(await update()).toMatchObject([{ status: 'updated' }]);
  });
});

test('a list may lose more where that is allowed', async () => {
  answers[URL_A] = () => csv(TEN);
  await update();
  answers[URL_A] = () => csv(rows(1), '"2"');
  expect(await update({ maxShrink: 1 })).toMatchObject([{ status: 'updated' }]);
});

test('one source that fails does not keep the others back', async () => {
  const url = 'https://lists.example/b.csv';
  answers[url] = () => csv(TEN);
  const told: string[] = [];
  const updates = await update({
    sources: [SOURCE_A, { name: 'B', addresses: [{ url }] }],
    onProgress: (source, done) => told.push(`${source} ${done?.status ?? 'asked'}`),
  });
  expect(updates.map(({ status }) => status)).toEqual(['refused', 'updated']);
  expect(told).toEqual(['A asked', 'A refused', 'B asked', 'B updated']);
});

describe('does not make a folder that cannot be loaded', () => {
  const url = 'https://lists.example/other/ours.csv';

  test.each<[string, Record<string, string>, string, RegExp]>([
    ['a file of one’s own has the name', { 'ours.csv': rows(1) }, 'ours.csv', /There is a file ours\.csv/],
    [
      'a list of one’s own has the name',
      { 'ours.json': '{"id":"1","name":"Mine"}\n' },
      'ours.csv',
      /The list ours is in the folder/,
    ],
    ['the name is none', {}, '../ours.csv', /cannot be the name/],
    ['the name is hidden', {}, '.ours.csv', /cannot be the name/],
  ])('where %s', async (_, own, file, reason) => {
    answers[url] = () => csv(TEN);
    await updateLists({ folder, sources: [] });
    for (const [name, content] of Object.entries(own)) writeFileSync(join(folder, name), content);
    const sources = [{ name: 'A', addresses: [{ url, file }] }];
    expect(await update({ sources })).toMatchObject([
      { status: 'refused', code: 'list-unexpected', reason: expect.stringMatching(reason) },
    ]);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(own));
  });

  test('where another source put the list there', async () => {
    answers[URL_A] = () => csv(TEN);
    answers[url] = () => csv(TEN);
    await update();
    const sources = [{ name: 'B', addresses: [{ url }] }];
    expect(await update({ sources })).toMatchObject([{ status: 'refused', code: 'list-unexpected' }]);
  });

  test('where it is not the list that was expected', async () => {
    answers[URL_A] = () => csv(TEN);
    const sources = [{ ...SOURCE_A, lists: ['un-sc'] }];
    expect(await update({ sources })).toMatchObject([{ status: 'refused', code: 'list-unexpected' }]);
    expect(existsSync(join(folder, 'ours.csv'))).toBe(false);
  });
});

test('files beside the lists that are none do not matter', async () => {
  answers[URL_A] = () => csv(TEN);
  await updateLists({ folder, sources: [] });
  writeFileSync(join(folder, 'README.md'), 'Lists.');
  expect(await update()).toMatchObject([{ status: 'updated' }]);
});

test('files that belong together come all or not at all', async () => {
  const urls = ['sdn', 'alt'].map((name) => `https://lists.example/${name}.csv`);
  const [sdn = '', alt = ''] = urls;
  const primary = `1,"EXAMPLE",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1a`;
  const sources = [{ name: 'ofac', addresses: urls.map((url) => ({ url })) }];
  answers[sdn] = () => csv(primary);
  expect(await update({ sources })).toMatchObject([{ status: 'refused', code: 'source-refused' }]);
  expect(readdirSync(folder)).toEqual([]);
  answers[alt] = () => csv(`1,1,"aka","SAMPLE",-0- \r\n\x1a`);
  expect(await update({ sources })).toMatchObject([{ status: 'updated', lists: [{ list: 'ofac-sdn', entries: 1 }] }]);
  expect((await loadLists(folder)).map(({ entries }) => entries[0]?.names.length)).toEqual([2]);
  expect(await update({ sources })).toEqual([{ source: 'ofac', status: 'unchanged' }]);
});

test('a damaged record is told, and nothing is done', async () => {
  await updateLists({ folder, sources: [] });
  writeFileSync(join(folder, '.interdict-lists.json'), '{');
  await expect(update()).rejects.toMatchObject({ code: 'copy-damaged', message: expect.stringContaining(folder) });
});
