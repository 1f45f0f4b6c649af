/** `interdict diff`. */

import { Command } from 'commander';
import type { DiffOptions } from '../diff/diff.ts';
import type { Report } from '../exit-status.ts';
import { FORMATS } from '../shown/output.ts';
import { addScreeningOptions, formatOption } from './common-options.ts';

export function diffCommand(report: Report): Command {
  return addScreeningOptions(new Command('diff'))
    .description('Say which payments two replays decided otherwise, and why; or which ones other lists would.')
    .argument('<before>', 'what `replay --out` wrote with the earlier lists, policy or engine')
    .argument('[after]', 'what it wrote of the same messages with the later ones')
    .addOption(formatOption(FORMATS, 'how to print the changes'))
    .addHelpText(
      'after',
      `
Without <after>, what was recorded with --screened is held against the lists in --lists, the other options as they were then.
What comes out is what a replay on these lists would give, but only what the change of the lists can concern is decided again.

Exit status: 0 nothing was decided otherwise, 3 something was, 1 failure, 2 wrong usage.

Examples:
  $ interdict replay archive/ --lists lists/2022-09-08 --out before.ndjson
  $ interdict replay archive/ --lists lists/2022-09-09 --out after.ndjson
  $ interdict diff before.ndjson after.ndjson

  $ interdict replay archive/ --lists lists/2022-09-08 --out before.ndjson --screened
  $ interdict diff before.ndjson --lists lists/2022-09-09`,
    )
    .action(async (before: string, after: string | undefined, options: DiffOptions) =>
      report(await (await import('../diff/diff.ts')).diff(before, after, options)),
    );
}
