/** Lines read as one text without the line breaks between them, every character with its place. */

import type { Located } from '@interdict/model';
import { add, NONE } from '../list.ts';
import { isSpace } from '../syntax/marks.ts';
import type { Source, Span } from '../syntax/source.ts';
import { readable } from '../syntax/wire-text.ts';

export interface GluedText {
  /** One character per byte. */
  readonly text: string;
  /** True where every byte is ASCII. */
  readonly ascii: boolean;
  readonly path: string;
  readonly lines: readonly Span[];
  /** Where each line ends in the text. */
  readonly ends: readonly number[];
}

export function glueLines({ text: wire, ascii }: Source, path: string, lines: readonly Span[]): GluedText {
  let text = '';
  let ends: number[] = NONE;
  for (const { start, end } of lines) {
    text += wire.slice(start, end);
    ends = add(ends, text.length);
  }
  return { text, ascii, path, lines, ends };
}

/** The characters from `from` up to `to`, without blanks around them; undefined where nothing is left. */
export function gluedPart(glued: GluedText, from: number, to: number): Located | undefined {
  const { text, ascii, path } = glued;
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start >= end) return undefined;
  const value = text.slice(start, end);
  const location = { path, start: placeOf(glued, start), end: placeOf(glued, end - 1) + 1 };
  return { value: ascii ? value : readable(value), location };
}

/** Where the characters from `from` up to `to` stand: one span for each line they are on. */
export function gluedSpans(glued: GluedText, from: number, to: number): Span[] {
  let spans: Span[] = NONE;
  for (let at = from; at < to; ) {
    const next = Math.min(to, glued.ends[lineAt(glued, at)] ?? to);
    spans = add(spans, { path: glued.path, start: placeOf(glued, at), end: placeOf(glued, next - 1) + 1 });
    at = next;
  }
  return spans;
}

function placeOf(glued: GluedText, index: number): number {
  const line = lineAt(glued, index);
  return (glued.lines[line]?.end ?? 0) - ((glued.ends[line] ?? 0) - index);
}

/** The line a character is on, found by halving, because a field may have very many. */
function lineAt({ ends }: GluedText, index: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A value between code words. */
export interface Section {
  readonly code: string;
  readonly from: number;
  to: number;
}

/** Values between code words, in order: one for every match of `codes` (whose first group is the code). */
export function sectionsOf(text: string, codes: RegExp): Section[] {
  let sections: Section[] = NONE;
  codes.lastIndex = 0;
  for (let match = codes.exec(text); match; match = codes.exec(text)) {
    const before = sections.at(-1);
    if (before) before.to = match.index;
    sections = add(sections, { code: match[1] ?? '', from: codes.lastIndex, to: text.length });
  }
  return sections;
}
