/** The few characters by which blocks and fields are recognised. */

import { internal } from '../internal.ts';
import type { WireText } from './wire-text.ts';

const COLON = 0x3a;
const BRACE = 0x7b;
const ZERO = 0x30;
const BEFORE_A = 0x40;

/** A text without envelope: the first field, at the start of a line. */
export const BARE_TEXT_START: RegExp = /(?:^\u00EF\u00BB\u00BF|^|[\r\n])[ \t]*:20:/;

/** Classes of characters, one bit each, so that one look at a table tells them. */
const BLANK = 1;
const LINE_BREAK = 2;
const DIGIT = 4;
const CAPITAL = 8;
const SMALL = 16;

/** The class of each byte; of what stands behind the last one, none. */
const CLASSES = new Uint8Array(257);
const NO_BYTE = 256;
for (const [bit, characters] of [
  // Blank, tab, no-break space, the control characters that pad files.
  [BLANK, ' \t\u00A0\u0000\u001A'],
  [LINE_BREAK, '\r\n'],
  [DIGIT, '0123456789'],
  [CAPITAL, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [SMALL, 'abcdefghijklmnopqrstuvwxyz'],
] as const) {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = bit;
}

export function isBlank(code: number | undefined): code is number {
  return ((CLASSES[code ?? NO_BYTE] ?? 0) & BLANK) !== 0;
}

export function isLineBreak(code: number | undefined): code is number {
  return code === 0x0d || code === 0x0a;
}

/** A blank or a line break. */
export function isSpace(code: number | undefined): code is number {
  return ((CLASSES[code ?? NO_BYTE] ?? 0) & (BLANK | LINE_BREAK)) !== 0;
}

export function isDigit(code: number | undefined): code is number {
  return ((CLASSES[code ?? NO_BYTE] ?? 0) & DIGIT) !== 0;
}

export function isCapital(code: number | undefined): code is number {
  return ((CLASSES[code ?? NO_BYTE] ?? 0) & CAPITAL) !== 0;
}

export function isLetter(code: number | undefined): code is number {
  return ((CLASSES[code ?? NO_BYTE] ?? 0) & (CAPITAL | SMALL)) !== 0;
}

export function isAlphanumeric(code: number | undefined): code is number {
  return ((CLASSES[code ?? NO_BYTE] ?? 0) & (DIGIT | CAPITAL | SMALL)) !== 0;
}

/** Where the characters of some classes end that start at `from`: a loop that does nothing else is the fastest. */
function runEnd(bytes: Uint8Array, from: number, end: number, classes: number): number {
  let at = from;
  while (at < end && ((CLASSES[bytes[at] ?? NO_BYTE] ?? 0) & classes) !== 0) at++;
  return at;
}

/** Where the digits that start at `from` end. */
export function digitsEnd(bytes: Uint8Array, from: number, end: number): number {
  return runEnd(bytes, from, end, DIGIT);
}

export function capitalsEnd(bytes: Uint8Array, from: number, end: number): number {
  return runEnd(bytes, from, end, CAPITAL);
}

export function lettersEnd(bytes: Uint8Array, from: number, end: number): number {
  return runEnd(bytes, from, end, CAPITAL | SMALL);
}

/** Where the letters and digits that start at `from` end. */
export function wordEnd(bytes: Uint8Array, from: number, end: number): number {
  return runEnd(bytes, from, end, DIGIT | CAPITAL | SMALL);
}

/** The same for capitals and digits. */
export function codeEnd(bytes: Uint8Array, from: number, end: number): number {
  return runEnd(bytes, from, end, DIGIT | CAPITAL);
}

/** Where blanks and line breaks end. */
export function spaceEnd(bytes: Uint8Array, from: number, end: number): number {
  return runEnd(bytes, from, end, BLANK | LINE_BREAK);
}

/** Where the line that starts at `from` ends: at its line break, or at `end`. */
export function lineEnd(bytes: Uint8Array, from: number, end: number): number {
  // One look for nearly every character: few are below the blank.
  for (let at = from; at < end; at++) if ((bytes[at] ?? 0) < 0x20 && isLineBreak(bytes[at])) return at;
  return end;
}

/** True where `{1:`, `{S:` or the like stands at `at`. */
export function isBlockOpen(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === BRACE && bytes[at + 2] === COLON && isAlphanumeric(bytes[at + 1]);
}

/** Length of `{code:` at `at`, at most eight characters of code; 0 where there is none. */
export function openLength(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end - at < 9 && isAlphanumeric(bytes[end])) end++;
  return end > at + 1 && bytes[end] === COLON ? end + 1 - at : 0;
}

