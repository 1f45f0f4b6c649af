/** `interdict search`. */

import { Command, Option } from 'commander';
import { ENTRY_KINDS } from '@interdict/model';
import { toCount } from '../options/count.ts';
import type { Report } from '../exit-status.ts';
import { collect } from '../options/option-values.ts';
import { FORMATS } from '../shown/output.ts';
import type { SearchOptions } from '../search.ts';
import { addListOptions, formatOption } from './common-options.ts';

export function searchCommand(report: Report): Command {
  return addListOptions(new Command('search'))
    .description('Look names up on the lists, the way a payment would be screened against them.')
    .argument('[name...]', 'names; quote a name of several words')
    .option('--stdin', 'read names from standard input, one a line')
    .addOption(
      new Option('--kind <kind>', `only entries of this kind: ${ENTRY_KINDS.join(', ')}; repeat for several`).argParser(
        collect,
      ),
    )
    .option('--limit <number>', 'at most so many entries a name', toCount, 10)
    .addOption(formatOption(FORMATS, 'how to print what is found'))
    .addHelpText(
      'after',
      `
Exit status: 0 whatever is found, 1 failure, 2 wrong usage.

Examples:
  $ interdict search "Esmail Khatib" --lists lists/ofac-sdn
  $ interdict search --stdin --lists lists/ofac-sdn --kind person --format ndjson < customers.txt`,
    )
    .action(async (names: string[], options: SearchOptions) =>
      report(await (await import('../search.ts')).search(names, options)),
    );
}
