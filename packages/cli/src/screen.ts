/** `interdict screen`: reads messages, screens them and prints a decision for each payment. */

import { type DecisionJournal, decisionRecord, type InterceptedPayment, type ReportDue, reportsOf } from 'interdict';
import { decideInput } from './decide-input.ts';
import { decisionTable } from './shown/decision-table.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { inputsFrom } from './options/inputs.ts';
import { withJournal } from './journal/journal-option.ts';
import { createOutput, standardOutput, type Format } from './shown/output.ts';
import { startProgress } from './shown/progress.ts';
import { interceptorFrom, type ScreeningOptions } from './options/screening-options.ts';

export interface ScreenOptions extends ScreeningOptions {
  readonly format: Format;
}

/** One payment, the file it came in, and the reports to authorities that its decision makes due. */
export interface Screened extends InterceptedPayment {
  readonly file: string;
  readonly reports: readonly ReportDue[];
}

export async function screen(files: readonly string[], options: ScreenOptions): Promise<ExitStatus> {
  return withJournal(options, files, async (journal) => decideAll(files, options, journal));
}

async function decideAll(
  files: readonly string[],
  options: ScreenOptions,
  journal: DecisionJournal | undefined,
): Promise<ExitStatus> {
  const { interceptor, asOf, jurisdictions } = await interceptorFrom(options, { journal });
  const inputs = await inputsFrom(files);
  const output = createOutput<Screened>(
    options.format,
    standardOutput,
    (screened) => decisionRecord(screened, screened.file),
    decisionTable,
  );
  const progress = startProgress(inputs.length, 'files');
  let status: ExitStatus = EXIT.passed;
  for (const input of inputs) {
    const { isRead, payments } = await decideInput(input, interceptor, asOf);
    if (!isRead) status = EXIT.failure;
    for (const payment of payments) {
      const reports = reportsOf(payment, { at: asOf, jurisdictions });
      await output.write({ ...payment, file: input.file, reports });
      if (payment.decision.outcome !== 'pass' && status === EXIT.passed) status = EXIT.notPassed;
    }
    progress.advance();
  }
  progress.stop();
  await output.end();
  return status;
}
