/** Shows a piece of a message among what stands around it. */

import type { Location } from '@interdict/model';
import { paint } from './paint.ts';
import { printable } from './printable.ts';

/** Bytes shown on either side. */
const AROUND = 18;

const decoder = new TextDecoder();

/** The text at `location` marked between guillemets, with some of the message before and after it on one line. */
export function quoteInPlace(bytes: Uint8Array, { start, end }: Location): string {
  const before = oneLine(bytes.subarray(Math.max(0, start - AROUND), start));
  const after = oneLine(bytes.subarray(end, end + AROUND));
  return `${before}${paint(['inverse'], `«${oneLine(bytes.subarray(start, end))}»`)}${after}`;
}

function oneLine(bytes: Uint8Array): string {
  return printable(decoder.decode(bytes)).replace(/\p{Zs}+/gu, ' ');
}
