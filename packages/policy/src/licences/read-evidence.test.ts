import type { Payment } from '@interdict/model';
import { describe, expect, test } from 'vitest';
import { at } from '../test-support/builders.ts';
import { evidenceFrom, readEvidence } from './read-evidence.ts';

const EVIDENCE = {
  reference: 'INV-7',
  amount: '1000.00',
  currency: 'USD',
  licence: 'GL 1',
  conditions: { activity: true },
  by: 'J. Doe',
  documents: ['invoice.pdf'],
};

function read(changes: Readonly<Record<string, unknown>>): unknown {
  const result = readEvidence(JSON.stringify({ ...EVIDENCE, ...changes }));
  return result.ok ? result.value : result.issues.map(({ path }) => path);
}

describe('a file of evidence', () => {
  test('is read as JSON lines', () => {
    expect(read({})).toEqual([EVIDENCE]);
  });

  test('is read as the rows of a table', () => {
    const row = { ...EVIDENCE, conditions: 'activity:yes; food: no', documents: 'a.pdf;b.pdf', spent: '' };
    const result = readEvidence([{ line: 2, row }]);
    const conditions = { activity: true, food: false };
    expect(result.ok && result.value).toEqual([{ ...EVIDENCE, conditions, documents: ['a.pdf', 'b.pdf'] }]);
  });

  test.each([
    [{ reference: '' }, ['line 1.reference']],
    [{ reference: 'NOTPROVIDED' }, ['line 1.reference']],
    [{ reference: 'NONREF' }, ['line 1.reference']],
    [{ amount: 1000 }, ['line 1.amount']],
    [{ amount: '1,000' }, ['line 1.amount']],
    [{ conditions: 'activity:maybe' }, ['line 1.conditions.activity']],
    [{ conditions: 'activity' }, ['line 1.conditions.activity']],
    [{ conditions: [] }, ['line 1.conditions']],
    [{ by: undefined }, ['line 1.by']],
    [{ licenses: 'GL 2' }, ['line 1.licenses']],
  ])('%j is refused', (changes, paths) => {
    expect(read(changes)).toEqual(paths);
  });
});

describe('is for a payment', () => {
  const { reference: _reference, amount: _amount, currency: _currency, ...known } = EVIDENCE;
  const of = (references: Payment['references'], amount = '1000'): unknown[] => [
    ...evidenceFrom([EVIDENCE]).for({ references, amount: { currency: 'USD', amount, location: at('').location } }),
  ];

  test.each(['instruction', 'endToEnd', 'transaction', 'uetr'] as const)('by its reference: %s', (slot) => {
    expect(of({ [slot]: at('INV-7') })).toEqual([known]);
  });

  test('all records of one reference, and of two references those of both', () => {
    const other = { ...EVIDENCE, licence: 'OFAC GL 9' };
    const evidence = evidenceFrom([EVIDENCE, other, { ...other, reference: 'E2E-7' }]);
    const amount = { currency: 'USD', amount: '1000.00', location: at('').location };
    const found = evidence.for({ references: { endToEnd: at('INV-7'), instruction: at('E2E-7') }, amount });
    expect(found.map(({ licence }) => licence)).toEqual(['OFAC GL 9', EVIDENCE.licence, 'OFAC GL 9']);
    expect(evidence.for({ references: { endToEnd: at('INV-7'), transaction: at('INV-7') }, amount })).toHaveLength(2);
  });

  test('not by a reference to another, nor with another amount or none', () => {
    expect(of({ related: at('INV-7'), message: at('INV-7') })).toEqual([]);
    expect(of({ instruction: at('INV-7') }, '1000.01')).toEqual([]);
    expect(evidenceFrom([EVIDENCE]).for({ references: { instruction: at('INV-7') } })).toEqual([]);
  });
});
