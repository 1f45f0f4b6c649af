/**
 * Reads the XML that nearly all messages are written in, several times as fast as a full parser: elements, attributes,
 * text and comments between tags, no CDATA, instructions, document types or numeric references. At the first thing out of
 * the ordinary it gives up and the full parser reads the document from its start, so that what is refused, and why, is
 * decided in one place. One loop without regard for the usual length of functions: it is the hottest code of the package.
 */

import { type Attribute, isSpace } from './element.ts';
import { hashed, schemaName } from '../schema/element-names.ts';
import { isMadeUpNamespace, isMadeUpPrefix, madeUpAttribute, madeUpElement } from '../schema/made-up-names.ts';
import { DEEPEST, isNamespaceName, LONGEST_TEXT, SCHEMA_INSTANCE, type XmlHandler } from './xml-reader.ts';

const DECLARATION =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)?\s*\?>/;

/** References with a name; numeric ones are left to the full parser. */
const REFERENCE = /&(?:(amp|lt|gt|quot|apos);)?/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const NOTHING: readonly string[] = [];

/** Attributes on one element; a message has one or two. */
const FEW_ATTRIBUTES = 16;

/** The namespaces of an element: those declared on it, then those around it. */
interface Scope {
  readonly prefix: string;
  readonly namespace: string;
  readonly outer: Scope | undefined;
}

/** A document as numbers, which are read several times as fast as a string, beside the string that text is cut from. */
export interface PlainText {
  readonly text: string;
  /** The bytes of the text, where each below 128 is a character of ASCII, or else its UTF-16 units. */
  readonly units: Uint8Array | Uint16Array;
  /** Whether the units are bytes of UTF-8: other characters have two to four. */
  readonly isUtf8: boolean;
  /** Offset of the first byte of the text in the input. */
  readonly start: number;
}

/**
 * Reads the one document that `text` is. False where it is not a plain one: the handler has then seen part of it and must
 * be thrown away.
 */
