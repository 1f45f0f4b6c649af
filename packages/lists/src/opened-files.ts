/** Files as streams of bytes: unpacked, bounded, with their beginnings known before they are read. */

import { gunzipped } from './gunzipped.ts';
import { ListError } from './list-error.ts';
import { isZip, unzipped } from './unzip.ts';

/** A file whose bytes arrive in pieces; it is opened when the first is asked for. */
export interface ListSource {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface OpenedFile extends ListSource {
  /** The first bytes; fewer only where the file has no more. `chunks` begins with them all the same. */
  readonly head: Uint8Array;
}

/** Enough to tell the format by. */
const HEAD_BYTES = 4096;

/** No known list has a line of a hundredth of this. */
const MAX_LINE_BYTES = 32_000_000;

/**
 * The file itself, or the files packed in it: one with gzip, whose name loses its `.gz`, or several in a ZIP archive; of a
 * workbook the text of its sheet. What
 * is packed twice is not unpacked twice. Each is to be read before the next is asked for.
 */
export async function* openedFiles({ name, chunks }: ListSource, maxBytes: number): AsyncGenerator<OpenedFile> {
  const source = bounded(chunks, name, maxBytes);
  try {
    const file = await opened(name, source);
    if (isZip(file.head)) {
      const archive = { name, bytes: await bytesOf(file.chunks) };
      const files = await unzipped(archive, maxBytes);
      const sheet = (await import('./xlsx/workbook.ts')).sheetText(name, files);
      if (sheet) yield opened(name, chunksOf(sheet));
      else for (const each of files) yield opened(each.name, chunksOf(each.bytes));
    } else if (file.head[0] === 0x1f && file.head[1] === 0x8b) {
      yield opened(name.replace(/\.gz$/i, ''), bounded(unpacked(file.chunks, name), name, maxBytes));
    } else yield file;
  } finally {
    // Closes what was not read to its end.
    await source.return(undefined);
  }
}

/** Bytes that are all at hand, as a stream. */
export async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * The bytes of a file of text.
 *
 * @throws {ListError} `record-too-large` for an endless line; `control-character`
 */
export async function textBytes(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  maxLineBytes: number = MAX_LINE_BYTES,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let offset = 0;
  let line = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte >= 0x20) continue;
      if (byte === 0x0a) line = offset + at;
      else if (!ALLOWED.has(byte)) {
        const detail = `The byte at ${offset + at} is a control character.`;
        throw new ListError('control-character', detail, { path, offset: offset + at });
      }
    }
    offset += chunk.length;
    if (offset - line > maxLineBytes) {
      throw new ListError('record-too-large', `A line has more than ${maxLineBytes} bytes.`, { path, offset: line });
    }
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

/** Tab, carriage return, and the mark at the end of OFAC's files. */
const ALLOWED: ReadonlySet<number> = new Set([0x09, 0x0d, 0x1a]);

async function opened(name: string, chunks: AsyncGenerator<Uint8Array>): Promise<OpenedFile> {
  const first: Uint8Array[] = [];
  for (let length = 0; length < HEAD_BYTES; ) {
    const { value, done } = await chunks.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  const [only] = first;
  const head = only && first.length === 1 ? only : Buffer.concat(first);
  return { name, head: head.subarray(0, HEAD_BYTES), chunks: joined(head, chunks) };
}

async function* joined(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}

async function* bounded(chunks: AsyncIterable<Uint8Array>, path: string, maxBytes: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw new ListError('file-too-large', `The file has more than ${maxBytes} bytes.`, { path });
    yield chunk;
  }
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* gunzipped(chunks);
  } catch (cause) {
    if (cause instanceof ListError) throw cause;
    throw new ListError('file-damaged', 'The gzip content cannot be unpacked to its end.', { path, cause });
  }
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  for await (const chunk of chunks) kept.push(chunk);
  return Buffer.concat(kept);
}
