import { expect, test } from 'vitest';
import { sheetText } from './workbook.ts';

const file = (name: string, text: string): { name: string; bytes: Uint8Array } => ({
  name: `list.xlsx/${name}`,
  bytes: new TextEncoder().encode(text),
});
const STRINGS = file(
  'xl/sharedStrings.xml',
  '<sst><si><t>id</t></si><si><r><t>na</t></r><r><t>me</t></r><rPh><t>spoken</t></rPh></si><si><t xml:space="preserve">say "a",\n b</t></si></sst>',
);
const SHEET = file(
  'xl/worksheets/sheet1.xml',
  '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>46126</v></c><c r="C2" t="s"><v>2</v></c><c r="AA2" t="inlineStr"><is><t>far</t></is></c><c t="b"><v>1</v></c></row></sheetData></worksheet>',
);

test('gives a line for each row, with every cell in its column', () => {
  const text = new TextDecoder().decode(sheetText('list.xlsx', [file('docProps/app.xml', '<a/>'), STRINGS, SHEET]));
  const far = ','.repeat(23).replaceAll(',', '"",');
  expect(text).toBe(`"id","name"\n"46126","","say ""a"",\n b",${far}"far","1"\n`);
});

test('a character that XML has no place for is read', () => {
  const strings = file('xl/sharedStrings.xml', '<sst><si><t>QDi.062_x000D_\n_x005F_x000D_</t></si></sst>');
  const sheet = file(
    'xl/worksheets/sheet1.xml',
    '<worksheet><row r="1"><c r="A1" t="s"><v>0</v></c></row></worksheet>',
  );
  expect(new TextDecoder().decode(sheetText('list.xlsx', [strings, sheet]))).toBe('"QDi.062\r\n_x000D_"\n');
});

test('an archive without a sheet is no workbook, one with several is refused', () => {
  expect(sheetText('x.zip', [file('sdn.csv', '')])).toBeUndefined();
  const other = { ...SHEET, name: 'list.xlsx/xl/worksheets/sheet2.xml' };
  expect(() => sheetText('list.xlsx', [SHEET, other])).toThrow(expect.objectContaining({ code: 'list-ambiguous' }));
});
