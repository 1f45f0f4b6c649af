/** Code words between slashes, by which narrative fields are structured (`/INS/`, `/ACC/`, `/ROC/`). */

import { isEmpty, trimmed, within, type Source, type Span } from './source.ts';

/** A code word and what follows it, up to the next one. */
export interface CodeElement {
  /** In upper case, without slashes. */
  readonly code: string;
  /** Contents line by line, without the slashes that mark a continuation. */
  readonly parts: readonly Span[];
}

/** Where code words may stand: only at the start of a line, or anywhere in it (field 70). */
export type CodePlaces = 'line-start' | 'anywhere';

const AT_START = /^\/([A-Z0-9]{1,8})\//gi;
const ANYWHERE = /\/([A-Z]{3,8})\//gi;

/** The code words of a field in order. Text in front of the first one belongs to none of them. */
export function codeElements(source: Source, lines: readonly Span[], places: CodePlaces): CodeElement[] {
  const elements: { code: string; parts: Span[] }[] = [];
  const add = (span: Span): void => {
    const part = trimmed(source, span);
    if (!isEmpty(part)) elements.at(-1)?.parts.push(part);
  };
  const codes = places === 'line-start' ? AT_START : ANYWHERE;
  for (const line of lines) {
    const text = source.text.slice(line.start, line.end);
    if (!text.includes('/')) {
      add(line);
      continue;
    }
    let done = 0;
    codes.lastIndex = 0;
    for (let match = codes.exec(text); match; match = codes.exec(text)) {
      if (match.index > done) add(within(line, done, match.index));
      elements.push({ code: (match[1] ?? '').toUpperCase(), parts: [] });
      done = codes.lastIndex;
    }
    add(within(line, done === 0 && text.startsWith('//') ? 2 : done));
  }
  return elements;
}
