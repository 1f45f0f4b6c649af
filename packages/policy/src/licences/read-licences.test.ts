import { describe, expect, test } from 'vitest';
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
      [['[0].cap.amount', expect.stringContaining('in quotes, got 5000')]],
    ],
    [{ parties: ['7'] }, [['[0].parties[0]', expect.stringContaining('LIST:ID')]]],
    [{ route: { noAccountIn: ['Iran'] } }, [['[0].route.noAccountIn[0]', expect.stringContaining('ISO 3166-1')]]],
  ])('%j', (changes, issues) => {
    expect(issuesOf({ ...changes })).toEqual(issues);
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
