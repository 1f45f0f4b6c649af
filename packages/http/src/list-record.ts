/** What the service says of a list it screens against. */

import { unparsedRemarks } from 'interdict';
import type { ListSnapshot } from '@interdict/model';

/** As `interdict lists status`, without the path: where lists lie on the server is nobody's business. */
export interface ListRecord {
  readonly list: string;
  readonly format: string;
  readonly publishedOn: string | null;
  readonly entries: number;
  readonly names: number;
  readonly programmes: number;
  readonly unparsed: number;
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
