/** What a search found, as a table for a person. */

import Table from 'cli-table3';
import { paint } from './paint.ts';
import { printable } from './printable.ts';
import type { Searched } from '../search.ts';

export function searchTable(searched: readonly Searched[]): string {
  const table = new Table({
    head: ['Searched', 'Score', 'Listed name', 'Entry', 'Programmes'].map((title) => paint(['bold'], title)),
    style: { head: [], border: [] },
  });
  for (const { query, hits } of searched) {
    if (hits.length === 0) table.push([printable(query), '', paint(['dim'], 'nothing listed'), '', '']);
    for (const { entry, name, score } of hits)
      table.push(
        [query, score.toFixed(2), name, `${entry.id} ${entry.name}`, entry.programmes.join(', ')].map(printable),
      );
  }
  return `${table.toString()}\n`;
}
