import type { Row } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { entity, listing, register, share } from '../test-support/ownership.ts';
import { readOwnership } from './register.ts';

const read = (...lines: readonly string[]) => {
  const result = readOwnership(lines.join('\n'));
  return result.ok ? 'ok' : result.issues.map(({ code, path, message }) => `${code} at ${path}: ${message}`);
};
const K = '{"record":"entity","id":"K","name":"K"}';
const X = '{"record":"entity","id":"X","name":"X"}';

describe('a file of ownership data', () => {
  test('is read whatever the order and the line ends', () => {
    expect(read('{"record":"share","holder":"X","of":"K","percent":"50"}\r', '', K, X)).toBe('ok');
  });

  test.each([
    [
      '{"owner":"a:1","owner":"b:1"}',
      'row-malformed at line 1: line 1: The key "owner" is given twice, again at column 16.',
    ],
    [
      'record,id,name',
      'row-malformed at line 1: line 1: this is no JSON: text is read as JSON lines, and CSV given as rows, as readRows makes them.',
    ],
    [
      '[]',
      'value-invalid at line 1.record: line 1.record must be one of entity, listing, share, influence, got nothing.',
    ],
    [
      '{"record":"entity","id":"K"}',
      'value-invalid at line 1.name: line 1.name must be a text that is not empty, got nothing.',
    ],
    [
      '{"record":"share","holder":"X","of":"K","percent":49.99}',
      'value-invalid at line 1.percent: line 1.percent must be a decimal number as text, such as "49.99", got 49.99.',
    ],
    [
      '{"record":"share","holder":"X","of":"K","percent":"101"}',
      'share-invalid at line 1: Give percent, or least and most, from 0 to 100.',
    ],
    [
      '{"record":"share","holder":"X","of":"K","least":"30","most":"20"}',
      'share-invalid at line 1: Give percent, or least and most, from 0 to 100.',
    ],
    [
      '{"record":"share","holder":"X","of":"K","percent":"30","most":"40"}',
      'share-invalid at line 1: Give percent, or least and most, from 0 to 100.',
    ],
    [
      '{"record":"share","holder":"X","of":"K"}',
      'share-invalid at line 1: Give percent, or least and most, from 0 to 100.',
    ],
    ['{"record":"share","holder":"N","of":"K","percent":"1"}', 'entity-unknown at N: No record tells who N is.'],
    [
      '{"record":"listing","of":"X","entry":"7","authority":"OFAC","measure":"blocking"}',
      'value-invalid at line 1.entry: line 1.entry must be the id of a list entry, LIST:ID, got "7".',
    ],
    [
      '{"record":"entity","id":"Z","name":"Z","onwers":"known"}',
      'value-invalid at line 1.onwers: line 1.onwers must be one of the fields record, id, name, aliases, countries, identifiers, government, owners, got "onwers".',
    ],
  ])('%s: %s', (line, issue) => {
    expect(read(line, K, X)).toEqual([issue]);
  });

  test('may be the rows of a table', () => {
    const columns = ['record', 'id', 'name', 'aliases', 'countries', 'identifiers', 'holder', 'of', 'percent'];
    const rowOf = (text: string, at: number): Row => {
      const cells = text.split(',');
      return { line: at + 2, row: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) };
    };
    const rows = ['entity,K,Kama,KTF;Kama FZE,AE; OM,lei:5299;wallet:bc1:q', 'entity,X,X', 'share,,,,,,X,K,50'];
    const result = readOwnership(rows.map(rowOf));
    expect(result.ok && result.value.records).toEqual([
      {
        record: 'entity',
        id: 'K',
        name: 'Kama',
        aliases: ['KTF', 'Kama FZE'],
        countries: ['AE', 'OM'],
        identifiers: [
          { type: 'lei', value: '5299' },
          { type: 'wallet', value: 'bc1:q' },
        ],
      },
      { record: 'entity', id: 'X', name: 'X' },
      { record: 'share', holder: 'X', of: 'K', percent: '50' },
    ]);
    const wrong = readOwnership([...rows, 'share,,,,,,X,K,60%'].map(rowOf));
    expect(!wrong.ok && wrong.issues[0]).toMatchObject({ code: 'value-invalid', path: 'line 5.percent' });
  });

  test('an owner twice is one entity too many', () => {
    expect(read(K, K)).toEqual(['entity-twice at K: Two records tell who K is.']);
  });
});

describe('who is found', () => {
  const provider = register(
    entity('K', { name: 'Kama Trading FZE', identifiers: [{ type: 'registration', value: '123-45' }] }),
    entity('L', { name: 'Kama Trading FZE', countries: ['OM'] }),
    entity('N', { name: 'Nemo', aliases: ['N. E. M. O.'], countries: ['AE'], owners: 'known' }),
    entity('X'),
    ...listing('X'),
    share('X 30 -> K'),
    share('X 40 -> L'),
  );
  const ask = (names: readonly string[], countries: readonly string[], number?: string) => {
    const identifiers = number === undefined ? [] : [{ type: 'registration' as const, value: number }];
    const answer = provider.stakesIn({ names, identifiers, countries });
    return answer.status === 'known' ? `${answer.id} ${answer.identity} ${answer.stakes.length}` : answer.status;
  };

  test.each([
    ['a number, whatever its form', ask(['OTHER'], [], '12345'), 'K confirmed 1'],
    ['a name in its country', ask(['KAMA TRADING, FZE'], ['OM']), 'L confirmed 1'],
    ['a name of two', ask(['KAMA TRADING FZE'], []), 'K possible 2'],
    ['an alias, and no stakes', ask(['N E M O'], ['AE']), 'N confirmed 0'],
    ['a name elsewhere', ask(['NEMO'], ['FR']), 'N possible 0'],
    ['a part of a name', ask(['KAMA'], ['AE']), 'not-looked-up'],
    ['one without owners', ask(['X'], ['AE']), 'unknown'],
  ])('%s', (_what, answer, expected) => {
    expect(answer).toBe(expected);
  });

  test('the version tells data apart', () => {
    expect(register(entity('A')).version).toBe(register(entity('A')).version);
    expect(register(entity('A')).version).not.toBe(register(entity('B')).version);
  });
});

test.each([
  ['Société Kámà', 'SOCIETE KAMA'],
  ['Müller & Söhne', 'MUELLER + SOEHNE'],
  ['Müller & Söhne', 'MULLER SOHNE'],
  ['MUELLER SOEHNE', 'Müller Söhne'],
  ['Østergård Æbeløe', 'OSTERGARD AEBELOE'],
  ['Straße Łódź', 'STRASSE LODZ'],
])('%s is found as %s: not every message can write every letter', (name, written) => {
  const provider = register(entity('K', { name }), entity('X'), ...listing('X'), share('X 60 -> K'));
  expect(provider.stakesIn({ names: [written], identifiers: [], countries: ['AE'] })).toMatchObject({
    status: 'known',
    id: 'K',
    identity: 'confirmed',
  });
});
