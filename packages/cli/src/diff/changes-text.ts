/** Changed decisions for a person. */

import { paint } from '../shown/paint.ts';
import { printable } from '../shown/printable.ts';
import type { Changed, Decided, DecisionChange } from './decision-change.ts';

export function changesText(changes: readonly DecisionChange[]): string {
  if (changes.length === 0) return 'Nothing was decided otherwise.\n';
  return `${changes.map(changeText).join('\n')}\n${totals(changes)}\n`;
}

function changeText({ file, index, position, before, after, hits, reasons, flags }: DecisionChange): string {
  const place = [file, ...(index > 0 ? [`message ${index}`] : []), ...(position > 0 ? [`payment ${position}`] : [])];
  const details = [lines('hit', hits), lines('reason', reasons), lines('flag', flags)].flat();
  return [`${paint(['bold'], printable(place.join(', ')))}: ${written(before)} → ${written(after)}`, ...details].join(
    '\n',
  );
}

function lines(what: string, { added, removed }: Changed): string[] {
  return [
    ...added.map((value) => paint(['red'], printable(`  + ${what} ${value}`))),
    ...removed.map((value) => paint(['green'], printable(`  - ${what} ${value}`))),
  ];
}

function written(decided: Decided | null): string {
  if (!decided) return 'not there';
  return printable(decided.pending === null ? decided.outcome : `${decided.outcome} pending ${decided.pending}`);
}

/** How many payments went from one outcome to another. */
function totals(changes: readonly DecisionChange[]): string {
  const counts = new Map<string, number>();
  for (const { before, after } of changes) {
    const [was, is] = [before?.outcome ?? 'not there', after?.outcome ?? 'not there'];
    const key = was === is ? `still ${is}, for other reasons` : `${was} → ${is}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const parts = [...counts].map(([key, count]) => printable(`${count} ${key}`));
  return paint(['bold'], `${changes.length} decided otherwise: ${parts.join('; ')}`);
}
