/** Looks into archives: ZIP, tar and gzip, also one in the other, as streams. */

import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { gunzipped, headOf } from 'interdict';
import { extract } from 'tar-stream';
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

/** A file, wherever it lies: on the disk, or `archive.zip/outbox/1.fin` in an archive. */
export interface Member {
  readonly name: string;
  /** To be read once, to its end or not at all, before the next member is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** More than any archive of messages unpacks to; a bomb stops here. */
const MOST_UNPACKED: number = 16 * 1024 ** 3;

/** Archives in archives in archives: deeper is no archive of messages. */
const DEEPEST = 4;

/** A ZIP archive inside an archive has to be held whole; no more than this. */
const MOST_INNER_ZIP = 512 * 1024 ** 2;

/** Bytes by which an archive is told: a tar names itself at 257. */
const HEAD = 512;

/**
 * The file itself, or the files in it where it is an archive, in the order of the archive.
 *
 * @param advance - told how many bytes of the file were read.
 */
export async function* membersOf(path: string, advance: (bytes: number) => void): AsyncGenerator<Member> {
  const content = createReadStream(path);
  try {
    const [head, whole] = await headOf(counted(content, advance), HEAD);
    if (kindOf(head) === 'zip') {
      content.destroy();
      yield* zipMembers(await openPromise(path, ZIP_OPTIONS), path, 1, advance);
    } else yield* unpacked({ name: path, content: whole }, head, 1);
  } finally {
    content.destroy();
  }
}

async function* counted(
  content: AsyncIterable<Uint8Array>,
  advance: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    advance(piece.length);
    yield piece;
  }
}

async function* unpacked({ name, content }: Member, head: Uint8Array, depth: number): AsyncGenerator<Member> {
  const kind = kindOf(head);
  if (kind !== undefined && depth > DEEPEST) throw new Error(`Archives lie more than ${DEEPEST} deep in one another.`);
  if (kind === 'gzip')
    yield* looked({ name: name.replace(/\.t?gz$/i, ''), content: bounded(gunzipped(content)) }, depth + 1);
  else if (kind === 'tar') yield* tarMembers(name, content, depth);
  else if (kind === 'zip') yield* zipMembers(await innerZip(content), name, depth);
  else yield { name, content };
}

async function* looked({ name, content }: Member, depth: number): AsyncGenerator<Member> {
  const [head, whole] = await headOf(content[Symbol.asyncIterator](), HEAD);
  yield* unpacked({ name, content: whole }, head, depth);
}

function kindOf(head: Uint8Array): 'zip' | 'gzip' | 'tar' | undefined {
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('PK\u0005\u0006')) return 'zip';
  if (text.startsWith('\u001F\u008B')) return 'gzip';
  return text.slice(257, 262) === 'ustar' ? 'tar' : undefined;
}

async function* tarMembers(name: string, content: AsyncIterable<Uint8Array>, depth: number): AsyncGenerator<Member> {
  const archive = extract();
  // An error of either comes out of the loop below.
  pipeline(Readable.from(content), archive, () => {});
  for await (const entry of archive) {
    const member = { name: `${name}/${entry.header.name}`, content: bytesOf(entry) };
    // A link has no bytes and so is held: nobody knows what it would have led to.
    if (entry.header.type !== 'directory') yield* looked(member, depth + 1);
    entry.resume();
  }
}

async function* bytesOf(pieces: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) if (piece instanceof Uint8Array) yield piece;
}

async function* zipMembers(
  archive: ZipFile,
  name: string,
  depth: number,
  advance?: (bytes: number) => void,
): AsyncGenerator<Member> {
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const content = bounded(await archive.openReadStreamPromise(entry));
      yield* looked({ name: `${name}/${entry.fileName}`, content }, depth + 1);
      advance?.(entry.compressedSize);
    }
  } finally {
    archive.close();
  }
}

const ZIP_OPTIONS = { lazyEntries: true, autoClose: false } as const;

async function innerZip(content: AsyncIterable<Uint8Array>): Promise<ZipFile> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bounded(content, MOST_INNER_ZIP)) pieces.push(piece);
  return fromBufferPromise(Buffer.concat(pieces), ZIP_OPTIONS);
}

async function* bounded(content: AsyncIterable<Uint8Array>, most: number = MOST_UNPACKED): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > most) throw new Error(`There are more than ${most} bytes in it.`);
    yield piece;
  }
}
