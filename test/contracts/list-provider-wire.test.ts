/** What can go wrong on the wire: the last good list serves, and an alarm says why. */

import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { firstValueFrom } from 'rxjs';
import { expect, test } from 'vitest';
import { httpSource, type HttpSourceOptions, type ListSource } from '@interdict/lists';
import { codesOf, until, watch } from './list-provider.harness.ts';
import { bytesOf, digest, FIRST, SECOND, served, usePlace } from './list-provider.place.ts';
import * as server from './list-provider.server.ts';
import { manualTime } from './list-provider.time.ts';

const { folder, follow } = usePlace();
const { url, answer, asked } = server.useServer();
const { send } = server;

const good = send(bytesOf(FIRST), { etag: '"1"', 'last-modified': 'Fri, 09 Sep 2022 18:00:00 GMT' });
const unchanged = send('', {}, 304);
const packed = { 'content-encoding': 'gzip' };

const source = (options: Partial<HttpSourceOptions> = {}): ListSource =>
  httpSource({
    url: url(),
    attempts: 2,
    firstPause: 1,
    answerTimeout: 2000,
    timeout: 2000,
    random: () => 0,
    ...options,
  });

test.each<[string, RequestListener, string, Partial<HttpSourceOptions>?]>([
  ['a connection cut in the middle', server.cutInTheMiddle, 'source-failed'],
  ['a download shorter than its length', server.shorterThanItsLength, 'source-failed'],
  ['an answer whose end nobody can tell', server.withoutLength, 'length-unknown'],
  ['a page of HTML with status 200', send('<!doctype html><title>Maintenance</title>'), 'list-unreadable'],
  ['a file cut at its source', send('tiny\n1\n2\n'), 'list-unreadable'],
  ['what says to be gzip and is not', send('tiny\n1\nend', packed), 'source-failed'],
  ['gzip cut in half', send(gzipSync(bytesOf(SECOND)).subarray(0, 20), packed), 'list-unreadable'],
  ['a wrong checksum', send(bytesOf(SECOND)), 'checksum-wrong', { checksum: { sha256: digest(bytesOf(FIRST)) } }],
  ['a server that does not answer', server.silent, 'source-too-slow', { answerTimeout: 50 }],
  ['a server that stalls', server.stalling, 'source-too-slow', { timeout: 60 }],
  ['a redirect to itself', server.redirect('/tiny.txt'), 'source-failed'],
  ['a file that is too large', send(new Uint8Array(2000)), 'source-too-large', { maxBytes: 1000 }],
  ['a stream that is too large', server.endless, 'source-too-large', { maxBytes: 1000 }],
  ['a file that is gone', send('', {}, 404), 'source-refused'],
  ['a server in trouble', send('', {}, 503), 'source-failed'],
])('%s', async (_, fault, code, options = {}) => {
  answer(good);
  const provider = follow({ source: source(options) });
  const seen = watch(provider);
  await until(() => seen.lists.length > 0);
  answer(fault);
  await provider.refresh();
  expect(codesOf(seen)).toEqual([code]);
  answer(good);
  await provider.refresh();
  expect(seen).toMatchObject({ lists: [FIRST], alarms: [{ code }] });
});

test('tries again after a 500 and a cut connection', async () => {
  answer(send('', {}, 500), server.cutInTheMiddle, good);
  const seen = watch(follow({ source: source({ attempts: 3 }) }));
  await until(() => seen.lists.length > 0);
  expect(seen).toMatchObject({ lists: [FIRST], alarms: [] });
});

test('asks only for what is newer, and 304 counts as a check', async () => {
  const time = manualTime();
  answer(good, unchanged);
  const provider = follow({ source: source(), clock: time.clock, wait: time.wait });
  const seen = watch(provider);
  await until(() => seen.lists.length > 0);
  await time.advance(1000);
  await provider.refresh();
  expect(asked.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']])).toEqual([
    [undefined, undefined],
    ['"1"', 'Fri, 09 Sep 2022 18:00:00 GMT'],
  ]);
  expect(provider.checkedAt()).toEqual(new Date('2026-01-05T12:00:01Z'));
  expect(seen).toMatchObject({ lists: [FIRST], alarms: [] });
});

test('refuses a 304 to a question that had no condition', async () => {
  answer(unchanged);
  await expect(served(follow({ source: source() }))).rejects.toMatchObject({ code: 'source-failed' });
});

test('dates a list by Last-Modified where it does not say its own day', async () => {
  answer(good);
  expect(await firstValueFrom(follow({ source: source() }).snapshots)).toMatchObject({ publishedOn: '2022-09-09' });
});

test('follows a redirect and compares with a checksum that is published beside the file', async () => {
  const sums = `${digest(bytesOf(SECOND))} *other.txt\n${digest(bytesOf(FIRST))}  tiny.txt\n`;
  answer(server.redirect('/elsewhere'), good, send(sums));
  expect(await served(follow({ source: source({ checksum: { url: `${url()}.sha256` } }) }))).toEqual(FIRST);
  expect(asked.map((request) => request.url)).toEqual(['/tiny.txt', '/elsewhere', '/tiny.txt.sha256']);
});

test('gives up a download when it is closed', async () => {
  answer(server.silent);
  const provider = follow({ source: source() });
  const seen = watch(provider);
  await until(() => asked.length > 0);
  provider.close();
  await provider.refresh();
  expect(seen).toMatchObject({ lists: [], alarms: [], errors: [] });
});

test('a restart does not load again what was kept', async () => {
  answer(good, unchanged);
  const first = follow({ source: source(), keepIn: folder() });
  await served(first);
  first.close();
  expect(await served(follow({ source: source(), keepIn: folder() }))).toEqual(FIRST);
  expect(asked[1]?.headers['if-none-match']).toBe('"1"');
});
