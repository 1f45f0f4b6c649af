import { type ListEntry, listEntry, parseCountryCode, type Subject, wholeRange } from '@interdict/model';
import { expect, test } from 'vitest';
import { remoteHit } from './remote-hit.ts';

const country = (code: string): ReturnType<typeof parseCountryCode> & string => {
  const parsed = parseCountryCode(code);
  if (!parsed) throw new Error(code);
  return parsed;
};
const location = { path: 'test', start: 0, end: 1 };
const range = wholeRange(1961);
const ENTRY: ListEntry = listEntry({
  id: 'us-ofac:7',
  list: 'us-ofac',
  kind: 'person',
  names: [
    { value: 'Zörblax Quentivar', type: 'primary', strength: 'strong' },
    { value: 'Zorba', type: 'aka', strength: 'weak' },
    { value: 'Zorba', type: 'aka', strength: 'strong' },
  ],
  addresses: [{ lines: [], country: country('MT') }],
  identifiers: [{ type: 'passport', value: 'X-12' }],
  births: range ? [{ range }] : [],
  nationalities: [country('IR')],
});
const about = (value: string, known: Partial<Subject['known']> = {}, more: Partial<Subject> = {}): Subject => ({
  kind: 'name',
  value,
  role: 'creditor',
  location,
  known: { role: 'creditor', countries: [], identifiers: [], ...known },
  ...more,
});

test('the most similar name matched; accents and case do not count', () => {
  expect(remoteHit(about('QUENTIVAR ZORBLAX'), ENTRY, 0.8)).toMatchObject({
    matched: { kind: 'name', name: ENTRY.names[0] },
    score: 0.8,
    evidence: [
      {
        kind: 'name',
        pairs: [
          { subject: 'QUENTIVAR', listed: 'QUENTIVAR', relation: 'equal' },
          { subject: 'ZORBLAX', listed: 'ZORBLAX', relation: 'equal' },
        ],
        unmatchedSubject: [],
        unmatchedListed: [],
        exact: true,
      },
    ],
  });
});

test('words on one side only are told, and make it not exact', () => {
  expect(remoteHit(about('ZORBLAX TOURS'), ENTRY, 1).evidence).toEqual([
    expect.objectContaining({
      unmatchedSubject: [{ token: 'TOURS', weight: 1 }],
      unmatchedListed: [{ token: 'QUENTIVAR', weight: 1 }],
      exact: false,
    }),
  ]);
});

test('of two equal names the strong one matched', () => {
  expect(remoteHit(about('ZORBA'), ENTRY, 1).matched).toEqual({ kind: 'name', name: ENTRY.names[2] });
});

test('a number that was asked for and is on the entry is equal, however it is written', () => {
  const subject = about('x12', {}, { kind: 'identifier', identifierType: 'passport' });
  expect(remoteHit(subject, ENTRY, 0.7, 'passport')).toMatchObject({
    matched: { kind: 'identifier', identifier: { value: 'X-12' } },
    score: 1,
    evidence: [{ kind: 'identifier', type: 'passport', subject: 'x12', listed: 'X-12' }],
  });
  expect(remoteHit(about('Y12'), ENTRY, 0.7, 'passport').matched.kind).toBe('name');
});

test('what agrees beside the name is evidence; what differs is not', () => {
  const agreeing = about('ZORBA', {
    ...(range ? { birth: { date: { range, location } } } : {}),
    countries: [
      { country: country('IR'), source: 'iban', location },
      { country: country('FR'), source: 'address', location },
    ],
  });
  expect(remoteHit(agreeing, ENTRY, 1).evidence.slice(1)).toEqual([
    {
      kind: 'corroborates',
      datum: 'birth-date',
      subject: '1961-01-01 to 1961-12-31',
      listed: '1961-01-01 to 1961-12-31',
    },
    { kind: 'corroborates', datum: 'country', subject: 'IR (iban)', listed: 'IR' },
  ]);
  const later = wholeRange(1990);
  const differing = about('ZORBA', later ? { birth: { date: { range: later, location } } } : {});
  expect(remoteHit(differing, ENTRY, 1).evidence.slice(1)).toEqual([]);
});
