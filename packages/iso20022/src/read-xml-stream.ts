/** Chunks of XML in, a reading for each transaction out: for files of any length. */

import type { Issue, Reading } from '@interdict/model';
import { createByteMap } from './xml/byte-map.ts';
import { createCollector } from './xml/collector.ts';
import { detectEncoding, firstInvalidByte } from './xml/decoding.ts';
import { type Encoding, HEAD_LENGTH } from './xml/recognise.ts';
import { createDocumentBuilder, createFound, type DocumentBuilder } from './xml/document.ts';
import { type Element, isSpace } from './xml/element.ts';
import { issueOf } from './issue-codes.ts';
import { createXmlReader, type ReadState, type XmlReader } from './xml/xml-reader.ts';

/** Bytes that are taken in at once: so much may stand ready before it is asked for. */
const STEP = 64 * 1024;

/**
 * Reads the messages of a file of any length, a transaction at a time and with memory for few of them: one reading with one
 * payment per transaction as soon as it is closed. What a message has in common is in each of its payments; its last reading
 * has what came behind the transactions, if there is any, and the issues that only show at the end. The rest is as in
 * `readXml`, except that what has been given out cannot be taken back: a file is in doubt until the last reading is there,
 * and all of it is if that one is fatal. Offsets count from the first byte of the first chunk.
 */
export async function* readXmlStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Reading, void, undefined> {
  let head = new Uint8Array(0);
  let feed: Feed | undefined;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += STEP) {
      let piece = chunk.subarray(from, from + STEP);
      if (feed === undefined) {
        head = joined(head, piece);
        if (head.length < HEAD_LENGTH) continue;
        feed = createFeed(head);
        piece = head;
      }
      yield* feed.take(piece);
      if (feed.isOver()) return;
    }
  }
  if (feed === undefined) {
    feed = createFeed(head);
    yield* feed.take(head);
  }
  if (!feed.isOver()) yield* feed.end();
}

interface Feed {
  take(bytes: Uint8Array): readonly Reading[];
  end(): readonly Reading[];
  /** Something is so wrong that nothing further is read. */
  isOver(): boolean;
}

/** A feed for the file that starts with `head`. */
function createFeed(head: Uint8Array): Feed {
  const detection = detectEncoding(head);
  return detection.ok ? createDecodingFeed(detection.encoding) : refusal(detection.issue);
}

function refusal(issue: Issue): Feed {
  let isOver = false;
  return {
    take() {
      isOver = true;
      return [unreadable(issue)];
    },
    end: () => [],
    isOver: () => isOver,
  };
}

function createDecodingFeed(encoding: Encoding): Feed {
  const decoder = new TextDecoder(encoding.label, { fatal: true, ignoreBOM: true });
  const documents = createDocumentFeed(encoding);
  let taken = 0;
  return {
    take(bytes) {
      const body = taken === 0 ? bytes.subarray(encoding.markLength) : bytes;
      let text: string;
      try {
        text = decoder.decode(body, { stream: true });
      } catch {
        return documents.refuse(issueOf('encoding-invalid', { offset: taken + firstInvalidByte(body, encoding) }));
      }
      taken += bytes.length;
      return documents.take(text);
    },
    end() {
      try {
        decoder.decode();
      } catch {
        return documents.refuse(issueOf('encoding-invalid', { offset: taken }));
      }
      return documents.end();
    },
    isOver: () => documents.isOver(),
  };
}

interface DocumentFeed {
  take(text: string): readonly Reading[];
  end(): readonly Reading[];
  refuse(issue: Issue): readonly Reading[];
  isOver(): boolean;
}

/** Reads documents one after another from pieces of text. */
function createDocumentFeed(encoding: Encoding): DocumentFeed {
  const map = createByteMap(encoding.width, encoding.markLength);
  const collector = createCollector();
  let isOver = false;
  let isFirst = true;
  let header: Element | undefined;
  let current: (DocumentBuilder & { readonly reader: XmlReader }) | undefined;

  function begin(at: number): void {
    const builder = createDocumentBuilder(header, collector.listener);
    header = undefined;
    current = { ...builder, reader: createXmlReader(map, builder.handler, at, encoding) };
  }

  function refuse(issue: Issue): readonly Reading[] {
    isOver = true;
    return [...collector.collected(), unreadable(issue)];
  }

  /** Closes the document that has been read; comments behind the last one are a document without a root. */
  function close(state: ReadState): Issue | undefined {
    if (current === undefined) return undefined;
    const { reader, found, rest } = current;
    current = undefined;
    const ended = state.ok && state.rest === 0 ? reader.end() : state;
    const isNothing = !ended.ok && ended.issue.code === 'no-root' && !isFirst;
    if (!ended.ok && !isNothing) return ended.issue;
    isFirst = false;
    if (found.root !== undefined && found.root === found.header) header = found.root;
    else collector.document(isNothing ? createFound(rest(), undefined) : found);
    if (found.unclaimed) collector.document(createFound(found.unclaimed, undefined));
    return undefined;
  }

  function take(text: string): readonly Reading[] {
    let rest = text;
    while (rest !== '') {
      const at = map.unit + map.text.length;
      if (current === undefined || current.reader.isClosed()) {
        // In front of the first document even white space is wrong where a declaration follows.
        const space = current === undefined && isFirst ? 0 : spaceIn(rest);
        map.push(rest.slice(0, space), at);
        rest = rest.slice(space);
        if (rest === '') break;
        const issue = close({ ok: true, rest: 0 });
        if (issue) return refuse(issue);
        begin(at + space);
      }
      const { reader } = current ?? {};
      if (reader === undefined) break;
      map.push(rest, reader.keepFrom());
      const state = reader.read(rest);
      if (!state.ok) return refuse(state.issue);
      if (state.rest === 0) break;
      // Units that were pushed but belong to the next document are pushed again with it.
      rest = rest.slice(rest.length - state.rest);
      map.retract(state.rest);
      const issue = close(state);
      if (issue) return refuse(issue);
    }
    return collector.collected();
  }

  return {
    take,
    refuse,
    isOver: () => isOver,
    end() {
      const issue = close({ ok: true, rest: 0 });
      if (issue) return refuse(issue);
      if (header) collector.document(createFound(header, undefined));
      return collector.collected();
    },
  };
}

function spaceIn(text: string): number {
  let at = 0;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 0xfeff)) at++;
  return at;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

function unreadable(issue: Issue): Reading {
  return { payments: [], issues: [issue] };
}
