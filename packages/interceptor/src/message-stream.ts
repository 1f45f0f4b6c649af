/** Finds the messages of a file that arrives in pieces. */

import { looksLikeXml } from '@interdict/iso20022';
import { looksLikeSwiftMt, messagesInStream } from '@interdict/swift-mt';

/** One message cut out of a file, not read yet. */
export interface StreamedMessage {
  /** Place among the messages of the file, from 0. */
  readonly index: number;
  /** Where it starts in the file, in bytes. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Bytes by which the format is told. */
const HEAD = 65_536;

/** What does not come as single messages is read as a whole; of a longer file the rest is left, and reading it fails for its size. */
const MOST_BYTES = 256 * 1024 * 1024 + 1;

/**
 * Every message of the file, in order; at least one, even of an empty file. A file of SWIFT MT messages is cut as it comes,
 * one message in memory at a time; anything else is one piece.
 */
export async function* messagesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StreamedMessage> {
  const source = chunks[Symbol.asyncIterator]();
  const head = await collect(source, HEAD);
  if (!looksLikeXml(head) && looksLikeSwiftMt(head)) {
    let index = 0;
    for await (const { bytes, offset } of messagesInStream(rejoined(head, source))) {
      yield { index, offset, bytes };
      index += 1;
    }
    if (index > 0) return;
  }
  const rest = await collect(source, MOST_BYTES - head.length);
  await source.return?.();
  yield { index: 0, offset: 0, bytes: Buffer.concat([head, rest]) };
}

/** At least `most` bytes where there are as many. */
async function collect(source: AsyncIterator<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < most) {
    const { done, value } = await source.next();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  return Buffer.concat(pieces);
}

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
