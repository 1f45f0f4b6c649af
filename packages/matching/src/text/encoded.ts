/** Undoes what writes letters as numbers or as other letters (base64, base32, codes of characters, Chinese commercial code, Russian in rouble messages, `=4B`, `\u004B`) or puts signs among them. */

import { fromRoubles, mayBeInRoubles } from '../scripts/rouble-letters.ts';
import { fromTelegraph, TELEGRAPH_CODES } from '../scripts/telegraph-codes.ts';

/** Words in which each character stands for so many bits. */
interface Alphabet {
  readonly word: RegExp;
  readonly characters: string;
  readonly bits: number;
}

const HEXADECIMAL = '0123456789ABCDEF';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const OF_SIX_BITS = `${LETTERS}${LETTERS.toLowerCase()}0123456789+/`;

/** A slash may be of the code word before it. */
const ALPHABETS: readonly Alphabet[] = [
  {
    word: /(?<![A-Za-z0-9])(?:0x)?[0-9A-Fa-f]{2}(?:[ :.,-]?[0-9A-Fa-f]{2}){5,}(?![A-Za-z0-9])/g,
    characters: HEXADECIMAL,
    bits: 4,
  },
  { word: /(?<![A-Za-z0-9])[A-Z2-7]{10,}(?![A-Za-z0-9])/g, characters: `${LETTERS}234567`, bits: 5 },
  { word: /[A-Za-z0-9+/_-]{10,}/g, characters: OF_SIX_BITS, bits: 6 },
  { word: /[A-Za-z0-9]{10,}/g, characters: OF_SIX_BITS, bits: 6 },
];
/** Codes of characters with something between them: `75 104 97 116 105 98`. */
const DECIMALS = /(?<!\d)\d{2,3}(?:[ ,;]{1,2}\d{2,3}){5,}(?!\d)/g;
/** Octets of quoted-printable. */
const OCTETS = /(?:=[0-9A-F]{2})+/gi;
/** One character within a word, in the ways of programming languages, of spreadsheets (`_x004B_`) and of web pages that lost the `&`. */
const CHARACTER =
  /\\([01][0-7]{2})|(?<!&)#(\d{2,3});|\\U000([0-9A-F]{5})|\\u\{0?([0-9A-F]{1,5})\}|(?:[\\%]u|U\+)([0-9A-F]{4})|_x([0-9A-F]{4})_|\\x([0-9A-F]{2})/gi;

/** `K1H2A3T4I5B`. */
const LETTERS_AND_DIGITS = /(?<![A-Za-z0-9])[A-Za-z](?:\d[A-Za-z]){5,}(?![A-Za-z0-9])/g;

/** A word with one or two signs in it that look like none of its letters, or like another: `KHA2TIB`, `KHA&TIB`, `KHA5IB`. */
const WITHIN = /(?<![\p{L}\p{N}])(?=(?:[\d&+]{0,2}\p{L}){4})\p{L}+(?:[\d&+]{1,2}\p{L}+){1,2}(?![\p{L}\p{N}])/gu;

/** `EESSMMAAIILL`. */
const DOUBLED = /(?<![A-Za-z])(?:([A-Za-z])\1){4,}(?![A-Za-z])/g;
/** `KHAAATIB`, but no number of Rome's. */
const STRETCHED = /(?<![A-Za-z])(?![IVXLCDM]+(?![A-Za-z]))(?=[A-Za-z]*?([A-Za-z])\1\1)[A-Za-z]{5,}(?![A-Za-z])/gi;
/** Letters that fill: `XXKHATIBXX`. */
const FILL = /(?<=[A-Za-z]{4})[Xx]{2,5}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[Xx]{2,5}(?=[A-WYZa-wyz][A-Za-z]{3})/g;