export function scanPlain({ text, units, isUtf8, start: first }: PlainText, handler: XmlHandler): boolean {
  const { length, BYTES_PER_ELEMENT: width } = units;
  // How many bytes more there have been than units of the text.
  let surplus = 0;
  // Where the names of the open elements start and end, and the namespaces around them.
  const names: number[] = [];
  const nameEnds: number[] = [];
  const scopes: (Scope | undefined)[] = [];
  let scope: Scope | undefined;
  let depth = 0;

  let at = skipSpace(units, DECLARATION.exec(text)?.[0].length ?? 0);
  while (at < length) {
    // Here stands a tag or a comment.
    if (units[at] !== LESS) return false;
    if (units[at + 1] === EXCLAMATION) {
      const end = endOfComment(units, at);
      if (end < 0) return false;
      const [from, to] = [at + '<!--'.length, end - '-->'.length];
      handler.aside('#comment', text.slice(from - surplus, to - surplus), first + from * width, first + to * width);
      at = skipSpace(units, end);
      continue;
    }
    if (units[at + 1] === SLASH) {
      if (depth === 0) return false;
      let opened = names[--depth] ?? 0;
      const openedEnd = nameEnds[depth] ?? 0;
      for (at += 2; opened < openedEnd; at++) if (units[at] !== units[opened++]) return false;
      at = skipSpace(units, at);
      if (units[at] !== GREATER) return false;
      at++;
      scope = scopes[depth];
      handler.close();
    } else {
      const start = at + 1;
      if (depth === DEEPEST || !isNameStart(units[start])) return false;
      // Where the name behind the prefix starts.
      let localStart = start;
      let hash = 0;
      for (at = start; isNameCharacter(units[at]); at++) {
        const code = units[at] ?? 0;
        if (code === COLON && localStart === start) {
          localStart = at + 1;
          hash = 0;
        } else hash = hashed(hash, code);
      }
      const nameEnd = at;
      scopes[depth] = scope;
      let attributes: Attribute[] | undefined;
      let declared: string[] | undefined;
      let hasPrefixed = false;
      while (units[at] !== GREATER && units[at] !== SLASH) {
        const nameStart = skipSpace(units, at);
        if (nameStart === at) return false;
        at = nameStart;
        if (units[at] === GREATER || units[at] === SLASH) break;
        at = endOfName(units, nameStart);
        const quote = units[at + 1];
        if (at === nameStart || units[at] !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return false;
        const attribute = text.slice(nameStart - surplus, at - surplus);
        const valueStart = at + 2;
        at = valueStart;
        while (at < length && units[at] !== quote && isPlainValue(units[at])) at++;
        if (units[at] !== quote) return false;
        const value = text.slice(valueStart - surplus, at - surplus);
        if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) {
          const prefix = attribute.slice('xmlns:'.length);
          if (attribute !== 'xmlns' && !isLocalName(prefix)) return false;
          if (value === '' || isReserved(prefix, value) || !isNamespaceName(value)) return false;
          if (isDeclared(scope, scopes[depth], prefix)) return false;
          // It may be the prefix of an attribute in front of it.
          if (hasPrefixed) return false;
          scope = { prefix, namespace: value, outer: scope };
          (declared ??= []).push(value);
          if (isMadeUpPrefix(prefix))
            (attributes ??= []).push(nameBefore(prefix, first + (valueStart - 2) * width, width));
          if (isMadeUpNamespace(value))
            (attributes ??= []).push({
              name: '#namespace',
              text: value,
              start: first + valueStart * width,
              end: first + at * width,
            });
        } else {
          const isPrefixed = attribute.includes(':');
          if (isPrefixed && !isForValidator(attribute, scope)) return false;
          hasPrefixed ||= isPrefixed;
          const name = isPrefixed ? `@xsi${attribute.slice(attribute.indexOf(':'))}` : `@${attribute}`;
          if (attributes?.some((other) => other.name === name)) return false;
          attributes ??= [];
          if (attributes.length === FEW_ATTRIBUTES) return false;
          const madeUp = madeUpAttribute(attribute);
          if (madeUp !== '') attributes.push(nameBefore(madeUp, first + (valueStart - 2) * width, width));
          attributes.push({
            name,
            text: value,
            start: first + valueStart * width,
            end: first + at * width,
          });
        }
        at++;
      }
      const known = schemaName(units, localStart, nameEnd, hash);
      const local = known ?? text.slice(localStart - surplus, nameEnd - surplus);
      const prefix = localStart === start ? '' : text.slice(start - surplus, localStart - 1 - surplus);
      const madeUp = known === undefined ? madeUpElement(text.slice(start - surplus, nameEnd - surplus)) : '';
      if (madeUp !== '') (attributes ??= []).push(nameBefore(madeUp, first + nameEnd * width, width));
      const within = scopeOf(scope, prefix);
      if (prefix !== '' && (within === undefined || !isLocalName(local))) return false;
      handler.open(local, within?.namespace ?? '', attributes, declared ?? NOTHING);
      if (units[at] === SLASH) {
        if (units[at + 1] !== GREATER) return false;
        at += 2;
        scope = scopes[depth];
        handler.close();
      } else {
        at++;
        nameEnds[depth] = nameEnd;
        names[depth++] = start;
      }
    }
    const from = at;
    at = skipSpace(units, from);
    if (depth === 0) return at === length;
    // White space alone counts only beside text of the same element: here a tag stands on either side.
    if (units[at] === LESS) continue;
    const start = at;
    const cut = from - surplus;
    let isAsWritten = true;
    for (at = from; at < length; at++) {
      const code = units[at] ?? 0;
      // Letters first, for nearly all of a text is.
      if (code > GREATER && code < BEYOND_ASCII) continue;
      if (code === LESS) break;
      if (code >= BEYOND_ASCII) {
        if (isUtf8) {
          if (code === LEAD && units[at + 1] === 0xbf && (units[at + 2] ?? 0) >= 0xbe) return false;
          surplus += surplusOf(code);
        } else if (code >= NEVER) return false;
      } else if (code === AMPERSAND || code === RETURN) isAsWritten = false;
      else if (code === GREATER && units[at - 1] === BRACKET && units[at - 2] === BRACKET) return false;
      else if (code < 0x20 && !isSpace(code)) return false;
    }
    // Text goes on behind a comment, or is to be refused.
    if (units[at + 1] === EXCLAMATION || at - from > LONGEST_TEXT) return false;
    let end = at;
    while (isSpace(units[end - 1])) end--;
    const written = text.slice(cut, at - surplus);
    const value = isAsWritten ? written : textValue(written);
    if (value === undefined) return false;
    handler.text(value, first + start * width, first + end * width);
  }
  return false;
}

