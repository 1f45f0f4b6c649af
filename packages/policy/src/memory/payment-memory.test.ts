import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Decision, Payment } from '@interdict/model';
import { createPolicy } from '../policy.ts';
import { at, day, party, payment } from '../test-support/builders.ts';
import { openMemory } from './file-memory.ts';
import { createMemory, type LocalMemory, type MemoryOptions } from './payment-memory.ts';

const START = new Date('2026-03-01T00:00:00Z');
const days = (count: number): Date => new Date(START.getTime() + count * 86_400_000);

const numbered = (reference: string, country = 'IR'): Payment => ({
  ...payment({ parties: [party('debtor', `D ${reference}`, { country: 'DE' }), party('creditor', 'C', { country })] }),
  references: { instruction: at(reference, '20') },
});
const decide = (on: Payment): Decision =>
  createPolicy().decide({ payment: on, hits: [], lists: [], issues: [], asOf: day('2026-03-02'), engine: 'test' });
const keep = (memory: LocalMemory, on: Payment, when = START) => memory.remember(on, decide(on), when);
const names = (memory: LocalMemory, on: Payment, when = START) => memory.recall(on, when).map(({ name }) => name);

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'interdict-memory-')), 'payments.log');

/** Closed and opened again around whatever is done. */
function reopened(options: MemoryOptions): LocalMemory {
  const path = fresh();
  const within = <T>(act: (memory: LocalMemory) => T): T => {
    const memory = openMemory(path, { at: START, ...options });
    try {
      return act(memory);
    } finally {
      memory.close();
    }
  };
  return {
    recall: (...given) => within((memory) => memory.recall(...given)),
    remember: (...given) => within((memory) => memory.remember(...given)),
    forget: (...given) => within((memory) => memory.forget(...given)),
  };
}

describe.each<[string, (options?: MemoryOptions) => LocalMemory]>([
  ['in memory', createMemory],
  ['in a file', (options = {}) => openMemory(fresh(), { at: START, ...options })],
  ['in a file, opened anew for each call', (options = {}) => reopened(options)],
])('the memory of payments, %s', (_where, create) => {
  test('recalls what shares a reference or payee and amount, oldest first', () => {
    const memory = create();
    keep(memory, numbered('A'), days(1));
    keep(memory, numbered('B'), days(0));
    expect(names(memory, numbered('A'), days(2))).toEqual(['B', 'A']);
  });

  test('lets go of what is too old', () => {
    const memory = create({ days: 10 });
    keep(memory, numbered('A'));
    expect([names(memory, numbered('A'), days(10)), names(memory, numbered('A'), days(11))]).toEqual([['A'], []]);
  });

  test('holds no more than its capacity, and clean payments push out no stopped ones', () => {
    const memory = create({ capacity: 2 });
    keep(memory, numbered('STOPPED'));
    for (const reference of ['1', '2', '3']) keep(memory, numbered(reference, 'FR'));
    expect(names(memory, numbered('?'))).toEqual(['STOPPED', '2', '3']);
  });

  test('forgets what a person released, and what passes when it is decided again', () => {
    const memory = create();
    const one = numbered('A');
    keep(memory, one);
    memory.forget(one);
    expect(names(memory, one)).toEqual([]);
    keep(memory, one);
    memory.remember(one, { ...decide(numbered('A', 'FR')) }, START);
    expect(memory.recall(one, START).map(({ outcome }) => outcome)).toEqual(['pass']);
  });

  test.each([{ capacity: 0 }, { capacity: Number.NaN }, { days: -1 }])('refuses %j', (options) => {
    expect(() => create(options).recall(numbered('A'), START)).toThrow(RangeError);
  });

  test('one reference on everything does not make it slow', () => {
    const memory = create();
    const decision = decide(numbered('SAME'));
    for (let count = 0; count < 120; count += 1)
      memory.remember({ ...numbered('SAME'), amount: money(count) }, decision, START);
    expect(memory.recall(numbered('SAME'), START).length).toBe(100);
  });
});

function money(count: number): NonNullable<Payment['amount']> {
  return { currency: 'USD', amount: String(count), location: at('amount').location };
}
