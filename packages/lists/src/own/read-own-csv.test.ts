import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DatedFile } from '../list-file.ts';
import { COLUMNS } from './columns.ts';
import { isOwnCsv, readOwnCsv } from './read-own-csv.ts';

function file(text: string, name = 'my-list.csv'): DatedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

describe('a list of one’s own', () => {
  const text = [
    `\uFEFF${COLUMNS.join(',')}`,
    'b1,"Bank of X, Ltd",bank,XBANK; Bank X,XB,ABCDIR2X;ABCDIR2XXXX,lei:5299000EXAMPLE00099; wallet:bc1:q,IR;cn,P1; P2,,account-ban,OFAC,yes,2024-01-02,2025-01-01,"two',
    'lines"',
    '',
    'p1,Jane Doe,person,,,,,,,1960-05..1961,,,,,,',
    ',,,,,,,,,,,,,,,',
  ].join('\r\n');

  test('is read whole', () => {
    const { sha256, ...snapshot } = readOwnCsv(file(text, 'lists/my-list.csv'));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const measure = { kind: 'account-ban', authority: 'OFAC', secondarySanctions: 'Marked in the list' };
    expect(snapshot).toEqual({
      list: 'my-list',
      format: 'own-csv',
      issues: [],
      entries: [
        {
          id: 'my-list:b1',
          list: 'my-list',
          kind: 'bank',
          names: [
            { value: 'Bank of X, Ltd', type: 'primary', strength: 'strong' },
            { value: 'XBANK', type: 'aka', strength: 'strong' },
            { value: 'Bank X', type: 'aka', strength: 'strong' },
            { value: 'XB', type: 'aka', strength: 'weak' },
          ],
          addresses: [
            { lines: [], country: 'IR' },
            { lines: [], country: 'CN' },
          ],
          identifiers: [
            { type: 'bic', value: 'ABCDIR2X' },
            { type: 'bic', value: 'ABCDIR2XXXX' },
            { type: 'lei', value: '5299000EXAMPLE00099' },
            { type: 'wallet', value: 'bc1:q' },
          ],
          births: [],
          nationalities: [],
          programmes: ['P1', 'P2'],
          measures: [
            { ...measure, programme: 'P1' },
            { ...measure, programme: 'P2' },
          ],
          relations: [],
          listedOn: '2024-01-02',
          until: '2025-01-01',
          remarks: ['two\r\nlines'],
        },
        {
          id: 'my-list:p1',
          list: 'my-list',
          kind: 'person',
          names: [{ value: 'Jane Doe', type: 'primary', strength: 'strong' }],
          addresses: [],
          identifiers: [],
          births: [{ range: { from: '1960-05-01', to: '1961-12-31' } }],
          nationalities: [],
          programmes: [],
          measures: [{ kind: 'blocking', authority: 'operator' }],
          relations: [],
          remarks: [],
        },
      ],
    });
  });

  test('needs no more than id and name, in any order', () => {
    const { entries } = readOwnCsv(file('name,id\nAcme,7'));
    expect(entries.map(({ id, kind, names }) => [id, kind, names[0]?.value])).toEqual([
      ['my-list:7', 'unknown', 'Acme'],
    ]);
  });
});

