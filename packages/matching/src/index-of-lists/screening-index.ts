/** An index in its buffer: shared with other threads as it is, written to a file and read from one as bytes. */

import type { ListReference } from '@interdict/model';
import { IndexError } from './index-error.ts';
import { checkHead, checkSum, type IndexBuffer, openIndexBuffer } from './index-buffer.ts';

/** All that screening knows of some lists. Immutable; post its `buffer` to a worker and open it there. */
export interface ScreeningIndex extends IndexBuffer {
  /** The lists it was built from. */
  readonly lists: readonly ListReference[];
}

/**
 * Opens an index that this process has built or read. Takes no time: nothing is copied or checked but the head.
 *
 * @throws {IndexError} where the buffer holds no index of this version
 */
export function openIndex(buffer: SharedArrayBuffer): ScreeningIndex {
  checkHead(buffer);
  return openIndexBuffer(buffer);
}

/** The bytes of an index, to be kept in a file; {@link readIndex} reads them. */
export function indexBytes({ buffer }: ScreeningIndex): Uint8Array {
  return new Uint8Array(buffer).slice();
}

/**
 * Reads what {@link indexBytes} gave, and checks every byte. Bytes that have shared memory to themselves stay where they are.
 *
 * @throws {IndexError} where the bytes are no index, of another version, cut off or damaged
 */
export function readIndex(bytes: Uint8Array): ScreeningIndex {
  if (bytes.length % 8 !== 0) throw new IndexError(bytes.length < 8 ? 'not-an-index' : 'index-truncated');
  const buffer = sharedWith(bytes);
  checkHead(buffer);
  checkSum(buffer);
  return openIndexBuffer(buffer);
}

function sharedWith({ buffer, length, byteOffset }: Uint8Array): SharedArrayBuffer {
  if (buffer instanceof SharedArrayBuffer && length === buffer.byteLength) return buffer;
  const shared = new SharedArrayBuffer(length);
  new Uint8Array(shared).set(new Uint8Array(buffer, byteOffset, length));
  return shared;
}
