/** The ways in which lines of text can be read together. */

import type { Located } from '@interdict/model';
import { isEmpty, located, trimmed, type Source, type Span } from './source.ts';

/** How text continues from line to line in a field. */
export interface Wrapping {
  /** Characters that fit in a line. */
  readonly limit: number;
  /** A line this long may have been cut inside a word. */
  readonly full: number;
}

/** A line that leaves at most one character free may have been cut inside a word (a blank at the cut is lost). */
export function wrappingAt(limit: number): Wrapping {
  return { limit, full: limit - 1 };
}

/** Names get re-wrapped by narrower systems on their way: a line of twenty characters may already be a cut one. */
export const NAME_WRAPPING: Wrapping = { limit: 35, full: 20 };

/** The lines of a text that are not blank, and for each whether it may have been cut inside a word. */
export interface Lines {
  readonly values: readonly Located[];
  /** Their lengths in bytes, with blanks around them. */
  readonly lengths: readonly number[];
  /** True where the line may go on inside a word that the next one ends: it is full, and no blank stands at the cut. */
  readonly cut: readonly boolean[];
}

export function linesWithCuts(source: Source, lines: readonly Span[], { full }: Wrapping): Lines {
  const values: Located[] = [];
  const lengths: number[] = [];
  const cut: boolean[] = [];
  for (const line of lines) {
    const span = trimmed(source, line);
    if (isEmpty(span)) continue;
    values.push(located(source, span));
    if (span.start > line.start && cut.length > 0) cut[cut.length - 1] = false;
    const length = line.end - line.start;
    lengths.push(length);
    cut.push(length >= full && span.end === line.end);
  }
  return { values, lengths, cut };
}

/**
 * Each line alone, and of several lines also: all of them joined with blanks, all of them glued where a line is full,
 * and every two neighbours glued where the first is full. Nothing is said twice.
 */
export function allReadings(path: string, lines: Lines): Located[] {
  return lines.values.length < 2 ? lines.values.slice() : lines.values.concat(joined(path, lines, 0, lines.values.length));
}

/** How the lines from index `from` up to `to` read over their ends. The first reading is the one to display. */
export function wholeReadings(path: string, lines: Lines, from = 0, to: number = lines.values.length): Located[] {
  return to - from < 2 ? lines.values.slice(from, to) : joined(path, lines, from, to);
}

function joined(path: string, { values, cut }: Lines, from: number, to: number): Located[] {
  let blanks = '';
  let glued = '';
  let pairs: Located[] | undefined;
  for (let index = from; index < to; index++) {
    const line = values[index];
    if (!line) break;
    const { value } = line;
    const before = index > from && cut[index - 1] === true ? values[index - 1] : undefined;
    blanks += index === from ? value : ` ${value}`;
    glued += index === from || before ? value : ` ${value}`;
    if (before) (pairs ??= []).push({ value: before.value + value, location: spanOf(path, before, line) });
  }
  const whole = spanOf(path, values[from], values[to - 1]);
  const readings: Located[] = [{ value: blanks, location: whole }];
  if (!pairs) return readings;
  readings.push({ value: glued, location: whole });
  return to - from > 2 ? readings.concat(pairs) : readings;
}

function spanOf(path: string, first: Located | undefined, last: Located | undefined): Span {
  return { path, start: first?.location.start ?? 0, end: last?.location.end ?? 0 };
}
