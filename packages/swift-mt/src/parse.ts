/** Cuts one message into its blocks. */

import type { Issue } from '@interdict/model';
import { issue } from './issue-codes.ts';
import { BARE_TEXT_START, isBlockOpen, openAt, openLength, skipBlanks } from './marks.ts';
import { blockEnd, type Block, type MtMessage } from './message.ts';
import { parseBareText, parseTextBlock } from './parse-text-block.ts';
import { wireText } from './wire-text.ts';

const OPEN = 0x7b;
const CLOSE = 0x7d;
const NONE: readonly never[] = [];

/** The syntax tree of one message. Takes any bytes: `printMt` gives them back unchanged. */
export function parseMt(bytes: Uint8Array): MtMessage {
  return parseWireText(wireText(bytes).text);
}

/** As {@link parseMt}, for a text with one character per byte. */
export function parseWireText(text: string): MtMessage {
  const issues: Issue[] = [];
  const blocks: Block[] = [];
  let at = nextBlock(text, 0);
  const lead = text.slice(0, at);
  const bare = at === 0 ? null : BARE_TEXT_START.exec(lead);
  if (bare) {
    const start = bare.index + bare[0].length - 4;
    blocks.push(parseBareText(text, start));
    return { lead: text.slice(0, start), blocks, issues };
  }
  while (at < text.length) {
    const block = parseBlock(text, at, issues);
    blocks.push(block);
    at = blockEnd(block) + block.gap.length;
  }
  return { lead, blocks, issues };
}

/** Where the next block starts, or the end of the text. */
function nextBlock(text: string, from: number): number {
  let at = text.indexOf('{', from);
  while (at !== -1 && !isBlockOpen(text, at)) at = text.indexOf('{', at + 1);
  return at === -1 ? text.length : at;
}

function parseBlock(text: string, start: number, issues: Issue[]): Block {
  const { mark: open, tag: id } = openAt(text, start, 3);
  const body = start + open.length;
  const inside = skipBlanks(text, body);
  if (isTagOpen(text, inside)) return parseTagBlock(text, start, id, open, inside, issues);
  if (id === '4') return parseTextBlock(text, start, issues, nextBlock);
  const end = plainEnd(text, body);
  const close = closing(text, end, id, issues);
  const after = end + close.length;
  const gap = text.slice(after, nextBlock(text, after));
  return { id, start, open, lead: text.slice(body, end), fields: NONE, tags: NONE, close, gap };
}

/** A block of tags. A single-letter block inside it means that its own end is missing. */
function parseTagBlock(text: string, start: number, id: string, open: string, first: number, issues: Issue[]): Block {
  const tags: Block[] = [];
  let at = first;
  while (isTagOpen(text, at)) {
    const tag = parseTag(text, at, id, issues);
    tags.push(tag);
    at = blockEnd(tag) + tag.gap.length;
  }
  const close = closing(text, at, id, issues);
  const after = at + close.length;
  const gap = text.slice(after, nextBlock(text, after));
  return { id, start, open, lead: text.slice(start + open.length, first), fields: NONE, tags, close, gap };
}

/** A tag has two characters at least, a block only one. */
function isTagOpen(text: string, at: number): boolean {
  return text.charCodeAt(at) === OPEN && openLength(text, at) > 3;
}

function parseTag(text: string, start: number, parent: string, issues: Issue[]): Block {
  const { mark: open, tag: id } = openAt(text, start, openLength(text, start));
  const body = start + open.length;
  const end = plainEnd(text, body);
  const close = text.charCodeAt(end) === CLOSE ? '}' : closing(text, end, `${parent}/${id}`, issues);
  const after = end + close.length;
  const gap = text.slice(after, tagOrEnd(text, after));
  return { id, start, open, lead: text.slice(body, end), fields: NONE, tags: NONE, close, gap };
}

function closing(text: string, at: number, path: string, issues: Issue[]): string {
  if (text.charCodeAt(at) === CLOSE) return '}';
  issues.push(issue('block-not-closed', path, at));
  return '';
}

/** End of contents without structure: the closing brace, or an opening one where the closing one is missing. */
function plainEnd(text: string, from: number): number {
  const close = text.indexOf('}', from);
  const open = text.indexOf('{', from);
  if (close === -1) return open === -1 ? text.length : open;
  return open === -1 || close < open ? close : open;
}

/** Where the gap behind a tag ends: at the next tag or block, or at the end of the block. */
function tagOrEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CLOSE || (code === OPEN && openLength(text, at) > 0)) return at;
  }
  return text.length;
}
