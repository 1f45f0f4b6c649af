/** A message as it is written: blocks, fields and everything between them, nothing lost. */

import type { Issue } from '@interdict/model';

/**
 * Texts in the tree have one character per byte of the message, so that lengths add up to byte offsets; `readable` turns
 * them into what a person reads. For plain ASCII the two are the same.
 */
export interface MtMessage {
  /** What stands in front of the first block. */
  readonly lead: string;
  readonly blocks: readonly Block[];
  /** What is wrong with the blocks; what is wrong with their contents is for `readMt` to say. */
  readonly issues: readonly Issue[];
}

/** `{1:...}` and the like; also a tag inside a block, such as `{108:...}`. */
export interface Block {
  /** `1` to `5`, `S` or another letter; for a tag its code. */
  readonly id: string;
  /** Offset of `open` in the message. */
  readonly start: number;
  /** `{4:`, or empty for a text without envelope. */
  readonly open: string;
  /** The contents up to the first field or tag: of a header all of it, of a text block its first line break. */
  readonly lead: string;
  /** The fields of a text block, in order. */
  readonly fields: readonly Field[];
  /** The tags of blocks 3, 5 and S and of service messages, in order. */
  readonly tags: readonly Block[];
  /** `}`, for a text block with the hyphen in front; empty where the block does not end. */
  readonly close: string;
  /** What stands between this block and the next one. */
  readonly gap: string;
}

/** One field of a text block: `:50K:/123...`. */
export interface Field {
  /** Number and option in upper case: `50K`, `20`. */
  readonly tag: string;
  /** Offset of `mark` in the message. */
  readonly start: number;
  /** The tag as written, with its colons. */
  readonly mark: string;
  /** Everything up to the last line break before the next field. */
  readonly value: string;
  /** The line break after the field, and blanks in front of the next one. */
  readonly gap: string;
}

/** Offset of the value of a field in the message. */
export function valueStart(field: Field): number {
  return field.start + field.mark.length;
}

/** Offset of the contents of a block in the message. */
export function bodyStart(block: Block): number {
  return block.start + block.open.length;
}

/** Offset behind the end of a block, where its gap starts. */
export function blockEnd({ start, open, lead, fields, tags, close }: Block): number {
  const field = fields.at(-1);
  if (field) return field.start + field.mark.length + field.value.length + field.gap.length + close.length;
  const tag = tags.at(-1);
  return (tag ? blockEnd(tag) + tag.gap.length : start + open.length + lead.length) + close.length;
}

/** True for the acknowledgement that stands in front of a message in exports (service identifier 21). */
export function isAcknowledgement(header: Block): boolean {
  return header.id === '1' && header.lead.startsWith('21', 1);
}
