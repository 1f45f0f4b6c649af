/** The ways in which lines of text can be read together. */

import { spanning, type Located, type Location } from '@interdict/model';
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
  const parts = lines.map((line) => trimmed(source, line)).filter((line) => !isEmpty(line));
  return [...parts.map((part) => located(source, part)), ...joinedReadings(source, path, parts, lines, wrapping)];
}

/** {@link readingsOf} without the single lines: how the text reads over its line ends. The first is the one to display. */
export function wholeReadings(source: Source, path: string, lines: readonly Span[], wrapping: Wrapping): Located[] {
  const parts = lines.map((line) => trimmed(source, line)).filter((line) => !isEmpty(line));
  const [first] = parts;
  if (!first) return [];
  return parts.length === 1 ? [located(source, first)] : joinedReadings(source, path, parts, lines, wrapping);
}

function joinedReadings(
  source: Source,
  path: string,
  parts: readonly Span[],
  lines: readonly Span[],
  { full }: Wrapping,
): Located[] {
  const [first, ...rest] = parts;
  if (!first || rest.length === 0) return [];
  const values = parts.map((part) => located(source, part).value);
  const starts = new Set(lines.filter(({ start, end }) => end - start >= full).map(({ start }) => start));
  const isFull = parts.map(({ start, end }) => end - start >= full || starts.has(start));
  const location = spanning(path, [first, ...rest]);
  const readings: Located[] = [{ value: values.join(' '), location }];
  if (!isFull.slice(0, -1).includes(true)) return readings;
  readings.push({ value: glue(values, isFull), location });
  if (parts.length > 2) readings.push(...gluedPairs(path, parts, values, isFull));
  return readings;
}

function glue(values: readonly string[], isFull: readonly boolean[]): string {
  let text = '';
  for (const [index, value] of values.entries()) text += index > 0 && !isFull[index - 1] ? ` ${value}` : value;
  return text;
}

function gluedPairs(
  path: string,
  parts: readonly Span[],
  values: readonly string[],
  isFull: readonly boolean[],
): Located[] {
  return parts.slice(1).flatMap((part, index) => {
    const before: Location | undefined = parts[index];
    if (!before || !isFull[index]) return [];
    return [{ value: `${values[index]}${values[index + 1]}`, location: spanning(path, [before, part]) }];
  });
}