const BLANK = 0x20;
const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const BRACKET = 0x5d;
const RETURN = 0x0d;
const COLON = 0x3a;
const EXCLAMATION = 0x21;
const HYPHEN = 0x2d;
const BEYOND_ASCII = 0x80;
/** The last two units of all, which XML does not allow, and the byte that they start with in UTF-8: `EF BF BE`, `EF BF BF`. */
const NEVER = 0xfffe;
const LEAD = 0xef;

/** The units of a text as numbers. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  return units;
}

function skipSpace(units: ArrayLike<number>, from: number): number {
  let at = from;
  while (at < units.length && (units[at] === BLANK || isSpace(units[at]))) at++;
  return at;
}

/** Where the comment that starts here has ended; -1 where it is none or not a plain one. */
function endOfComment(units: ArrayLike<number>, start: number): number {
  if (units[start + 2] !== HYPHEN || units[start + 3] !== HYPHEN) return -1;
  for (let at = start + 4; at < units.length; at++) {
    const code = units[at] ?? 0;
    if (code >= BEYOND_ASCII || (code < 0x20 && !isSpace(code))) return -1;
    if (code === HYPHEN && units[at + 1] === HYPHEN) return units[at + 2] === GREATER ? at + 3 : -1;
  }
  return -1;
}

/** What a byte of UTF-8 adds to the difference between bytes and UTF-16 units: two of four bytes are a surrogate each. */
function surplusOf(byte: number): number {
  return byte < 0xc0 ? 0 : byte < 0xe0 ? 1 : 2;
}

/** What may stand in a plain attribute, a currency or the name of a type: ASCII that is no markup and not changed by reading it. */
function isPlainValue(code = 0): boolean {
  return code >= 0x20 && code < BEYOND_ASCII && code !== LESS && code !== AMPERSAND;
}

/** What an ASCII character may be in a name: 1 anywhere, 2 anywhere but at its start. */
const NAME_CHARACTERS: Uint8Array = new Uint8Array(BEYOND_ASCII).map((_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_]/.test(character) ? 1 : /[0-9.:-]/.test(character) ? 2 : 0;
});

/** End of the ASCII name that starts here; `start` itself where there is none. */
function endOfName(units: ArrayLike<number>, start: number): number {
  if (!isNameStart(units[start])) return start;
  let at = start + 1;
  while (isNameCharacter(units[at])) at++;
  return at;
}

function isNameStart(code = 0): boolean {
  return code < BEYOND_ASCII && NAME_CHARACTERS[code] === 1;
}

function isNameCharacter(code = 0): boolean {
  return code < BEYOND_ASCII && NAME_CHARACTERS[code] !== 0;
}

function isLocalName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name);
}

function isReserved(prefix: string, namespace: string): boolean {
  const isOfXml = namespace !== SCHEMA_INSTANCE && namespace.startsWith('http://www.w3.org/');
  return isOfXml || /^xml/i.test(prefix) || prefix.includes(':');
}

/** A name that ends at a byte, as it is read. */
function nameBefore(text: string, end: number, width: number): Attribute {
  return { name: '#name', text, start: end - text.length * width, end };
}

/** The declaration of a prefix that holds here. */
function scopeOf(scope: Scope | undefined, prefix: string): Scope | undefined {
  let within = scope;
  while (within !== undefined && within.prefix !== prefix) within = within.outer;
  return within;
}

/** Whether an attribute with a prefix speaks to a validator: messages have no others. */
function isForValidator(attribute: string, scope: Scope | undefined): boolean {
  const colon = attribute.indexOf(':');
  const namespace = scopeOf(scope, attribute.slice(0, colon))?.namespace;
  return namespace === SCHEMA_INSTANCE && isLocalName(attribute.slice(colon + 1));
}

/** Whether the element itself has declared the prefix already. */
function isDeclared(scope: Scope | undefined, outer: Scope | undefined, prefix: string): boolean {
  for (let own = scope; own !== undefined && own !== outer; own = own.outer) if (own.prefix === prefix) return true;
  return false;
}

/** The text with references and line ends resolved; undefined where a reference is not a plain one. */
function textValue(written: string): string | undefined {
  const lines = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (!lines.includes('&')) return lines;
  let isPlain = true;
  const value = lines.replace(REFERENCE, (_, name?: string) => {
    const character = name === undefined ? undefined : NAMED.get(name);
    isPlain &&= character !== undefined;
    return character ?? '';
  });
  return isPlain ? value : undefined;
}
