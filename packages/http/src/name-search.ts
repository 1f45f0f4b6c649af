/** Looks names up on the lists that the interceptor screens against at the moment. */

import { type Interceptor, searchRecord, type SearchHit } from 'interdict';
import { ENTRY_KINDS, type EntryKind } from '@interdict/model';

/** What to look for. */
export interface Inquiry {
  readonly names: readonly string[];
  readonly kinds: readonly EntryKind[];
  readonly limit: number;
}

/** One name that was looked for and what was found, the best first. */
export interface Found {
  readonly query: string;
  readonly hits: readonly SearchHit[];
}

/** Most names in one inquiry, letters in a name, and entries in an answer to one. */
export const MOST: { readonly names: number; readonly letters: number; readonly hits: number } = {
  names: 100,
  letters: 1000,
  hits: 100,
};

export function search(interceptor: Interceptor, { names, kinds, limit }: Inquiry): Found[] {
  return names.map((query) => ({
    query,
    hits: interceptor.search(query, { limit, ...(kinds.length > 0 ? { kinds } : {}) }).map(searchRecord),
  }));
}

/** What is left of another character set, in which a listed name would not be found. */
const NOT_UTF_8 = /[\0\uFFFD]/;

/** The inquiry of `?name=N&name=N&kind=K&limit=L`, or what is wrong with it. */
export function inquiryFrom(query: URLSearchParams): Inquiry | string {
  const names = query.getAll('name');
  if (names.length === 0 || names.length > MOST.names) return `name: give 1 to ${MOST.names}`;
  if (names.some((name) => name.trim() === '')) return 'name: one is empty';
  if (names.some((name) => NOT_UTF_8.test(name))) return 'name: write it in UTF-8';
  if (names.some((name) => name.length > MOST.letters)) return `name: at most ${MOST.letters} letters`;
  const asked = query.getAll('kind');
  const kinds = ENTRY_KINDS.filter((kind) => asked.includes(kind));
  if (kinds.length < new Set(asked).size) return `kind: one of ${ENTRY_KINDS.join(', ')}`;
  const limit = Number(query.get('limit') ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST.hits) return `limit: a whole number from 1 to ${MOST.hits}`;
  return { names, kinds, limit };
}
