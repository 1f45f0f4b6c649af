/** XML events with byte offsets, from a parser that refuses whatever is malformed or hostile. */

import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { ByteMap } from './byte-map.ts';
import type { Attribute } from './element.ts';
import { isSpace } from './element.ts';
import { type IssueCode, issueOf } from '../issue-codes.ts';
import { isMadeUpNamespace, isMadeUpPrefix, madeUpAttribute, madeUpElement } from '../schema/made-up-names.ts';
import { type Encoding, mayDeclare } from './recognise.ts';
import type { Issue } from '@interdict/model';

export interface XmlHandler {
  open(
    name: string,
    namespace: string,
    attributes: readonly Attribute[] | undefined,
    declared: readonly string[],
  ): void;
  /** Text with references resolved that is not white space alone; the bytes without white space around them. */
  text(value: string, start: number, end: number): void;
  /** White space alone. */
  space(value: string): void;
  /** What a comment or an instruction says, and the bytes of it: text runs on behind it as if it were not there. */
  aside(name: AsideName, value: string, start: number, end: number): void;
  close(): void;
}

export type AsideName = '#comment' | '#instruction';

export interface XmlReader {
  /**
   * Reads on to the end of the text, or of the root element if more than white space follows it; `mayHaveComments` spares
   * looking for them where they have been looked for already.
   */
  read(text: string, mayHaveComments?: boolean): ReadState;
  /** The document ends here. */
  end(): ReadState;
  /** First unit that a later call may still ask the byte map for. */
  keepFrom(): number;
  /** Whether the root element has been closed. */
  isClosed(): boolean;
}

/** `rest`: units at the end of the text that do not belong to this document. */
export type ReadState = { readonly ok: true; readonly rest: number } | { readonly ok: false; readonly issue: Issue };

/** No schema goes deeper than 16 levels, no wrapper known deeper than 9. */
export const DEEPEST = 64;
const MOST_ATTRIBUTES = 100;
/** Characters of a text or tag; the schemas allow 20,000, and a file of 10 MB in base64. */
export const LONGEST_TEXT = 15_000_000;

const NOTHING: readonly string[] = [];

/** Namespace of the attributes that speak to a validator: they are named `@xsi:type` whatever their prefix. */
export const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

const DOCTYPE = /<!DOCTYPE/;
/** Name and quoted value of an attribute in a tag that is well-formed. */
const ATTRIBUTE = /([^\s=<]+)\s*=\s*("[^"]*"|'[^']*')/g;
/** An instruction: a name, then white space before what it says. */
const INSTRUCTION = /^<\?[^\s?]+(?:\s[^]*)?\?>$/;

