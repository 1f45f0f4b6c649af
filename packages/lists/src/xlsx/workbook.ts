/** Reads a workbook (Office Open XML, ECMA-376 part 1, 18.3 and 18.4) with one sheet, the form of Australia's list, as delimited text. */

import { ListError } from '../list-error.ts';
import type { ListFile } from '../list-file.ts';
import { readXmlRecords } from '../xml/read-records.ts';
import { attribute, childrenOf, elementsAt, textAt, type XmlElement } from '../xml/xml-element.ts';

const SHEET = /\/xl\/worksheets\/[^/]+\.xml$/;

/**
 * The sheet of an unpacked workbook: a row in each line, cells quoted and parted by commas. Numbers are as they are stored: a date
 * is a number of days. Undefined where the files are no workbook.
 *
 * @throws {ListError} `list-ambiguous` where there are several sheets
 */
export function sheetText(path: string, files: readonly ListFile[]): Uint8Array | undefined {
  const [sheet, another] = files.filter(({ name }) => SHEET.test(name));
  if (!sheet) return undefined;
  if (another) throw new ListError('list-ambiguous', 'The workbook has several sheets; save the list alone.', { path });
  const strings = sharedStrings(files.find(({ name }) => name.endsWith('/xl/sharedStrings.xml')));
  const lines: string[] = [];
  readXmlRecords(sheet, { records: new Set(['row']) }, (row) => lines.push(lineOf(row, strings)));
  return new TextEncoder().encode(lines.join(''));
}

function sharedStrings(file: ListFile | undefined): readonly string[] {
  const strings: string[] = [];
  if (file) readXmlRecords(file, { records: new Set(['si']) }, (item) => strings.push(textIn(item)));
  return strings;
}

/** Plain text, or runs of text with formats of their own; how it is spoken (`rPh`) stands beside it. */
function textIn(item: XmlElement): string {
  const text = [...childrenOf(item, 't'), ...elementsAt(item, 'r', 't')].map((each) => each.text).join('');
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** How a character is written that XML has no place for (22.4.2.4): a carriage return as `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Empty cells may be left out: each says where it stands. */
function lineOf(row: XmlElement, strings: readonly string[]): string {
  const cells: string[] = [];
  for (const cell of childrenOf(row, 'c')) {
    const column = columnOf(attribute(cell, 'r')) ?? cells.length;
    while (cells.length < column) cells.push('');
    cells[column] = valueOf(cell, strings);
  }
  return `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join()}\n`;
}

/** `AB12` is the 28th column; no sheet has more than three letters. */
function columnOf(reference: string): number | undefined {
  const [letters = ''] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === '') return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, strings: readonly string[]): string {
  const type = attribute(cell, 't');
  if (type === 'inlineStr') return childrenOf(cell, 'is').map(textIn).join('');
  const value = textAt(cell, 'v');
  return type === 's' ? (strings[Number(value)] ?? '') : value;
}
