/** The ways in which lines of text can be read together. */

import type { Located } from '@interdict/model';
import { add, NONE } from '../list.ts';
import { isEmpty, located, trimmed, type Source, type Span } from '../syntax/source.ts';

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
  let values: Located[] = NONE;
  let written: Span[] | undefined;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index];
    if (span === undefined) break;
    const place = trimmed(source, span);
    if (isEmpty(place)) written ??= spans.slice(0, index);
    else {
      values = add(values, located(source, place));
      written?.push(span);
    }
  }
  return { values, spans: written ?? spans, wrapping };
}

/** True where a line may go on inside a word that the next one ends: it is full, and no blank stands at the cut. */
function isCut({ values, spans, wrapping }: Lines, index: number): boolean {
  const line = spans[index];
  const next = spans[index + 1];
  if (line === undefined || next === undefined || line.end - line.start < wrapping.full) return false;
  return values[index]?.location.end === line.end && values[index + 1]?.location.start === next.start;
}

/**
 * Each line alone, and of several lines also: all of them joined with blanks, all of them glued where a line is full,
 * and every two neighbours glued where the first is full. Nothing is said twice.
 */
export function allReadings(path: string, lines: Lines): Located[] {
  if (lines.values.length === 0) return NONE;
  const readings = lines.values.slice();
  return readings.length > 1 ? addJoined(readings, path, lines, 0, readings.length) : readings;
}

/** All lines read together, as {@link wholeReadings} does; nearly always there is only one. */
export function joinedReadings(source: Source, path: string, spans: readonly Span[], wrapping: Wrapping): Located[] {
  const only = spans[0];
  if (only === undefined || spans.length > 1) return wholeReadings(path, writtenLines(source, spans, wrapping));
  const place = trimmed(source, only);
  return isEmpty(place) ? NONE : [located(source, place)];
}

/** How the lines from index `from` up to `to` read over their ends. The first reading is the one to display. */
export function wholeReadings(path: string, lines: Lines, from = 0, to: number = lines.values.length): Located[] {
  const only = lines.values[from];
  if (to - from < 2) return only !== undefined && from < to ? [only] : NONE;
  return addJoined(NONE, path, lines, from, to);
}

function addJoined(readings: Located[], path: string, lines: Lines, from: number, to: number): Located[] {
  const { values } = lines;
  const location = spanOf(path, values[from], values[to - 1]);
  let blanks = '';
  let cut = false;
  for (let index = from; index < to; index++) {
    const value = values[index]?.value ?? '';
    blanks = index === from ? value : `${blanks} ${value}`;
    cut ||= index + 1 < to && isCut(lines, index);
  }
  const all = add(readings, { value: blanks, location });
  return cut ? addGlued(all, path, lines, from, to, location) : all;
}

function addGlued(
  readings: Located[],
  path: string,
  lines: Lines,
  from: number,
  to: number,
  location: Span,
): Located[] {
  const { values } = lines;
  let pairs: Located[] = NONE;
  let glued = '';
  let before: Located | undefined;
  for (let index = from; index < to; index++) {
    const line = values[index];
    if (line === undefined) break;
    const glue = before !== undefined && isCut(lines, index - 1) ? before : undefined;
    glued += before !== undefined && glue === undefined ? ` ${line.value}` : line.value;
    if (glue !== undefined) pairs = add(pairs, { value: glue.value + line.value, location: spanOf(path, glue, line) });
    before = line;
  }
  let all = add(readings, { value: glued, location });
  if (to - from > 2) for (const pair of pairs) all = add(all, pair);
  return all;
}

function spanOf(path: string, first: Located | undefined, last: Located | undefined): Span {
  return { path, start: first?.location.start ?? 0, end: last?.location.end ?? 0 };
}
