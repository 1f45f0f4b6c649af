/** Values with their places, cut out of one message. */

import type { Issue, Located, Location } from '@interdict/model';
import { issue, type IssueCode } from '../issue-codes.ts';
import { add, NONE } from '../list.ts';
import { isDigit, isSpace, lineEnd, spaceEnd } from './marks.ts';
import { readable, type WireText } from './wire-text.ts';

/** The message that is being read, and what was found wrong with it so far. */
export interface Source extends WireText {
  readonly issues: Issue[];
}

/** Where something stands: a path and the bytes from `start` up to `end`. */
export type Span = Location;

/** The text of a span, decoded. */
export function textOf({ text, ascii }: Source, { start, end }: Span): string {
  return ascii ? text.slice(start, end) : readable(text.slice(start, end));
}

/** The span as a value. */
export function located(source: Source, span: Span): Located {
  return { value: textOf(source, span), location: span };
}

/** The part of a span from `from` up to `to`, counted from its start. */
export function within(span: Span, from: number, to: number = Number.MAX_SAFE_INTEGER): Span {
  const { path, start, end } = span;
  if (from === 0 && start + to >= end) return span;
  return { path, start: Math.min(start + from, end), end: Math.min(start + to, end) };
}

/** The part of a span from the offset `start` in the message on. */
export function startingAt({ path, end }: Span, start: number): Span {
  return { path, start: Math.min(start, end), end };
}

/** The span without blanks and line breaks around it. */
export function trimmed({ bytes }: Source, span: Span): Span {
  const { start, end } = span;
  const from = spaceEnd(bytes, start, end);
  let to = end;
  while (to > from && isSpace(bytes[to - 1])) to--;
  return from === start && to === end ? span : { path: span.path, start: from, end: to };
}

/** True where a span has nothing but blanks and line breaks. */
export function isBlankSpan({ bytes }: Source, { start, end }: Span): boolean {
  return spaceEnd(bytes, start, end) >= end;
}

export function isEmpty({ start, end }: Span): boolean {
  return start >= end;
}

/** True where a digit is in a span. */
export function hasDigit({ bytes }: Source, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isDigit(bytes[at])) return true;
  return false;
}

/** True where no line break is in a span. */
export function isOneLine({ bytes }: Source, { start, end }: Span): boolean {
  return lineEnd(bytes, start, end) >= end;
}

/** The lines of a span, each without its line break, counted from 1 in the path; line breaks are CRLF, LF or CR. */
export function linesOf({ bytes }: Source, { path, start, end }: Span): Span[] {
  let lines: Span[] = NONE;
  let from = start;
  for (let at = lineEnd(bytes, from, end); at < end; at = lineEnd(bytes, from, end)) {
    lines = add(lines, { path: linePath(path, lines.length + 1), start: from, end: at });
    from = bytes[at] === 0x0d && at + 1 < end && bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  }
  return add(lines, { path: linePath(path, lines.length + 1), start: from, end });
}

/** Nearly every field has few lines: their numbers are written once. */
const LINE_NUMBERS: readonly string[] = Array.from({ length: 36 }, (_, number) => `/${number}`);

function linePath(path: string, number: number): string {
  return path + (LINE_NUMBERS[number] ?? `/${number}`);
}

/** Notes an issue about a span. */
export function report(source: Source, code: IssueCode, span: Span, detail = ''): void {
  source.issues.push(issue(code, span.path, span.start, textOf(source, within(span, 0, 160)), detail));
}
