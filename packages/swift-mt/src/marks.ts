/** The few characters by which blocks and fields are recognised. */

const COLON = 0x3a;
const BRACE = 0x7b;

/** A text without envelope: the first field, at the start of a line. */
export const BARE_TEXT_START: RegExp = /(?:^\u00EF\u00BB\u00BF|^|[\r\n])[ \t]*:20:/;

/** True where `{1:`, `{S:` or the like stands at `at`. */
export function isBlockOpen(text: string, at: number): boolean {
  return text.charCodeAt(at) === BRACE && text.charCodeAt(at + 2) === COLON && isAlphanumeric(text.charCodeAt(at + 1));
}

/** Length of `{code:` at `at`, at most eight characters of code; 0 where there is none. */
export function openLength(text: string, at: number): number {
  let end = at + 1;
  while (end - at < 9 && isAlphanumeric(text.charCodeAt(end))) end++;
  return end > at + 1 && text.charCodeAt(end) === COLON ? end + 1 - at : 0;
}

/** The opening of {@link openLength} characters at `at`. */
export function openAt(text: string, at: number, length: number): Mark {
  const known = length === 3 ? OPENINGS[text.charCodeAt(at + 1)] : undefined;
  return known ?? markOf(text.slice(at, at + length));
}

/**
 * Length of the field mark at `at`: a colon, two digits, an option letter where there is one, and a colon. System
 * messages are printed with three digits, German statements have a field `NS`. 0 where there is none.
 */
export function markLength(text: string, at: number): number {
  const first = text.charCodeAt(at + 1);
  const second = text.charCodeAt(at + 2);
  const digits = isDigit(first) && isDigit(second);
  if (!digits && !(first === 0x4e && second === 0x53)) return 0;
  if (text.charCodeAt(at + 3) === COLON) return 4;
  return digits && isAlphanumeric(text.charCodeAt(at + 3)) && text.charCodeAt(at + 4) === COLON ? 5 : 0;
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
  return { mark: `:${tag}:`, tag };
});

/** The openings of blocks, by the letter or digit. */
const OPENINGS: readonly Mark[] = Array.from({ length: 128 }, (_, code) => markOf(`{${String.fromCharCode(code)}:`));

/** The mark of {@link markLength} characters at `at`. */
export function markAt(text: string, at: number, length: number): Mark {
  const number = (text.charCodeAt(at + 1) - 0x30) * 10 + text.charCodeAt(at + 2) - 0x30;
  const option = length === 4 ? 0 : text.charCodeAt(at + 3) - 0x40;
  const regular = option >= 0 && option <= 26 && number <= 99;
  const known = regular && (length === 4 || option > 0) ? MARKS[number * 27 + option] : undefined;
  if (known) return known;
  return markOf(text.slice(at, at + length));
}

/** The tag stands between two characters. */
function markOf(mark: string): Mark {
  return { mark, tag: upperCase(mark.slice(1, -1)) };
}

/** A code in upper case: seldom is there anything to do. */
export function upperCase(code: string): string {
  for (let at = 0; at < code.length; at++) if (code.charCodeAt(at) > 0x5a) return code.toUpperCase();
  return code;
}

/** Index of the first character at or after `from` that is neither blank nor line break. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at)) || isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** Blank, tab, no-break space, the control characters that pad files. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x00 || code === 0x1a;
}

export function isLineBreak(code: number): boolean {
  return code === 0x0d || code === 0x0a;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}
