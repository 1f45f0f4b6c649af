/** Cuts a text block into its fields. */

import { gapAfter, piece, type Cutting } from './cutting.ts';
import { issue } from '../issue-codes.ts';
import { NONE } from '../list.ts';
import { isBlank, isBlockOpen, isLineBreak, isSpace, markAt, type Mark } from './marks.ts';
import type { Block, Field } from './message.ts';

const COLON = ':';
const HYPHEN = 0x2d;
const DOLLAR = 0x24;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The text block whose `{4:` comes next. */
export function parseTextBlock(cutting: Cutting): Block {
  const { bytes, text, at: start, issues } = cutting;
  const body = start + 3;
  const brace = textEnd(cutting, body);
  const closed = brace < text.length;
  if (!closed) issues.push(issue('block-not-closed', '4', text.length));
  const hyphen = closed && brace > body && bytes[brace - 1] === HYPHEN;
  const end = hyphen ? brace - 1 : brace;
  if (closed && !(hyphen && startsLine(bytes, end, body))) issues.push(issue('terminator-malformed', '4', end));
  const { lead, fields } = parseFields(cutting, body, end);
  const close = !closed ? '' : hyphen ? '-}' : '}';
  const gap = gapAfter(cutting, end + close.length);
  return { id: '4', start, open: '{4:', lead, fields, tags: NONE, close, gap };
}

/** A text without envelope: it ends with a line that holds nothing but a hyphen or starts with `-}`, or with the input. */
export function parseBareText(cutting: Cutting, start: number): Block {
  const { bytes, text } = cutting;
  const end = bareEnd(bytes, text, start);
  const { lead, fields } = parseFields(cutting, start, end);
  const close = end === text.length ? '' : bytes[end + 1] === CLOSE ? '-}' : '-';
  return { id: '4', start, open: '', lead, fields, tags: NONE, close, gap: text.slice(end + close.length) };
}

/**
 * Index of the brace that ends the text that starts at `from`, or the length of the text. No character set of the standard
 * has a closing brace, so the first one is the end; one that more text follows on its line is content, because cutting
 * there would hide the rest. Braces of a message quoted inside the text are passed over.
 */
function textEnd({ bytes, text, issues }: Cutting, from: number): number {
  let depth = 0;
  let open = text.indexOf('{', from);
  let close = text.indexOf('}', from);
  while (close !== -1) {
    for (; open !== -1 && open < close; open = text.indexOf('{', open + 1)) if (isBlockOpen(bytes, open)) depth++;
    if (depth > 0) depth--;
    else if (endsText(bytes, close, from)) return close;
    else issues.push(issue('brace-in-text', '4', close));
    close = text.indexOf('}', close + 1);
  }
  return text.length;
}

function endsText(bytes: Uint8Array, brace: number, from: number): boolean {
  if (bytes[brace - 1] === HYPHEN && startsLine(bytes, brace - 1, from)) return true;
  let at = brace + 1;
  while (isSpace(bytes[at])) at++;
  return at >= bytes.length || bytes[at] === OPEN || bytes[at] === DOLLAR;
}

/** True where nothing but blanks stands between `at` and the start of its line, or of the text at `from`. */
function startsLine(bytes: Uint8Array, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && isBlank(bytes[before])) before--;
  return before < from || isLineBreak(bytes[before]);
}

function bareEnd(bytes: Uint8Array, text: string, from: number): number {
  for (let at = text.indexOf('-', from); at !== -1; at = text.indexOf('-', at + 1)) {
    if (!isLineBreak(bytes[at - 1])) continue;
    const next = bytes[at + 1];
    if (next === undefined || isLineBreak(next) || next === CLOSE) return at;
  }
  return text.length;
}

/** The fields between `from` and `end`, each from its mark at the start of a line; and what stands in front of the first. */
function parseFields(cutting: Cutting, from: number, end: number): Pick<Block, 'lead' | 'fields'> {
  const { bytes, text } = cutting;
  const fields: Field[] = [];
  let first = end;
  let start = end;
  let mark: Mark | undefined;
  for (let at = text.indexOf(COLON, from); at !== -1 && at < end; at = text.indexOf(COLON, at + 1)) {
    const next = markAt(cutting, at);
    if (next === undefined || at + next.mark.length > end || !startsLine(bytes, at, from)) continue;
    if (mark !== undefined) fields.push(fieldOf(cutting, mark, start, at));
    else first = at;
    mark = next;
    start = at;
    at += next.mark.length - 1;
  }
  if (mark !== undefined) fields.push(fieldOf(cutting, mark, start, end));
  return { lead: piece(cutting, from, first), fields };
}

/** The field from its mark at `start` up to the next one. */
function fieldOf(cutting: Cutting, { mark, tag }: Mark, start: number, next: number): Field {
  const from = start + mark.length;
  const to = valueEnd(cutting.bytes, from, next);
  return { tag, start, mark, value: cutting.text.slice(from, to), gap: piece(cutting, to, next) };
}

/** Where the value of a field that goes up to `to` ends: without the line breaks at its end and blanks behind them. */
function valueEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(bytes[end - 1])) end--;
  if (end === from || !isLineBreak(bytes[end - 1])) return to;
  while (end > from && isLineBreak(bytes[end - 1])) end--;
  return end;
}
