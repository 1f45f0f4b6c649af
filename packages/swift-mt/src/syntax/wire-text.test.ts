import { describe, expect, test } from 'vitest';
import { firstNonAscii, readable, wireBytes, wireText } from './wire-text.ts';

const utf8 = (text: string): string => wireText(new TextEncoder().encode(text)).text;

describe('text of a wire', () => {
  test.each([
    ['ASCII', utf8('IRIS'), 'IRIS'],
    ['nothing', '', ''],
    ['two bytes', utf8('MÜLLER \u0080\u07FF'), 'MÜLLER \u0080\u07FF'],
    ['three bytes', utf8('\u0800 € 王 \uFFEE'), '\u0800 € 王 \uFFEE'],
    ['on both sides of the surrogates', utf8('\uD7FF\uE000'), '\uD7FF\uE000'],
    ['four bytes', utf8('\u{10000} 😀 \u{10FFFF}'), '\u{10000} 😀 \u{10FFFF}'],
    ['a letter of Windows-1252', 'M\u00DCLLER', 'MÜLLER'],
    [
      'what Windows-1252 has between',
      '\u0080\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008E\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009E\u009F',
      '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ',
    ],
    ['what it leaves out', '\u0081\u008D\u008F\u0090\u009D\u00A0', '\u0081\u008D\u008F\u0090\u009D\u00A0'],
    ['both, one behind the other', `\u00DC${utf8('Ü')}\u00DC`, 'ÜÜÜ'],
    ['a sequence that is cut off', 'A\u00C3', 'AÃ'],
    ['a sequence that goes on with a letter', 'A\u00C3A', 'AÃA'],
    ['three bytes of which one lacks', '\u00E2\u0082A', 'â‚A'],
    ['four bytes of which one lacks', '\u00F0\u009F\u0098', 'ðŸ˜'],
    ['too long for its character', '\u00C1\u00BF', 'Á¿'],
    ['three bytes where two will do', '\u00E0\u009F\u00BF', 'àŸ¿'],
    ['four bytes where three will do', '\u00F0\u008F\u00BF\u00BF', 'ð\u008F¿¿'],
    ['a surrogate', '\u00ED\u00A0\u0080', 'í\u00A0€'],
    ['above the last character', '\u00F4\u0090\u0080\u0080', 'ô\u0090€€'],
    ['a lead that none has', '\u00F5\u0080\u0080\u0080', 'õ€€€'],
    ['a middle without lead', '\u0080A\u00BF', '€A¿'],
  ])('%s', (_, wire, text) => expect(readable(wire)).toBe(text));
});

test.each([
  ['IRIS', true, 'IRIS'],
  ['MÜLLER', false, 'M\u00C3\u009CLLER'],
  ['\uFFFD', false, '\u00EF\u00BF\u00BD'],
  ['', true, ''],
])('the wire of %j', (text, ascii, wire) => {
  const bytes = new TextEncoder().encode(text);
  expect(wireText(bytes)).toEqual({ bytes, text: wire, ascii });
  expect(wireBytes(wire)).toEqual(bytes);
});

test('bytes that are no UTF-8 are text all the same, however many', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
  const { text, ascii } = wireText(bytes);
  expect([ascii, wireBytes(text)]).toEqual([false, bytes]);
});

test.each([
  ['ABC', 0, -1],
  ['A\u0080C', 0, 1],
  ['A\u007F', 0, -1],
  ['\u00FFA\u00FF', 1, 2],
])('the first character of %j from %i on that is not ASCII', (wire, from, at) =>
  expect(firstNonAscii(wire, from)).toBe(at),
);
