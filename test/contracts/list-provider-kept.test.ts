/** What is kept on disk of a list, and what can go wrong with it. */

import * as disk from 'node:fs/promises';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { memorySource, uncheckedLists, type RefreshingListProvider, type RefreshOptions } from '@interdict/lists';
import { codesOf, tinyList, until, watch } from './list-provider.harness.ts';
import { bytesOf, digest, FIRST, SECOND, served, usePlace } from './list-provider.place.ts';
import { manualTime } from './list-provider.time.ts';

const { folder, follow } = usePlace();

const source = memorySource([]);
const kept = (options: Partial<RefreshOptions> = {}): RefreshingListProvider =>
  follow({ source, keepIn: folder(), ...options });
const publish = (numbers: readonly number[]): void => source.replace([tinyList('tiny', numbers)]);
const spoil = (): void => source.replace([{ name: 'tiny.txt', bytes: Buffer.from('<html>') }]);
beforeEach(() => publish(FIRST));
const keptFiles = async (): Promise<string[]> => (await readdir(join(folder(), 'tiny'))).sort();

test('the last good list survives a restart while the source is down, and its age shows', async () => {
  const time = manualTime();
  const first = kept(time);
  await served(first);
  first.close();
  spoil();
  await time.advance(7_200_000);
  const second = kept(time);
  const seen = watch(second);
  await until(() => seen.lists.length > 0);
  expect(seen.lists).toEqual([FIRST]);
  expect(codesOf(seen)).toEqual(['list-unreadable']);
  expect(second.checkedAt()).toEqual(new Date('2026-01-05T12:00:00Z'));
  expect(uncheckedLists([second], time.clock().getTime(), 3_600_000)).toMatchObject([
    { code: 'list-unchecked', severity: 'error', path: 'tiny' },
  ]);
  expect(uncheckedLists([second], time.clock().getTime(), 7_200_000)).toEqual([]);
});

test('a list is measured against the one kept before the restart', async () => {
  const first = kept();
  await served(first);
  first.close();
  publish([1]);
  const seen = watch(kept());
  await until(() => seen.lists.length > 0);
  expect(seen.lists).toEqual([FIRST]);
  expect(codesOf(seen)).toEqual(['list-shrunk']);
});

test('a full disk does not keep a new list from being served, nor harm the old copy', async () => {
  let full = false;
  const fileSystem = {
    ...disk,
    readdir: (name: string) => readdir(name),
    open: async (name: string, flags: 'r' | 'w', mode?: number) => {
      const file = await disk.open(name, flags, mode);
      if (!full || flags === 'r') return file;
      await file.writeFile('ha');
      await file.close();
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    },
  };
  const provider = kept({ fileSystem });
  const seen = watch(provider);
  await until(() => seen.lists.length > 0);
  const before = await keptFiles();
  full = true;
  publish(SECOND);
  await provider.refresh();
  expect(seen.lists).toEqual([FIRST, SECOND]);
  expect(codesOf(seen)).toEqual(['copy-not-saved']);
  expect(await keptFiles()).toEqual(before);
  full = false; // the copy is caught up with although nothing else has changed
  await provider.refresh();
  provider.close();
  expect(await keptFiles()).toEqual([digest(bytesOf(SECOND)), 'manifest.json'].sort());
  expect(codesOf(seen)).toEqual(['copy-not-saved']);
});

const ELSEWHERE =
  '{"format":1,"checkedAt":"2026-01-05T12:00:00.000Z","files":[{"name":"a","sha256":"../../etc/passwd"}]}';
const keptPath = (name = digest(bytesOf(FIRST))): string => join(folder(), 'tiny', name);

test.each<[string, () => Promise<void>]>([
  ['a file cut in half', () => writeFile(keptPath(), 'tiny\n1')],
  ['a file that is gone', () => rm(keptPath())],
  ['an empty manifest', () => writeFile(keptPath('manifest.json'), '')],
  ['a manifest that points elsewhere', () => writeFile(keptPath('manifest.json'), ELSEWHERE)],
])('a damaged copy is not used: %s', async (_, damage) => {
  const first = kept();
  await served(first);
  first.close();
  await damage();
  const seen = watch(kept());
  await until(() => seen.lists.length > 0);
  expect(seen.lists).toEqual([FIRST]);
  expect(codesOf(seen)).toEqual(['copy-damaged']);
  spoil();
  expect(await served(kept())).toEqual(FIRST);
});

test('what a killed process left unfinished does no harm and is cleared away', async () => {
  const first = kept();
  await served(first);
  await writeFile(keptPath(`${digest(bytesOf(SECOND))}.unfinished`), 'tiny\n1\n2');
  await writeFile(keptPath('manifest.json.unfinished'), '{"form');
  first.close();
  const second = kept();
  expect(await served(second)).toEqual(FIRST);
  publish(SECOND);
  await second.refresh();
  expect(await keptFiles()).toEqual([digest(bytesOf(SECOND)), 'manifest.json'].sort());
});
