/** Changed decisions for a person. */

import { FLAG_WORDS, RULE_WORDS } from 'interdict/rescreening';
import { paint } from '../shown/paint.ts';
import { saidOf } from '../shown/said-of.ts';
import { printable } from '../shown/printable.ts';
import type { Changed, Decided, DecisionChange } from './decision-change.ts';

export function changesText(changes: readonly DecisionChange[]): string {
  if (changes.length === 0) return 'Nothing was decided otherwise.\n';
  const sums = [...sumsOf(changes, 'reasons', RULE_WORDS), ...sumsOf(changes, 'flags', FLAG_WORDS)];
  return `${[...changes.map(changeText), ...sums, totals(changes)].join('\n')}\n`;
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

/** In how many payments each reason or flag came and went, with what it stands for. */
function sumsOf(
  changes: readonly DecisionChange[],
  what: 'reasons' | 'flags',
  words: Readonly<Record<string, string>>,
): string[] {
  const counts = new Map<string, { came: number; went: number }>();
  const count = (names: readonly string[], way: 'came' | 'went'): void => {
    for (const name of names) {
      const known = counts.get(name) ?? { came: 0, went: 0 };
      counts.set(name, { ...known, [way]: known[way] + 1 });
    }
  };
  for (const change of changes) {
    count(change[what].added, 'came');
    count(change[what].removed, 'went');
  }
  if (counts.size === 0) return [];
  const sums = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { came, went }]) => {
      const said = saidOf(words, name);
      return `  ${printable(name)}: +${came} -${went}${said === undefined ? '' : ` ${paint(['dim'], said)}`}`;
    });
  return [paint(['bold'], `Payments by ${what} that came and went`), ...sums];
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
