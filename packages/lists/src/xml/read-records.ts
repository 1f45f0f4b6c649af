/**
 * Reads large XML lists record by record: the elements asked for are handed over one at a time as small trees, everything
 * else is passed by, and nothing is kept.
 */

import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ListError } from '../list-error.ts';
import type { ListFile } from '../list-file.ts';
import type { XmlElement } from './xml-element.ts';

/** No list nests deeper than a dozen elements; saxes slows down with depth. */
const MAX_DEPTH = 64;

const CHUNK_BYTES = 65_536;

/**
 * Calls `onRecord` with each element whose local name is among `names`, in the order of the file. A record inside a
 * record is part of it. Returns the root element, without its content.
 *
 * @throws {ListError} `xml-malformed` where the file is not well-formed, has a document type declaration or nests too
 * deep; `file-not-utf-8`
 */
export function readXmlRecords(
  file: ListFile,
  names: ReadonlySet<string>,
  onRecord: (record: XmlElement) => void,
): XmlElement {
  const path = file.name;
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let depth = 0;
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
    root ??= openElement(tag);
    if (open.length > 0 || names.has(tag.local)) open.push(openElement(tag));
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
    if (closed && parent) parent.children.push(closed);
    else if (closed) onRecord(closed);
  });

  writeTo(parser, file);
  if (!root) throw new ListError('xml-malformed', 'There is no root element.', { path });
  return root;
}

type OpenElement = XmlElement & { text: string; readonly children: XmlElement[] };

function openElement({ local, attributes }: SaxesTagNS): OpenElement {
  const values = Object.values(attributes).map(({ local: name, value }): [string, string] => [name, value]);
  return { name: local, attributes: new Map(values), text: '', children: [] };
}

/** Decodes in pieces: a whole list as one string would be as large again as the list. */
function writeTo(parser: { write(text: string): unknown; close(): unknown }, { name, bytes }: ListFile): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    parser.write(decode(decoder, bytes.subarray(start, start + CHUNK_BYTES), name, start));
  }
  parser.write(decode(decoder, new Uint8Array(), name, bytes.length, true));
  parser.close();
}

function decode(decoder: TextDecoder, bytes: Uint8Array, path: string, offset: number, last = false): string {
  try {
    return decoder.decode(bytes, { stream: !last });
  } catch (cause) {
    throw new ListError('file-not-utf-8', `There is a byte after ${offset} that is not UTF-8.`, {
      path,
      offset,
      cause,
    });
  }
}
