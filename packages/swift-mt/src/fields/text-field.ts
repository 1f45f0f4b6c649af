/** Reads a field of free or coded text. */

import type { Located, Passage, PassageKind } from '@interdict/model';
import { fieldNumber } from '../catalogue/definition.ts';
import { codeElements, startsWithTwoSlashes, type CodeElement, type CodePlaces } from './code-words.ts';
import { withoutEscapes } from './ebcdic.ts';
import { add, NONE } from '../list.ts';
import { joinedReadings, writtenLines, wholeReadings, wrappingAt, type Wrapping } from './readings.ts';
import { overCodes } from './over-codes.ts';
import { isEmpty, located, startingAt, trimmed, within, type Source, type Span } from '../syntax/source.ts';

/** How a text field is written. */
interface TextForm {
  readonly wrapping: Wrapping;
  /** Two slashes at the start of a line mark a continuation. */
  readonly continued: boolean;
  /** Where code words may stand; undefined where there are none. */
  readonly codes: CodePlaces | undefined;
}

/** Line length, continuation marks and code words by the number of the field. */
const ROWS: readonly (readonly [number: number, limit: number, continued: boolean, codes?: CodePlaces])[] = [
  [45, 65, false],
  [46, 65, false],
  [47, 65, false],
  [49, 65, false],
  [70, 35, false, 'anywhere'],
  [71, 35, true, 'line-start'],
  [72, 35, true, 'line-start'],
  [73, 35, true, 'line-start'],
  [75, 35, true, 'line-start'],
  [76, 35, true, 'line-start'],
  [77, 35, true, 'line-start'],
  [79, 50, false, 'line-start'],
  [86, 65, false],
];

/** By the number of the field. */
const FORMS: TextForm[] = [];
for (const [number, limit, continued, codes] of ROWS) FORMS[number] = { wrapping: wrappingAt(limit), continued, codes };
const PLAIN: TextForm = { wrapping: wrappingAt(35), continued: false, codes: undefined };

export interface TextField {
  readonly passage: Passage;
  readonly elements: readonly CodeElement[];
}

/**
 * All of the field as a passage, in every reading over its line ends and for each code word alone; and its code words.
 * `whole` is the value without blanks around it, `lines` are the lines of all of it.
 */
export function readTextField(
  source: Source,
  whole: Span,
  lines: readonly Span[],
  tag: string,
  kind: PassageKind,
): TextField {
  if (tag === '23E' || tag === '23X') return { passage: codeWithText(source, whole, kind), elements: NONE };
  const { path } = whole;
  const { wrapping, continued, codes } = FORMS[fieldNumber(tag)] ?? PLAIN;
  const elements = codes ? codeElements(source, lines, codes) : NONE;
  if (lines.length === 1 && elements.length === 0 && tag !== '77T')
    return { passage: { kind, text: located(source, whole), readings: NONE }, elements };
  const contents = continued ? lines.map((line) => withoutContinuationMark(source, line)) : lines;
  const texts = writtenLines(source, contents, wrapping);
  const joined = wholeReadings(path, texts);
  const text = joined[0] ?? located(source, whole);
  let readings: Located[] = texts.values.length > 1 ? [...texts.values, ...joined.slice(1)] : NONE;
  for (const { parts } of elements)
    for (const reading of joinedReadings(source, path, parts, wrapping)) readings = add(readings, reading);
  const plain = tag === '77T' ? withoutEscapes(text.value) : undefined;
  if (plain !== undefined) readings = add(readings, { value: plain, location: text.location });
  const passage: Passage = { kind, text, readings };
  return { passage: elements.length > 1 ? overCodes(passage) : passage, elements };
}

/** A code and, behind a slash, text: all of it, and the text alone. */
function codeWithText(source: Source, whole: Span, kind: PassageKind): Passage {
  const slash = source.text.indexOf('/', whole.start);
  const text = trimmed(source, startingAt(whole, slash === -1 ? whole.end : slash + 1));
  return { kind, text: located(source, whole), readings: isEmpty(text) ? NONE : [located(source, text)] };
}

function withoutContinuationMark(source: Source, line: Span): Span {
  return startsWithTwoSlashes(source.bytes, line) ? within(line, 2) : line;
}
