/** One text for one value: JSON with sorted keys and no blanks, as in RFC 8785. */

import { JournalError } from './journal-error.ts';

/** What JSON may not write as it is: signs to escape, and halves of characters. */
const NOT_PLAIN = /[^ !#-[\]-~\u00a0-\ud7ff]/;

/** The keys of an object in code-unit order, and what is written of each: `"key":`. */
interface Members {
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** Puts the keys of an object in order. */
export type InOrder = (value: object) => Members;

/**
 * Keys in code-unit order; what is undefined is left out.
 *
 * @param inOrder - may remember what it gave, see {@link rememberingKeys}.
 * @throws {JournalError} `not-json` for numbers, functions and other things that JSON would lose without a word.
 */
export function canonicalJson(value: unknown, inOrder: InOrder = membersOf): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  if (typeof value !== 'object')
    throw new JournalError('not-json', `A record cannot hold a ${typeof value} like this: JSON has none.`);
  let text = '';
  if (Array.isArray(value)) {
    for (const member of value) text += (text === '' ? '' : ',') + canonicalJson(member, inOrder);
    return `[${text}]`;
  }
  if (!isPlain(value)) throw new JournalError('not-json', `A record holds plain data, not ${value.constructor.name}.`);
  const { keys, names } = inOrder(value);
  for (let at = 0; at < keys.length; at += 1) {
    const member = value[keys[at] ?? ''];
    if (member === undefined) continue;
    text += (text === '' ? '{' : ',') + names[at];
    text += typeof member === 'string' ? quoted(member) : canonicalJson(member, inOrder);
  }
  return text === '' ? '{}' : `${text}}`;
}

function membersOf(value: object): Members {
  const keys = Object.keys(value).sort();
  return { keys, names: keys.map((key) => `${quoted(key)}:`) };
}

/** Kinds of objects that are remembered: records have some dozens, and of those that begin with the same key only a few. */
const REMEMBERED = { all: 512, alike: 16 };

/** Remembers the order of the keys of objects that come again in every record. */
export function rememberingKeys(): InOrder {
  const known = new Map<string, { readonly given: readonly string[]; readonly members: Members }[]>();
  let remembered = 0;
  return (value) => {
    const given = Object.keys(value);
    const [first = ''] = given;
    const alike = known.get(first) ?? [];
    for (const one of alike) if (isSame(one.given, given)) return one.members;
    const members = membersOf(value);
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

function quoted(text: string): string {
  return NOT_PLAIN.test(text) ? JSON.stringify(text) : `"${text}"`;
}
