/** One text for one value: JSON with sorted keys and no blanks, as in RFC 8785. */

import { JournalError } from './journal-error.ts';

/**
 * Writes a value as UTF-8, between two texts of ASCII. Keys stand in code-unit order; what is undefined is left out.
 *
 * @throws {JournalError} `not-json` for numbers, functions and other things that JSON would lose without a word.
 */
export type JsonWriter = (value: unknown, before?: string, after?: string) => Buffer;

/** The keys of an object in code-unit order, and what is written of each: `"key":`. */
interface Members {
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Bytes that are taken at once, for many records. */
const CHUNK = 0x8000;

export function canonicalJson(value: unknown): string {
  return jsonWriter()(value).toString();
}

/** Writes byte by byte, which costs less than to make a text of each piece and to join them; remembers keys that come again. */
export function jsonWriter(): JsonWriter {
  const inOrder = rememberingKeys();
  let bytes = Buffer.alloc(0);
  let start = 0;
  let end = 0;

  /** What was handed out stays where it is. */
  const makeRoom = (wanted: number): void => {
    if (end + wanted <= bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(CHUNK, 2 * (end - start + wanted)));
    bytes.copy(grown, 0, start, end);
    [bytes, start, end] = [grown, 0, end - start];
  };

  /** @param codes - a character for each byte. */
  const put = (codes: string): void => {
    makeRoom(codes.length);
    const [to, from] = [bytes, end];
    for (let at = 0; at < codes.length; at += 1) to[from + at] = codes.charCodeAt(at);
    end += codes.length;
  };

  const putText = (text: string): void => {
    makeRoom(text.length + 2);
    const to = bytes;
    let next = end;
    to[next++] = QUOTE;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x20 || code > 0x7e || code === QUOTE || code === BACKSLASH) return put(quoted(text));
      to[next++] = code;
    }
    to[next++] = QUOTE;
    end = next;
  };

  const putValue = (value: unknown): void => {
    if (typeof value === 'string') putText(value);
    else if (value === null || typeof value === 'boolean' || Number.isFinite(value)) put(String(value));
    else if (typeof value !== 'object')
      throw new JournalError('not-json', `A record cannot hold a ${typeof value} like this: JSON has none.`);
    else if (Array.isArray(value)) {
      let sign = '[';
      for (const member of value) {
        put(sign);
        putValue(member);
        sign = ',';
      }
      put(sign === ',' ? ']' : '[]');
    } else if (isPlain(value)) putMembers(value);
    else throw new JournalError('not-json', `A record holds plain data, not ${value.constructor.name}.`);
  };

  const putMembers = (value: Record<string, unknown>): void => {
    const { keys, names } = inOrder(value);
    let sign = '{';
    for (let at = 0; at < keys.length; at += 1) {
      const member = value[keys[at] ?? ''];
      if (member === undefined) continue;
      put(sign);
      put(names[at] ?? '');
      putValue(member);
      sign = ',';
    }
    put(sign === ',' ? '}' : '{}');
  };

  return (value, before = '', after = '') => {
    start = end;
    put(before);
    putValue(value);
    put(after);
    return bytes.subarray(start, end);
  };
}

/** Kinds of objects that are remembered: records have some dozens, and of those that begin with the same key only a few. */
const REMEMBERED = { all: 512, alike: 16 };

/** Remembers the order of the keys of objects that come again in every record. */
function rememberingKeys(): (value: object) => Members {
  const known = new Map<string, { readonly given: readonly string[]; readonly members: Members }[]>();
  let remembered = 0;
  return (value) => {
    const given = Object.keys(value);
    const [first = ''] = given;
    const alike = known.get(first) ?? [];
    for (const one of alike) if (isSame(one.given, given)) return one.members;
    const keys = given.toSorted();
    const members = { keys, names: keys.map((key) => `${quoted(key)}:`) };
    if (alike.length < REMEMBERED.alike && remembered < REMEMBERED.all) {
      known.set(first, [...alike, { given, members }]);
      remembered += 1;
    }
    return members;
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** As JSON writes it, with a character for each byte. */
function quoted(text: string): string {
  return Buffer.from(JSON.stringify(text)).toString('latin1');
}
