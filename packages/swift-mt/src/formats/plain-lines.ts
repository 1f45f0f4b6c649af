/** Formats that are lines of text (`4*35x`, `16x`): nearly all values fit them at first sight, without a regular expression. */

import { CHARACTERS, type FormatPart } from './format.ts';

/** At most so many lines of at most so many characters. */
export interface PlainLines {
  readonly most: number;
  readonly width: number;
}

/** The lines that alone fit a format, because all that stands in front of them is optional; undefined where none do. */
export function plainLinesOf(parts: readonly FormatPart[]): PlainLines | undefined {
  const last = parts.at(-1);
  if (last?.kind !== 'component' || last.type !== 'x' || last.least !== 1) return undefined;
  return parts.every((part) => part === last || part.kind === 'optional')
    ? { most: last.lines, width: last.most }
    : undefined;
}

/** True only where a value has these lines, none of them empty. */
export function fitsLines(bytes: Uint8Array, start: number, end: number, { most, width }: PlainLines): boolean {
  let lines = 1;
  let from = start;
  for (let at = start; at < end; at++) {
    const code = bytes[at] ?? 0;
    if (SET[code] === 1) continue;
    if (at === from || at - from > width || ++lines > most) return false;
    if (code === 0x0d && bytes[at + 1] === 0x0a) at++;
    else if (code !== 0x0d && code !== 0x0a) return false;
    from = at + 1;
  }
  return from < end && end - from <= width;
}

/** 1 for each byte that is in character set x. */
const SET = new Uint8Array(256);
for (const character of CHARACTERS.x) SET[character.charCodeAt(0)] = 1;
