/** Code words between slashes, by which narrative fields are structured (`/INS/`, `/ACC/`, `/ROC/`). */

import { add, NONE } from './list.ts';
import { isAlphanumeric, isLetter, upperCase } from './marks.ts';
import { isEmpty, trimmed, type Source, type Span } from './source.ts';

/** A code word and what follows it, up to the next one. */
export interface CodeElement {
  /** In upper case, without slashes. */
  readonly code: string;
  /** Contents line by line, without the slashes that mark a continuation. */
  readonly parts: readonly Span[];
}

/** Where code words may stand: only at the start of a line, or anywhere in it (field 70). */
export type CodePlaces = 'line-start' | 'anywhere';

const SLASH = 0x2f;

/** The code words of a field in order. Text in front of the first one belongs to none of them. */
export function codeElements(source: Source, lines: readonly Span[], places: CodePlaces): readonly CodeElement[] {
  const { text } = source;
  let elements: Element[] = NONE;
  for (const line of lines) {
    const { start, end } = line;
    let done = start;
    let at = nextCode(text, start, end, places);
    while (at < end) {
      if (at > done) addPart(source, elements, { path: line.path, start: done, end: at });
      const code = at + 1;
      done = code + codeLength(text, code, end, places) + 1;
      elements = add(elements, { code: upperCase(text.slice(code, done - 1)), parts: NONE });
      at = places === 'anywhere' ? nextCode(text, done, end, places) : end;
    }
    // Two slashes mark a continuation.
    if (done === start && text.startsWith('//', start)) done = Math.min(start + 2, end);
    addPart(source, elements, done === start ? line : { path: line.path, start: done, end });
  }
  return elements;
}

/** A code element while it is read. */
interface Element {
  readonly code: string;
  parts: Span[];
}

function addPart(source: Source, elements: readonly Element[], span: Span): void {
  const element = elements.at(-1);
  const part = trimmed(source, span);
  if (element && !isEmpty(part)) element.parts = add(element.parts, part);
}

/** Where the next code word from `from` on starts; `end` where there is none. */
function nextCode(text: string, from: number, end: number, places: CodePlaces): number {
  if (places === 'line-start')
    return codeLength(text, from + 1, end, places) > 0 && text.charCodeAt(from) === SLASH ? from : end;
  let at = text.indexOf('/', from);
  while (at !== -1 && at < end && codeLength(text, at + 1, end, places) === 0) at = text.indexOf('/', at + 1);
  return at === -1 ? end : Math.min(at, end);
}

/** Length of the code word at `from`, with a slash behind it; 0 where there is none. */
function codeLength(text: string, from: number, end: number, places: CodePlaces): number {
  const isPart = places === 'anywhere' ? isLetter : isAlphanumeric;
  const least = places === 'anywhere' ? 3 : 1;
  let at = from;
  while (at < end && isPart(text.charCodeAt(at))) at++;
  const length = at - from;
  return length >= least && length <= 8 && at < end && text.charCodeAt(at) === SLASH ? length : 0;
}
