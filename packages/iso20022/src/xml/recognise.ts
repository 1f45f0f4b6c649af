/** Tells whether bytes are XML, and by their first ones in which encoding. */

import type { UnitWidth } from './byte-map.ts';

/** An encoding that a document is written in. */
export interface Encoding {
  /** Label that TextDecoder knows. */
  readonly label: string;
  readonly width: UnitWidth;
  /** Bytes of the byte order mark. */
  readonly markLength: number;
}

/** Bytes by which the encoding can be told: the XML declaration must end in them. */
export const HEAD_LENGTH = 1024;

const GREATER = 0x3e;

/** Nearly all documents are in UTF-8, and a decoder takes longer to make than to decode one. */
const UTF8 = new TextDecoder();

/** Whether `bytes` start like an XML document: a `<` with something sensible behind it, after a byte order mark and white space. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  return isXmlHead(headOf(bytes, encodingOfBytes(bytes)));
}

/** The beginning of a document; in UTF-8 no more of it than the first `>`, for a declaration ends there. */
export function headOf(bytes: Uint8Array, { label, width, markLength }: Encoding): string {
  const head = bytes.subarray(markLength, markLength + HEAD_LENGTH);
  const end = width === 'utf-8' ? head.indexOf(GREATER) : -1;
  return (label === 'utf-8' ? UTF8 : new TextDecoder(label)).decode(end < 0 ? head : head.subarray(0, end));
}

/** Whether a document that declares this encoding may be read in one that was found before. Undeclared, it follows its file. */
export function mayDeclare(declared: string | undefined, { label, width }: Encoding): boolean {
  const name = declared?.toLowerCase() ?? label;
  return name === label || (name === 'utf-16' && width === 2) || (name === 'us-ascii' && label === 'utf-8');
}

export function isXmlHead(head: string): boolean {
  return /^[ \t\r\n]*<[\p{L}_:!?]/u.test(head);
}

export function encodingOfBytes([first, second, third]: Uint8Array): Encoding {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { label: 'utf-8', width: 'utf-8', markLength: 3 };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', width: 2, markLength: 2 };
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', width: 2, markLength: 2 };
  // Without a mark: the first character of a document is ASCII.
  if (first === 0 && second !== 0 && second !== undefined) return { label: 'utf-16be', width: 2, markLength: 0 };
  if (first !== 0 && second === 0) return { label: 'utf-16le', width: 2, markLength: 0 };
  return { label: 'utf-8', width: 'utf-8', markLength: 0 };
}
