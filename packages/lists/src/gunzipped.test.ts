import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gunzipped } from './gunzipped.ts';

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const [one, two, zeros] = [gzipSync('ESMAIL '), gzipSync('KHATIB'), Buffer.alloc(40)];

describe('gzip', () => {
  test.each([1, 7, 10_000])('is unpacked with all its members, in pieces of %d', async (length) => {
    expect(String(await buffer(gunzipped(inPieces(Buffer.concat([one, two, zeros]), length))))).toBe('ESMAIL KHATIB');
  });

  test.each([
    ['a member behind zeros', Buffer.concat([one, zeros, two])],
    ['text behind zeros', Buffer.concat([one, zeros, Buffer.from('KHATIB')])],
    ['text', Buffer.concat([one, Buffer.from('KHATIB')])],
    ['a member that is cut', Buffer.concat([one, two.subarray(0, 20)])],
    ['a member that is damaged', Buffer.concat([one, two.map((byte, at) => (at === 12 ? byte ^ 255 : byte))])],
  ])('is refused for %s behind it', async (_what, packed) => {
    for (const length of [1, 50, 10_000])
      await expect(buffer(gunzipped(inPieces(packed, length)))).rejects.toThrow(Error);
  });

  test('gives the error of what it is read from', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield one.subarray(0, 10);
      throw new Error('the disk is gone');
    }
    await expect(buffer(gunzipped(broken()))).rejects.toThrow('the disk is gone');
  });
});
