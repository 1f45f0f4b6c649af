/** `interdict reply`. */

import { Command, Option } from 'commander';
import type { Report } from '../exit-status.ts';
import type { ReplyCommandOptions } from '../reply.ts';
import { addJournalOption, addScreeningOptions, formatOption } from './common-options.ts';

const FORMATS = ['text', 'ndjson'] as const;
const REPORTS = ['json', 'csv'] as const;

export function replyCommand(report: Report): Command {
  return addJournalOption(addScreeningOptions(new Command('reply')))
    .description('Screen payment messages and draft the answer to each that is rejected. Blocks and holds get none.')
    .argument('<file...>', 'message files or folders of them; - for standard input')
    .option(
      '--type <type>',
      'pacs.002, pacs.004, pain.002, camt.029, mt-n96, mt-n99, mt-rejt, mt-retn; of ISO 20022 also with version, as pacs.002.001.10',
    )
    .option('--reference <text>', 'reference of the reply, for one reply (default: made from the message)')
    .option('--at <date>', 'when the reply is written (default: now)')
    .option('--reason <code>', 'ISO 20022 code that says why (default: one that says no more than it must)')
    .option('--to <bic>', 'who is answered (default: who sent the message)')
    .option('--settlement-date <date>', 'day on which a return is settled (default: the day of --at)')
    .option('--out <dir>', 'write each reply to a file in this folder')
    .addOption(new Option('--reports <format>', 'print the reports that fall due instead').choices(REPORTS))
    .addOption(formatOption(FORMATS, 'how to print the replies'))
    .addHelpText(
      'after',
      `
A reply is a draft: look at its notes on standard error before it is sent. Money goes back only where
that is the decision and --type asks for it.

Exit status: 0 every payment passed, 3 something was not passed, 1 failure, 2 wrong usage.

Examples:
  $ interdict reply payment.xml --lists lists/ofac-sdn --institution EXMPUS33
  $ interdict reply payment.fin --lists lists/ofac-sdn --type mt-retn --settlement-date 2026-03-03
  $ interdict reply payment.xml --lists lists/ofac-sdn --reports csv > due.csv`,
    )
    .action(async (files: string[], options: ReplyCommandOptions) =>
      report(await (await import('../reply.ts')).reply(files, options)),
    );
}
