/**
 * Reads the XML that nearly all messages are written in, several times as fast as a full parser: elements, attributes and
 * text, no comments, CDATA, instructions, document types or numeric references. At the first thing out of the ordinary it
 * gives up and the full parser reads the document from its start, so that what is refused, and why, is decided in one place.
 * One loop without regard for the usual length of functions: it is the hottest code of the package.
 */

import type { ByteMap } from './byte-map.ts';
import { type Attribute, isSpace } from './element.ts';
import { DEEPEST, isNamespaceName, type XmlHandler } from './xml-reader.ts';

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
 * be thrown away. `units` are those of the text, one by one: an array is read several times as fast as a string.
 */
export function scanPlain(text: string, units: Uint8Array | Uint16Array, map: ByteMap, handler: XmlHandler): boolean {
  const { length } = units;
  // Where the names of the open elements start, and the namespaces around them.
  const names: number[] = [];
  const scopes: (Scope | undefined)[] = [];
  let scope: Scope | undefined;
  let depth = 0;

  let at = skipSpace(units, DECLARATION.exec(text)?.[0].length ?? 0);
  while (at < length) {
    // Here stands a tag.
    if (units[at] !== LESS) return false;
    if (units[at + 1] === SLASH) {
      if (depth === 0) return false;
      let opened = names[--depth] ?? 0;
      at += 2;
      while (units[at] === units[opened] && isNameCharacter(units[at])) {
        at++;
        opened++;
      }
      if (isNameCharacter(units[opened])) return false;
      at = skipSpace(units, at);
      if (units[at] !== GREATER) return false;
      at++;
      scope = scopes[depth];
      handler.close();
    } else {
      const start = at + 1;
      at = endOfName(units, start);
      if (at === start || depth === DEEPEST) return false;
      const nameEnd = at;
      scopes[depth] = scope;
      let attributes: Attribute[] | undefined;
      let declared: string[] | undefined;
      while (units[at] !== GREATER && units[at] !== SLASH) {
        const nameStart = skipSpace(units, at);
        if (nameStart === at) return false;
        at = nameStart;
        if (units[at] === GREATER || units[at] === SLASH) break;
        at = endOfName(units, nameStart);
        const quote = units[at + 1];
        if (at === nameStart || units[at] !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return false;
        const attribute = text.slice(nameStart, at);
        const valueStart = at + 2;
        at = valueStart;
        while (at < length && units[at] !== quote && isPlainValue(units[at])) at++;
        if (units[at] !== quote) return false;
        const value = text.slice(valueStart, at);
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
          attributes.push({ name: `@${attribute}`, text: value, start: map.byteAt(valueStart), end: map.byteAt(at) });
        }
        at++;
      }
      const name = text.slice(start, nameEnd);
      const colon = name.indexOf(':');
      const prefix = colon < 0 ? '' : name.slice(0, colon);
      const local = colon < 0 ? name : name.slice(colon + 1);
      let within = scope;
      while (within !== undefined && within.prefix !== prefix) within = within.outer;
      if (colon >= 0 && (within === undefined || !isLocalName(local))) return false;
      handler.open(local, within?.namespace ?? '', attributes, declared ?? NOTHING);
      if (units[at] === SLASH) {
        if (units[at + 1] !== GREATER) return false;
        at += 2;
        scope = scopes[depth];
        handler.close();
      } else {
        at++;
        names[depth++] = start;
      }
    }
    const from = at;
    at = skipSpace(units, from);
    if (depth === 0) return at === length;
    // White space alone counts only beside text of the same element: here a tag stands on either side.
    if (units[at] === LESS) continue;
    const start = at;
    let isAsWritten = true;
    for (at = from; at < length && units[at] !== LESS; at++) {
      const code = units[at] ?? 0;
      if (code === AMPERSAND || code === RETURN) isAsWritten = false;
      else if (code === GREATER && units[at - 1] === BRACKET && units[at - 2] === BRACKET) return false;
      else if (isForbidden(code)) return false;
    }
    let end = at;
    while (isSpace(units[end - 1])) end--;
    const written = text.slice(from, at);
    const value = isAsWritten ? written : textValue(written);
    if (value === undefined) return false;
    handler.text(value, map.byteAt(start), map.byteAt(end));
  }
  return false;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const BRACKET = 0x5d;
const RETURN = 0x0d;

/** The units of a text as numbers. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) units[index] = text.charCodeAt(index);
  return units;
}

function skipSpace(units: ArrayLike<number>, from: number): number {
  let at = from;
  while (isSpace(units[at])) at++;
  return at;
}

/** Characters that XML does not allow. */
function isForbidden(code: number): boolean {
  return code < 0x20 ? !isSpace(code) : code >= 0xfffe;
}

/** What may stand in a plain attribute: what is no markup and is not changed by reading it. */
function isPlainValue(code = 0): boolean {
  return code >= 0x20 && code < 0xfffe && code !== LESS && code !== AMPERSAND;
}

/** What an ASCII character may be in a name: 1 anywhere, 2 anywhere but at its start. */
const NAME_CHARACTERS: Uint8Array = new Uint8Array(128).map((_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_]/.test(character) ? 1 : /[0-9.:-]/.test(character) ? 2 : 0;
});

/** End of the ASCII name that starts here; `start` itself where there is none. */
function endOfName(units: ArrayLike<number>, start: number): number {
  if (NAME_CHARACTERS[units[start] ?? 0] !== 1) return start;
  let at = start + 1;
  while (isNameCharacter(units[at])) at++;
  return at;
}

function isNameCharacter(code = 0): boolean {
  return code < 128 && NAME_CHARACTERS[code] !== 0;
}

function isLocalName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name);
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
