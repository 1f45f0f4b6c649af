import { expect, test } from 'vitest';
import {
  isAlphanumeric,
  isBlank,
  isCapital,
  isDigit,
  isLetter,
  isLineBreak,
  isSpace,
  markAt,
  openAt,
  openLength,
  skipBlanks,
  upperCase,
} from './marks.ts';
import { wireBytes, type WireText } from './wire-text.ts';

const BLANKS = '\u0000\t\u001A \u00A0';
const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

test.each<[name: string, is: (code: number | undefined) => boolean, characters: string]>([
  ['blank', isBlank, BLANKS],
  ['line break', isLineBreak, '\n\r'],
  ['space', isSpace, '\u0000\t\n\r\u001A \u00A0'],
  ['digit', isDigit, DIGITS],
  ['capital', isCapital, CAPITALS],
  ['letter', isLetter, CAPITALS + CAPITALS.toLowerCase()],
  ['letter or digit', isAlphanumeric, DIGITS + CAPITALS + CAPITALS.toLowerCase()],
])('the characters that are a %s', (_, is, characters) => {
  const found = Array.from({ length: 256 }, (_none, code) => String.fromCharCode(code)).filter((character) =>
    is(character.charCodeAt(0)),
  );
  expect(found.join('')).toBe(characters);
  expect(is(undefined)).toBe(false);
});

function wire(text: string): WireText {
  return { bytes: wireBytes(text), text, ascii: true };
}

test.each([
  [':20:', '20', ':20:'],
  [':00:', '00', ':00:'],
  [':99Z:', '99Z', ':99Z:'],
  [':50A:X', '50A', ':50A:'],
  [':50k:', '50K', ':50k:'],
  [':135:', '135', ':135:'],
  [':NS:', 'NS', ':NS:'],
  [':NS', undefined, undefined],
  [':NX:', undefined, undefined],
  [':XS:', undefined, undefined],
  [':2:', undefined, undefined],
  [':A0:', undefined, undefined],
  [':0A:', undefined, undefined],
  [':20', undefined, undefined],
  [':20K', undefined, undefined],
  [':20-:', undefined, undefined],
  [':20KX:', undefined, undefined],
])('the mark of %j', (text, tag, mark) => {
  const found = markAt(wire(`X${text}`), 1);
  expect([found?.tag, found?.mark]).toEqual([tag, mark]);
});

test.each([
  ['{1:', 3, '1'],
  ['{s:', 3, 'S'],
  ['{108:', 5, '108'],
  ['{chk:', 5, 'CHK'],
  ['{TNG:', 5, 'TNG'],
  ['{12345678:', 10, '12345678'],
  ['{123456789:', 0, undefined],
  ['{:', 0, undefined],
  ['{1-:', 0, undefined],
  ['{108', 0, undefined],
])('the opening of %j', (text, length, tag) => {
  const { bytes } = wire(`X${text}`);
  expect(openLength(bytes, 1)).toBe(length);
  if (tag === undefined) return;
  expect(openAt(wire(`X${text}`), 1, length)).toEqual({ mark: text, tag });
});

test.each([
  ['A', 0, 0],
  [' \r\n\tA', 0, 4],
  ['A  ', 1, 3],
])('blanks of %j from %i on end at %i', (text, from, end) => expect(skipBlanks(wireBytes(text), from)).toBe(end));

test.each(['', 'ABC', 'aBc', 'Z1', 'z', '[', 'é'])('%j in upper case', (code) =>
  expect(upperCase(code)).toBe(code.toUpperCase()),
);