const URI = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|(?![^/?#]*:))(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/;
const WITH_AUTHORITY = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\//;
/** A host, perhaps with a user in front of it and a port behind. */
const AUTHORITY = /^[^/]*\/\/(?:[^/?#@]*@)?[^/?#@:]*(?::[0-9]+)?(?:[/?#]|$)/;

/** Leaves the parser from inside an event. */
class Stop extends Error {
  readonly issue: Issue | undefined;

  constructor(issue?: Issue) {
    super('stop');
    this.issue = issue;
  }
}

/** What the parser complains about, by the words it uses. */
const COMPLAINTS: readonly (readonly [RegExp, IssueCode])[] = [
  [/^disallowed character\.|malformed character entity/, 'control-character'],
  [/unbound namespace prefix/, 'undeclared-prefix'],
  [/duplicate attribute/, 'duplicate-attribute'],
  [/unclosed tag|unexpected end/, 'unclosed-element'],
  [/text data outside of root/, 'text-outside-root'],
  [/must contain a root/, 'no-root'],
];

/** A reader of the document that starts at the unit `origin` of `map` and is read in `encoding`; text goes to the map before it is read here. */
export function createXmlReader(map: ByteMap, handler: XmlHandler, origin: number, encoding: Encoding): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: false, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  let depth = 0;
  let isOver = false;
  // It says no encoding of its own, and stands behind a document in one that XML does not assume.
  let isUnsure = false;
  // Behind the last markup: where the next text starts.
  let contentStart = origin;
  let attributes: Attribute[] | undefined;
  let declared: readonly string[] = NOTHING;

  const position = (): number => origin + parser.position;

  function refuse(code: IssueCode, unit: number, received?: string): never {
    throw new Stop(issueOf(code, { offset: map.byteAt(unit), ...(received === undefined ? {} : { received }) }));
  }

  /** Beyond ASCII the same bytes are other letters in UTF-8. */
  function checkLetters(from: number, to: number): void {
    if (isUnsure && /[^\p{ASCII}]/u.test(map.text.slice(from - map.unit, to - map.unit)))
      refuse('encoding-mismatch', from);
  }

  function text(value: string, end: number): void {
    if (value.length > LONGEST_TEXT) refuse('text-too-long', contentStart);
    if (depth === 0) return;
    checkLetters(contentStart, end);
    const source = map.text;
    let from = skipInvisible(source, contentStart - map.unit);
    let to = end - map.unit;
    contentStart = end;
    if (from >= to) {
      handler.space(value);
      return;
    }
    while (isSpace(source.charCodeAt(to - 1))) to--;
    handler.text(value, map.byteAt(from + map.unit), map.byteAt(to + map.unit));
  }

  /** Attributes of the tag that ends here, each with the place of its value, and the names in it that are made up. */
  function readAttributes({ name: tagName, attributes: written }: SaxesTagNS): void {
    attributes = undefined;
    declared = NOTHING;
    const madeUp = madeUpElement(tagName);
    const names = Object.keys(written);
    if (names.length === 0 && madeUp === '') return;
    if (names.length > MOST_ATTRIBUTES) refuse('too-many-attributes', position());
    const namespaces: string[] = [];
    const end = position() - map.unit;
    // No attribute value holds a `<`: the last one starts the tag.
    const start = map.text.lastIndexOf('<', end - 1) + 1 + tagName.length;
    for (const { 0: whole, 1: name = '', 2: quoted = '', index } of map.text.slice(start, end).matchAll(ATTRIBUTE)) {
      const { value = '', uri = '' } = written[name] ?? {};
      const nameEnd = map.unit + start + index + name.length;
      const valueEnd = map.unit + start + index + whole.length - 1;
      const span = { text: value, start: map.byteAt(valueEnd - quoted.length + 2), end: map.byteAt(valueEnd) };
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        if (!isNamespaceName(value)) refuse('namespace-malformed', position() - 1, value);
        namespaces.push(value);
        const prefix = name.slice('xmlns:'.length);
        if (isMadeUpPrefix(prefix)) addName(prefix, nameEnd);
        if (value !== '' && isMadeUpNamespace(value)) (attributes ??= []).push({ name: '#namespace', ...span });
        continue;
      }
      addName(madeUpAttribute(name), nameEnd);
      const prefix = uri === SCHEMA_INSTANCE ? 'xsi:' : '';
      (attributes ??= []).push({ name: `@${prefix}${name.slice(name.indexOf(':') + 1)}`, ...span });
    }
    addName(madeUp, map.unit + start);
    declared = namespaces;
  }

  /** A name that ends at a unit, as it is read. */
  function addName(name: string, end: number): void {
    if (name === '') return;
    (attributes ??= []).push({ name: '#name', text: name, start: map.byteAt(end - name.length), end: map.byteAt(end) });
  }

  /** What stands in front of the root element is only looked at: its comments and instructions say nothing to us. */
  function checkProlog(): void {
    if (map.text.startsWith('<!DOCTYPE', skipInvisible(map.text, origin - map.unit))) refuseDoctype();
    const { version, encoding: named } = parser.xmlDecl;
    if (version !== undefined && version !== '1.0') refuse('xml-version', origin, version);
    if (!mayDeclare(named, encoding)) refuse('encoding-mismatch', origin, named);
    isUnsure = named === undefined && origin > 0 && encoding.width === 1;
  }

  function refuseDoctype(): never {
    return refuse(
      'doctype-refused',
      origin + Math.max(0, map.text.indexOf('<!DOCTYPE', origin - map.unit) + map.unit - origin),
    );
  }

  function aside(name: AsideName, from: number, to: number): void {
    checkLetters(from, to);
    handler.aside(name, map.text.slice(from - map.unit, to - map.unit), map.byteAt(from), map.byteAt(to));
  }

  // The parser is an object that turns slow with a seventh handler, that for comments: it waits for the first of them.
  let readsComments = false;
  function readComments(): void {
    readsComments = true;
    parser.on('comment', () => {
      const end = position() - 2;
      aside('#comment', map.unit + map.text.lastIndexOf('<!--', end - map.unit) + 4, end);
    });
  }

  parser.on('error', (error) => {
    const unit = position();
    const isProlog = contentStart === origin && DOCTYPE.test(map.text.slice(origin - map.unit, unit - map.unit));
    if (isProlog) refuseDoctype();
    const complaint = COMPLAINTS.find(([words]) => words.test(error.message))?.[1] ?? 'malformed-xml';
    // Only comments and instructions are a document without a root; the beginning of a tag is not.
    const isNothing = complaint === 'no-root' && skipInvisible(map.text, origin - map.unit) === map.text.length;
    const code = complaint === 'no-root' && !isNothing ? 'malformed-xml' : complaint;
    // The parser complains of text when it ends.
    const at = code === 'text-outside-root' ? map.unit + skipInvisible(map.text, contentStart - map.unit) : unit - 1;
    refuse(code, Math.max(contentStart, at), error.message);
  });
  parser.on('text', (value) => text(value, position() - 1));
  parser.on('cdata', (value) => text(value, position()));
  parser.on('processinginstruction', ({ body }) => {
    // The parser lets what is no name run on into what an instruction says.
    const start = map.text.lastIndexOf('<?', position() - map.unit - body.length - 3);
    if (!INSTRUCTION.test(map.text.slice(start, position() - map.unit))) refuse('malformed-xml', start + map.unit);
    aside('#instruction', map.unit + start + 2, position() - 2);
  });
  parser.on('opentag', (tag) => {
    if (depth === 0) checkProlog();
    if (++depth > DEEPEST) refuse('too-deep', position());
    checkLetters(contentStart, position());
    readAttributes(tag);
    contentStart = position();
    handler.open(tag.local, tag.uri, attributes, declared);
  });
  parser.on('closetag', (tag) => {
    contentStart = position();
    handler.close();
    isOver = --depth === 0;
    // With a wrong end tag the parser closes elements first and complains only then.
    if (isOver && closes(tag) && skipInvisible(map.text, contentStart - map.unit) < map.text.length) throw new Stop();
  });

  function closes({ name, isSelfClosing }: SaxesTagNS): boolean {
    const start = map.text.lastIndexOf('<', contentStart - map.unit - 1);
    const end = start + 2 + name.length;
    return (
      isSelfClosing ||
      (map.text.startsWith(`</${name}`, start) && /^\s*>$/.test(map.text.slice(end, contentStart - map.unit)))
    );
  }

  function guarded(step: () => void): ReadState {
    try {
      step();
      return { ok: true, rest: 0 };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return error.issue
        ? { ok: false, issue: error.issue }
        : { ok: true, rest: map.unit + map.text.length - contentStart };
    }
  }

  return {
    keepFrom: () => contentStart,
    isClosed: () => isOver,
    read(chunk, mayHaveComments = chunk.includes('!')) {
      return guarded(() => {
        if (!readsComments && mayHaveComments) readComments();
        parser.write(chunk);
        if (position() - contentStart > LONGEST_TEXT) refuse('text-too-long', contentStart);
      });
    },
    end: () => guarded(() => parser.close()),
  };
}

/** A namespace is named by a URI (RFC 3986; without the brackets of an IPv6 host). */
export function isNamespaceName(text: string): boolean {
  return URI.test(text) && (!WITH_AUTHORITY.test(text) || AUTHORITY.test(text));
}

/** Comments and processing instructions, with white space between them: text runs on behind them. */
function skipInvisible(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    if (text[at] !== '<') return at;
    const [start, end] = text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<?', '?>'];
    if (!text.startsWith(start, at)) return at;
    const close = text.indexOf(end, at + start.length);
    if (close < 0) return at;
    at = close + end.length;
  }
}
