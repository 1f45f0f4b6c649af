/** Cuts one message into its blocks. */

import type { Issue } from '@interdict/model';
import { issue } from './issue-codes.ts';
import type { Block, MtMessage } from './message.ts';
import { BARE_TEXT_START, isBlockOpen, openLength, skipBlanks } from './marks.ts';
import { parseBareText, parseTextBlock } from './parse-text-block.ts';
import { wireText } from './wire-text.ts';

/** The syntax tree of one message. Takes any bytes: `printMt` gives them back unchanged. */
export function parseMt(bytes: Uint8Array): MtMessage {
  return parseWireText(wireText(bytes));
}

/** As {@link parseMt}, for a text with one character per byte. */
export function parseWireText(text: string): MtMessage {
  const issues: Issue[] = [];
  const blocks: Block[] = [];
  let at = nextBlock(text, 0);
  const bare = BARE_TEXT_START.exec(at === -1 ? text : text.slice(0, at));
  if (bare) {
    const start = bare.index + bare[0].length - 4;
    const block = parseBareText(text, start, issues);
    return { lead: text.slice(0, start), blocks: [block], issues };
  }
  const lead = at === -1 ? text : text.slice(0, at);
  while (at !== -1) {
    const block = parseBlock(text, at, issues);
    const end = block.start + blockLength(block);
    at = nextBlock(text, end);
    blocks.push({ ...block, gap: text.slice(end, at === -1 ? text.length : at) });
  }
  return { lead, blocks, issues };
}

/** How many bytes a block takes, without the gap behind it. */
export function blockLength({ open, lead, fields, tags, close }: Block): number {
  let length = open.length + lead.length + close.length;
  for (const { mark, value, gap } of fields) length += mark.length + value.length + gap.length;
  for (const tag of tags) length += blockLength(tag) + tag.gap.length;
  return length;
}

function nextBlock(text: string, from: number): number {
  let at = text.indexOf('{', from);
  while (at !== -1 && !isBlockOpen(text, at)) at = text.indexOf('{', at + 1);
  return at;
}

function parseBlock(text: string, start: number, issues: Issue[]): Block {
  const id = text.charAt(start + 1).toUpperCase();
  const body = start + 3;
  const inside = skipBlanks(text, body);
  if (text[inside] === '{' && openLength(text, inside) > 3) return parseTagBlock(text, start, id, issues);
  if (id === '4') return parseTextBlock(text, start, issues);
  const end = plainEnd(text, body);
  return closedBlock(text, { id, start, open: text.slice(start, body), lead: text.slice(body, end) }, end, id, issues);
}

/** A block of tags. A single-letter block inside it means that its own end is missing. */
function parseTagBlock(text: string, start: number, id: string, issues: Issue[]): Block {
  const tags: Block[] = [];
  let at = skipBlanks(text, start + 3);
  const lead = text.slice(start + 3, at);
  while (text[at] === '{' && openLength(text, at) > 3) {
    const body = at + openLength(text, at);
    const end = plainEnd(text, body);
    const code = text.slice(at + 1, body - 1).toUpperCase();
    const shape = { id: code, start: at, open: text.slice(at, body), lead: text.slice(body, end) };
    const tag = closedBlock(text, shape, end, `${id}/${code}`, issues);
    const next = tagOrEnd(text, end + tag.close.length);
    tags.push({ ...tag, gap: text.slice(end + tag.close.length, next) });
    at = next;
  }
  return closedBlock(text, { id, start, open: text.slice(start, start + 3), lead, tags }, at, id, issues);
}

type Shape = Pick<Block, 'id' | 'start' | 'open' | 'lead'> & { readonly tags?: readonly Block[] };

function closedBlock(text: string, shape: Shape, end: number, path: string, issues: Issue[]): Block {
  const closed = text[end] === '}';
  if (!closed) issues.push(issue('block-not-closed', path, end));
  return { ...shape, fields: [], tags: shape.tags ?? [], close: closed ? '}' : '', gap: '' };
}

/** End of contents without structure: the closing brace, or an opening one where the closing one is missing. */
function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '}' && text[at] !== '{') at++;
  return at;
}

/** Where the gap behind a tag ends: at the next tag or block, or at the end of the block. */
function tagOrEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '}' && !(text[at] === '{' && openLength(text, at) > 0)) at++;
  return at;
}
