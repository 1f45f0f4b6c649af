/** Options that several commands have. */

import { type Command, Option } from 'commander';
import { collect } from '../options/option-values.ts';

export function addListOption(command: Command): Command {
  return command.addOption(
    new Option('--lists <path>', 'a list file, or a folder of list files; repeat for several').argParser(collect),
  );
}

export function addListOptions(command: Command): Command {
  return addConfigOption(
    addListOption(command).option(
      '--threshold <score>',
      'name score from which a hit is reported, above 0 and at most 1 (default: 0.8)',
    ),
  );
}

export function addConfigOption(command: Command): Command {
  return command.option('--config <file>', 'a JSON file with these options; what stands on the command line wins');
}

export function addScreeningOptions(command: Command): Command {
  return addListOptions(command)
    .addOption(
      new Option(
        '--profile <law>',
        'whose law binds the institution: us, eu, uk or other; repeat for several (default: us)',
      ).argParser(collect),
    )
    .option('--institution <bic>', 'BIC of the institution that decides')
    .option('--as-of <date>', 'decide as of this date (its end, UTC) or instant (default: now)')
    .option('--good-guys <file>', 'findings that hits are false, as CSV or JSON lines; such hits do not decide')
    .option('--ownership <file>', 'who owns whom, as CSV or JSON lines: what listed persons own is blocked with them')
    .option('--licences <file>', 'licences and exemptions the institution may rely on, as CSV or JSON lines')
    .option('--evidence <file>', 'what is vouched for about single payments under licences, as CSV or JSON lines')
    .option('--max-list-age <duration>', 'hold everything when a list is older, as in 36h or 7d (default: no limit)');
}

export function addJournalOption(command: Command): Command {
  return command.option(
    '--journal <dir>',
    'append every decision to the journal in this folder, or in the database of this postgres:// address, before it is printed',
  );
}

export function formatOption(formats: readonly string[], what: string): Option {
  const [standard] = formats;
  return new Option('--format <format>', what).choices(formats).default(standard);
}