/** Wherever one is. */
const CUE =
  /[=\\]|\p{L}[\d&+]{1,2}\p{L}|[Uu]\+|%[Uu]|_[Xx]|#\d|[Xx]{2}|([A-Za-z])\1\1|\d{4}[ /-]\d{4}|([A-Za-z])\2([A-Za-z])\3([A-Za-z])\4|(?:[0-9A-Fa-f]{2,3}[ :.,;-]{1,2}){5}/u;
const LONG_WORD = /[A-Za-z0-9+/_-]{10,}/g;
/** What no word of a language has in it. */
const NO_PLAIN_WORD = /\d|[a-z][A-Z]|[A-Z]{2}[a-z]/;
/** Somebody may have encoded it twice. */
const MOST_TIMES = 3;

/** With everything written out that is so encoded; undefined where nothing is. */
export function decoded(text: string): string | undefined {
  let read = text;
  for (let times = 0; times < MOST_TIMES && mayBeEncoded(read); times += 1) {
    const before = read;
    read = once(read);
    if (read === before) break;
  }
  return read === text ? undefined : read;
}

function mayBeEncoded(text: string): boolean {
  return CUE.test(text) || mayBeInRoubles(text) || (NO_PLAIN_WORD.test(text) && hasNoPlainWord(text));
}

function hasNoPlainWord(text: string): boolean {
  return text.match(LONG_WORD)?.some((word) => NO_PLAIN_WORD.test(word)) === true;
}

function once(text: string): string {
  let read = text
    .replace(OCTETS, (octets) => textOf(bytesOf(octets, HEXADECIMAL, 4)) ?? octets)
    .replace(CHARACTER, characterOf)
    .replace(DOUBLED, (letters) => letters.replace(/(.)./g, '$1'))
    .replace(STRETCHED, (word) => word.replace(/([A-Za-z])\1{2,}/gi, '$1'))
    .replace(FILL, ' ')
    .replace(LETTERS_AND_DIGITS, (letters) => letters.replace(/\d/g, ''))
    .replace(TELEGRAPH_CODES, (codes) => fromTelegraph(codes) ?? codes)
    .replace(DECIMALS, (codes) => wordsOf(codes.match(/\d+/g)?.map(Number) ?? []) ?? codes);
  for (const { word, characters, bits } of ALPHABETS)
    read = read.replace(
      word,
      (code) => (NO_PLAIN_WORD.test(code) ? wordsOf(bytesOf(code, characters, bits)) : undefined) ?? code,
    );
  return fromRoubles(read.replace(WITHIN, (word) => word.replace(/[\d&+]/g, '')));
}

function characterOf(
  _written: string,
  octal?: string,
  decimal?: string,
  ...hexadecimal: readonly (string | undefined)[]
): string {
  if (decimal) return String.fromCharCode(Number(decimal));
  const code = octal ? Number.parseInt(octal, 8) : Number.parseInt(hexadecimal.find(Boolean) ?? '', 16);
  return String.fromCodePoint(code);
}

/** @param code - what is none of the `characters`, signs between them and a `0x`, says nothing. */
function bytesOf(code: string, characters: string, bits: number): number[] {
  const written = bits === 4 ? code.replace(/^0x/i, '').toUpperCase() : code.replaceAll('-', '+').replaceAll('_', '/');
  const bytes: number[] = [];
  let [value, length] = [0, 0];
  for (const character of written) {
    const digit = characters.indexOf(character);
    if (digit < 0) continue;
    value = ((value << bits) | digit) & 0xffff;
    length += bits;
    if (length < 8) continue;
    length -= 8;
    bytes.push((value >> length) & 0xff);
  }
  return bytes;
}

/** The words that bytes are, in UTF-8; undefined where they are none. */
function wordsOf(bytes: readonly number[]): string | undefined {
  const text = textOf(bytes);
  return text !== undefined && WORDS.test(text) && LETTER_RUN.test(text) ? ` ${text} ` : undefined;
}

const WORDS = /^[\p{L}\p{M}\p{N} .,'&()/=+-]+$/u;
const LETTER_RUN = /\p{L}{3}/u;

function textOf(bytes: readonly number[]): string | undefined {
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return UTF8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
