/** What a replay makes of its decisions as they come: counted, compared, reported and printed. */

import { writeFile } from 'node:fs/promises';
import type { DecisionRecord, Interceptor } from 'interdict';
import { standardOutput, type Format } from '../shown/output.ts';
import { listedEntries } from '../report/listed-entries.ts';
import { createReport } from '../report/report.ts';
import type { CorpusMessage } from './corpus.ts';
import type { Expectation } from './expectation.ts';
import { createTally } from './summary.ts';
import { type ReplayResult, summaryText } from './summary-text.ts';

/** @param on - the interceptor on whose lists it was decided, where that is not the one of all. */
export type Take = (
  message: CorpusMessage,
  records: readonly DecisionRecord[],
  on?: Interceptor,
  microseconds?: number,
) => Promise<void>;

export interface Account {
  readonly take: Take;
  /** Says what it came to, and whether everything passed or, with expectations, was as expected. */
  readonly close: () => Promise<boolean>;
}

/** @param reportPath - where the report is written, if there is to be one. */
export function openAccount(
  format: Format,
  interceptor: Interceptor,
  expectation: Expectation | undefined,
  reportPath: string | undefined,
): Account {
  const tally = createTally();
  const entries = listedEntries();
  const report = reportPath === undefined ? undefined : createReport();
  let allPassed = true;
  return {
    async take({ bytes }, records, on = interceptor, microseconds) {
      tally.add(records, microseconds);
      report?.add(bytes, records, entries.of(on));
      expectation?.add(records);
      allPassed &&= records.every(({ outcome }) => outcome === 'pass');
      if (format === 'ndjson') await standardOutput(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    },
    async close() {
      if (report && reportPath !== undefined) await writeFile(reportPath, report.page(tally));
      const differences = expectation?.differences() ?? null;
      const notCompared = expectation?.notCompared() ?? null;
      await print(format, { ...tally.summary(), differences, notCompared });
      return differences ? differences.length === 0 : allPassed;
    },
  };
}

async function print(format: Format, result: ReplayResult): Promise<void> {
  if (format === 'json') await standardOutput(`${JSON.stringify(result, null, 2)}\n`);
  else if (format === 'table') await standardOutput(summaryText(result));
  else process.stderr.write(summaryText(result));
}