/** A mark as written and the tag it stands for, in upper case. */
export interface Mark {
  readonly mark: string;
  readonly tag: string;
}

/** Every regular mark once, by number and option letter: fields share these strings instead of cutting out their own. */
const MARKS: readonly Mark[] = Array.from({ length: 100 * 27 }, (_, index) => {
  const option = index % 27;
  const tag =
    String(Math.floor(index / 27)).padStart(2, '0') + (option === 0 ? '' : String.fromCharCode(0x40 + option));
  return regularMark(`:${tag}:`);
});

/**
 * The field mark at `at`: a colon, two digits, an option letter where there is one, and a colon. System messages are
 * printed with three digits, German statements have a field `NS`. Undefined where there is none.
 */
export function markAt({ bytes, text }: WireText, at: number): Mark | undefined {
  const first = bytes[at + 1];
  const second = bytes[at + 2];
  const third = bytes[at + 3];
  if (isDigit(first) && isDigit(second)) {
    const number = (first - ZERO) * 10 + second - ZERO;
    if (third === COLON) return MARKS[number * 27];
    if (bytes[at + 4] !== COLON || !isAlphanumeric(third)) return undefined;
    const option = third - BEFORE_A;
    return (option > 0 && option < 27 ? MARKS[number * 27 + option] : undefined) ?? markOf(text.slice(at, at + 5));
  }
  return first === 0x4e && second === 0x53 && third === COLON ? NS : undefined;
}

const NS = markOf(':NS:');

/** The opening of every block, by the byte it is named by. */
const BLOCK_OPENINGS: readonly Mark[] = Array.from({ length: 128 }, (_, byte) =>
  regularMark(`{${String.fromCharCode(byte)}:`),
);

/** The openings of tags that messages have nearly always, by their three characters. */
const TAG_OPENINGS: ReadonlyMap<number, Mark> = new Map(
  '103 106 108 111 113 115 119 121 165 175 177 433 434 451 CHK DLM MAC MRF PAC PDE PDM SYS TNG'
    .split(' ')
    .map((code) => [packed(new TextEncoder().encode(code), 0), regularMark(`{${code}:`)]),
);

/** Three characters as one number. */
function packed(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

/** The opening of {@link openLength} characters at `at`. */
export function openAt({ bytes, text }: WireText, at: number, length: number): Mark {
  const known =
    length === 3
      ? BLOCK_OPENINGS[bytes[at + 1] ?? 0]
      : length === 5
        ? TAG_OPENINGS.get(packed(bytes, at + 1))
        : undefined;
  return known ?? markOf(text.slice(at, at + length));
}

/** The tag stands between two characters. */
function markOf(mark: string): Mark {
  return { mark, tag: upperCase(mark.slice(1, -1)) };
}

/** A mark that many messages have: its tag is looked up and compared all the time. */
function regularMark(mark: string): Mark {
  return { mark, tag: internal(markOf(mark).tag) };
}

/** A code in upper case: seldom is there anything to do. */
export function upperCase(code: string): string {
  for (let at = 0; at < code.length; at++) if (code.charCodeAt(at) > 0x5a) return code.toUpperCase();
  return code;
}

/** Index of the first character at or after `from` that is neither blank nor line break. */
export function skipBlanks(bytes: Uint8Array, from: number): number {
  return spaceEnd(bytes, from, bytes.length);
}
