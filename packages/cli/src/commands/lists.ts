/** `interdict lists`. */

import { Command, Option } from 'commander';
import type { Report } from '../exit-status.ts';
import type { ProveOptions } from '../lists/lists-prove.ts';
import type { UpdateCommandOptions } from '../lists/lists-update.ts';
import type { ListsOptions } from '../lists/lists.ts';
import { collect } from '../options/option-values.ts';
import { addConfigOption, addListOption, addListOptions, formatOption } from './common-options.ts';

const FORMATS = ['table', 'json'];

export function listsCommand(report: Report): Command {
  const status = addConfigOption(addListOption(new Command('status')))
    .description('Load lists and say what they hold.')
    .addOption(formatOption(FORMATS, 'how to print it'))
    .addHelpText('after', '\nExit status: 0 loaded, 1 failure, 2 wrong usage.')
    .action(async (options: ListsOptions) => report(await (await import('../lists/lists.ts')).status(options)));
  const diff = new Command('diff')
    .description('Say what changed from one publication of a list to another, entry by entry and field by field.')
    .argument('<before>', 'file or folder of the earlier list')
    .argument('<after>', 'file or folder of the later list')
    .addOption(formatOption(FORMATS, 'how to print it'))
    .addHelpText('after', '\nExit status: 0 nothing changed, 3 something did, 1 failure, 2 wrong usage.')
    .action(async (before: string, after: string, options: ListsOptions) =>
      report(await (await import('../lists/lists.ts')).diff(before, after, options)),
    );
  const show = addConfigOption(addListOption(new Command('show')))
    .description('Show all that the lists say of an entry.')
    .argument('<id...>', 'entry ids, as in ofac-sdn:39017')
    .addOption(formatOption(FORMATS, 'how to print it'))
    .addHelpText('after', '\nExit status: 0 shown, 1 failure, 2 wrong usage, or no list has such an entry.')
    .action(async (ids: string[], options: ListsOptions) =>
      report(await (await import('../lists/lists.ts')).show(ids, options)),
    );
  return new Command('lists')
    .description('Fetch sanctions lists, and look at them: what they hold, what changed, single entries.')
    .addCommand(updateCommand(report))
    .addCommand(status)
    .addCommand(diff)
    .addCommand(show)
    .addCommand(proveCommand(report))
    .addHelpText(
      'after',
      `
Examples:
  $ interdict lists update --to lists ofac-sdn un-sc
  $ interdict lists status --lists lists/ofac-sdn
  $ interdict lists diff lists/2022-09-08 lists/2022-09-09
  $ interdict lists show ofac-sdn:39017 --lists lists/ofac-sdn
  $ interdict lists prove --lists our-list.csv`,
    );
}

function updateCommand(report: Report): Command {
  return new Command('update')
    .description('Fetch lists into a folder, where they are newer than what is there.')
    .argument(
      '[name...]',
      'lists to fetch, official or of the configuration (default: those of the configuration, or all official)',
    )
    .requiredOption('--to <folder>', 'where they are put')
    .addOption(
      new Option(
        '--from <url>',
        'address of a file to fetch instead, under a name of your own; repeat for files that belong together',
      ).argParser(collect),
    )
    .option('--config <file>', 'a JSON file with `sources`: addresses by name')
    .option(
      '--max-shrink <share>',
      'share of its entries, names and identifiers, 0 to 1, that a list may lose at once; above 0 also 20 names and 20 identifiers in any case, but not all that several entries had',
      '0.1',
    )
    .addOption(formatOption(FORMATS, 'how to print it'))
    .addHelpText(
      'after',
      `
Official: ofac-sdn, ofac-consolidated, un-sc, uk-sl, ch-seco, ca-sema, au-dfat, us-csl.
The list of the EU has an address for each account: give it with --from.

Exit status: 0 everything is up to date, 1 a list was refused or could not be fetched, 2 wrong usage.

Examples:
  $ interdict lists update --to lists ofac-sdn un-sc
  $ interdict lists update --to lists eu-fsf --from $EU_LIST_URL`,
    )
    .action(async (names: string[], options: UpdateCommandOptions) =>
      report(await (await import('../lists/lists-update.ts')).update(names, options)),
    );
}

function proveCommand(report: Report): Command {
  return addListOptions(new Command('prove'))
    .description('Put every listed name into an MT103 and a pacs.008, screen them, and say which name is not found.')
    .addOption(formatOption(FORMATS, 'how to print the certificate'))
    .addHelpText(
      'after',
      '\nExit status: 0 every name is found, 3 one is not, or there is none to find, 1 failure, 2 wrong usage.',
    )
    .action(async (options: ProveOptions) => report(await (await import('../lists/lists-prove.ts')).prove(options)));
}
