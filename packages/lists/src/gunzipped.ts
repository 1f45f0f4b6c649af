/** Unpacks gzip to its last byte. */

import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/**
 * What is packed, of all members of the file. Zero bytes may stand behind them, as on tapes; Node.js passes over whatever
 * stands behind a zero byte.
 *
 * @throws {Error} where it cannot be unpacked, or something else stands behind
 */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = packed[Symbol.asyncIterator]();
  let read = 0;
  let end = 0;
  /** Notes where the last byte stands that is not zero. */
  async function* noted(): AsyncGenerator<Uint8Array> {
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      const last = next.value.findLastIndex((byte) => byte !== 0);
      if (last >= 0) end = read + last + 1;
      read += next.value.length;
      yield next.value;
    }
  }
  const gunzip = createGunzip();
  // An error of either comes out of the loop below.
  pipeline(Readable.from(noted(), { objectMode: false }), gunzip, () => {});
  try {
    for await (const piece of gunzip) if (piece instanceof Uint8Array) yield piece;
    for await (const _ of noted());
    if (end > gunzip.bytesWritten) throw new Error('There is something behind what is packed.');
  } finally {
    await pieces.return?.();
  }
}
