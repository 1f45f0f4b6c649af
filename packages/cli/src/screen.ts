/** `interdict screen`: reads messages, screens them and prints a decision for each payment. */

import { Command, Option } from 'commander';
import { type DecisionJournal, decisionRecord, type InterceptedPayment, type ReportDue, reportsOf } from 'interdict';
import { decideInput } from './decide-input.ts';
import { decisionTable } from './decision-table.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { inputsFrom } from './inputs.ts';
import { addJournalOption, withJournal } from './journal-option.ts';
import { createOutput, FORMATS, standardOutput, type Format } from './output.ts';
import { startProgress } from './progress.ts';
import { addScreeningOptions, interceptorFrom, type ScreeningOptions } from './screening-options.ts';

interface ScreenOptions extends ScreeningOptions {
  readonly format: Format;
}

/** One payment, the file it came in, and the reports to authorities that its decision makes due. */
export interface Screened extends InterceptedPayment {
  readonly file: string;
  readonly reports: readonly ReportDue[];
}

export function screenCommand(report: (status: ExitStatus) => void): Command {
  return addJournalOption(addScreeningOptions(new Command('screen')))
    .description('Read payment messages, screen every party, bank, account and text in them, and decide each payment.')
    .argument('<file...>', 'message files or folders of them; - for standard input')
    .addOption(new Option('--format <format>', 'how to print the decisions').choices(FORMATS).default('table'))
    .addHelpText(
      'after',
      `
Exit status: 0 every payment passed, 3 something was not passed, 1 failure, 2 wrong usage.

Examples:
  $ interdict screen payment.fin --lists lists/ofac-sdn
  $ interdict screen outbox/ --lists lists/ofac-sdn --lists our-list.csv --profile us --format ndjson
  $ cat payment.xml | interdict screen - --lists lists/ofac-sdn --as-of 2022-09-09
  $ interdict screen outbox/ --lists lists/ofac-sdn --journal journal`,
    )
    .action(async (files: string[], options: ScreenOptions) =>
      report(await withJournal(options, files, async (journal) => screen(files, options, journal))),
    );
}

async function screen(
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
