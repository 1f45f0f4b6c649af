/** Finds the messages of a file that arrives in pieces. */

import { looksLikeXml } from '@interdict/iso20022';
import { looksLikeSwiftMt, messagesInStream } from '@interdict/swift-mt';
import { headOf } from './head-of.ts';

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
  const [head, whole] = await headOf(source, HEAD);
  if (!looksLikeXml(head) && looksLikeSwiftMt(head)) {
    let index = 0;
    for await (const { bytes, offset } of messagesInStream(whole)) {
      yield { index, offset, bytes };
      index += 1;
    }
    if (index === 0) yield { index, offset: 0, bytes: head };
    return;
  }
  const [bytes] = await headOf(whole, MOST_BYTES);
  await source.return?.();
  yield { index: 0, offset: 0, bytes };
}
