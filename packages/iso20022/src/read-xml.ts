/** Bytes of XML in, readings out. */

import type { Issue, Reading } from '@interdict/model';
import { openXml, type XmlText } from './xml/decoding.ts';
import { createDocumentBuilder, createFound, type FoundDocument } from './xml/document.ts';
import { type Element, isSpace } from './xml/element.ts';
import { issueOf } from './issue-codes.ts';
import { createBudget, readMessage, readWrapper } from './drafts/message.ts';
import { scanPlain } from './xml/plain-scanner.ts';
import { createXmlReader, type ReadState } from './xml/xml-reader.ts';

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads all messages of a file: a bare Document, one with a business application header, any wrapper, and several
 * complete documents one after another. One reading per message in the order of the file, and at least one: what cannot
 * be read gives a reading without payments and an issue that tells why. Locations are byte offsets in `bytes`.
 */
export function readXml(bytes: Uint8Array): readonly Reading[] {
  const opening = openXml(bytes);
  return opening.ok ? readDocuments(opening) : [unreadable(opening.issue)];
}

/** What a document came to: its readings, or a header that belongs to the next one. */
function readDocuments(xml: XmlText): readonly Reading[] {
  const { text, map, encoding } = xml;
  const plain = createDocumentBuilder(undefined);
  if (scanPlain(xml, plain.handler) && !isHeaderAlone(plain.found)) return readingsOf(plain.found);
  const lastComment = text.lastIndexOf('<!');
  const documents: (readonly Reading[])[] = [];
  let header: Element | undefined;
  let at = 0;
  while (at < text.length) {
    const { handler, found } = createDocumentBuilder(header);
    const reader = createXmlReader(map, handler, at, encoding);
    let state = reader.read(text.slice(at), at <= lastComment);
    if (state.ok && state.rest === 0) state = reader.end();
    const next = state.ok ? skipSpace(text, text.length - state.rest) : text.length;
    header = undefined;
    const isNothing = documents.length > 0 && !state.ok && state.issue.code === 'no-root';
    let read = state.ok || isNothing ? unclaimedIn(found) : [];
    if (documents.length > 0 && isNoDocument(found, state)) {
      // Comments may follow a document. Anything else makes what looked like a complete document a malformed one.
      const issue = state.ok ? issueOf('second-root', { offset: map.byteAt(at) }) : state.issue;
      if (!isNothing) documents[documents.length - 1] = [unreadable(issue)];
    } else if (!state.ok) read = [...read, unreadable(state.issue)];
    else if (isHeaderAlone(found) && next < text.length) header = found.root;
    else read = [...readingsOf(found), ...read];
    if (read.length > 0) documents.push(read);
    at = next;
  }
  return documents.flat();
}

/** Whether the document is a header, which belongs to the document that follows. */
function isHeaderAlone({ root, header }: FoundDocument): boolean {
  return root !== undefined && root === header;
}

/** The reading of a header in front of the document that none of its messages has taken. */
function unclaimedIn({ unclaimed }: FoundDocument): readonly Reading[] {
  return unclaimed ? readingsOf(createFound(unclaimed, undefined)) : [];
}

/** Whether what was read is neither a document with a message nor a header in front of one. */
function isNoDocument(found: FoundDocument, state: ReadState): boolean {
  return found.root === undefined || (state.ok && found.messages.length === 0 && !isHeaderAlone(found));
}

function readingsOf({ root, messages, declared }: FoundDocument): readonly Reading[] {
  const [first] = messages;
  if (root === undefined) return [];
  if (first === undefined) return [readMessage({ element: root, header: undefined, declared })];
  const isWrapped = root !== first.element && (root.children.length > 0 || root.text !== '');
  const wrapper = isWrapped ? readWrapper(root) : undefined;
  const budget = createBudget();
  return messages.map((message) => readMessage(message, wrapper, budget));
}

/** Between documents stand white space and byte order marks. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === BYTE_ORDER_MARK)) at++;
  return at;
}

function unreadable(issue: Issue): Reading {
  return { payments: [], issues: [issue] };
}
