/** One text for one value: JSON with sorted keys and no blanks, as in RFC 8785. */

import { JournalError } from './journal-error.ts';

/** Text that JSON writes as it is: nothing to escape, no half of a character. */
const PLAIN = /^[ !#-[\]-~\u00a0-\ud7ff]*$/;

/** A text as JSON. */
export type Quote = (text: string) => string;

/**
 * Keys in code-unit order; what is undefined is left out.
 *
 * @param quotedKey - may remember what it gave, see {@link rememberingKeys}.
 * @throws {JournalError} `not-json` for numbers, functions and other things that JSON would lose without a word.
 */
export function canonicalJson(value: unknown, quotedKey: Quote = quoted): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  if (typeof value !== 'object')
    throw new JournalError('not-json', `A record cannot hold a ${typeof value} like this: JSON has none.`);
  let text = '';
  if (Array.isArray(value)) {
    for (const member of value) text += (text === '' ? '' : ',') + canonicalJson(member, quotedKey);
    return `[${text}]`;
  }
  if (!isPlain(value)) throw new JournalError('not-json', `A record holds plain data, not ${value.constructor.name}.`);
  for (const key of sortedKeys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${(text === '' ? '' : ',') + quotedKey(key)}:${canonicalJson(member, quotedKey)}`;
  }
  return `{${text}}`;
}

/** Objects of a record have a dozen keys, and for so few this is faster than the engine's sort; many are left to it. */
const FEW_KEYS = 24;

function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  if (keys.length > FEW_KEYS) return keys.sort();
  for (let next = 1; next < keys.length; next += 1) {
    const key = keys[next] ?? '';
    let at = next;
    for (; at > 0 && (keys[at - 1] ?? '') > key; at -= 1) keys[at] = keys[at - 1] ?? '';
    keys[at] = key;
  }
  return keys;
}

/** Remembered keys; records have some dozens. */
const REMEMBERED = 512;

/** Quotes keys, which come again in every record. */
export function rememberingKeys(): Quote {
  const known = new Map<string, string>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = quoted(key);
    if (known.size < REMEMBERED) known.set(key, made);
    return made;
  };
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}
