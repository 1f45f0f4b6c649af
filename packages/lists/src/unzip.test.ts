import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readLists } from './read-lists.ts';
import { isZip, unzipped } from './unzip.ts';

/** Packs files as an authority would: deflated, with a directory at the end. */
function zip(files: Readonly<Record<string, string>>, method: 0 | 8 = 8, comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const packed = method === 8 ? deflateRawSync(content) : content;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, name, packed);
    directory.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)]);
}

const MAX = 1_000_000;

describe('unzipped', () => {
  test.each([
    [8, ''],
    [0, 'a comment'],
  ] as const)('method %i', async (method, comment) => {
    const bytes = zip({ 'SDN.XML': '<a/>', 'folder/': '', 'folder/b.csv': 'id,name' }, method, comment);
    expect(isZip(bytes)).toBe(true);
    const files = await unzipped({ name: 'x.zip', bytes }, MAX);
    expect(files.map(({ name, bytes: content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['x.zip/SDN.XML', '<a/>'],
      ['x.zip/folder/b.csv', 'id,name'],
    ]);
  });

  test('refuses what is larger than allowed, before unpacking it', async () => {
    const bytes = zip({ bomb: 'x'.repeat(MAX), second: 'y' });
    await expect(unzipped({ name: 'x.zip', bytes }, MAX)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test.each([
    ['cut', (bytes: Buffer): Buffer => bytes.subarray(0, -5)],
    ['encrypted', (bytes: Buffer): Buffer => patched(bytes, 8, 1)],
    ['of an unknown method', (bytes: Buffer): Buffer => patched(bytes, 10, 12)],
    ['of another content', (bytes: Buffer): Buffer => patched(bytes, 16, 0x55)],
    ['longer than it says', (bytes: Buffer): Buffer => patched(bytes, 24, 1)],
    ['elsewhere', (bytes: Buffer): Buffer => patched(bytes, 42, 3)],
  ])('refuses an archive that is %s', async (_what, damage) => {
    const bytes = damage(zip({ 'a.csv': 'id,name\n1,A' }));
    await expect(unzipped({ name: 'x.zip', bytes }, MAX)).rejects.toMatchObject({
      code: 'file-damaged',
      path: 'x.zip',
    });
  });
});

/** Writes a byte into the directory's first entry. */
function patched(bytes: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + at] = byte;
  return copy;
}

test('lists in an archive are read like lists beside each other', async () => {
  const [list] = await readLists([{ name: 'lists.zip', bytes: zip({ 'own.csv': 'id,name\n1,A', 'README.md': 'x' }) }]);
  expect(list).toMatchObject({ list: 'own', entries: [{ id: 'own:1' }], issues: [{ path: 'lists.zip/README.md' }] });
});
