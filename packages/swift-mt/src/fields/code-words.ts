/** Code words between slashes, by which narrative fields are structured (`/INS/`, `/ACC/`, `/ROC/`). */

import { add, NONE } from '../list.ts';
import { lettersEnd, upperCase, wordEnd } from '../syntax/marks.ts';
import { isEmpty, trimmed, type Source, type Span } from '../syntax/source.ts';

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
  const { bytes, text } = source;
  const anywhere = places === 'anywhere';
  let elements: Element[] = NONE;
  for (const line of lines) {
    const { path, start, end } = line;
    let done = start;
    let at = nextCode(bytes, start, end, anywhere);
    while (at < end) {
      const partEnd = withoutSlashes(bytes, done, at);
      addPart(source, elements, { path, start: done, end: partEnd });
      const code = at + 1;
      done = code + codeLength(bytes, code, end, anywhere) + 1;
      elements = add(elements, { code: upperCase(text.slice(code, done - 1)), parts: NONE });
      at = anywhere ? nextCode(bytes, done, end, anywhere) : end;
    }
    // Two slashes mark a continuation.
    if (done === start && startsWithTwoSlashes(bytes, line)) done += 2;
    addPart(source, elements, done === start ? line : { path, start: done, end });
  }
  return elements;
}

/** True where two slashes mark a line as the continuation of the one before. */
export function startsWithTwoSlashes(bytes: Uint8Array, { start, end }: Span): boolean {
  return end - start > 1 && bytes[start] === SLASH && bytes[start + 1] === SLASH;
}

/** Where a part ends without the slashes that separate it from the code behind it. */
function withoutSlashes(bytes: Uint8Array, from: number, end: number): number {
  let to = end;
  while (to > from && bytes[to - 1] === SLASH) to--;
  return to;
}

/** A code element while it is read. */
interface Element {
  readonly code: string;
  parts: Span[];
}

function addPart(source: Source, elements: readonly Element[], span: Span): void {
  const element = elements[elements.length - 1];
  const part = trimmed(source, span);
  if (element && !isEmpty(part)) element.parts = add(element.parts, part);
}

/** Where the next code word from `from` on starts; `end` where there is none. */
function nextCode(bytes: Uint8Array, from: number, end: number, anywhere: boolean): number {
  const last = anywhere ? end : Math.min(from + 1, end);
  for (let at = from; at < last; at++) {
    if (bytes[at] === SLASH && codeLength(bytes, at + 1, end, anywhere) > 0) return at;
  }
  return end;
}

/** Length of the code word at `from`, with a slash behind it; 0 where there is none. */
function codeLength(bytes: Uint8Array, from: number, end: number, anywhere: boolean): number {
  const at = anywhere ? lettersEnd(bytes, from, end) : wordEnd(bytes, from, end);
  const length = at - from;
  return length >= (anywhere ? 3 : 1) && length <= 8 && at < end && bytes[at] === SLASH ? length : 0;
}
