import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Head } from './merkle-tree.ts';
import { openJournal } from './open-journal.ts';
import { prove, verifyProof } from './proof.ts';

const RECORDS = 13;

let folder: string;
let heads: Head[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  const journal = await openJournal(folder, { segmentBytes: 1000 });
  heads = [];
  for (let n = 0; n < RECORDS; n += 1) {
    await journal.append({
      kind: 'decision',
      at: `t${n}`,
      body: { __proto__: null, constructor: n, secret: `nr ${n}` },
    });
    heads.push(journal.head());
  }
  await journal.close();
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('prove', () => {
  test('each record, against each head that covers it, and none of the others with it', async () => {
    for (let seq = 0; seq < RECORDS; seq += 1)
      for (let size = seq + 1; size <= RECORDS; size += 3) {
        const proof = await prove(folder, seq, size);
        const text = JSON.stringify(proof);
        expect(verifyProof(JSON.parse(text))).toMatchObject({ ok: true, record: { seq }, head: heads[size - 1] });
        expect(text.match(/"nr \d+"/g)).toEqual([`"nr ${seq}"`]);
      }
  });

  test('grows with the number of digits of the journal, not with the journal', async () => {
    expect((await prove(folder, 5)).path.length).toBe(4);
  });

  test.each([
    [13, undefined, 'There is no record 13 among the first 13.'],
    [5, 5, 'There is no record 5 among the first 5.'],
    [0, 14, 'There is no head of 14 records: the journal has 13.'],
  ])('not record %i against %s', async (seq, size, message) => {
    await expect(prove(folder, seq, size)).rejects.toMatchObject({ code: 'no-such-record', message });
  });

  test('nothing of a damaged journal, or where there is none', async () => {
    const file = join(folder, '00000001.ndjson');
    writeFileSync(file, readFileSync(file, 'utf8').replace('nr 0', 'nr 1'));
    await expect(prove(folder, 5)).rejects.toMatchObject({ code: 'damaged' });
    await expect(prove(join(folder, 'nowhere'), 0)).rejects.toMatchObject({ code: 'no-journal' });
  });
});

describe('verifyProof refuses', () => {
  test('whatever was changed in it', async () => {
    const proof = await prove(folder, 6);
    const { record, head, path } = proof;
    const [one = '', ...others] = path;
    const forged: unknown[] = [
      { ...proof, record: { ...record, at: 'later' } },
      { ...proof, record: { ...record, body: { secret: 'nr 7' } } },
      { ...proof, record: { ...record, seq: 5 } },
      { ...proof, record: { ...record, salt: '' } },
      { ...proof, record: { ...record, hash: one } },
      { ...proof, head: { ...head, root: one } },
      { ...proof, head: { ...head, size: 5 } },
      { ...proof, head: { ...head, size: 100 } },
      { ...proof, path: others },
      { ...proof, path: [...path, one] },
      { ...proof, path: [one, ...path] },
      { ...proof, path: [] },
      { ...proof, more: 1 },
      null,
      'proof',
    ];
    for (const forgery of forged) expect(verifyProof(forgery)).toEqual({ ok: false, reason: expect.any(String) });
    expect(verifyProof(proof).ok).toBe(true);
  });
});
