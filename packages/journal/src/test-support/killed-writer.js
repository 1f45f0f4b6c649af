/** Appends without end and says of each record that it is kept, until it is killed. */

import { openJournal } from '../../dist/index.js';

const [, , folder = '', durable] = process.argv;
const journal = await openJournal(folder, { durable: durable === '1', segmentBytes: 4096 });
for (;;) {
  const size = 1 + Math.floor(Math.random() * 5);
  const receipts = await Promise.all(
    Array.from({ length: size }, async () =>
      journal.append({ kind: 'decision', at: '2026-03-02T10:00:00.000Z', body: { text: 'x'.repeat(size * 100) } }),
    ),
  );
  for (const receipt of receipts) process.send?.(receipt);
}
