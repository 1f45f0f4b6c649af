/** Shows a piece of a message among what stands around it. */

import type { Location } from '@interdict/model';
import { paint } from './paint.ts';

/** Bytes shown on either side. */
const AROUND = 18;

const decoder = new TextDecoder();

/** The text at `location` marked between guillemets, with some of the message before and after it on one line. */
export function quoteInPlace(bytes: Uint8Array, { start, end }: Location): string {
  const before = oneLine(bytes.subarray(Math.max(0, start - AROUND), start));
  const after = oneLine(bytes.subarray(end, end + AROUND));
  return `${before}${paint(['inverse'], `«${oneLine(bytes.subarray(start, end))}»`)}${after}`;
}

/** Line ends as signs; control characters, which could steer a terminal, as dots. */
export function oneLine(bytes: Uint8Array): string {
  return printable(decoder.decode(bytes));
}

export function printable(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '↵')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '·');
}
