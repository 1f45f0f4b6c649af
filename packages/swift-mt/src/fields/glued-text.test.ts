import { expect, test } from 'vitest';
import { gluedPart, gluedSpans, glueLines, sectionsOf, type GluedText } from './glued-text.ts';
import { linesOf } from '../syntax/source.ts';
import { wireBytes } from '../syntax/wire-text.ts';

/** The lines of a value that stands inside a longer text. */
function glue(value: string): GluedText {
  const text = `:86:${value}`;
  const source = { bytes: wireBytes(text), text, ascii: !/[^\u0000-\u007F]/.test(text), issues: [] };
  return glueLines(source, '4/86', linesOf(source, { path: '4/86', start: 4, end: text.length }));
}

test('lines are one text', () => {
  const { text, ends } = glue('ABC\r\nDE\n\nF');
  expect([text, ends]).toEqual(['ABCDEF', [3, 5, 5, 6]]);
});

test.each<[from: number, to: number, part: string | undefined]>([
  [0, 6, 'ABCDEF 4-13'],
  [0, 3, 'ABC 4-7'],
  [2, 3, 'C 6-7'],
  [2, 4, 'CD 6-10'],
  [3, 5, 'DE 9-11'],
  [4, 6, 'EF 10-13'],
  [5, 6, 'F 12-13'],
  [3, 3, undefined],
])('its characters from %i up to %i', (from, to, part) => {
  const found = gluedPart(glue('ABC\r\nDE\nF'), from, to);
  expect(found && `${found.value} ${found.location.start}-${found.location.end}`).toBe(part);
});

test.each<[value: string, part: string | undefined]>([
  [' A ', 'A 5-6'],
  ['A B', 'A B 4-7'],
  ['\r\n  A\t\r\n', 'A 8-9'],
  [' ', undefined],
  ['', undefined],
  ['\u00C3\u009C', 'Ü 4-6'],
])('%j without blanks around it', (value, part) => {
  const glued = glue(value);
  const found = gluedPart(glued, 0, glued.text.length);
  expect(found && `${found.value} ${found.location.start}-${found.location.end}`).toBe(part);
});

test.each<[from: number, to: number, spans: string[]]>([
  [0, 6, ['4-7', '9-11', '12-13']],
  [1, 4, ['5-7', '9-10']],
  [3, 5, ['9-11']],
  [5, 6, ['12-13']],
  [2, 2, []],
])('the places of its characters from %i up to %i', (from, to, spans) =>
  expect(gluedSpans(glue('ABC\r\nDE\nF'), from, to).map(({ start, end }) => `${start}-${end}`)).toEqual(spans),
);

test.each<[text: string, sections: string[]]>([
  ['', []],
  ['X', []],
  ['/A/1', ['A:1']],
  ['X/A/1/B/2 /A/', ['A:1', 'B:2 ', 'A:']],
])('the sections of %j', (text, sections) => {
  const codes = /\/([AB])\//g;
  codes.lastIndex = 3;
  expect(sectionsOf(text, codes).map(({ code, from, to }) => `${code}:${text.slice(from, to)}`)).toEqual(sections);
});
