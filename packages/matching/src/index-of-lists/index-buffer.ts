/** The one buffer of an index: a head of fixed size, a directory as JSON, and flat arrays one behind the other. */

import type { ListReference } from '@interdict/model';
import { IndexError } from './index-error.ts';

const FLAT = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array, f64: Float64Array };

type FlatKind = keyof typeof FLAT;
export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** The arrays of an index by their names. */
export type Sections = ReadonlyMap<string, FlatArray>;

interface Directory {
  readonly lists: readonly ListReference[];
  /** Kind, byte offset and number of elements of each array. */
  readonly sections: Readonly<Record<string, readonly [FlatKind, number, number]>>;
}

/** The arrays of a buffer, as views of it. */
export interface IndexBuffer {
  readonly buffer: SharedArrayBuffer;
  readonly lists: readonly ListReference[];
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
  /** The same array as numbers with a sign, which are read faster. */
  i32(name: string): Int32Array;
  f32(name: string): Float32Array;
  f64(name: string): Float64Array;
}

/** `IDX1` on a machine that writes the lowest byte first; another machine reads another number. */
const MAGIC = 0x31584449;
/** Raised with every change of the arrays, of what a name weighs, or of the traits of texts that are kept beside. */
const VERSION = 25;
/** Magic, version, number of words of the whole, bytes of the directory, checksum of all that follows. */
const HEAD = { magic: 0, version: 1, words: 2, directory: 3, checksum: 4, length: 6 };
const WORD = 4;
const ALIGNMENT = 8;

export function writeIndexBuffer(lists: readonly ListReference[], sections: Sections): SharedArrayBuffer {
  const table: Record<string, readonly [FlatKind, number, number]> = {};
  const names = [...sections.keys()].sort();
  const place = (start: number): number => {
    let at = start;
    for (const name of names) {
      const array = sections.get(name) ?? new Uint8Array();
      at = aligned(at);
      table[name] = [kindOf(array), at, array.length];
      at += array.byteLength;
    }
    return aligned(at);
  };
  const directoryBytes = (): Uint8Array => new TextEncoder().encode(JSON.stringify({ lists, sections: table }));
  place(0);
  // offsets are written in as many characters as they need: room for the longest
  const room = aligned(directoryBytes().length + names.length * ALIGNMENT * 2);
  const end = place(HEAD.length * WORD + room);
  const directory = directoryBytes();
  const buffer = new SharedArrayBuffer(end);
  const bytes = new Uint8Array(buffer);
  bytes.set(directory, HEAD.length * WORD);
  for (const [name, array] of sections) {
    const [, offset = 0] = table[name] ?? [];
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
  }
  const words = new Uint32Array(buffer);
  words[HEAD.magic] = MAGIC;
  words[HEAD.version] = VERSION;
  words[HEAD.words] = words.length;
  words[HEAD.directory] = directory.length;
  words[HEAD.checksum] = checksumOf(words);
  return buffer;
}

/** Looks at the head alone. @throws {IndexError} where it is not that of an index this version can read. */
export function checkHead(buffer: SharedArrayBuffer): void {
  const head = new Uint32Array(buffer, 0, Math.min(HEAD.length, Math.floor(buffer.byteLength / WORD)));
  if (head[HEAD.magic] !== MAGIC) throw new IndexError('not-an-index');
  if (head[HEAD.version] !== VERSION) throw new IndexError('index-version');
  if (buffer.byteLength !== (head[HEAD.words] ?? 0) * WORD) throw new IndexError('index-truncated');
}

/** The arrays of a buffer whose head is in order. */
export function openIndexBuffer(buffer: SharedArrayBuffer): IndexBuffer {
  const head = new Uint32Array(buffer, 0, HEAD.length);
  // text decoders take no shared memory
  const bytes = new Uint8Array(buffer, HEAD.length * WORD, head[HEAD.directory] ?? 0).slice();
  const { lists, sections }: Directory = JSON.parse(new TextDecoder().decode(bytes));
  const view = (name: string, kind: FlatKind): [SharedArrayBuffer, number, number] => {
    const [found, offset = 0, length = 0] = sections[name] ?? [];
    if (found !== kind) throw new IndexError('index-damaged');
    return [buffer, offset, length];
  };
  return {
    buffer,
    lists,
    u8: (name) => new Uint8Array(...view(name, 'u8')),
    u16: (name) => new Uint16Array(...view(name, 'u16')),
    u32: (name) => new Uint32Array(...view(name, 'u32')),
    i32: (name) => new Int32Array(...view(name, 'u32')),
    f32: (name) => new Float32Array(...view(name, 'f32')),
    f64: (name) => new Float64Array(...view(name, 'f64')),
  };
}

/** @throws {IndexError} where a byte is not what was written. */
export function checkSum(buffer: SharedArrayBuffer): void {
  const words = new Uint32Array(buffer);
  if (words[HEAD.checksum] !== checksumOf(words)) throw new IndexError('index-damaged');
}

function checksumOf(words: Uint32Array): number {
  let sum = words[HEAD.directory] ?? 0;
  for (let at = HEAD.checksum + 1; at < words.length; at += 1) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x9e3779b1);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum >>> 0;
}

function kindOf(array: FlatArray): FlatKind {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  if (array instanceof Uint32Array) return 'u32';
  return array instanceof Float32Array ? 'f32' : 'f64';
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
