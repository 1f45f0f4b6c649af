/**
 * Reads large XML lists record by record: the elements asked for are handed over one at a time as small trees, everything
 * else is passed by, and nothing is kept.
 */

import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ListError } from '../list-error.ts';
import type { ListFile } from '../list-file.ts';
import type { XmlElement } from './xml-element.ts';

/** No list nests deeper than a dozen elements; saxes slows down with depth. */
const MAX_DEPTH = 64;

/** The largest record of a known list has less than one MB. */
const MAX_RECORD_BYTES = 32_000_000;

const PIECE_BYTES = 65_536;

const NONE: ReadonlySet<string> = new Set();

/** What is read of a file. */
export interface Sought {
  /** Local names of the elements that are handed over. */
  readonly records: ReadonlySet<string>;
  /** Local names of the elements that hold nothing but such: anything else in one would be left unread. */
  readonly holders?: ReadonlySet<string>;
}

/** Takes the bytes of one file in as many pieces as there are. */
export interface XmlRecordReader {
  readonly write: (bytes: Uint8Array) => void;
  /** To be called after the last piece. Returns the root element, without its content. */
  readonly end: () => XmlElement;
}

/**
 * Calls `onRecord` with each element whose local name is among `records`, in the order of the file. A record inside a
 * record is part of it.
 *
 * @throws {ListError} `xml-malformed` where the file is not well-formed, has a document type declaration, nests too
 * deep or has something else among its records; `file-not-utf-8`; `record-too-large`
 */
export function xmlRecordReader(
  path: string,
  { records, holders = NONE }: Sought,
  onRecord: (record: XmlElement) => void,
  maxRecordBytes: number = MAX_RECORD_BYTES,
): XmlRecordReader {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  /** Local names of the elements that are open and in no record. */
  const around: string[] = [];
  let depth = 0;
  /** Bytes since a record was open or anything was passed by: what the parser has to hold. */
  let pending = 0;
  let root: XmlElement | undefined;

  parser.on('error', (cause) => {
    throw new ListError('xml-malformed', cause.message, { path, line: parser.line, cause });
  });
  parser.on('doctype', () => {
    throw new ListError('xml-malformed', 'A list has no document type declaration.', { path, line: parser.line });
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(encoding)) {
      throw new ListError('file-not-utf-8', `The file says that it is ${encoding}.`, { path, line: 1 });
    }
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) {
      throw new ListError('xml-malformed', `Elements nest deeper than ${MAX_DEPTH}.`, { path, line: parser.line });
    }
    root ??= openElement(tag, localName(tag.name));
    if (open.length === 0) pending = 0;
    const local = localName(tag.name);
    if (open.length > 0 || records.has(local)) open.push(openElement(tag, local));
    else {
      const holder = around.at(-1) ?? '';
      if (holders.has(holder)) {
        const detail = `${local} in ${holder} is none of the entries that are known.`;
        throw new ListError('xml-malformed', detail, { path, line: parser.line });
      }
      around.push(local);
    }
  });
  const addText = (text: string): void => {
    const current = open.at(-1);
    if (current) current.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    const closed = open.pop();
    const parent = open.at(-1);
    if (!closed) {
      around.pop();
      return;
    }
    // Between elements there are only blanks.
    if (closed.children.length === 0) closed.text = ownText(closed.text);
    if (parent) parent.children.push(closed);
    else onRecord(closed);
  });

  const decode = utf8Decoder(path);
  const write = (bytes: Uint8Array): void => {
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      const piece = bytes.subarray(start, start + PIECE_BYTES);
      pending += piece.length;
      if (pending > maxRecordBytes) {
        throw new ListError('record-too-large', `An element has more than ${maxRecordBytes} bytes.`, {
          path,
          line: parser.line,
        });
      }
      parser.write(decode(piece));
    }
  };
  return {
    write,
    end: () => {
      parser.write(decode());
      parser.close();
      if (!root) throw new ListError('xml-malformed', 'There is no root element.', { path });
      return root;
    },
  };
}

/** Reads a file whose bytes are all at hand. */
export function readXmlRecords(file: ListFile, sought: Sought, onRecord: (record: XmlElement) => void): XmlElement {
  const reader = xmlRecordReader(file.name, sought, onRecord);
  reader.write(file.bytes);
  return reader.end();
}

type OpenElement = XmlElement & { text: string; readonly children: XmlElement[] };

function openElement({ attributes }: SaxesTagPlain, name: string): OpenElement {
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) values.set(localName(key), ownText(value));
  return { name, attributes: values, text: '', children: [] };
}

/** A name without its prefix: prefixes and namespaces of lists changed over the years. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * The text in memory of its own. What the parser gives may be a window on the whole piece of the file, which would stay
 * in memory with it; short texts are copied by the engine anyway.
 */
function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}

/** Decodes piece by piece; without a piece it ends. */
function utf8Decoder(path: string): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let offset = 0;
  return (bytes) => {
    try {
      const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      offset += bytes?.length ?? 0;
      return text;
    } catch (cause) {
      const detail = `There is a byte after ${offset} that is not UTF-8.`;
      throw new ListError('file-not-utf-8', detail, { path, offset, cause });
    }
  };
}
