/** Shows a piece of a message among what stands around it. */

import { characterSetOf } from 'interdict';
import type { Location } from '@interdict/model';
import { paint } from './paint.ts';
import { printable } from './printable.ts';

/** Characters shown on either side. */
const AROUND = 18;

/**
 * The text at `location` marked between guillemets, with some of the message before and after it on one line, in the
 * character set of the message.
 */
export function quoteInPlace(bytes: Uint8Array, { start, end }: Location): string {
  const label = characterSetOf(bytes);
  const around = label?.startsWith('utf-16') ? 2 * AROUND : AROUND;
  const decoder = new TextDecoder(label);
  const text = (from: number, to: number): string => oneLine(decoder.decode(bytes.subarray(from, to)));
  const before = text(Math.max(0, start - around), start).replace(/^\uFFFD+/, '');
  const after = text(end, end + around).replace(/\uFFFD+$/, '');
  return `${before}${paint(['inverse'], `«${text(start, end)}»`)}${after}`;
}

function oneLine(text: string): string {
  return printable(text).replace(/\p{Zs}+/gu, ' ');
}
