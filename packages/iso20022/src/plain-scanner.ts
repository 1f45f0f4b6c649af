/**
 * Reads the XML that nearly all messages are written in, several times as fast as a full parser: elements, attributes and
 * text, no comments, CDATA, instructions, document types or numeric references. At the first thing out of the ordinary it
 * gives up and the full parser reads the document from its start, so that what is refused, and why, is decided in one place.
 * One loop without regard for the usual length of functions: it is the hottest code of the package.
 */

import type { ByteMap } from './byte-map.ts';
import { type Attribute, isSpace } from './element.ts';
import { DEEPEST, isNamespaceName, type XmlHandler } from './xml-reader.ts';

/** Characters that XML does not allow. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

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

/**
 * Reads the one document that `text` is. False where it is not a plain one: the handler has then seen part of it and must
 * be thrown away.
 */
export function scanPlain(text: string, map: ByteMap, handler: XmlHandler): boolean {
  const declaration = DECLARATION.exec(text)?.[0] ?? '';
  const { length } = text;
  let at = declaration.length;
  if (FORBIDDEN.test(text) || text.includes(']]>')) return false;
  const names: string[] = [];
  const scopes: (Scope | undefined)[] = [];
  let scope: Scope | undefined;
  let depth = 0;

  at = skipSpace(text, at);
  while (at < length) {
    // Here stands a tag.
    if (text.charCodeAt(at) !== LESS) return false;
    if (text.charCodeAt(at + 1) === SLASH) {
      const name = names[depth - 1];
      if (name === undefined || !text.startsWith(name, at + 2)) return false;
      at = skipSpace(text, at + 2 + name.length);
      if (text.charCodeAt(at) !== GREATER) return false;
      at++;
      depth--;
      scope = scopes[depth];
      handler.close();
    } else {
      const start = at + 1;
      at = endOfName(text, start);
      if (at === start || depth === DEEPEST) return false;
      const name = text.slice(start, at);
      scopes[depth] = scope;
      let attributes: Attribute[] | undefined;
      let declared: string[] | undefined;
      let code = text.charCodeAt(at);
      while (code !== GREATER && code !== SLASH) {
        const nameStart = skipSpace(text, at);
        if (nameStart === at) return false;
        code = text.charCodeAt(nameStart);
        at = nameStart;
        if (code === GREATER || code === SLASH) break;
        at = endOfName(text, nameStart);
        const quote = text.charAt(at + 1);
        if (at === nameStart || text.charCodeAt(at) !== EQUALS || (quote !== '"' && quote !== "'")) return false;
        const attribute = text.slice(nameStart, at);
        const valueStart = at + 2;
        const valueEnd = text.indexOf(quote, valueStart);
        const value = text.slice(valueStart, valueEnd);
        if (valueEnd < 0 || /[<&\t\r\n]/.test(value)) return false;
        at = valueEnd + 1;
        code = text.charCodeAt(at);
        if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) {
          const prefix = attribute.slice('xmlns:'.length);
          if (attribute !== 'xmlns' && !isLocalName(prefix)) return false;
          if (value === '' || isReserved(prefix, value) || !isNamespaceName(value)) return false;
          if (isDeclared(scope, scopes[depth], prefix)) return false;
          scope = { prefix, namespace: value, outer: scope };
          (declared ??= []).push(value);
        } else {
          // Prefixes of attributes are rare and need all declarations of the element.
          if (attribute.includes(':') || attributes?.some((other) => other.name === `@${attribute}`)) return false;
          attributes ??= [];
          if (attributes.length === FEW_ATTRIBUTES) return false;
          attributes.push({
            name: `@${attribute}`,
            text: value,
            start: map.byteAt(valueStart),
            end: map.byteAt(valueEnd),
          });
        }
      }
      const colon = name.indexOf(':');
      const prefix = colon < 0 ? '' : name.slice(0, colon);
      const local = colon < 0 ? name : name.slice(colon + 1);
      let within = scope;
      while (within !== undefined && within.prefix !== prefix) within = within.outer;
      if (colon >= 0 && (within === undefined || !isLocalName(local))) return false;
      handler.open(local, within?.namespace ?? '', attributes, declared ?? NOTHING);
      if (code === SLASH) {
        if (text.charCodeAt(at + 1) !== GREATER) return false;
        at += 2;
        scope = scopes[depth];
        handler.close();
      } else {
        at++;
        names[depth++] = name;
      }
    }
    if (depth === 0) return skipSpace(text, at) === length;
    const end = text.indexOf('<', at);
    if (end < 0) return false;
    if (end > at) {
      let from = at;
      while (from < end && isSpace(text.charCodeAt(from))) from++;
      // White space alone counts only beside text of the same element: here a tag stands on either side.
      if (from < end) {
        let to = end;
        while (isSpace(text.charCodeAt(to - 1))) to--;
        const value = textValue(text.slice(at, end));
        if (value === undefined) return false;
        handler.text(value, map.byteAt(from), map.byteAt(to));
      }
      at = end;
    }
  }
  return false;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** What an ASCII character may be in a name: 1 anywhere, 2 anywhere but at its start. */
const NAME_CHARACTERS: Uint8Array = new Uint8Array(128).map((_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_]/.test(character) ? 1 : /[0-9.:-]/.test(character) ? 2 : 0;
});

/** End of the ASCII name that starts here; `start` itself where there is none. */
function endOfName(text: string, start: number): number {
  if (NAME_CHARACTERS[text.charCodeAt(start)] !== 1) return start;
  let at = start + 1;
  while (isNameCharacter(text.charCodeAt(at))) at++;
  return at;
}

function isNameCharacter(code: number): boolean {
  return code < 128 && NAME_CHARACTERS[code] !== 0;
}

function isLocalName(name: string): boolean {
  return !name.includes(':') && endOfName(name, 0) === name.length && name.length > 0;
}

function isReserved(prefix: string, namespace: string): boolean {
  return /^xml/i.test(prefix) || prefix.includes(':') || namespace.startsWith('http://www.w3.org/');
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
