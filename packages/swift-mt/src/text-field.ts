/** Reads a field of free or coded text. */

import type { Passage, PassageKind } from '@interdict/model';
import { codeElements, type CodeElement } from './code-words.ts';
import { withoutEscapes } from './ebcdic.ts';
import { linesAndWhole, wholeReadings, wrappingAt } from './readings.ts';
import { isEmpty, linesOf, located, startingAt, trimmed, within, type Source, type Span } from './source.ts';

/** Fields whose lines are longer than 35 characters, by number. */
const LINE_LIMITS: Readonly<Record<string, number>> = {
  '79': 50,
  '86': 65,
  '77': 35,
  '45': 65,
  '46': 65,
  '47': 65,
  '49': 65,
};

/** Fields in which two slashes at the start of a line mark a continuation, by number. */
const CONTINUED: ReadonlySet<string> = new Set(['71', '72', '73', '75', '76', '77']);

/** Fields with code words, by number. */
const CODED: Readonly<Record<string, 'line-start' | 'anywhere'>> = {
  '70': 'anywhere',
  '71': 'line-start',
  '72': 'line-start',
  '73': 'line-start',
  '75': 'line-start',
  '76': 'line-start',
  '77': 'line-start',
  '79': 'line-start',
};

export interface TextField {
  /** Absent where the field is empty. */
  readonly passage?: Passage;
  readonly elements: readonly CodeElement[];
}

/** All of the field as a passage, in every reading over its line ends and for each code word alone; and its code words. */
export function readTextField(source: Source, value: Span, tag: string, kind: PassageKind): TextField {
  const number = tag.slice(0, 2);
  const whole = trimmed(source, value);
  if (isEmpty(whole)) return { elements: [] };
  const lines = linesOf(source, value);
  if (tag === '23E' || tag === '23X') return { passage: codeWithText(source, whole, kind), elements: [] };
  const places = CODED[number];
  const elements = places ? codeElements(source, lines, places) : [];
  if (lines.length === 1 && elements.length === 0 && tag !== '77T')
    return { passage: { kind, text: located(source, whole), readings: [] }, elements };
  const wrapping = wrappingAt(LINE_LIMITS[number] ?? 35);
  const contents = CONTINUED.has(number) ? lines.map((line) => withoutContinuationMark(source, line)) : lines;
  const { alone, whole: joined } = linesAndWhole(source, value.path, contents, wrapping);
  const [text = located(source, whole)] = joined;
  const readings = alone.length > 1 ? alone.concat(joined.slice(1)) : [];
  for (const { parts } of elements) {
    for (const reading of wholeReadings(source, value.path, parts, wrapping)) readings.push(reading);
  }
  const plain = tag === '77T' ? withoutEscapes(text.value) : undefined;
  if (plain !== undefined) readings.push({ value: plain, location: text.location });
  return { passage: { kind, text, readings }, elements };
}

/** A code and, behind a slash, text: all of it, and the text alone. */
function codeWithText(source: Source, whole: Span, kind: PassageKind): Passage {
  const slash = source.text.indexOf('/', whole.start);
  const text = trimmed(source, startingAt(whole, slash === -1 ? whole.end : slash + 1));
  return { kind, text: located(source, whole), readings: isEmpty(text) ? [] : [located(source, text)] };
}

function withoutContinuationMark(source: Source, line: Span): Span {
  return source.text.startsWith('//', line.start) && line.end - line.start >= 2 ? within(line, 2) : line;
}
