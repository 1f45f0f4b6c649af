/** Cuts one message into its blocks. */

import type { Issue } from '@interdict/model';
import { gapAfter, nextBlock, piece, type Cutting } from './cutting.ts';
import { issue } from '../issue-codes.ts';
import { add, assertUntouched, NONE } from '../list.ts';
import { BARE_TEXT_START, openAt, openLength, skipBlanks } from './marks.ts';
import type { Block, MtMessage } from './message.ts';
import { parseBareText, parseTextBlock } from './parse-text-block.ts';
import { wireText, type WireText } from './wire-text.ts';

const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The syntax tree of one message. Takes any bytes: `printMt` gives them back unchanged. */
export function parseMt(bytes: Uint8Array): MtMessage {
  return parseWireText(wireText(bytes));
}

/** As {@link parseMt}, for bytes that are a text already. */
export function parseWireText(wire: WireText): MtMessage {
  assertUntouched();
  const { bytes, text, ascii } = wire;
  const issues: Issue[] = [];
  const at = nextBlock(wire, 0);
  const cutting: Cutting = { bytes, text, ascii, issues, at };
  const lead = text.slice(0, at);
  const bare = at === 0 ? null : BARE_TEXT_START.exec(lead);
  if (bare) {
    const start = bare.index + bare[0].length - 4;
    return { lead: text.slice(0, start), blocks: [parseBareText(cutting, start)], issues };
  }
  const blocks: Block[] = [];
  while (cutting.at < text.length) blocks.push(parseBlock(cutting));
  return { lead, blocks, issues };
}

function parseBlock(cutting: Cutting): Block {
  const { bytes, text, at: start, issues } = cutting;
  const { mark: open, tag: id } = openAt(cutting, start, 3);
  const body = start + 3;
  const inside = skipBlanks(bytes, body);
  const length = tagOpenLength(bytes, inside);
  if (length > 0) return parseTagBlock(cutting, id, open, inside, length);
  if (id === '4') return parseTextBlock(cutting);
  const end = plainEnd(text, body);
  const close = closing(bytes, end, id, issues);
  const gap = gapAfter(cutting, end + close.length);
  return { id, start, open, lead: text.slice(body, end), fields: NONE, tags: NONE, close, gap };
}

/** A block of tags. A single-letter block inside it means that its own end is missing. */
function parseTagBlock(cutting: Cutting, id: string, open: string, first: number, firstLength: number): Block {
  const { bytes, at: start, issues } = cutting;
  const lead = piece(cutting, start + 3, first);
  let tags: Block[] = NONE;
  cutting.at = first;
  for (let length = firstLength; length > 0; length = tagOpenLength(bytes, cutting.at))
    tags = add(tags, parseTag(cutting, length, id));
  const close = closing(bytes, cutting.at, id, issues);
  const gap = gapAfter(cutting, cutting.at + close.length);
  return { id, start, open, lead, fields: NONE, tags, close, gap };
}

/** Length of the opening of a tag at `at`; 0 where there is none. A tag has two characters at least, a block only one. */
function tagOpenLength(bytes: Uint8Array, at: number): number {
  const length = bytes[at] === OPEN ? openLength(bytes, at) : 0;
  return length > 3 ? length : 0;
}

function parseTag(cutting: Cutting, length: number, parent: string): Block {
  const { bytes, text, at: start, issues } = cutting;
  const { mark: open, tag: id } = openAt(cutting, start, length);
  const body = start + length;
  const end = plainEnd(text, body);
  const close = bytes[end] === CLOSE ? '}' : closing(bytes, end, `${parent}/${id}`, issues);
  const after = end + close.length;
  cutting.at = tagOrEnd(bytes, after);
  const gap = piece(cutting, after, cutting.at);
  return { id, start, open, lead: text.slice(body, end), fields: NONE, tags: NONE, close, gap };
}

function closing(bytes: Uint8Array, at: number, path: string, issues: Issue[]): string {
  if (bytes[at] === CLOSE) return '}';
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
function tagOrEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === CLOSE || (code === OPEN && openLength(bytes, at) > 0)) return at;
  }
  return bytes.length;
}
