/** `interdict parse`. */

import { Command } from 'commander';
import type { Report } from '../exit-status.ts';
import { type Format, FORMATS } from '../shown/output.ts';
import { formatOption } from './common-options.ts';

export function parseCommand(report: Report): Command {
  return new Command('parse')
    .description(
      'Print what is read of each message: parties, agents, texts and references with their places, and the issues.',
    )
    .argument('<file...>', 'message files or folders of them; - for standard input')
    .addOption(formatOption(FORMATS, 'how to print the messages'))
    .addHelpText(
      'after',
      `
Exit status: 0 everything was read in full, 3 something was not, 1 failure, 2 wrong usage.

Examples:
  $ interdict parse payment.fin
  $ interdict parse payment.xml --format json`,
    )
    .action(async (files: string[], { format }: { format: Format }) =>
      report(await (await import('../parse.ts')).parse(files, format)),
    );
}
