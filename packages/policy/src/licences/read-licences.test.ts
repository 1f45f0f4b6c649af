import { describe, expect, test } from 'vitest';
import type { Row } from '@interdict/model';
import { createPolicy } from '../policy.ts';
import { LICENCES, licence } from '../test-support/licences.ts';
import { readLicences } from './read-licences.ts';

function issuesOf(changes: Readonly<Record<string, unknown>>, ...others: readonly object[]): unknown {
  const read = readLicences(JSON.stringify([{ ...licence('OFAC Iran GL U'), ...changes }, ...others]));
  return read.ok ? 'ok' : read.issues.map(({ path, message }) => [path, message]);
}

describe('a file of licences', () => {
  test('gives what is in it', () => {
    expect(LICENCES.map(({ id }) => id)).toContain('OFAC Iran GL X1');
    expect(issuesOf({})).toBe('ok');
  });

  test.each<[object, unknown]>([
    [{ law: 'fr' }, [['[0].law', '[0].law must be one of us, eu, uk, other, got "fr".']]],
    [{ validUntill: '2026-01-01' }, [['[0].validUntill', expect.stringContaining('must be one of the fields')]]],
    [{ validUntil: '2026-03-20' }, [['[0].validUntil', 'OFAC Iran GL U: it ends before it begins.']]],
    [{ supersededBy: 'GL Z' }, [['[0].supersededBy', 'OFAC Iran GL U: there is no licence GL Z.']]],
    [{ programmes: [] }, [['[0].programmes', 'OFAC Iran GL U: it names none, so it lifts nothing.']]],
    [
      { cap: { amount: 5000, currency: 'USD', per: 'period' } },
      [['[0].cap.amount', expect.stringContaining('as text, such as "49.99", got 5000')]],
    ],
    [{ includesOwned: true }, [['[0].includesOwned', 'OFAC Iran GL U: it names no parties who could own.']]],
    [{ includesOwned: true, parties: ['ofac-sdn:1'] }, 'ok'],
    [{ parties: ['7'] }, [['[0].parties[0]', expect.stringContaining('LIST:ID')]]],
    [{ route: { noAccountIn: ['Iran'] } }, [['[0].route.noAccountIn[0]', expect.stringContaining('ISO 3166-1')]]],
  ])('%j', (changes, issues) => {
    expect(issuesOf({ ...changes })).toEqual(issues);
  });

  const COLUMNS = 'id,issuer,law,kind,programmes,activity,parties,cap.amount,cap.currency,cap.per,conditions,documents';
  const rowsOf = (columns: string, ...rows: readonly string[]): Row[] =>
    rows.map((text, at) => {
      const cells = text.split(',');
      return {
        line: at + 2,
        row: Object.fromEntries(columns.split(',').map((column, index) => [column, cells[index] ?? ''])),
      };
    });

  test('may be the rows of a table', () => {
    const row = 'GL 1,OFAC,us,general,SDGT; 31 CFR 594,food,,5000,USD,period,food:fact:is it food,gl1.pdf';
    expect(readLicences(rowsOf(COLUMNS, row))).toEqual({
      ok: true,
      value: [
        {
          id: 'GL 1',
          issuer: 'OFAC',
          law: 'us',
          kind: 'general',
          programmes: ['SDGT', '31 CFR 594'],
          activity: 'food',
          cap: { amount: '5000', currency: 'USD', per: 'period' },
          conditions: [{ id: 'food', kind: 'fact', text: 'is it food' }],
          documents: ['gl1.pdf'],
        },
      ],
    });
  });

  test.each([
    ['GL 1,OFAC,US,general,SDGT,food,,,,,,gl1.pdf', 'line 2.law', 'value-invalid'],
    ['GL 1,OFAC,us,general,SDGT,food,7,,,,,gl1.pdf', 'line 2.parties[0]', 'value-invalid'],
    ['GL 1,OFAC,us,general,SDGT,food,,5000,USD,,,gl1.pdf', 'line 2.cap.per', 'value-invalid'],
    ['GL 1,OFAC,us,general,;,food,,,,,,gl1.pdf', 'line 2.programmes', 'licence-invalid'],
    ['GL 1,OFAC,us,general,SDGT,food,,,,,food,gl1.pdf', 'line 2.conditions[0].kind', 'value-invalid'],
  ])('%s is wrong at %s', (row, path, code) => {
    const read = readLicences(rowsOf(COLUMNS, row));
    expect(read.ok ? [] : read.issues).toContainEqual(expect.objectContaining({ path, code }));
  });

  test('an id stands for one licence', () => {
    expect(issuesOf({}, licence('OFAC Iran GL U'))).toEqual([['[1].id', 'OFAC Iran GL U: two licences have this id.']]);
  });

  test('options refuse what a file would refuse', () => {
    const licences = [licence('OFAC Iran GL U', { programmes: [] })];
    expect(() => createPolicy({ licences })).toThrow(
      'licences[0].programmes: OFAC Iran GL U: it names none, so it lifts nothing.',
    );
  });
});
