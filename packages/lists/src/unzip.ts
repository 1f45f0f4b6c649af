/**
 * Unpacks ZIP archives (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4): the form in which authorities publish large lists.
 *
 * The central directory decides what is in the archive; local headers are used only to find where the data starts.
 * Encrypted, split, ZIP64 and exotically compressed archives are refused: no list is published so.
 */

import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { ListError } from './list-error.ts';
import type { ListFile } from './list-file.ts';

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
/** An archive with more files is no publication of lists. */
const MAX_FILES = 1000;

const inflate = promisify(inflateRaw);

/** Whether the bytes begin like an archive that holds something. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The files of an archive, in the order of its directory, named `ARCHIVE/FILE`; `maxBytes` bounds all of them together. */
export async function unzipped({ name, bytes }: ListFile, maxBytes: number): Promise<readonly ListFile[]> {
  const archive: Archive = { path: name, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), bytes };
  const files: ListFile[] = [];
  let left = maxBytes;
  for (const entry of directoryOf(archive)) {
    if (entry.name.endsWith('/')) continue;
    if (entry.size > left)
      throw new ListError('file-too-large', `Unpacked there are more than ${maxBytes} bytes.`, { path: name });
    left -= entry.size;
    files.push({ name: `${name}/${entry.name}`, bytes: await contentOf(entry, archive) });
  }
  return files;
}

interface Archive {
  readonly path: string;
  readonly view: DataView;
  readonly bytes: Uint8Array;
}

interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header is. */
  readonly offset: number;
}

function directoryOf(archive: Archive): readonly ArchiveEntry[] {
  const { view, bytes } = archive;
  const end = endOf(archive);
  const count = view.getUint16(end + 10, true);
  if (view.getUint16(end + 4, true) !== 0 || count > MAX_FILES)
    throw damaged(archive, 'The archive is split or has too many files.');
  const entries: ArchiveEntry[] = [];
  for (let at = view.getUint32(end + 16, true); entries.length < count; ) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw damaged(archive, 'The directory is cut.');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    if ((flags & 1) === 1) throw damaged(archive, 'The archive is encrypted.');
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands at the end, before a comment of any length. */
function endOf(archive: Archive): number {
  const { view, bytes } = archive;
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE && at + END_LENGTH + view.getUint16(at + 20, true) === bytes.length)
      return at;
  }
  throw damaged(archive, 'The archive has no end: it is cut.');
}

async function contentOf(entry: ArchiveEntry, archive: Archive): Promise<Uint8Array> {
  const { view, bytes } = archive;
  const { offset, packedSize, size, method, crc, name } = entry;
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) {
    throw damaged(archive, `${name} is not where the directory says.`);
  }
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  const content = method === 0 ? packed : method === 8 ? await inflated(packed, size, archive) : undefined;
  if (!content) throw damaged(archive, `${name} is packed in a way that is not known.`);
  if (content.length !== size || crc32(content) !== crc) throw damaged(archive, `${name} is damaged.`);
  return content;
}

async function inflated(packed: Uint8Array, size: number, archive: Archive): Promise<Uint8Array> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw damaged(archive, 'The packed content cannot be unpacked, or is longer than the directory says.', cause);
  }
}

function damaged({ path }: Archive, detail: string, cause?: unknown): ListError {
  return new ListError('file-damaged', detail, { path, cause });
}
