/** A fingerprint of all that a list says about an entry. */

import type { ListEntry } from '@interdict/model';
import { sha256 } from '../providers/checksum.ts';

/** SHA-256 in lower-case hexadecimal; the order in which an entry's fields were put together does not matter. */
export function contentHash(entry: ListEntry): string {
  return sha256(canonicalText(entry));
}

/** JSON with the keys of every object in the order of their code units, without those that are undefined. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`).join()}}`;
}
