/** Cuts a file into messages: RJE, DOS-PCC, concatenation, acknowledgements in front, texts without envelope. */

import type { MessageBytes } from '@interdict/model';
import { boundaryScanner, type Extent } from './boundary-scanner.ts';

/** The messages of a file, in order. Nothing but white space and the marks of the container stands between them. */
export function* messagesIn(bytes: Uint8Array): Iterable<MessageBytes> {
  const scanner = boundaryScanner();
  for (const { start, end } of [...scanner.scan(bytes), ...scanner.end()]) {
    yield { bytes: bytes.subarray(start, end), offset: start, issues: [] };
  }
}

/** As {@link messagesIn} for a file that arrives in pieces: holds no more than one message and one piece in memory. */
export async function* messagesInStream(chunks: AsyncIterable<Uint8Array>): AsyncIterable<MessageBytes> {
  const scanner = boundaryScanner();
  const kept = keptBytes();
  for await (const chunk of chunks) {
    kept.append(chunk);
    for (const extent of scanner.scan(chunk)) yield kept.take(extent);
    kept.dropBefore(scanner.messageStart());
  }
  for (const extent of scanner.end()) yield kept.take(extent);
}

interface KeptBytes {
  append(chunk: Uint8Array): void;
  take(extent: Extent): MessageBytes;
  dropBefore(offset: number): void;
}

/** The bytes of the file from the start of the current message on. Grows by doubling, so that appending stays linear. */
function keptBytes(): KeptBytes {
  let buffer = new Uint8Array(0);
  let length = 0;
  let origin = 0;
  return {
    append(chunk) {
      if (length + chunk.length > buffer.length) {
        const grown = new Uint8Array(Math.max(buffer.length * 2, length + chunk.length));
        grown.set(buffer.subarray(0, length));
        buffer = grown;
      }
      buffer.set(chunk, length);
      length += chunk.length;
    },
    take: ({ start, end }) => ({ bytes: buffer.slice(start - origin, end - origin), offset: start, issues: [] }),
    dropBefore(offset) {
      const dropped = Math.min(offset - origin, length);
      if (dropped <= 0) return;
      buffer.copyWithin(0, dropped, length);
      length -= dropped;
      origin += dropped;
    },
  };
}
