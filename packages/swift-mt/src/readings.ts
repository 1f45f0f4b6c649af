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

/**
 * Each line alone, and of several lines also: all of them joined with blanks, all of them glued where a line is full,
 * and every two neighbours glued where the first is full. Nothing is said twice.
 */
export function readingsOf(source: Source, path: string, lines: readonly Span[], wrapping: Wrapping): Located[] {
  const parts = partsOf(source, lines, wrapping);
  return parts.values.length < 2 ? parts.values : parts.values.concat(joined(path, parts));
}

/** Each line that is not blank, alone, and how they read over their ends: as {@link wholeReadings}. */
export function linesAndWhole(
  source: Source,
  path: string,
  lines: readonly Span[],
  wrapping: Wrapping,
): { readonly alone: Located[]; readonly whole: Located[] } {
  const parts = partsOf(source, lines, wrapping);
  return { alone: parts.values, whole: parts.values.length < 2 ? parts.values : joined(path, parts) };
}

/** {@link readingsOf} without the single lines: how the text reads over its line ends. The first is the one to display. */
export function wholeReadings(source: Source, path: string, lines: readonly Span[], wrapping: Wrapping): Located[] {
  const parts = partsOf(source, lines, wrapping);
  return parts.values.length < 2 ? parts.values : joined(path, parts);
}

/** The lines that are not blank, and for each whether it may have been cut inside a word. */
interface Parts {
  readonly values: Located[];
  /** True where the line may go on inside a word that the next one ends: it is full, and no blank stands at the cut. */
  readonly cut: boolean[];
}

function partsOf(source: Source, lines: readonly Span[], wrapping: Wrapping): Parts {
  const parts: Parts = { values: [], cut: [] };
  for (const line of lines) {
    const span = trimmed(source, line);
    if (isEmpty(span)) continue;
    parts.values.push(located(source, span));
    if (span.start > line.start && parts.cut.length > 0) parts.cut[parts.cut.length - 1] = false;
    parts.cut.push(line.end - line.start >= wrapping.full && span.end === line.end);
  }
  return parts;
}

function joined(path: string, { values, cut }: Parts): Located[] {
  const location = (from: number, to: number): Span => ({
    path,
    start: values[from]?.location.start ?? 0,
    end: values[to]?.location.end ?? 0,
  });
  let blanks = '';
  let glued = '';
  const pairs: Located[] = [];
  let before = '';
  for (const [index, { value }] of values.entries()) {
    const glue = cut[index - 1] === true;
    blanks += index === 0 ? value : ` ${value}`;
    glued += index === 0 || glue ? value : ` ${value}`;
    if (glue) pairs.push({ value: before + value, location: location(index - 1, index) });
    before = value;
  }
  const whole = location(0, values.length - 1);
  const readings: Located[] = [{ value: blanks, location: whole }];
  if (pairs.length > 0) readings.push({ value: glued, location: whole });
  return values.length > 2 ? readings.concat(pairs) : readings;
}
