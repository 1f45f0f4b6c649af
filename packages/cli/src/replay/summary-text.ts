/** The summary of a replay for a person. */

import { counted } from '../shown/counted.ts';
import { paint } from '../shown/paint.ts';
import { printable } from '../shown/printable.ts';
import type { Difference } from './expectation.ts';
import type { Summary } from './summary.ts';

/** What `--format json` prints. */
export interface ReplayResult extends Summary {
  /** Null without `--expect`. */
  readonly differences: readonly Difference[] | null;
  /** Payments of which nothing was expected; null without `--expect`. */
  readonly notCompared: number | null;
}

/** Lines shown of each kind; `--format json` has them all. */
const SHOWN = 12;

const SECTIONS = [
  ['outcomes', 'Payments by outcome'],
  ['types', 'by message type'],
  ['lists', 'by list with a hit'],
  ['rules', 'by rule'],
  ['flags', 'by flag'],
  ['issues', 'by issue'],
] as const;

export function summaryText(result: ReplayResult): string {
  const sections = SECTIONS.flatMap(([section, title]) => counts(title, result[section]));
  const differences = result.differences ? [differencesText(result.differences)] : [];
  const rest = result.notCompared ? [`Nothing was expected of ${counted(result.notCompared, 'payment')}.`] : [];
  return `${[...sections, totals(result), ...differences, ...rest].join('\n')}\n`;
}

function counts(title: string, numbers: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(numbers).map(([name, number]) => [printable(name), number] as const);
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.slice(0, SHOWN).map(([name, number]) => `  ${name.padEnd(width)}  ${String(number).padStart(9)}`);
  const more = rows.length > SHOWN ? [paint(['dim'], `  and ${rows.length - SHOWN} more`)] : [];
  return [paint(['bold'], title), ...lines, ...more];
}

function totals({ messages, payments, latency }: ReplayResult): string {
  const times = Object.entries(latency).map(([name, value]) => `${name} ${value === null ? '-' : milliseconds(value)}`);
  return `${paint(['bold'], `${counted(messages, 'message')}, ${counted(payments, 'payment')}`)}; time of a message: ${times.join(', ')}`;
}

function milliseconds(microseconds: number): string {
  return `${(microseconds / 1000).toPrecision(3)} ms`;
}

function differencesText(differences: readonly Difference[]): string {
  if (differences.length === 0) return paint(['green'], 'Everything was as expected.');
  const lines = differences.slice(0, SHOWN).map(({ file, index, position, field, expected, actual }) => {
    const place = [
      file,
      ...(index === undefined ? [] : [`message ${index}`]),
      ...(position === undefined ? [] : [`payment ${position}`]),
    ];
    const found = field === 'outcome' && actual === null ? 'nothing came' : `was ${written(actual)}`;
    return printable(`  ${place.join(', ')}: ${field} ${found}, expected ${written(expected)}`);
  });
  const more = differences.length > SHOWN ? [`  and ${differences.length - SHOWN} more`] : [];
  return [paint(['red'], `${differences.length} not as expected:`), ...lines, ...more].join('\n');
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
