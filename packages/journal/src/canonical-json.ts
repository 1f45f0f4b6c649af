/** One text for one value: JSON with sorted keys and no blanks, as in RFC 8785. */

import { JournalError } from './journal-error.ts';

/** Text that JSON writes as it is: nothing to escape, no half of a character. */
const PLAIN = /^[ !#-[\]-~\u00a0-\ud7ff]*$/;

/**
 * Keys in code-unit order; what is undefined is left out.
 *
 * @throws {JournalError} `not-json` for numbers, functions and other things that JSON would lose without a word.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  if (typeof value !== 'object')
    throw new JournalError('not-json', `A record cannot hold a ${typeof value} like this: JSON has none.`);
  let text = '';
  if (Array.isArray(value)) {
    for (const member of value) text += `${text && ','}${canonicalJson(member)}`;
    return `[${text}]`;
  }
  if (!isPlain(value)) throw new JournalError('not-json', `A record holds plain data, not ${value.constructor.name}.`);
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) text += `${text && ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}
