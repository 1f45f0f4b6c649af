/** Finds out in which encoding an XML document is written, and decodes it strictly. */

import { type IssueCode, issueOf } from '../issue-codes.ts';
import { type ByteMap, createByteMap } from './byte-map.ts';
import { type PlainText, unitsOf } from './plain-scanner.ts';
import { type Encoding, encodingOfBytes, headOf, isXmlHead } from './recognise.ts';
import type { Issue } from '@interdict/model';

export type Detection =
  | { readonly ok: true; readonly encoding: Encoding }
  | { readonly ok: false; readonly issue: Issue };

export type Decoding = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly issue: Issue };

/** A file as text, with the encoding it is read in and the map back to its bytes. */
export interface XmlText extends PlainText {
  readonly map: ByteMap;
  readonly encoding: Encoding;
}

export type Opening = ({ readonly ok: true } & XmlText) | { readonly ok: false; readonly issue: Issue };

/** Bytes that are read at once; what is larger belongs in `readXmlStream`. */
const MOST_BYTES = 256 * 1024 * 1024;

const STRICT = { fatal: true, ignoreBOM: true } as const;

/** Nearly all documents are in UTF-8, and a decoder takes longer to make than to decode one. */
const STRICT_UTF8 = new TextDecoder('utf-8', STRICT);

/** Single-byte encodings that are read when the XML declaration names them. */
const SINGLE_BYTE = /^(?:us-ascii|iso-8859-(?:[1-9]|1[03-6])|windows-125[0-8]|koi8-[ru])$/;

const DECLARED = /^<\?xml[ \t\r\n][^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([A-Za-z][\w.-]*)["']/;

/** Decodes a file that is there as a whole. */
export function openXml(bytes: Uint8Array): Opening {
  if (bytes.length > MOST_BYTES) return { ok: false, issue: issueOf('too-large', { offset: MOST_BYTES }) };
  const detection = detectEncoding(bytes);
  if (!detection.ok) return detection;
  const { encoding } = detection;
  const { width, markLength } = encoding;
  const decoding = decode(bytes, encoding);
  if (!decoding.ok) return decoding;
  const { text } = decoding;
  // As many units as bytes: all of it is ASCII.
  const isAscii = width === 'utf-8' && text.length === bytes.length - markLength;
  const map = createByteMap(isAscii ? 1 : width, markLength);
  map.push(text, 0);
  const units = width === 2 ? unitsOf(text) : bytes.subarray(markLength);
  return { ok: true, text, units, isUtf8: width === 'utf-8', start: markLength, map, encoding };
}

/** The encoding of the document that starts with `bytes`, by byte order mark and XML declaration; refused where it is none. */
export function detectEncoding(bytes: Uint8Array): Detection {
  const found = encodingOfBytes(bytes);
  const head = headOf(bytes, found);
  if (!isXmlHead(head)) return refused('not-xml');
  const declared = DECLARED.exec(head.trimStart())?.[1]?.toLowerCase();
  if (declared === undefined || declared === found.label) return { ok: true, encoding: found };
  if (found.width === 2) {
    return declared === 'utf-16' ? { ok: true, encoding: found } : refused('encoding-mismatch', declared);
  }
  if (/^(?:utf-16|utf-32|ucs-)/.test(declared)) return refused('encoding-mismatch', declared);
  if (!SINGLE_BYTE.test(declared)) return refused('encoding-unsupported', declared);
  if (found.markLength > 0) return refused('encoding-mismatch', declared);
  // ASCII is read as UTF-8, with all bytes above it refused as UTF-8 refuses them or read as UTF-8 reads them.
  return { ok: true, encoding: declared === 'us-ascii' ? found : { label: declared, width: 1, markLength: 0 } };
}

/** Decodes what stands after the byte order mark; refuses at the first byte sequence that the encoding does not know. */
export function decode(bytes: Uint8Array, encoding: Encoding): Decoding {
  const { label, width, markLength } = encoding;
  const body = bytes.subarray(markLength);
  // As a stream, where no character can be cut: at once, some versions of Node.js read Windows-1252 as if it were Latin-1.
  const stream = width === 1;
  try {
    const decoder = label === 'utf-8' ? STRICT_UTF8 : new TextDecoder(label, STRICT);
    return { ok: true, text: decoder.decode(body, { stream }) };
  } catch {
    return { ok: false, issue: issueOf('encoding-invalid', { offset: markLength + firstInvalidByte(body, encoding) }) };
  }
}

/** Bytes of the whole characters in front of the first wrong one: bisected, because a decoder does not say where it gave up. */
export function firstInvalidByte(bytes: Uint8Array, { label, width }: Encoding): number {
  let valid = '';
  let [from, to] = [0, bytes.length + 1];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    const text = decodePrefix(bytes.subarray(0, middle), label);
    if (text === undefined) to = middle;
    else [from, valid] = [middle, text];
  }
  return width === 'utf-8' ? new TextEncoder().encode(valid).length : valid.length * width;
}

function decodePrefix(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, STRICT).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function refused(code: IssueCode, received?: string): Detection {
  return { ok: false, issue: issueOf(code, { offset: 0, ...(received === undefined ? {} : { received }) }) };
}
