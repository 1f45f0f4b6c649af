/** Writes a syntax tree as the bytes it was read from. */

import type { Block, MtMessage } from './message.ts';
import { wireBytes } from './wire-text.ts';

/** The bytes of a message; of a tree that `parseMt` made, exactly the bytes it was made from. */
export function printMt(message: MtMessage): Uint8Array {
  return wireBytes(message.lead + message.blocks.map(printBlock).join(''));
}

function printBlock({ open, lead, fields, tags, close, gap }: Block): string {
  const contents = fields.map((field) => field.mark + field.value + field.gap).join('') + tags.map(printBlock).join('');
  return open + lead + contents + close + gap;
}
