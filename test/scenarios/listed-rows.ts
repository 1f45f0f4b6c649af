/** Rows of a scenario as a snapshot of a list of one's own. */

import { readLists } from 'interdict';
import type { ListSnapshot } from '@interdict/model';
import type { ListedRow } from './scenario.ts';

/** Without rows a list of nobody: there must be one. */
export async function listOf(rows: readonly ListedRow[]): Promise<readonly ListSnapshot[]> {
  const columns = [...new Set(['id', 'name', ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join(','));
  return readLists([{ name: 'listed.csv', bytes: Buffer.from([columns.join(','), ...lines].join('\n')) }]);
}
