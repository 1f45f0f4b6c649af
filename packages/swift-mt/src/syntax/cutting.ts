/** A message while it is cut into blocks. */

import type { Issue } from '@interdict/model';
import { isBlockOpen } from './marks.ts';
import type { WireText } from './wire-text.ts';

/** The message, and `at`, where the next block starts. */
export interface Cutting extends WireText {
  readonly issues: Issue[];
  at: number;
}

/** Where the next block starts, or the end of the text. */
export function nextBlock({ bytes, text }: WireText, from: number): number {
  let at = from;
  while (at !== -1 && !isBlockOpen(bytes, at)) at = text.indexOf('{', at + 1);
  return at === -1 ? text.length : at;
}

/** Goes on to the next block, and gives back what stands in front of it, behind the `end` of the one before. */
export function gapAfter(cutting: Cutting, end: number): string {
  cutting.at = nextBlock(cutting, end);
  return piece(cutting, end, cutting.at);
}

/** What stands between two places, nearly always nothing or a line break: one string for all of these. */
export function piece({ bytes, text }: WireText, from: number, to: number): string {
  if (from === to) return '';
  return to === from + 2 && bytes[from] === 0x0d && bytes[from + 1] === 0x0a ? '\r\n' : text.slice(from, to);
}