describe('an error names code, line and column', () => {
  test.each([
    ['id,name,nmae\n1,A,B', 'column-unknown', 1, 'nmae'],
    ['id,name,id\n1,A,B', 'column-duplicate', 1, 'id'],
    ['id,aliases\n1,A', 'column-missing', 1, 'name'],
    ['name\nA', 'column-missing', 1, 'id'],
    ['id,name\n1,A\n,B', 'value-missing', 3, 'id'],
    ['id,name\n1,"A\nB"\n2,', 'value-missing', 4, 'name'],
    ['id,name\n1,A\n2,B\n1,C', 'id-duplicate', 4, 'id'],
    ['id,name,kind\n1,A,company', 'value-unknown', 2, 'kind'],
    ['id,name,measure\n1,A,block', 'value-unknown', 2, 'measure'],
    ['id,name,authority\n1,A,Ofac', 'value-unknown', 2, 'authority'],
    ['id,name,identifiers\n1,A,ssn:1', 'value-unknown', 2, 'identifiers'],
    ['id,name,identifiers\n1,A,lei', 'value-unknown', 2, 'identifiers'],
    ['id,name,identifiers\n1,A,lei:', 'value-missing', 2, 'identifiers'],
    ['id,name,countries\n1,A,IR;Persia', 'value-unknown', 2, 'countries'],
    ['id,name,secondarySanctions\n1,A,true', 'value-unknown', 2, 'secondarySanctions'],
    ['id,name,listedOn\n1,A,2024-02-30', 'value-invalid', 2, 'listedOn'],
    ['id,name,until\n1,A,01.02.2024', 'value-invalid', 2, 'until'],
    ['id,name,listedOn,until\n1,A,2024-02-01,2024-02-01', 'value-invalid', 2, 'until'], // in force on no day
    ['id,name,birthDate\n1,A,1961..1960', 'value-invalid', 2, 'birthDate'],
    ['id,name,birthDate\n1,A,May 1960', 'value-invalid', 2, 'birthDate'],
    ['id,name,bic\n1,A,ABCDIR2', 'value-invalid', 2, 'bic'],
    ['id,name,bic\n1,A,ABCDZZ2X', 'value-invalid', 2, 'bic'],
    ['id,name\n1,A,B', 'rows-malformed', 2, undefined],
    ['id,name\n1,"A', 'rows-malformed', 2, undefined],
  ])('%j', (text, code, line, column) => {
    const place = { code, path: 'my-list.csv', line, ...(column ? { column } : {}) };
    expect(() => readOwnCsv(file(text))).toThrow(expect.objectContaining(place));
  });

  test.each([
    ['id;name\n1;A', 'Columns have commas between them. The columns are id, name, kind'],
    ['id,name,countries\n1,A,Iran', '"Iran" cannot be a value of countries: write a code of ISO 3166 of two letters.'],
    ['id,name,kind\n1,A,man', 'write one of person, organisation, bank'],
    ['id,name,identifiers\n1,A,ssn:1', 'write type:value, the type being one of lei, iban'],
    ['id,name,until\n1,A,01.02.2024', 'write YYYY-MM-DD'],
  ])('and what to write: %j', (text, words) => {
    expect(() => readOwnCsv(file(text))).toThrow(words);
  });

  test('so does the name of the list', () => {
    expect(() => readOwnCsv(file('id,name', 'a:b.csv'))).toThrow(
      expect.objectContaining({ code: 'list-name-invalid' }),
    );
  });
});

test('the list is named as its file', () => {
  expect(readOwnCsv(file('id,name', 'x/internal.list.csv')).list).toBe('internal.list');
});

test('a header row or the name tells the format', () => {
  expect(isOwnCsv('"id","name"\r\n', 'x')).toBe(true);
  expect(isOwnCsv('kind, name, id', 'x')).toBe(true);
  expect(isOwnCsv('a,b', 'x.CSV')).toBe(true);
  expect(isOwnCsv('identity,names', 'x')).toBe(false);
});

test('what is written is what is read, whatever is in the cells', () => {
  const text = fc
    .string({ minLength: 1, maxLength: 20 })
    .map((value) => value.replace(/[\r\n]/g, ' ').trim())
    .filter(Boolean);
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 5 }), text, (ids, name) => {
      const { entries } = readOwnCsv(file(['id,name', ...ids.map((id) => `${quote(id)},${quote(name)}`)].join('\n')));
      expect(entries.map(({ id, names }) => [id, names[0]?.value])).toEqual(ids.map((id) => [`my-list:${id}`, name]));
    }),
    { numRuns: 200 },
  );
});
