import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Decision, Payment } from '@interdict/model';
import { createPolicy } from '../policy.ts';
import { at, day, party, payment } from '../test-support/builders.ts';
import { openMemory, type FileMemory } from './file-memory.ts';

const START = new Date('2026-03-01T00:00:00Z');
const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'interdict-memory-')), 'payments.log');

const toIran = (reference: string): Payment => ({
  ...payment({ parties: [party('debtor', `D ${reference}`), party('creditor', 'C', { country: 'IR' })] }),
  references: { instruction: at(reference, '20') },
});
const decide = (on: Payment): Decision =>
  createPolicy().decide({ payment: on, hits: [], lists: [], issues: [], asOf: day('2026-03-02'), engine: 'test' });
function remember(memory: FileMemory, ...references: readonly string[]): void {
  for (const reference of references) memory.remember(toIran(reference), decide(toIran(reference)), START);
}
function names(path: string, when = START): readonly unknown[] {
  const memory = openMemory(path, { at: when });
  const found = memory.recall(toIran('?'), when).map(({ name }) => name);
  memory.close();
  return [found, memory.issues.map(({ code }) => code)];
}
function filled(...references: readonly string[]): string {
  const path = fresh();
  const memory = openMemory(path, { at: START });
  remember(memory, ...references);
  memory.close();
  return path;
}

test('a torn last record is dropped with a warning, wherever it is torn', () => {
  const whole = filled('A', 'B');
  const bytes = readFileSync(whole);
  const first = bytes.indexOf(0x0a) + 1;
  for (const end of [first + 1, first + 5, first + 60, bytes.length - 1]) {
    const path = fresh();
    writeFileSync(path, bytes.subarray(0, end));
    expect(names(path)).toEqual([['A'], ['memory-record-torn']]);
    expect(names(path)).toEqual([['A'], []]);
  }
});

test('what is written after a torn record was dropped is read again', () => {
  const path = filled('A');
  appendFileSync(path, '12345678 {"kept":');
  const memory = openMemory(path, { at: START });
  remember(memory, 'B');
  memory.close();
  expect(names(path)).toEqual([['A', 'B'], []]);
});

test('a damaged record is told, and takes no other with it', () => {
  const path = filled('A', 'B', 'C');
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [lines[0], lines[1]?.replace('"B"', '"X"'), ...lines.slice(2)].join('\n'));
  expect(names(path)).toEqual([['A', 'C'], ['memory-record-damaged']]);
});

test.each(['{}', '{"kept":{"at":"soon"}}', 'nothing', '\0\0\0'])('a line that is no record is told: %j', (line) => {
  const path = filled('A');
  appendFileSync(path, `${line}\n`);
  expect(names(path)).toEqual([['A'], ['memory-record-damaged']]);
});

test('what is too old when it is opened is gone', () => {
  const path = filled('A');
  expect(names(path, new Date('2026-04-15T00:00:00Z'))).toEqual([[], []]);
});

test('a file of much that is gone is written anew', () => {
  const path = fresh();
  const decision = decide(toIran('R'));
  const memory = openMemory(path, { at: START, capacity: 10 });
  for (let count = 0; count < 1200; count += 1) memory.remember(toIran(`R${count}`), decision, START);
  memory.close();
  expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(1100);
  const again = openMemory(path, { at: START, capacity: 10 });
  expect(again.recall(toIran('?'), START).map(({ name }) => name)).toEqual(
    Array.from({ length: 10 }, (_, last) => `R${1190 + last}`),
  );
  again.close();
});

test('survives a kill', () => {
  const path = fresh();
  const script = `
    import { createPolicy, openMemory } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)};
    const payment = ${JSON.stringify(toIran('KILLED'))};
    const decision = createPolicy().decide({ payment, hits: [], lists: [], issues: [], engine: 'test' });
    openMemory(${JSON.stringify(path)}, { at: new Date(${START.getTime()}) }).remember(payment, decision, new Date(${START.getTime()}));
    process.kill(process.pid, 'SIGKILL');
  `;
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
  expect([signal, names(path)]).toEqual(['SIGKILL', [['KILLED'], []]]);
});
