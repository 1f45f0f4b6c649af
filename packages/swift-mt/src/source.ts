/** Values with their places, cut out of one message. */

import type { Issue, Located, Location } from '@interdict/model';
import { issue, type IssueCode } from './issue-codes.ts';
import { isBlank, isLineBreak } from './marks.ts';
import { firstNonAscii, readable } from './wire-text.ts';

/** The message that is being read: its text with one character per byte, and what was found wrong with it so far. */
export interface Source {
  readonly text: string;
  /** True where every byte is ASCII: then nothing has to be decoded. */
  readonly ascii: boolean;
  readonly issues: Issue[];
}

/** Where something stands: a path and the bytes from `start` up to `end`. */
export type Span = Location;

export function sourceOf(text: string, issues: readonly Issue[]): Source {
  return { text, ascii: firstNonAscii(text) === -1, issues: issues.slice() };
}

/** The text of a span, decoded. */
export function textOf(source: Source, { start, end }: Span): string {
  const wire = source.text.slice(start, end);
  return source.ascii ? wire : readable(wire);
}

/** The span as a value. */
export function located(source: Source, span: Span): Located {
  return { value: textOf(source, span), location: span };
}

/** The part of a span from `from` up to `to`, counted from its start. */
export function within({ path, start, end }: Span, from: number, to: number = Number.MAX_SAFE_INTEGER): Span {
  return { path, start: Math.min(start + from, end), end: Math.min(start + to, end) };
}

/** The part of a span from the offset `start` in the message on. */
export function startingAt({ path, end }: Span, start: number): Span {
  return { path, start: Math.min(start, end), end };
}

/** The span without blanks and line breaks around it. */
export function trimmed({ text }: Source, { path, start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { path, start: from, end: to };
}

/** True where a span has nothing but blanks and line breaks. */
export function isBlankSpan({ text }: Source, { start, end }: Span): boolean {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at >= end;
}

export function isEmpty({ start, end }: Span): boolean {
  return start >= end;
}

/** True where no line break is in a span. */
export function isOneLine({ text }: Source, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isLineBreak(text.charCodeAt(at))) return false;
  return true;
}

/** The lines of a span, each without its line break, counted from 1 in the path; line breaks are CRLF, LF or CR. */
export function linesOf({ text }: Source, { path, start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isLineBreak(text.charCodeAt(at))) continue;
    lines.push({ path: `${path}/${lines.length + 1}`, start: from, end: at });
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a && at + 1 < end) at++;
    from = at + 1;
  }
  return lines;
}

/** Notes an issue about a span. */
export function report(source: Source, code: IssueCode, span: Span, detail = ''): void {
  source.issues.push(issue(code, span.path, span.start, textOf(source, within(span, 0, 160)), detail));
}

function isSpace(code: number): boolean {
  return isBlank(code) || isLineBreak(code);
}
