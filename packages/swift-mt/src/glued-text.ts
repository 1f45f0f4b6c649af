/** Lines read as one text without the line breaks between them, every character with its place. */

import type { Located } from '@interdict/model';
import { trimmed, type Source, type Span } from './source.ts';
import { readable } from './wire-text.ts';

export interface GluedText {
  /** One character per byte. */
  readonly text: string;
  /** The characters from `from` up to `to`, without blanks around them; undefined where nothing is left. */
  slice(from: number, to: number): Located | undefined;
  /** Where the characters from `from` up to `to` stand: one span for each line they are on. */
  spans(from: number, to: number): Span[];
}

export function glueLines(source: Source, path: string, lines: readonly Span[]): GluedText {
  let text = '';
  for (const { start, end } of lines) text += source.text.slice(start, end);
  const glued: Source = { ...source, text };
  const ends: number[] = [];
  let length = 0;
  for (const { start, end } of lines) ends.push((length += end - start));
  /** The line a character is on, found by halving, because a field may have very many. */
  const lineAt = (index: number): number => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > index) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const placeOf = (index: number): number => {
    const line = lineAt(index);
    return (lines[line]?.end ?? 0) - ((ends[line] ?? 0) - index);
  };
  return {
    text,
    slice(from, to) {
      const { start, end } = trimmed(glued, { path, start: from, end: to });
      if (start >= end) return undefined;
      const wire = text.slice(start, end);
      const location = { path, start: placeOf(start), end: placeOf(end - 1) + 1 };
      return { value: source.ascii ? wire : readable(wire), location };
    },
    spans(from, to) {
      const spans: Span[] = [];
      for (let at = from; at < to; ) {
        const next = Math.min(to, ends[lineAt(at)] ?? to);
        spans.push({ path, start: placeOf(at), end: placeOf(next - 1) + 1 });
        at = next;
      }
      return spans;
    },
  };
}

/** Values between code words, in order: `{code, from, to}` for every match of `codes` (whose first group is the code). */
export function sectionsOf(text: string, codes: RegExp): { code: string; from: number; to: number }[] {
  const sections: { code: string; from: number; to: number }[] = [];
  codes.lastIndex = 0;
  for (let match = codes.exec(text); match; match = codes.exec(text)) {
    const before = sections.at(-1);
    if (before) before.to = match.index;
    sections.push({ code: match[1] ?? '', from: codes.lastIndex, to: text.length });
  }
  return sections;
}
