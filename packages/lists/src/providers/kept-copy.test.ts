import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DISK, type KeepingFileSystem } from './durable-file.ts';
import { keptCopy } from './kept-copy.ts';
import type { SourceContent } from './list-source.ts';

const content = (version: string): SourceContent => ({
  version,
  files: [
    { name: 'sdn.csv', bytes: Buffer.from(`names of ${version}`) },
    { name: '../../escape/alt.csv', bytes: Buffer.from('the same in both') },
  ],
});
const [OLD, NEW] = [content('old'), content('new')];
const [MONDAY, TUESDAY] = [new Date('2026-03-02T12:00:00Z'), new Date('2026-03-03T12:00:00Z')];

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kept-')), 'tiny');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const half = (bytes: Uint8Array | string): Uint8Array | string => bytes.slice(0, bytes.length / 2);

/** The disk of a process that is killed at its n-th step, in the middle of it if it is a write. */
function dyingAfter(steps: number): { readonly fileSystem: KeepingFileSystem; readonly left: () => number } {
  let left = steps;
  const step = async <T>(work: () => Promise<T>, halfway: () => Promise<unknown> = async () => {}): Promise<T> => {
    left -= 1;
    if (left === 0) await halfway();
    if (left <= 0) throw new Error('killed');
    return work();
  };
  const fileSystem: KeepingFileSystem = {
    mkdir: (path, options) => step(() => DISK.mkdir(path, options)),
    readdir: (path) => step(() => DISK.readdir(path)),
    readFile: (path) => step(() => DISK.readFile(path)),
    rename: (from, to) => step(() => DISK.rename(from, to)),
    rm: (path, options) => step(() => DISK.rm(path, options)),
    open: async (path, flags, mode) => {
      const file = await step(() => DISK.open(path, flags, mode));
      return {
        writeFile: (bytes) =>
          step(
            () => file.writeFile(bytes),
            () => file.writeFile(half(bytes)),
          ),
        sync: () => step(() => file.sync()),
        close: () => file.close(),
      };
    },
  };
  return { fileSystem, left: () => left };
}

test('gives back what was saved, and when it was last confirmed', async () => {
  const copy = keptCopy(folder);
  expect(await copy.load()).toBeUndefined();
  await copy.save(OLD, MONDAY);
  expect(await keptCopy(folder).load()).toEqual({ content: OLD, checkedAt: MONDAY });
  await copy.confirm(TUESDAY);
  expect(await keptCopy(folder).load()).toEqual({ content: OLD, checkedAt: TUESDAY });
  await copy.save(NEW, TUESDAY);
  expect(await keptCopy(folder).load()).toEqual({ content: NEW, checkedAt: TUESDAY });
});

test('a process killed at any step leaves the old copy or the new one, whole', async () => {
  const found: (string | undefined)[] = [];
  for (let steps = 1; ; steps += 1) {
    await keptCopy(folder).save(OLD, MONDAY);
    const { fileSystem, left } = dyingAfter(steps);
    const dying = keptCopy(folder, fileSystem);
    await dying
      .load()
      .then(() => dying.save(NEW, TUESDAY))
      .catch(() => {});
    const kept = await keptCopy(folder).load();
    expect([
      { content: OLD, checkedAt: MONDAY },
      { content: NEW, checkedAt: TUESDAY },
    ]).toContainEqual(kept);
    found.push(kept?.content.version);
    if (left() > 0) break;
  }
  expect(found.lastIndexOf('old')).toBeLessThan(found.indexOf('new'));
  expect(found.length).toBeGreaterThan(12);
});

test('the manifest is for people too', async () => {
  await keptCopy(folder).save({ files: [], version: 'v' }, MONDAY);
  expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(
    '{\n  "format": 1,\n  "checkedAt": "2026-03-02T12:00:00.000Z",\n  "version": "v",\n  "files": []\n}\n',
  );
});
