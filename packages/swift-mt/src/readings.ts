/** The ways in which lines of text can be read together. */

import type { Located } from '@interdict/model';
import { isBlankSpan, located, trimmed, type Source, type Span } from './source.ts';

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

/** The lines of a text that are not blank. */
export interface Lines {
  readonly values: readonly Located[];
  /** The same lines with the blanks around them. */
  readonly spans: readonly Span[];
  readonly wrapping: Wrapping;
}

export function writtenLines(source: Source, spans: readonly Span[], wrapping: Wrapping): Lines {
  const written = withoutBlanks(source, spans);
  return { values: written.map((span) => located(source, trimmed(source, span))), spans: written, wrapping };
}

function withoutBlanks(source: Source, spans: readonly Span[]): readonly Span[] {
  for (const span of spans) {
    if (isBlankSpan(source, span)) return spans.filter((line) => !isBlankSpan(source, line));
  }
  return spans;
}

/** True where a line may go on inside a word that the next one ends: it is full, and no blank stands at the cut. */
function isCut({ values, spans, wrapping }: Lines, index: number): boolean {
  const line = spans[index];
  const next = spans[index + 1];
  if (!line || !next || line.end - line.start < wrapping.full) return false;
  return values[index]?.location.end === line.end && values[index + 1]?.location.start === next.start;
}

/**
 * Each line alone, and of several lines also: all of them joined with blanks, all of them glued where a line is full,
 * and every two neighbours glued where the first is full. Nothing is said twice.
 */
export function allReadings(path: string, lines: Lines): Located[] {
  return lines.values.length < 2
    ? lines.values.slice()
    : lines.values.concat(joined(path, lines, 0, lines.values.length));
}

/** How the lines from index `from` up to `to` read over their ends. The first reading is the one to display. */
export function wholeReadings(path: string, lines: Lines, from = 0, to: number = lines.values.length): Located[] {
  return to - from < 2 ? lines.values.slice(from, to) : joined(path, lines, from, to);
}

function joined(path: string, lines: Lines, from: number, to: number): Located[] {
  const { values } = lines;
  let blanks = '';
  let glued = '';
  let pairs: Located[] | undefined;
  let before: Located | undefined;
  for (let index = from; index < to; index++) {
    const line = values[index];
    if (!line) break;
    const glue = before && isCut(lines, index - 1) ? before : undefined;
    blanks += before ? ` ${line.value}` : line.value;
    glued += before && !glue ? ` ${line.value}` : line.value;
    if (glue) (pairs ??= []).push({ value: glue.value + line.value, location: spanOf(path, glue, line) });
    before = line;
  }
  const whole = spanOf(path, values[from], before);
  if (!pairs) return [{ value: blanks, location: whole }];
  const readings = [
    { value: blanks, location: whole },
    { value: glued, location: whole },
  ];
  return to - from > 2 ? readings.concat(pairs) : readings;
}

function spanOf(path: string, first: Located | undefined, last: Located | undefined): Span {
  return { path, start: first?.location.start ?? 0, end: last?.location.end ?? 0 };
}
