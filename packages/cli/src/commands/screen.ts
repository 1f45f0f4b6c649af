/** `interdict screen`. */

import { Command } from 'commander';
import type { Report } from '../exit-status.ts';
import { FORMATS } from '../shown/output.ts';
import type { ScreenOptions } from '../screen.ts';
import { addJournalOption, addScreeningOptions, formatOption } from './common-options.ts';

export function screenCommand(report: Report): Command {
  return addJournalOption(addScreeningOptions(new Command('screen')))
    .description('Read payment messages, screen every party, bank, account and text in them, and decide each payment.')
    .argument('<file...>', 'message files or folders of them; - for standard input')
    .addOption(formatOption(FORMATS, 'how to print the decisions'))
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
      report(await (await import('../screen.ts')).screen(files, options)),
    );
}
