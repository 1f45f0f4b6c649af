/** The summary of a replay for a person. */

import { FLAG_WORDS, LIST_TITLES, RULE_WORDS } from 'interdict';
import { counted } from '../shown/counted.ts';
import { paint } from '../shown/paint.ts';
import { saidOf } from '../shown/said-of.ts';
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

/** Of each section what its names stand for, where they are codes. */
const SECTIONS = [
  ['outcomes', 'Payments by outcome', {}],
  ['types', 'by message type', {}],
  ['lists', 'by list with a hit', LIST_TITLES],
  ['rules', 'by rule', RULE_WORDS],
  ['flags', 'by flag', FLAG_WORDS],
  ['issues', 'by issue', {}],
] as const;

export function summaryText(result: ReplayResult): string {
  const sections = SECTIONS.flatMap(([section, title, words]) => counts(title, result[section], words));
  const differences = result.differences ? [differencesText(result.differences)] : [];
  const rest = result.notCompared ? [`Nothing was expected of ${counted(result.notCompared, 'payment')}.`] : [];
  return `${[...sections, totals(result), ...differences, ...rest].join('\n')}\n`;
}

function counts(
  title: string,
  numbers: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>>,
): string[] {
  const rows = Object.entries(numbers).map(([name, number]) => [printable(name), number] as const);
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => name.length));
  const room = (process.stdout.columns ?? 140) - width - 15;
  const lines = rows.slice(0, SHOWN).map(([name, number]) => {
    const said = saidOf(words, name);
    const behind = said === undefined ? '' : `  ${paint(['dim'], shortened(said, room))}`;
    return `  ${name.padEnd(width)}  ${String(number).padStart(9)}${behind}`;
  });
  const more = rows.length > SHOWN ? [paint(['dim'], `  and ${rows.length - SHOWN} more`)] : [];
  return [paint(['bold'], title), ...lines, ...more];
}

function shortened(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text;
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
