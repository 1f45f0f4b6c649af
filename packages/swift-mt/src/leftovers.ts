/** What is in a message besides its blocks and fields: nothing of it may get lost. */

import type { Passage, PassageKind } from '@interdict/model';
import type { IssueCode } from './issue-codes.ts';
import { blockEnd, bodyStart, isAcknowledgement, type Block, type MtMessage } from './message.ts';
import { isEmpty, linesOf, located, report, trimmed, type Source, type Span } from './source.ts';

/** Marks of file containers: byte order mark, RJE separator, DOS-PCC start and end. */
const CONTAINER_MARK = /^(?:\u00EF\u00BB\u00BF)?[\s$\u0000-\u0003\u001A]*$/;

/** Notes everything that is out of place and gives back its text. */
export function readLeftovers(source: Source, message: MtMessage): Passage[] {
  const passages: Passage[] = [];
  const keep = (code: IssueCode, path: string, start: number, text: string): void => {
    if (text === '' || CONTAINER_MARK.test(text)) return;
    const span = trimmed(source, { path, start, end: start + text.length });
    report(source, code, span);
    passages.push(textPassage(source, span));
  };
  keep('text-before-message', 'lead', 0, message.lead.replace(/^\u00EF\u00BB\u00BF/, '   '));
  for (const block of message.blocks) {
    const end = blockEnd(block);
    const digits = block.id === '4' && /^\s*\d+\s*$/.test(block.gap);
    keep(digits ? 'digits-after-message' : 'text-outside-blocks', `after/${block.id}`, end, block.gap);
    if (block.fields.length + block.tags.length > 0 || block.id === '4')
      keep('text-outside-fields', block.id, bodyStart(block), block.lead);
    for (const tag of block.tags) {
      keep('text-outside-blocks', `${block.id}/after/${tag.id}`, blockEnd(tag), tag.gap);
    }
    if (!/^[1-5S]$/.test(block.id)) report(source, 'block-unknown', { path: block.id, start: block.start, end });
  }
  reportRepeated(source, message.blocks);
  return passages;
}

/** Text that was not understood: all of it, and each line alone. */
export function textPassage(source: Source, span: Span, kind: PassageKind = 'unrecognised'): Passage {
  const lines = linesOf(source, span)
    .map((line) => trimmed(source, line))
    .filter((line) => !isEmpty(line));
  if (lines.length < 2) return { kind, text: located(source, span), readings: [] };
  const readings = lines.map((line) => located(source, line));
  return { kind, text: { value: readings.map(({ value }) => value).join(' '), location: span }, readings };
}

function reportRepeated(source: Source, blocks: readonly Block[]): void {
  const seen = new Set<string>();
  let acknowledgement = false;
  for (const block of blocks) {
    const { id, start } = block;
    // The block 4 of an acknowledgement belongs to it, not to the message behind it.
    const counts = !(isAcknowledgement(block) || (acknowledgement && id === '4'));
    acknowledgement = isAcknowledgement(block) || (acknowledgement && id !== '4' && id !== '1');
    if (counts && seen.has(id))
      report(source, id === '4' ? 'several-text-blocks' : 'block-repeated', { path: id, start, end: start + 3 });
    if (counts) seen.add(id);
  }
}
