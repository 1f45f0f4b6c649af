/** The answer of the network that stands in front of a message in exports, or alone. */

import { add, NONE } from '../list.ts';
import { bodyStart, isAcknowledgement, type Block } from './message.ts';
import { report, type Source } from './source.ts';

/** `ACK` where the network took the message, `NAK` where it refused it; undefined without acknowledgement. */
export type Acknowledgement = 'ACK' | 'NAK' | undefined;

/** Reads the last acknowledgement of a message; a refusal is worth a warning. */
export function readAcknowledgement(source: Source, blocks: readonly Block[]): Acknowledgement {
  let found: Acknowledgement;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || !isAcknowledgement(block)) continue;
    const result = blocks[index + 1]?.tags.find(({ id }) => id === '451');
    found = result?.lead.trim() === '0' ? 'ACK' : 'NAK';
    if (found === 'ACK') continue;
    const start = result ? bodyStart(result) : bodyStart(block);
    report(source, 'network-rejected', { path: '4/451', start, end: start + (result?.lead.length ?? 0) });
  }
  return found;
}

/** The text blocks that are not part of an acknowledgement. */
export function ownTextBlocks(blocks: readonly Block[]): Block[] {
  let answered = false;
  let own: Block[] = NONE;
  for (const block of blocks) {
    if (block.id === '1') answered = isAcknowledgement(block);
    if (block.id !== '4') continue;
    // An acknowledgement has tags: fields behind its header are a message that hides there.
    if (!answered || block.fields.length > 0) own = add(own, block);
    answered = false;
  }
  return own;
}
