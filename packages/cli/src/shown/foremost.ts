/** What a person wants to see first of a decision. */

import type { Issue } from '@interdict/model';

const SUREST: readonly string[] = ['confirmed', 'possible', 'discounted'];

/** Hits by how sure it is whom they name, and then by score. */
export function surestFirst<T extends { readonly identity: string; readonly score: number }>(hits: readonly T[]): T[] {
  return hits.toSorted((a, b) => SUREST.indexOf(a.identity) - SUREST.indexOf(b.identity) || b.score - a.score);
}

/** The issues that keep a message from passing. */
export function seriousIn(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ severity }) => severity === 'error' || severity === 'fatal');
}
