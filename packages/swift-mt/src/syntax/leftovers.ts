/** What is in a message besides its blocks and fields: nothing of it may get lost. */

import type { Passage, PassageKind } from '@interdict/model';
import type { IssueCode } from '../issue-codes.ts';
import { add, NONE } from '../list.ts';
import { isLineBreak } from './marks.ts';
import { blockEnd, bodyStart, isAcknowledgement, type Block, type Field, type MtMessage } from './message.ts';
import { isEmpty, isOneLine, linesOf, located, report, trimmed, type Source, type Span } from './source.ts';

/** Marks of file containers: byte order mark, RJE separator, DOS-PCC start and end. */
const CONTAINER_MARK = /^(?:\u00EF\u00BB\u00BF)?[\s$\u0000-\u0003\u001A]*$/;

/** Notes everything that is out of place and gives back its text. */
export function readLeftovers(source: Source, message: MtMessage, texts: readonly Block[]): Passage[] {
  const found: Leftovers = { source, passages: NONE };
  const { lead, blocks } = message;
  if (lead !== '') keep(found, 'text-before-message', 'lead', 0, lead);
  for (const block of blocks) {
    const { id, gap } = block;
    if (gap !== '') {
      const digits = id === '4' && /^\s*\d+\s*$/.test(gap);
      keep(found, digits ? 'digits-after-message' : 'text-outside-blocks', `after/${id}`, blockEnd(block), gap);
    }
    if (block.lead !== '' && (id === '4' || block.fields.length + block.tags.length > 0))
      keep(found, 'text-outside-fields', id, bodyStart(block), block.lead);
    for (const tag of block.tags) {
      if (tag.gap !== '') keep(found, 'text-outside-blocks', `${id}/after/${tag.id}`, blockEnd(tag), tag.gap);
    }
    if (!isKnownBlock(id)) report(source, 'block-unknown', { path: id, start: block.start, end: blockEnd(block) });
  }
  for (const { fields } of blocks) reportMarks(source, fields);
  reportRepeated(source, blocks, texts);
  return found.passages;
}

interface Leftovers {
  readonly source: Source;
  passages: Passage[];
}

function keep(found: Leftovers, code: IssueCode, path: string, start: number, text: string): void {
  if (text === '\r\n' || CONTAINER_MARK.test(text)) return;
  const span = trimmed(found.source, { path, start, end: start + text.length });
  report(found.source, code, span);
  found.passages = add(found.passages, textPassage(found.source, span));
}

/** Text that was not understood: all of it, and each line alone. */
export function textPassage(source: Source, span: Span, kind: PassageKind = 'unrecognised'): Passage {
  const lines = isOneLine(source, span)
    ? NONE
    : linesOf(source, span)
        .map((line) => trimmed(source, line))
        .filter((line) => !isEmpty(line));
  if (lines.length < 2) return { kind, text: located(source, span), readings: NONE };
  const readings = lines.map((line) => located(source, line));
  return { kind, text: { value: readings.map(({ value }) => value).join(' '), location: span }, readings };
}

function reportRepeated(source: Source, blocks: readonly Block[], texts: readonly Block[]): void {
  for (let index = 1; index < texts.length; index++) {
    const start = texts[index]?.start ?? 0;
    report(source, 'several-text-blocks', { path: '4', start, end: start + 3 });
  }
  // One bit for each character that names a block.
  const seen = [0, 0, 0, 0];
  for (const block of blocks) {
    const { id, start } = block;
    if (id === '4' || isAcknowledgement(block)) continue;
    const code = id.charCodeAt(0);
    const before = seen[code >> 5] ?? 0;
    seen[code >> 5] = before | (1 << (code & 31));
    if (seen[code >> 5] === before) report(source, 'block-repeated', { path: id, start, end: start + 3 });
  }
}

/** Blocks 1 to 5 and S. */
function isKnownBlock(id: string): boolean {
  const code = id.charCodeAt(0);
  return (code >= 0x31 && code <= 0x35) || code === 0x53;
}

/** Tags in lower case and behind blanks are read, and reported. */
function reportMarks(source: Source, fields: readonly Field[]): void {
  let atLineStart = true;
  for (const { tag, mark, start, gap } of fields) {
    const isUpperCase = mark.length < 5 || mark.charCodeAt(3) <= 0x5a;
    if (!isUpperCase || !atLineStart) {
      const span = { path: `4/${tag}`, start, end: start + mark.length };
      if (!isUpperCase) report(source, 'tag-in-lower-case', span);
      if (!atLineStart) report(source, 'tag-indented', span);
    }
    atLineStart = gap === '\r\n' || isLineBreak(gap.charCodeAt(gap.length - 1));
  }
}
