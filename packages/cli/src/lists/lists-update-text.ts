/** What became of an update, as text for a person. */

import Table from 'cli-table3';
import type { ListUpdate, UpdatedList } from 'interdict';
import { paint } from '../shown/paint.ts';
import { printable } from '../shown/printable.ts';

const COLOUR = { updated: 'green', unchanged: 'dim', refused: 'red' } as const;

export function updateTable(updates: readonly ListUpdate[]): string {
  const head = ['Source', 'Status', 'What'].map((title) => paint(['bold'], title));
  const table = new Table({ head, style: { head: [], border: [] } });
  for (const update of updates)
    table.push([
      printable(update.source),
      paint([COLOUR[update.status]], update.status),
      told(update).map(printable).join('\n'),
    ]);
  return `${table.toString()}\n`;
}

/** All of it in one line. */
export function updateLine(update: ListUpdate): string {
  return [update.status, ...told(update)].join('; ');
}

function told(update: ListUpdate): readonly string[] {
  if (update.status === 'refused') return [`${update.reason} [${update.code}]`];
  return update.status === 'updated' ? update.lists.map(listText) : [];
}

function listText({ list, publishedOn, entries, before }: UpdatedList): string {
  const was = before === undefined ? '' : ` (${before} before)`;
  return `${list} of ${publishedOn ?? 'no date'}, ${entries} entries${was}`;
}
