/** Files that are made to harm the reader are refused within limits. */

import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { textBytes } from './opened-files.ts';
import { readLists, readListStream } from './read-lists.ts';
import { xmlRecordReader } from './xml/read-records.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const MEGABYTE = 1_000_000;

/** `head`, and then the same megabyte again and again. */
async function* endless(head: string, letter: string): AsyncGenerator<Uint8Array> {
  yield encode(head);
  for (;;) yield new Uint8Array(MEGABYTE).fill(letter.charCodeAt(0));
}

describe('bombs', () => {
  const own = `id,name\n${'1,A\n'.repeat(MEGABYTE)}`;

  test('a gzip bomb is not unpacked beyond the limit', async () => {
    const files = [{ name: 'bomb.csv.gz', bytes: gzipSync(own) }];
    await expect(readLists(files, { maxBytes: 100_000 })).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('nor is a ZIP bomb, whatever size it claims', async () => {
    const packed = deflateRawSync(own);
    for (const claimed of [own.length, 10]) {
      const files = [{ name: 'bomb.zip', bytes: zipOf('own.csv', packed, claimed) }];
      const code = claimed === 10 ? 'file-damaged' : 'file-too-large';
      await expect(readLists(files, { maxBytes: 100_000 })).rejects.toMatchObject({ code });
    }
  });

  test('what is packed twice is not unpacked twice', async () => {
    const files = [{ name: 'x.gz.gz', bytes: gzipSync(gzipSync(own)) }];
    await expect(readLists(files)).rejects.toMatchObject({ code: 'format-unknown' });
  });

  test.each([
    ['entities', '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>'],
    ['an entity of another file', '<CONSOLIDATED_LIST>&xxe;</CONSOLIDATED_LIST>'],
    ['a declaration', '<!DOCTYPE CONSOLIDATED_LIST SYSTEM "file:///etc/passwd"><CONSOLIDATED_LIST/>'],
    ['depth', `<CONSOLIDATED_LIST>${'<a>'.repeat(100_000)}`],
  ])('an XML bomb by %s', async (_what, text) => {
    const read = readLists([{ name: 'x.xml', bytes: encode(text) }]);
    await expect(read).rejects.toMatchObject({ code: expect.stringMatching(/^(?:xml-malformed|format-unknown)$/) });
  });
});

describe('endless files', () => {
  test.each([
    ['a line', 'id,name\n', 'a'],
    ['lines', 'id,name\n', '\n'],
    ['an XML text', '<CONSOLIDATED_LIST><INDIVIDUAL>', 'a'],
    ['blanks between records', '<CONSOLIDATED_LIST>', ' '],
    ['an archive', 'PK\u0003\u0004', 'a'],
  ])('%s', async (_what, head, letter) => {
    const read = readListStream('own.csv', endless(head, letter), { maxBytes: 5 * MEGABYTE });
    await expect(read).rejects.toMatchObject({ code: 'file-too-large' });
  });

  test('a line beyond the limit of lines', async () => {
    const read = textBytes(endless('id,name\n', 'a'), 'own.csv', 3 * MEGABYTE);
    await expect(read).rejects.toMatchObject({ code: 'record-too-large', path: 'own.csv', offset: 7 });
  });

  test.each(['<a><r>', '<a><r x="', '<a><!--'])('%s beyond the limit of records', (head) => {
    const reader = xmlRecordReader('x.xml', { records: new Set(['r']) }, () => {}, 3 * MEGABYTE);
    reader.write(encode(head));
    const write = (): void => {
      for (let count = 0; count < 10; count += 1) reader.write(new Uint8Array(MEGABYTE).fill(0x61));
    };
    expect(write).toThrow(expect.objectContaining({ code: 'record-too-large', path: 'x.xml' }));
  });

  test('many records beyond the limit of one', () => {
    const found: string[] = [];
    const reader = xmlRecordReader('x.xml', { records: new Set(['r']) }, ({ text }) => found.push(text), 100_000);
    reader.write(encode(`<a>${'<r>text</r>'.repeat(50_000)}</a>`));
    reader.end();
    expect(found).toHaveLength(50_000);
  });
});

describe('control characters', () => {
  test.each([0x00, 0x01, 0x08, 0x0b, 0x0c, 0x1b, 0x1f])('byte %i is refused in text', async (byte) => {
    const bytes = new Uint8Array([...encode('id,name\n1,A'), byte, ...encode('B\n')]);
    await expect(readLists([{ name: 'own.csv', bytes }])).rejects.toMatchObject({
      code: 'control-character',
      offset: 11,
    });
    const xml = new Uint8Array([...encode('<CONSOLIDATED_LIST>'), byte, ...encode('</CONSOLIDATED_LIST>')]);
    await expect(readLists([{ name: 'x.xml', bytes: xml }])).rejects.toMatchObject({ code: 'xml-malformed' });
  });
});

/** An archive of one file; its size is what it claims. */
function zipOf(path: string, packed: Uint8Array, size: number): Buffer {
  const name = Buffer.from(path);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
