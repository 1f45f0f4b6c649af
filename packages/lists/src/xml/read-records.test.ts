import { describe, expect, test } from 'vitest';
import type { ListFile } from '../list-file.ts';
import { readXmlRecords } from './read-records.ts';
import { rootName } from './root-name.ts';
import { attribute, childrenOf, elementsAt, textAt, type XmlElement } from './xml-element.ts';

function file(text: string): ListFile {
  return { name: 'list.xml', bytes: new TextEncoder().encode(text) };
}

function records(text: string, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  readXmlRecords(file(text), { records: new Set(names) }, (record) => found.push(record));
  return found;
}

describe('readXmlRecords', () => {
  test('hands over each record, with local names, and passes by the rest', () => {
    const text = '<x:a xmlns:x="u"><skip><deep/></skip><x:r n="1"><b>one &amp; <![CDATA[two]]></b><r/></x:r><r/></x:a>';
    const [first, second, third] = records(text, 'r');
    expect(third).toBeUndefined();
    expect([attribute(first, 'n'), textAt(first, 'b'), childrenOf(first, 'r').length]).toEqual(['1', 'one & two', 1]);
    expect(second?.children).toEqual([]);
    expect(elementsAt(first, 'b', 'c')).toEqual([]);
  });

  test('does not depend on where the pieces are cut', () => {
    const name = 'Ж'.repeat(50_000);
    expect(textAt(records(`<a> <r>${name}</r></a>`, 'r')[0])).toBe(name);
  });

  test('returns the root', () => {
    expect(readXmlRecords(file('<a d="2026"><b/></a>'), { records: new Set() }, () => {}).attributes.get('d')).toBe(
      '2026',
    );
  });

  test.each([
    ['xml-malformed', '<a><r></a>'],
    ['xml-malformed', '<a><r>'],
    ['xml-malformed', '<a/><b/>'],
    ['xml-malformed', ''],
    ['xml-malformed', '<a>&unknown;</a>'],
    ['xml-malformed', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
    ['xml-malformed', '<a>'.repeat(100)],
    ['file-not-utf-8', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'],
  ])('refuses with %s: %s', (code, text) => {
    expect(() => records(text, 'r')).toThrow(expect.objectContaining({ code, path: 'list.xml' }));
  });

  test('refuses what stands among records and is none', () => {
    const sought = { records: new Set(['r', 'd']), holders: new Set(['l']) };
    const read = (text: string): unknown => readXmlRecords(file(text), sought, () => {});
    expect(read('<a><x/><l><d/><r><x/></r></l><x/></a>')).toMatchObject({ name: 'a' });
    expect(() => read('<a>\n<l><r/><q><r/></q></l></a>')).toThrow(
      expect.objectContaining({ code: 'xml-malformed', line: 2, message: expect.stringContaining('q in l') }),
    );
  });

  test('refuses bytes that are not UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<a>'), 0xe9, 0x3c]);
    const read = (): unknown => readXmlRecords({ name: 'x', bytes }, { records: new Set() }, () => {});
    expect(read).toThrow(expect.objectContaining({ code: 'file-not-utf-8' }));
  });
});

test.each([
  ['<?xml version="1.0"?>\n<!-- a <b> -->\r\n<x:sdnList a="1">', 'sdnList'],
  ['\uFEFF<Sanctions\n', 'Sanctions'],
  ['<a/>', 'a'],
  ['<!-- never closed', undefined],
  ['id,name', undefined],
  ['', undefined],
])('the root of %j is %s', (head, name) => {
  expect(rootName(head)).toBe(name);
});
