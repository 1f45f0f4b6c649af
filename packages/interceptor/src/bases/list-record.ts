/** A list as plain data for machines: what it holds, in numbers. */

import { unparsedRemarks } from '@interdict/lists';
import type { ListSnapshot } from '@interdict/model';

export interface ListRecord {
  readonly list: string;
  readonly format: string;
  readonly publishedOn: string | null;
  readonly entries: number;
  readonly names: number;
  readonly programmes: number;
  /** Remarks that could not be taken apart and stayed text. */
  readonly unparsed: number;
  /** Things that were odd in the source. */
  readonly issues: number;
  readonly demonstration: boolean;
  readonly sha256: string;
}

export function listRecord(snapshot: ListSnapshot): ListRecord {
  const { list, format, publishedOn = null, entries, issues, demonstration = false, sha256 } = snapshot;
  return {
    list,
    format,
    publishedOn,
    entries: entries.length,
    names: entries.reduce((total, { names }) => total + names.length, 0),
    programmes: new Set(entries.flatMap(({ programmes }) => programmes)).size,
    unparsed: unparsedRemarks(snapshot),
    issues: issues.length,
    demonstration,
    sha256,
  };
}
