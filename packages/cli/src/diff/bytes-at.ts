/** Reads bytes from known places of open files. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';

/** @throws {UsageError} where the file is shorter. */
export function bytesAt(file: number, position: number, length: number): Buffer {
  return readInto(Buffer.alloc(length), file, position);
}

/** A whole file, in shared memory that it has to itself. */
export function sharedBytesOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    return readInto(new Uint8Array(new SharedArrayBuffer(fstatSync(file).size)), file, 0);
  } finally {
    closeSync(file);
  }
}

function readInto<Bytes extends Uint8Array>(bytes: Bytes, file: number, position: number): Bytes {
  for (let at = 0; at < bytes.length; ) {
    const length = readSync(file, bytes, at, bytes.length - at, position + at);
    if (length === 0) throw new UsageError('The recording is shorter than what was kept beside it.');
    at += length;
  }
  return bytes;
}
