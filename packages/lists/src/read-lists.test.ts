import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ListFile } from './list-file.ts';
import { readLists } from './read-lists.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const SDN = '1,"X",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\u001A';
const OWN = 'id,name\n1,A\n';
const UN =
  '<CONSOLIDATED_LIST><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>';

describe('readLists', () => {
  test('a list of one’s own may be empty, and says so', async () => {
    const [own] = await readLists([{ name: 'own.csv', bytes: encode('id,name\n') }]);
    expect(own).toMatchObject({ entries: [], issues: [{ code: 'list-empty', path: 'own.csv' }] });
  });

  test('recognises by content, whatever the name', async () => {
    const files = [
      { name: 'own.txt', bytes: encode(OWN) },
      { name: 'list.bin', bytes: gzipSync(SDN) },
    ];
    const snapshots = await readLists(files);
    expect(snapshots.map(({ list, format }) => [list, format])).toEqual([
      ['ofac-sdn', 'ofac-delimited'],
      ['own', 'own-csv'],
    ]);
  });

  test('takes the date in the name before the one it is told', async () => {
    const files = [
      { name: 'sdn-2024-05-03.csv', bytes: encode(SDN) },
      { name: 'own.csv.gz', bytes: gzipSync(OWN) },
    ];
    const [told] = (await readLists([{ name: '2022-09-09.csv', bytes: encode(OWN) }])).map((s) => s.publishedOn);
    const days = (await readLists(files, told ? { datedOn: told } : {})).map(({ list, publishedOn }) => [
      list,
      publishedOn,
    ]);
    expect(days).toEqual([
      ['ofac-sdn', '2024-05-03'],
      ['own', '2022-09-09'],
    ]);
  });

  test('reports what is plainly no list', async () => {
    const files = ['README', 'notes.md', 'schema/enhanced.xsd', '.gitignore', 'sdn.sha256'].map((name) => ({
      name,
      bytes: encode('no list'),
    }));
    const [snapshot] = await readLists([...files, { name: 'own.csv', bytes: encode(OWN) }]);
    expect(snapshot?.issues.map(({ code, path }) => [code, path])).toEqual(
      files.map(({ name }) => ['file-ignored', name]),
    );
    await expect(readLists(files)).rejects.toMatchObject({ code: 'folder-without-lists' });
  });

  test.each<[string, readonly ListFile[]]>([
    ['format-unknown', [{ name: 'x.txt', bytes: encode('hello') }]],
    ['format-unknown', [{ name: 'x.xml', bytes: encode('<a/>') }]],
    ['file-empty', [{ name: 'sdn.csv', bytes: encode('') }]],
    ['file-damaged', [{ name: 'sdn.csv.gz', bytes: gzipSync(SDN).subarray(0, 40) }]],
    [
      'list-duplicate',
      [
        { name: 'a/own.csv', bytes: encode(OWN) },
        { name: 'b/own.csv', bytes: encode(OWN) },
      ],
    ],
    [
      'list-duplicate',
      [
        { name: 'a.csv', bytes: encode(SDN) },
        { name: 'b.csv', bytes: encode(SDN) },
      ],
    ],
    ['folder-without-lists', []],
    ['value-missing', [{ name: 'sdn.csv', bytes: encode(SDN.replace('"X"', '-0- ')) }]],
    ['value-missing', [{ name: 'own.csv', bytes: encode('id,name\n1,***\n') }]],
    ['value-missing', [{ name: 'un.xml', bytes: encode(UN.replaceAll('FIRST_NAME', 'GIVEN_NAME')) }]],
    ['value-unknown', [{ name: 'sdn.csv', bytes: encode(SDN.replace('"X",-0- ', '"individual","X"')) }]],
    ['list-incomplete', [{ name: 'un.xml', bytes: encode('<CONSOLIDATED_LIST/>') }]],
  ])('refuses with %s', async (code, files) => {
    await expect(readLists(files)).rejects.toMatchObject({ code });
  });
});
