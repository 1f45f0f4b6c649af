/** Cuts a text block into its fields. */

import type { Issue } from '@interdict/model';
import { issue } from './issue-codes.ts';
import { isBlank, isBlockOpen, isLineBreak, markAt, markLength } from './marks.ts';
import type { Block, Field } from './message.ts';

const COLON = ':';
const CRLF = '\r\n';

/** The text block whose `{4:` stands at `start`; `nextBlock` tells where the gap behind it ends. */
export function parseTextBlock(
  text: string,
  start: number,
  issues: Issue[],
  nextBlock: (text: string, from: number) => number,
): Block {
  const body = start + 3;
  const brace = textEnd(text, body, issues);
  const closed = brace < text.length;
  if (!closed) issues.push(issue('block-not-closed', '4', text.length));
  const hyphen = closed && brace > body && text[brace - 1] === '-';
  const end = hyphen ? brace - 1 : brace;
  if (closed && !(hyphen && startsLine(text, end, body))) issues.push(issue('terminator-malformed', '4', end));
  const { lead, fields } = parseFields(text, body, end);
  const close = closed ? text.slice(end, brace + 1) : '';
  const after = end + close.length;
  const gap = text.slice(after, nextBlock(text, after));
  return { id: '4', start, open: text.slice(start, body), lead, fields, tags: [], close, gap };
}

/** A text without envelope: it ends with a line that holds nothing but a hyphen, or with the input. */
export function parseBareText(text: string, start: number): Block {
  const end = bareEnd(text, start);
  const { lead, fields } = parseFields(text, start, end);
  const close = end < text.length ? '-' : '';
  return { id: '4', start, open: '', lead, fields, tags: [], close, gap: text.slice(end + close.length) };
}

/**
 * Index of the brace that ends the text that starts at `from`, or the length of `text`. No character set of the standard
 * has a closing brace, so the first one is the end; one that more text follows on its line is content, because cutting
 * there would hide the rest. Braces of a message quoted inside the text are passed over.
 */
function textEnd(text: string, from: number, issues: Issue[]): number {
  let depth = 0;
  let open = text.indexOf('{', from);
  let close = text.indexOf('}', from);
  while (close !== -1) {
    for (; open !== -1 && open < close; open = text.indexOf('{', open + 1)) if (isBlockOpen(text, open)) depth++;
    if (depth > 0) depth--;
    else if (endsText(text, close, from)) return close;
    else issues.push(issue('brace-in-text', '4', close));
    close = text.indexOf('}', close + 1);
  }
  return text.length;
}

function endsText(text: string, brace: number, from: number): boolean {
  if (text[brace - 1] === '-' && startsLine(text, brace - 1, from)) return true;
  let at = brace + 1;
  while (isBlank(text.charCodeAt(at)) || isLineBreak(text.charCodeAt(at))) at++;
  return at >= text.length || text[at] === '{' || text[at] === '$';
}

/** True where nothing but blanks stands between `at` and the start of its line, or of the text at `from`. */
function startsLine(text: string, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && isBlank(text.charCodeAt(before))) before--;
  return before < from || isLineBreak(text.charCodeAt(before));
}

function bareEnd(text: string, from: number): number {
  for (let at = text.indexOf('-', from); at !== -1; at = text.indexOf('-', at + 1)) {
    if (!isLineBreak(text.charCodeAt(at - 1))) continue;
    const next = text.charCodeAt(at + 1);
    if (at + 1 === text.length || isLineBreak(next) || next === 0x7d) return at;
  }
  return text.length;
}

/** The fields between `from` and `end`, and what stands in front of the first one. */
function parseFields(text: string, from: number, end: number): Pick<Block, 'lead' | 'fields'> {
  const fields: Field[] = [];
  let at = nextMark(text, from, end, from);
  const lead = text.slice(from, at);
  while (at < end) {
    const length = markLength(text, at);
    const { mark, tag } = markAt(text, at, length);
    const next = nextMark(text, at + length, end, 0);
    const to = valueEnd(text, at + length, next);
    // Nearly every gap is the same two characters: one string for all of them.
    const gap = next === to + 2 && text.charCodeAt(to) === 0x0d && text.charCodeAt(to + 1) === 0x0a;
    fields.push({ tag, start: at, mark, value: text.slice(at + length, to), gap: gap ? CRLF : text.slice(to, next) });
    at = next;
  }
  return { lead, fields };
}

/** Where the next mark at the start of a line stands; `end` where there is none. The text starts at `first`. */
function nextMark(text: string, from: number, end: number, first: number): number {
  for (let at = text.indexOf(COLON, from); at !== -1 && at < end; at = text.indexOf(COLON, at + 1)) {
    const length = markLength(text, at);
    if (length > 0 && at + length <= end && startsLine(text, at, first)) return at;
  }
  return end;
}

/** Where the value of a field that goes up to `to` ends: without the line breaks at its end and blanks behind them. */
function valueEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  if (end === from || !isLineBreak(text.charCodeAt(end - 1))) return to;
  while (end > from && isLineBreak(text.charCodeAt(end - 1))) end--;
  return end;
}
