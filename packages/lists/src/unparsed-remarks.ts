/** How much of a list's remarks the reader could not put anywhere. */

import type { ListSnapshot } from '@interdict/model';
import { remarkKeyOf } from './ofac/remark-keys.ts';

/**
 * The number of remarks of an OFAC snapshot that were not understood: free text, unknown keys, and values of known keys
 * that could not be read. All of them stand in {@link ListEntry.remarks}. 0 for a list whose remarks have no grammar.
 */
export function unparsedRemarks({ format, entries }: ListSnapshot): number {
  if (!format.startsWith('ofac-')) return 0;
  return entries.reduce((count, { remarks }) => count + remarks.filter((remark) => !isUnderstood(remark)).length, 0);
}

/** Remarks of these kinds stay in the remarks though they are understood; any other kind there was not. */
const KEPT: ReadonlySet<string> = new Set(['text', 'menu', 'target-type', 'organisation-type']);

function isUnderstood(remark: string): boolean {
  const kind = remarkKeyOf(remark)?.meaning.kind;
  return (kind !== undefined && KEPT.has(kind)) || remark.includes('For more information');
}
