/** Bytes as text with one character per byte, so that an index into the text is a byte offset. */

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const REPLACEMENT = '\uFFFD';
const CHUNK = 8192;

/** What Windows-1252 writes at 0x80-0x9F; blanks stand for the five codes it leaves out. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** A message as bytes, for looking at single ones, and as text with one character per byte, for cutting values out. */
export interface WireText {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** True where every byte is ASCII: then nothing has to be decoded. */
  readonly ascii: boolean;
}

/** The bytes with a string of which each character is one byte (0-255). */
export function wireText(bytes: Uint8Array): WireText {
  // Nearly every message is plain ASCII, which the platform decodes many times faster than we can byte by byte.
  const text = UTF_8.decode(bytes);
  // Other UTF-8 gets shorter when it is decoded.
  if (text.length === bytes.length && !text.includes(REPLACEMENT)) return { bytes, text, ascii: true };
  let wire = '';
  for (let at = 0; at < bytes.length; at += CHUNK) wire += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return { bytes, text: wire, ascii: false };
}

/** The bytes of a text with one character per byte: the inverse of {@link wireText}. */
export function wireBytes(wire: string): Uint8Array {
  const bytes = new Uint8Array(wire.length);
  for (let at = 0; at < wire.length; at++) bytes[at] = wire.charCodeAt(at);
  return bytes;
}

/** Index of the first character at or after `from` that is not ASCII; -1 where there is none. */
export function firstNonAscii(wire: string, from = 0): number {
  for (let at = from; at < wire.length; at++) if (wire.charCodeAt(at) > 0x7f) return at;
  return -1;
}

/**
 * The text as a person reads it: UTF-8 where the bytes are UTF-8, else Windows-1252. Decided character by character, so
 * that one stray byte does not garble a name that stands elsewhere.
 */
export function readable(wire: string): string {
  let text = '';
  let done = 0;
  for (let at = firstNonAscii(wire); at !== -1; at = firstNonAscii(wire, done)) {
    const length = utf8Length(wire, at);
    const sequence =
      length > 0 ? UTF_8.decode(wireBytes(wire.slice(at, at + length))) : windows1252(wire.charCodeAt(at));
    text += wire.slice(done, at) + sequence;
    done = at + Math.max(length, 1);
  }
  return done === 0 ? wire : text + wire.slice(done);
}

/** Length of the well-formed UTF-8 sequence of more than one byte at `at`; 0 where there is none (RFC 3629, section 4). */
function utf8Length(wire: string, at: number): number {
  const lead = wire.charCodeAt(at);
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next++) {
    const byte = wire.charCodeAt(at + next);
    if (!(byte >= 0x80 && byte <= 0xbf)) return 0;
  }
  const second = wire.charCodeAt(at + 1);
  const overlongOrOutside =
    (lead === 0xe0 && second < 0xa0) || // overlong
    (lead === 0xed && second > 0x9f) || // surrogates
    (lead === 0xf0 && second < 0x90) || // overlong
    (lead === 0xf4 && second > 0x8f); // above U+10FFFF
  return overlongOrOutside ? 0 : length;
}

/** How many bytes the character at `at` has. */
export function characterLength(wire: string, at: number): number {
  return Math.max(utf8Length(wire, at), 1);
}

function windows1252(byte: number): string {
  const character = WINDOWS_1252[byte - 0x80] ?? ' ';
  return byte < 0xa0 && character !== ' ' ? character : String.fromCharCode(byte);
}
