/** A file that may hold a list, and what it takes to read it: decoding, hashing, dating. */

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type CalendarDate, parseCalendarDate } from '@interdict/model';
import { ListError } from './list-error.ts';

export interface ListFile {
  /** Path relative to the folder it came from. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An unpacked file with the day that its name, or its folder's, gives. */
export interface DatedFile extends ListFile {
  readonly datedOn?: CalendarDate;
}

/** The largest known list has some 125 MB; what is far beyond it is no list, or a packed bomb. */
export const MAX_LIST_BYTES = 500_000_000;

/** The text of a file; a byte order mark is dropped. */
export function decoded(file: ListFile): string {
  requireUtf8(file);
  return new TextDecoder().decode(file.bytes);
}

/** @throws {ListError} `file-not-utf-8`, with the place of the first byte that is not */
function requireUtf8({ name, bytes }: ListFile): void {
  if (isUtf8(bytes)) return;
  // The first character that stands for bytes that are none.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const offset = Buffer.byteLength(text.slice(0, text.indexOf('\uFFFD')));
  throw new ListError('file-not-utf-8', `The byte at ${offset} is not UTF-8.`, { path: name, offset });
}

/**
 * The text of a file of an authority that does not always write UTF-8: what is not is read as Windows-1252, in which
 * every byte has a meaning.
 */
export function decodedLoosely({ bytes }: ListFile): { readonly text: string; readonly replaced: boolean } {
  const replaced = !isUtf8(bytes);
  // As a stream: at once, some versions of Node.js read Windows-1252 as if it were Latin-1.
  return { text: new TextDecoder(replaced ? 'windows-1252' : 'utf-8').decode(bytes, { stream: replaced }), replaced };
}

/** SHA-256 of one file's bytes; of several, that of the lines `digest  name` in the order given. */
export function digestOf(files: readonly ListFile[]): string {
  const digests = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  const [first] = digests;
  if (first !== undefined && digests.length === 1) return first;
  const lines = files.map(({ name }, index) => `${digests[index]}  ${name}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** The first ISO date in a file's or folder's name. */
export function dateIn(name: string): CalendarDate | undefined {
  for (const [date] of name.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)) {
    const day = parseCalendarDate(date);
    if (day) return day;
  }
  return undefined;
}
