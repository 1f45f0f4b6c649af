/** `interdict replay`. */

import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { MOST_WORKERS, toWorkers } from '../options/count.ts';
import type { Report } from '../exit-status.ts';
import { FORMATS } from '../shown/output.ts';
import type { ReplayOptions } from '../replay/replay.ts';
import { addJournalOption, addScreeningOptions, formatOption } from './common-options.ts';

export function replayCommand(report: Report): Command {
  return addJournalOption(addScreeningOptions(new Command('replay')))
    .description('Decide all messages of files, folders and archives in parallel, and say what it came to.')
    .argument('<path...>', 'message files, ZIP, gzip and tar archives, or folders of them')
    .option('--out <file>', 'write the decision of each payment there, as NDJSON in the order of the messages')
    .option('--resume', 'go on with --out where an earlier run was stopped')
    .option('--screened', 'keep beside --out what was screened, for `diff --lists`')
    .option('--workers <number>', 'threads that decide', toWorkers, Math.min(MOST_WORKERS, availableParallelism()))
    .option('--expect <file>', 'expected outcomes: JSON, NDJSON (an earlier --out) or CSV with file and outcome')
    .option('--report <file>', 'write a report there: one HTML file that needs nothing else')
    .addOption(formatOption(FORMATS, 'table and json print the summary, ndjson the decisions'))
    .addHelpText(
      'after',
      `
With --as-of message each message is decided as of its own day, on the lists of that day: --lists then names folders in
which the publications of a list lie by date.

Exit status: 0 every payment passed (with --expect: everything was as expected), 3 something was not, 1 failure, 2 wrong usage.

Examples:
  $ interdict replay archive/ --lists lists/ofac-sdn --out decisions.ndjson --report report.html
  $ interdict replay archive/ --lists lists/ofac-sdn --out decisions.ndjson --resume
  $ interdict replay cases.zip --lists lists/ofac-sdn --expect expected.csv`,
    )
    .action(async (paths: string[], options: ReplayOptions) =>
      report(await (await import('../replay/replay.ts')).replay(paths, options)),
    );
}
