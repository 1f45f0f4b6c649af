/** The content hash of a list that is written in the program. */

import { createHash } from 'node:crypto';
import type { ListEntry } from '@interdict/model';

/** SHA-256 of the entries as JSON. */
export function digestOfEntries(entries: readonly ListEntry[]): string {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
