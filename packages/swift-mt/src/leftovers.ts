/** What is in a message besides its blocks and fields: nothing of it may get lost. */

import type { Passage, PassageKind } from '@interdict/model';
import type { IssueCode } from './issue-codes.ts';
import { NONE } from './list.ts';
import { isLineBreak } from './marks.ts';
import { blockEnd, bodyStart, isAcknowledgement, type Block, type Field, type MtMessage } from './message.ts';
import { isEmpty, isOneLine, linesOf, located, report, trimmed, type Source, type Span } from './source.ts';

/** Marks of file containers: byte order mark, RJE separator, DOS-PCC start and end. */
const CONTAINER_MARK = /^(?:\u00EF\u00BB\u00BF)?[\s$\u0000-\u0003\u001A]*$/;

/** Notes everything that is out of place and gives back its text. */
export function readLeftovers(source: Source, message: MtMessage, texts: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  const keep = (code: IssueCode, path: string, start: number, text: string): void => {
    if (text === '' || CONTAINER_MARK.test(text)) return;
    const span = trimmed(source, { path, start, end: start + text.length });
    report(source, code, span);
    passages.push(textPassage(source, span));
  };
  if (message.lead !== '') keep('text-before-message', 'lead', 0, message.lead.replace(/^\u00EF\u00BB\u00BF/, '   '));
  for (const block of message.blocks) {
    if (block.gap !== '') {
      const digits = block.id === '4' && /^\s*\d+\s*$/.test(block.gap);
      keep(digits ? 'digits-after-message' : 'text-outside-blocks', `after/${block.id}`, blockEnd(block), block.gap);
    }
    if (block.lead !== '' && (block.fields.length + block.tags.length > 0 || block.id === '4'))
      keep('text-outside-fields', block.id, bodyStart(block), block.lead);
    for (const tag of block.tags) {
      if (tag.gap !== '') keep('text-outside-blocks', `${block.id}/after/${tag.id}`, blockEnd(tag), tag.gap);
    }
    if (!'12345S'.includes(block.id))
      report(source, 'block-unknown', { path: block.id, start: block.start, end: blockEnd(block) });
  }
  for (const { fields } of message.blocks) reportMarks(source, fields);
  reportRepeated(source, message.blocks, texts);
  return passages;
}

/** Text that was not understood: all of it, and each line alone. */
export function textPassage(source: Source, span: Span, kind: PassageKind = 'unrecognised'): Passage {
  const text = (): Passage => ({ kind, text: located(source, span), readings: NONE });
  if (isOneLine(source, span)) return text();
  const lines = linesOf(source, span)
    .map((line) => trimmed(source, line))
    .filter((line) => !isEmpty(line));
  if (lines.length < 2) return text();
  const readings = lines.map((line) => located(source, line));
  return { kind, text: { value: readings.map(({ value }) => value).join(' '), location: span }, readings };
}

function reportRepeated(source: Source, blocks: readonly Block[], texts: readonly Block[]): void {
  for (let index = 1; index < texts.length; index++) {
    const start = texts[index]?.start ?? 0;
    report(source, 'several-text-blocks', { path: '4', start, end: start + 3 });
  }
  let seen = '';
  for (const block of blocks) {
    const { id, start } = block;
    if (id === '4' || isAcknowledgement(block)) continue;
    if (seen.includes(id)) report(source, 'block-repeated', { path: id, start, end: start + 3 });
    else seen += id;
  }
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
    atLineStart = isLineBreak(gap.charCodeAt(gap.length - 1));
  }
}
