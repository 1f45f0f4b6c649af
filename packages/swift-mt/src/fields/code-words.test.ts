import { describe, expect, test } from 'vitest';
import { codeElements, type CodePlaces } from './code-words.ts';
import { linesOf } from '../syntax/source.ts';
import { wireBytes } from '../syntax/wire-text.ts';

/** `CODE part|part`, with the place of each part. */
function elementsOf(places: CodePlaces, value: string): string[] {
  const text = `${value}/END/`;
  const source = { bytes: wireBytes(text), text, ascii: true, issues: [] };
  const lines = linesOf(source, { path: '4/72', start: 0, end: value.length });
  return codeElements(source, lines, places).map(({ code, parts }) =>
    [code, ...parts.map(({ path, start, end }) => `${path} ${start} ${text.slice(start, end)}`)].join('|'),
  );
}

describe('at the start of a line', () => {
  test.each([
    ['no code', 'GOODS', []],
    ['a code', '/INS/ALFADEFF', ['INS|4/72/1 5 ALFADEFF']],
    ['in lower case', '/ins/A', ['INS|4/72/1 5 A']],
    ['one character and eight', '/A/B\r\n/12345678/C', ['A|4/72/1 3 B', '12345678|4/72/2 16 C']],
    ['nine characters are none', '/123456789/C', []],
    ['none without a second slash', '/INS', []],
    ['none between two slashes', '//INS/A', []],
    ['another sign inside', '/IN-S/A', []],
    ['a second one on the line is text', '/INS/A/ACC/B', ['INS|4/72/1 5 A/ACC/B']],
    ['blanks around a part', '/INS/ A \r\n B', ['INS|4/72/1 6 A|4/72/2 11 B']],
    ['a continuation', '/ACC/A\r\n//B\r\nC', ['ACC|4/72/1 5 A|4/72/2 10 B|4/72/3 13 C']],
    ['a slash inside a word, and one in front', '/ACC/A\r\nB/C\r\n/D', ['ACC|4/72/1 5 A|4/72/2 8 B/C|4/72/3 13 /D']],
    ['nothing behind it', '/ACC/\r\n//', ['ACC']],
    ['text in front', 'A\r\n/ACC/B', ['ACC|4/72/2 8 B']],
  ])('%s', (_, value, expected) => expect(elementsOf('line-start', value)).toEqual(expected));
});

describe('anywhere', () => {
  test.each([
    ['no code', 'GOODS', []],
    ['inside a line', 'A /INV/B', ['INV|4/72/1 7 B']],
    ['two on a line', '/INV/A/ROC/B', ['INV|4/72/1 5 A', 'ROC|4/72/1 11 B']],
    ['two that share a slash', '/INV/ROC/A', ['INV|4/72/1 5 ROC/A']],
    ['in lower case', '/roc/A', ['ROC|4/72/1 5 A']],
    ['two letters are none', '/AB/C', []],
    ['three letters and eight', '/ABC/1/ABCDEFGH/2', ['ABC|4/72/1 5 1', 'ABCDEFGH|4/72/1 16 2']],
    ['nine letters are none', '/ABCDEFGHI/2', []],
    ['digits are none', '/AB1/C', []],
    ['behind a slash that opens none', '/1/INV/A', ['INV|4/72/1 7 A']],
    ['over lines', '/INV/A\r\n//B\r\nC /ROC/D', ['INV|4/72/1 5 A|4/72/2 10 B|4/72/3 13 C', 'ROC|4/72/3 20 D']],
    ['at the very end', '/INV/A /ROC/', ['INV|4/72/1 5 A', 'ROC']],
    ['cut by the end of the field', '/INV/A /ROC', ['INV|4/72/1 5 A /ROC']],
    ['two slashes in front of a code', '//INV/A', ['INV|4/72/1 6 A']],
    ['a slash that separates the next code', '/ROC/A//INV/B', ['ROC|4/72/1 5 A', 'INV|4/72/1 12 B']],
    ['nothing but slashes in front of the next code', '/ROC///INV/B', ['ROC', 'INV|4/72/1 11 B']],
    ['a separator in front of the next code', '/ROC/A///INV/B//C', ['ROC|4/72/1 5 A', 'INV|4/72/1 13 B//C']],
  ])('%s', (_, value, expected) => expect(elementsOf('anywhere', value)).toEqual(expected));
});
