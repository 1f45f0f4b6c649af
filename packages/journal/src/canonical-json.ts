/** One text for one value: JSON with sorted keys and no blanks. */

import { JournalError } from './journal-error.ts';

/**
 * Keys in code-unit order; what is undefined is left out.
 *
 * @throws {JournalError} `not-json` for numbers, functions and other things that JSON would lose without a word.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  if (typeof value !== 'object')
    throw new JournalError('not-json', `A record cannot hold a ${typeof value} like this: JSON has none.`);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new JournalError('not-json', `A record holds plain data, not ${value.constructor.name}.`);
  const members: string[] = [];
  for (const [key, member] of Object.entries(value).sort(byKey))
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join()}}`;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
