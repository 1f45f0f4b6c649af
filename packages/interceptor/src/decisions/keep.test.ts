import { createHash } from 'node:crypto';
import type { JournalEntry } from '@interdict/journal';
import { describe, expect, test } from 'vitest';
import { decisionRecord } from './decision-record.ts';
import { createInterceptor, type Interceptor } from '../interceptor.ts';
import type { DecisionJournal } from './keep.ts';
import { createPool } from '../pool/pool.ts';
import { listedAs, listOf } from '../test-support/listing.ts';

const LIST = listOf('ours', [
  listedAs('ours', '1', ['Zorblax Bank'], { kind: 'bank', identifiers: [{ type: 'bic', value: 'ZORBMTMT' }] }),
]);

const message = (creditorAgent: string): Buffer =>
  Buffer.from(
    `{1:F01EXMPUS33AXXX0042000001}{2:I103LUNAFRPPXXXXN}{4:\r\n:20:REF1\r\n:23B:CRED\r\n:32A:260302EUR10,\r\n:50K:/1\r\nELBE TRADING GMBH\r\n:57A:${creditorAgent}\r\n:59:/2\r\nMARGOT QUILL\r\n:71A:SHA\r\n-}`,
  );

const [PASSES, BLOCKED] = [message('LUNAFRPP'), message('ZORBMTMT')];
const NOW = '2026-03-02T10:00:00.000Z';

const make = async (journal: DecisionJournal): Promise<Interceptor> =>
  createInterceptor({
    institution: { jurisdictions: ['US'] },
    lists: [LIST],
    clock: () => new Date(NOW),
    journal,
  });

const FULL: DecisionJournal = {
  append: async () => {
    throw new Error('no space left on the disk');
  },
};

function memory(): DecisionJournal & { readonly entries: JournalEntry[] } {
  const entries: JournalEntry[] = [];
  return {
    entries,
    append: async (entry) => ({ seq: entries.push(entry) - 1, hash: '' }),
  };
}

describe('a journal', () => {
  test('has every decision before it is given out, with its message and moment', async () => {
    const journal = memory();
    const interceptor = await make(journal);
    const both = Buffer.concat([PASSES, Buffer.from('\r\n'), BLOCKED]);
    const asOf = new Date('2026-03-01T00:00:00Z');
    const { payments } = await interceptor.intercept(both, { asOf });
    expect(payments.map(({ decision }) => decision.outcome)).toEqual(['pass', 'block']);
    expect(journal.entries).toEqual(
      payments.map((payment) => ({
        kind: 'decision',
        at: NOW,
        body: {
          ...decisionRecord(payment),
          sha256: createHash('sha256').update(payment.bytes).digest('hex'),
          asOf: asOf.toISOString(),
        },
      })),
    );
  });

  test('that cannot keep a decision holds the payment, whatever was decided', async () => {
    const interceptor = await make(FULL);
    const held = async (bytes: Uint8Array): Promise<unknown> => {
      const { outcome, payments } = await interceptor.intercept(bytes);
      const [{ decision }] = payments;
      const { fundsHandling, issues, reasons, hits } = decision;
      return {
        outcome,
        fundsHandling,
        pending: decision.outcome === 'hold' && decision.pending,
        issues: issues.map(({ code }) => code),
        reason: reasons[0]?.rule,
        hits: hits.length,
      };
    };
    const common = { outcome: 'hold', fundsHandling: 'PEND', reason: 'JOURNAL' };
    expect(await held(PASSES)).toEqual({ ...common, pending: null, issues: ['journal-failed'], hits: 0 });
    expect(await held(BLOCKED)).toEqual({ ...common, pending: 'block', issues: ['journal-failed'], hits: 1 });
    expect(await held(Buffer.from('?'))).toMatchObject({ ...common, pending: null });
  });

  test('keeps what a pool decides, and what was never read', async () => {
    const journal = memory();
    const interceptor = await make(journal);
    const pool = createPool(interceptor, { workers: 1 });
    await pool.intercept(PASSES);
    await pool.record([{ bytes: BLOCKED }, { bytes: new Uint8Array(), unreadable: 'no such file' }]);
    await pool.close();
    expect(journal.entries.map(({ body }) => 'outcome' in body && body.outcome)).toEqual(['pass', 'hold', 'block']);
  });

  test('that is full holds what a pool decides', async () => {
    const interceptor = await make(FULL);
    const pool = createPool(interceptor, { workers: 1 });
    expect((await pool.intercept(PASSES)).outcome).toBe('hold');
    const [recorded] = await pool.record([{ bytes: PASSES }]);
    expect(recorded?.records.map(({ outcome }) => outcome)).toEqual(['hold']);
    await pool.close();
  });
});

describe('a journal with a deadline', () => {
  test('that does not answer holds the payment', async () => {
    const deadline = new AbortController();
    const never = async (): Promise<never> => {
      deadline.abort();
      return new Promise(() => {});
    };
    const interceptor = await make({ append: never });
    const { payments } = await interceptor.intercept(BLOCKED, { signal: deadline.signal });
    expect(payments[0].decision).toMatchObject({ outcome: 'hold', pending: 'block' });
    expect(payments[0].decision.issues).toMatchObject([{ code: 'journal-failed' }]);
  });

  test('has what was held because it was late', async () => {
    const journal = memory();
    const interceptor = await make(journal);
    const { payments } = await interceptor.intercept(PASSES, { signal: AbortSignal.abort() });
    expect(payments[0].decision.issues).toMatchObject([{ code: 'deadline-exceeded' }]);
    expect(journal.entries.map(({ body }) => body)).toMatchObject([{ outcome: 'hold' }]);
  });
});

test('without a journal a decision is kept as it is', async () => {
  const interceptor = await createInterceptor({ institution: { jurisdictions: ['US'] }, lists: [LIST] });
  const [payment] = (await interceptor.intercept(PASSES)).payments;
  expect(await interceptor.keep(payment)).toBe(payment);
  expect(interceptor.journaled).toBe(false);
});
