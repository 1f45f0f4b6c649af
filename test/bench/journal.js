/** What it costs to keep a decision: appending with and without waiting for the disk, verifying, proving. */

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal, prove, verifyJournal } from '@interdict/journal';
import { builtInList, createInterceptor, decisionRecord } from 'interdict';

const MESSAGE = Buffer.from(
  '{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR10,\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:59:/2\r\nMARGOT QUILL\r\n:71A:SHA\r\n-}',
);

/** @returns microseconds a record, and what the disk and a whole check cost */
export async function run() {
  const interceptor = await createInterceptor({
    institution: { jurisdictions: ['US'] },
    lists: [builtInList()],
    clock: () => new Date('2026-03-02T10:00:00Z'),
  });
  const [payment] = (await interceptor.intercept(MESSAGE)).payments;
  const entry = { kind: 'decision', at: '2026-03-02T10:00:00.000Z', body: decisionRecord(payment) };
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  try {
    const ways = {
      'one after the other': [false, 1, 20_000],
      '100 at once': [false, 100, 20_000],
      'durable, one after the other': [true, 1, 200],
      'durable, 100 at once': [true, 100, 10_000],
    };
    const microseconds = {};
    for (const [name, [durable, together, records]] of Object.entries(ways)) {
      const journal = await openJournal(join(folder, name), { durable });
      await append(journal, entry, together, records); // warm
      const start = performance.now();
      await append(journal, entry, together, records);
      microseconds[name] = rounded(((performance.now() - start) / records) * 1000);
      await journal.close();
    }
    const stringify = performance.now();
    for (let at = 0; at < 20_000; at += 1) JSON.stringify(entry);
    const yardstick = rounded(((performance.now() - stringify) / 20_000) * 1000);
    const whole = join(folder, 'one after the other');
    const start = performance.now();
    const { records, head } = await verifyJournal(whole);
    const verified = performance.now() - start;
    const proof = await prove(whole, 12_345);
    return {
      'bytes a record': Math.round(statSync(join(whole, '00000001.ndjson')).size / records),
      'append, µs a record': microseconds,
      'for comparison, JSON.stringify of one, µs': yardstick,
      'verify, µs a record': rounded((verified / records) * 1000),
      'proof, hashes': `${proof.path.length} for ${head.size} records`,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function append(journal, entry, together, records) {
  for (let at = 0; at < records; at += together)
    await Promise.all(Array.from({ length: together }, () => journal.append(entry)));
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}
